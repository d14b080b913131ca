import {
  isAway,
  nextDelegation,
  nextPresence,
  type PassedOver,
  whoAnswers,
  type WhoAnswers,
} from '../../domain/directory/delegation.js';
import { place, promised, UNMOVED } from '../../domain/tasks/placement.js';
import { type Person, unlisted } from '../../domain/kernel/person.js';
import { PLAIN } from '../../i18n/index.js';
import type { PlacedRung, Assignee } from '../../domain/tasks/task.js';
import type { Turn } from '../../domain/journal/turn.js';
import type { Placed, Replacing } from '../../domain/tasks/course.js';
import { timeOf } from '../../domain/tasks/whose-time.js';
import type { Placements, Store, TaskRow } from '../../store/contract.js';
import type { Message } from '../../domain/kernel/message.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import { type TurnToWrite, whyNotHold } from '../../store/directory/eligibility.js';
import { standingOf } from '../../domain/directory/listed.js';
import type { Calendars } from '../calendars/calendars.js';
import { createLocalDates } from '../calendars/local-dates.js';

/** Works out where a turn's tasks fall, and with whom, before the turn is written. */
export type PlaceTasks = (turn: Turn) => Promise<Placements>;

export interface PlacementDeps {
  store: Pick<Store, 'person' | 'engagement' | 'tasks' | 'task' | 'vendor' | 'vendorsOf'>;
  calendars: Calendars;
}

/** A turn as it is about to be written, with every task that was looked at under whoever answers it. */
type Writing = TurnToWrite & Pick<Turn, 'engagement'>;

/** A task that this turn opens, or that was asked before. */
interface Known extends Pick<TaskRow, 'subject' | 'context'> {
  asked: boolean;
}

/** What the rules of who may hold a task ask about it. */
type OfferedTask = Parameters<typeof whyNotHold>[1];

/** Who may claim what is asked of a group, and who of it may not. */
interface Claimants {
  candidates: Person[];
  refused: PassedOver[];
}
const NOBODY: Claimants = { candidates: [], refused: [] };

const askedIn = (
  { engagement, stream }: Writing,
  { id, kind, assignee }: Replacing,
  { subject = '', context = {} }: Partial<Known> = {},
): OfferedTask => ({ id, kind, assignee, engagement, stream, subject, context });

const withHolder = (
  opened: Writing['opened'],
  { id, kind, assignee }: Replacing,
  subject: string,
  { delegate }: Placed,
): Writing['opened'] => [
  ...opened.filter((each) => each.id !== id),
  { id, kind, subject, assignee: delegate ? { ...delegate.to, role: assignee.role } : assignee },
];

/** Who manages whom is followed no further than a policy can name. */
const LONGEST_LINE = 5;

