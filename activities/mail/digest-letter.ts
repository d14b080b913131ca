import { byHorizon } from '../../domain/tasks/agenda.js';
import { asPerson } from '../../domain/directory/directory-person.js';
import { type Reader, readerFor } from '../../i18n/localizer.js';
import type { MessageKey } from '../../i18n/localizer.js';
import type { OffsetAt } from '../../domain/calendar/local-time.js';
import type { DirectoryPerson, OverdueTask, TaskRow } from '../../store/contract.js';
import { taskEntry } from './entries.js';
import { footerOf, greetingOf } from './frame.js';
import type { Entry, Letter, Section } from './letter.js';
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
  const reader = readerFor(asPerson(person));
  const isClaimable = ({ task }: Agenda['asked'][number]): boolean => task.candidates.length > 0;
  const own = asked.filter((each) => !isClaimable(each));
  const { overdue, today, week, later } = byHorizon(
    own.map((each) => ({ ...each, due: dueOf(each.task) })),
    at,
    offsetAt,
  );
  const entry = ({ task, url }: Agenda['asked'][number]): Entry =>
    taskEntry({ reader, email: person.email }, task, { at, url, lines: (both) => remarks(both, task) });
  const sections = [
    section(reader, 'digest.overdue', overdue.map(entry)),
    section(reader, 'digest.today', today.map(entry)),
    section(reader, 'digest.week', week.map(entry)),
    section(reader, 'digest.claimable', asked.filter(isClaimable).map(entry)),
    section(
      reader,
      'digest.owned',
      owned.tasks.map((task) => ownedEntry({ reader, email: person.email }, task, at)),
      owned.count,
    ),
  ].flat();
  if (sections.length === 0) return undefined;
  return {
    reader,
    subject: reader.say('digest.subject', { day: reader.day(at) }),
    occasion: reader.say('digest.occasion'),
    heading: reader.say('digest.heading', { asked: asked.length, overdue: overdue.length }),
    engagement: '',
    greeting: greetingOf(reader, person.name),
    paragraphs: later.length > 0 ? [reader.say('digest.later', { count: later.length })] : [],
    sections,
    choices: [],
    footer: footerOf(
      reader,
      organisation,
      ...(asked.length > 0 ? [reader.say('bundle.linkHint'), reader.say('mail.keepLink')] : []),
      reader.say('digest.why'),
    ),
  };
}

/** Nothing falls due while its clock stands still. */
const dueOf = ({ due, pause }: TaskRow): string =>
  pause && pause.from <= due && pause.until > due ? pause.until : due;

function section(reader: Reader, title: MessageKey, entries: Entry[], count = entries.length): Section[] {
  if (entries.length === 0) return [];
  const shown = entries.slice(0, MOST_IN_SECTION);
  const more = count - shown.length;
  const rest: Entry[] = more > 0 ? [{ heading: reader.say('digest.more', { count: more }), lines: [] }] : [];
  return [{ title: reader.say(title), entries: [...shown, ...rest] }];
}

const remarks = (reader: Reader, { onBehalfOf, pause }: TaskRow): string[] => [
  ...(onBehalfOf ? [reader.say('mail.onBehalfOf', { name: oneLine(onBehalfOf.name) })] : []),
  ...(pause ? [reader.say('digest.paused', { until: { at: pause.until } })] : []),
];

/** Somebody else's task: who has it and how late it is, and no link. */
const ownedEntry = (owner: { reader: Reader; email: string }, task: OverdueTask, at: string): Entry =>
  taskEntry(owner, task, {
    at,
    lines: (reader) => [
      ...(task.onBehalfOf
        ? [reader.say('mail.standsIn', { delegate: oneLine(task.assignee.name), name: oneLine(task.onBehalfOf.name) })]
        : []),
      reader.say('digest.holder', {
        name: oneLine(task.assignee.name),
        holder: reader.say(`words.role.${task.holder}`),
        late: reader.span(Date.parse(at) - Date.parse(task.due)),
      }),
    ],
  });
