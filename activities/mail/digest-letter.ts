import { byHorizon } from '../../domain/tasks/index.js';
import { asPerson } from '../../domain/directory/index.js';
import { type Localizer, localizerFor, type MessageKey } from '../../i18n/index.js';
import type { OffsetAt } from '../../domain/calendar/index.js';
import type { DirectoryPerson, OverdueTask, TaskRow } from '../../store/index.js';
import { taskEntry } from './entries.js';
import { footerOf, greetingOf } from './frame.js';
import type { LetterEntry, Letter, Section } from './letter.js';
import { oneLine } from './one-line.js';

/** What a digest is made of. */
export interface Agenda {
  /** Open tasks that the person is asked, by due date, each with their own link. */
  asked: { task: TaskRow; url: string }[];
  /** What others are asked and is overdue in the engagements that the person owns: the first ones, and how many there are. */
  owned: { tasks: OverdueTask[]; count: number };
}

/** The first ones of a section say what is to be done today. */
export const MOST_IN_SECTION = 20;

/** One person's day, the most urgent first; undefined when there is nothing to say of it. */
export function digestLetter(
  person: DirectoryPerson,
  { asked, owned }: Agenda,
  { at, offsetAt, organisation }: { at: string; offsetAt: OffsetAt; organisation?: string },
): Letter | undefined {
  const localizer = localizerFor(asPerson(person));
  const isClaimable = ({ task }: Agenda['asked'][number]): boolean => task.candidates.length > 0;
  const own = asked.filter((each) => !isClaimable(each));
  const { overdue, today, week, later } = byHorizon(
    own.map((each) => ({ ...each, due: dueOf(each.task) })),
    at,
    offsetAt,
  );
  const entry = ({ task, url }: Agenda['asked'][number]): LetterEntry =>
    taskEntry({ localizer, email: person.email }, task, { at, url, lines: (both) => remarks(both, task) });
  const sections = [
    section(localizer, 'digest.overdue', overdue.map(entry)),
    section(localizer, 'digest.today', today.map(entry)),
    section(localizer, 'digest.week', week.map(entry)),
    section(localizer, 'digest.claimable', asked.filter(isClaimable).map(entry)),
    section(
      localizer,
      'digest.owned',
      owned.tasks.map((task) => ownedEntry({ localizer, email: person.email }, task, at)),
      owned.count,
    ),
  ].flat();
  if (sections.length === 0) return undefined;
  return {
    localizer,
    subject: localizer.message('digest.subject', { day: localizer.day(at) }),
    occasion: localizer.message('digest.occasion'),
    heading: localizer.message('digest.heading', { asked: asked.length, overdue: overdue.length }),
    engagement: '',
    greeting: greetingOf(localizer, person.name),
    paragraphs: later.length > 0 ? [localizer.message('digest.later', { count: later.length })] : [],
    sections,
    choices: [],
    footer: footerOf(
      localizer,
      organisation,
      ...(asked.length > 0 ? [localizer.message('bundle.linkHint'), localizer.message('mail.keepLink')] : []),
      localizer.message('digest.why'),
    ),
  };
}

/** Nothing falls due while its clock stands still. */
const dueOf = ({ due, pause }: TaskRow): string =>
  pause && pause.from <= due && pause.until > due ? pause.until : due;

function section(localizer: Localizer, title: MessageKey, entries: LetterEntry[], count = entries.length): Section[] {
  if (entries.length === 0) return [];
  const shown = entries.slice(0, MOST_IN_SECTION);
  const more = count - shown.length;
  const rest: LetterEntry[] =
    more > 0 ? [{ heading: localizer.message('digest.more', { count: more }), lines: [] }] : [];
  return [{ title: localizer.message(title), entries: [...shown, ...rest] }];
}

const remarks = (localizer: Localizer, { onBehalfOf, pause }: TaskRow): string[] => [
  ...(onBehalfOf ? [localizer.message('mail.onBehalfOf', { name: oneLine(onBehalfOf.name) })] : []),
  ...(pause ? [localizer.message('digest.paused', { until: { at: pause.until } })] : []),
];

/** Somebody else's task: who has it and how late it is, and no link. */
const ownedEntry = (owner: { localizer: Localizer; email: string }, task: OverdueTask, at: string): LetterEntry =>
  taskEntry(owner, task, {
    at,
    lines: (localizer) => [
      ...(task.onBehalfOf
        ? [
            localizer.message('mail.standsIn', {
              delegate: oneLine(task.assignee.name),
              name: oneLine(task.onBehalfOf.name),
            }),
          ]
        : []),
      localizer.message('digest.holder', {
        name: oneLine(task.assignee.name),
        holder: localizer.message(`words.role.${task.holder}`),
        late: localizer.span(Date.parse(at) - Date.parse(task.due)),
      }),
    ],
  });