/** Reads calendars, absences and delegations each time, so that an edited directory counts at once. */
export function createPlacements({ store, calendars }: PlacementDeps): PlaceTasks {
  const { dateOf, startOf } = createLocalDates();

  return async (turn) => {
    const tasks = [
      ...turn.opened.map(
        ({ goesOn = { openedAt: turn.at, course: UNMOVED }, ...opening }): Replacing => ({ ...opening, ...goesOn }),
      ),
      ...turn.replaced,
    ];
    const placements: Placements = {};
    let writing: Writing = turn;
    // One after the other: who stands in for the first may not do so for the second, where two opinions are wanted.
    for (const task of tasks) {
      const known = await knownAs(turn, task.id);
      const placed = await placeTask(turn.at, writing, task, known);
      placements[task.id] = placed;
      // What is no task is a question to the directory, and nobody's duty.
      if (known) writing = { ...writing, opened: withHolder(writing.opened, task, known.subject, placed) };
    }
    return placements;
  };

  async function placeTask(now: string, writing: Writing, task: Replacing, known?: Known): Promise<Placed> {
    const asked = askedIn(writing, task, known);
    const isGroup = (await membersOf(task.assignee.email)).length > 0;
    const { delegate, refused }: WhoAnswers = isGroup ? { refused: [] } : await answerer(now, writing, task, asked);
    const group = isGroup ? task.assignee.email : delegate?.to.email;
    const claimants = group === undefined ? NOBODY : await whoMayClaim(group, now, asked, writing);
    const passedOver = [...refused, ...claimants.refused];
    const holder = { ...(delegate?.to ?? task.assignee), role: task.assignee.role };
    const terms = delegate && known?.asked ? await asPromised(task, now) : task;
    const { due, rungs } = place(terms, await timeOf(holder, task, calendars), now);
    const ladder = await withManagers(rungs, task, holder);
    return {
      due,
      rungs: withLookAgain(ladder, await (group === undefined ? nextLeave(task, holder, now) : nextChange(group, now))),
      ...(delegate && { delegate }),
      ...(passedOver.length > 0 && { refused: passedOver }),
      ...(claimants.candidates.length > 0 && { candidates: claimants.candidates }),
    };
  }

  async function answerer(now: string, writing: Writing, task: Replacing, asked: OfferedTask): Promise<WhoAnswers> {
    const { kind, assignee, amount } = task;
    return whoAnswers(assignee, { kind, role: assignee.role, ...(amount && { amount }) }, now, dateOf, {
      standing: (email) => standingOf(store, email),
      whyNot: async (email) =>
        (await whyNotHold(store, asked, email, writing)) ?? (await whyNoneClaims(email, now, asked, writing)),
    });
  }

  /** Those of a group who may hold a task and are there today; nobody of what is no group. */
  async function whoMayClaim(group: string, now: string, asked: OfferedTask, writing: Writing): Promise<Claimants> {
    const claimants: Claimants = { candidates: [], refused: [] };
    for (const email of await membersOf(group)) {
      const why = await whyNotHold(store, asked, email, writing);
      const standing = await standingOf(store, email);
      if (why) claimants.refused.push({ from: group, to: email, why });
      else if (!standing || !isAway(standing, dateOf(now, standing.timeZone)))
        claimants.candidates.push(standing?.person ?? unlisted(email));
    }
    return claimants;
  }

  async function whyNoneClaims(email: string, ...when: [string, OfferedTask, Writing]): Promise<Message | undefined> {
    if ((await membersOf(email)).length === 0) return undefined;
    const { candidates } = await whoMayClaim(email, ...when);
    return candidates.length > 0 ? undefined : reasonFor('reasons.rule.emptyGroup', { who: email });
  }

  /** The date stays where it was promised by whoever was asked; only the ladder follows the calendar of whoever answers. */
  async function asPromised(task: Replacing, now: string): Promise<Replacing> {
    const { due } = place(task, await timeOf(task.assignee, task, calendars), now);
    return { ...task, ...promised(due, task) };
  }

  async function knownAs({ opened }: Turn, id: string): Promise<Known | undefined> {
    const opening = opened.find((each) => each.id === id);
    if (opening) return { subject: PLAIN.text(opening.subject), context: opening.context, asked: false };
    const row = await store.task(id);
    return row && { subject: row.subject, context: row.context, asked: true };
  }

  async function membersOf(email: string): Promise<string[]> {
    return (await store.person(email))?.members ?? [];
  }

  async function withManagers(rungs: PlacedRung[], { policy }: Replacing, holder: Person): Promise<PlacedRung[]> {
    const asked = rungs.map(({ n = -1 }) => policy.ladder[n]?.line);
    if (asked.every((line) => line === undefined)) return rungs;
    const managers = await managersOf(holder.email);
    return rungs.map((rung, index) => {
      const who = managers[(asked[index] ?? 0) - 1];
      return who ? { ...rung, who } : rung;
    });
  }

  /** The manager, that one's manager, and so on; somebody met again ends the line. */
  async function managersOf(email: string): Promise<Person[]> {
    const line: Person[] = [];
    for (let next = (await store.person(email))?.manager; next && line.length < LONGEST_LINE; ) {
      const manager = await asPerson(next);
      if (manager.email === email || line.some((known) => known.email === manager.email)) break;
      line.push(manager);
      next = (await store.person(next))?.manager;
    }
    return line;
  }

  /** When somebody's task next goes to whoever answers for them. */
  async function nextLeave(
    { kind, amount }: Replacing,
    { email, role }: Assignee,
    now: string,
  ): Promise<string | undefined> {
    const standing = await standingOf(store, email);
    return standing && nextDelegation(standing, { kind, role, ...(amount && { amount }) }, now, startOf);
  }

  /** When somebody of a group next goes on leave or comes back. */
  async function nextChange(group: string, now: string): Promise<string | undefined> {
    const standings = await Promise.all((await membersOf(group)).map((email) => standingOf(store, email)));
    return standings.flatMap((standing) => (standing && nextPresence(standing, now, startOf)) ?? []).sort()[0];
  }

  async function asPerson(email: string): Promise<Person> {
    return (await standingOf(store, email))?.person ?? unlisted(email);
  }
}

/** An instant at which somebody else may have to be asked, while the task may still be open, is a rung of its own. */
function withLookAgain(rungs: PlacedRung[], at: string | undefined): PlacedRung[] {
  const last = rungs.at(-1);
  if (at === undefined || !last || at >= last.at) return rungs;
  const [before, after] = [rungs.filter((rung) => rung.at < at), rungs.filter((rung) => rung.at >= at)];
  return [...before, { at, do: 'delegate' }, ...after];
}
