import {
  isAway,
  nextDelegation,
  nextPresence,
  type PassedOver,
  standingOf,
  type WhoAnswers,
  whoAnswers,
} from '../../domain/directory/index.js';
import {
  type Assignee,
  place,
  type Placed,
  type PlacedRung,
  promised,
  type Replacing,
  type TaskContext,
  timeOf,
  UNMOVED,
} from '../../domain/tasks/index.js';
import { type Message, type Person, reasonFor, unlisted } from '../../domain/kernel/index.js';
import type { Turn } from '../../domain/journal/index.js';
import {
  type Placements,
  type Store,
  type TaskRow,
  type TurnToWrite,
  whyNotHold,
  whyStranger,
} from '../../store/index.js';
import { onLeave } from './leave.js';
import type { Calendars } from '../calendars/calendars.js';
import { createLocalDates } from '../calendars/time-zones.js';

/** Works out where a turn's tasks fall, and with whom, before the turn is written. */
export type PlaceTasks = (turn: Turn) => Promise<Placements>;

export interface PlacementDeps {
  store: Pick<Store, 'person' | 'entriesOf' | 'engagement' | 'tasks' | 'task' | 'vendor' | 'vendorsOf' | 'isSandbox'>;
  calendars: Calendars;
}

/** A turn as it is about to be written, with every task that was looked at under whoever answers it. */
type Writing = TurnToWrite & Pick<Turn, 'subject'>;

/** A task that this turn opens, or that was asked before. */
interface KnownTask extends Pick<TaskRow, 'context'> {
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
  { subject, stream }: Writing,
  { id, kind, assignee, amount }: Replacing,
  context: TaskContext = {},
): OfferedTask => ({ id, kind, assignee, subject, stream, context, terms: { amount: amount ?? null } });

const withHolder = (
  opened: Writing['opened'],
  { id, kind, assignee }: Replacing,
  context: TaskContext,
  { delegate }: Placed,
): Writing['opened'] => [
  ...opened.filter((each) => each.id !== id),
  { id, kind, context, assignee: delegate ? { ...delegate.to, role: assignee.role } : assignee },
];

/** Who manages whom is followed no further than a policy can name. */
const LONGEST_LINE = 5;

/** Reads calendars, absences and delegations each time, so that an edited directory counts at once. */
export function createPlacements({ store, calendars }: PlacementDeps): PlaceTasks {
  const { dateOf, startOf } = createLocalDates();
  const rules = { startOf, calendars };

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
      if (known) writing = { ...writing, opened: withHolder(writing.opened, task, known.context, placed) };
    }
    return placements;
  };

  async function placeTask(now: string, writing: Writing, task: Replacing, known?: KnownTask): Promise<Placed> {
    const asked = askedIn(writing, task, known?.context);
    const isGroup = (await membersOf(task.assignee.email)).length > 0;
    const { delegate, refused }: WhoAnswers = isGroup ? { refused: [] } : await answerer(now, writing, task, asked);
    const group = isGroup ? task.assignee.email : delegate?.to.email;
    const claimants = group === undefined ? NOBODY : await whoMayClaim(group, now, asked, writing);
    const passedOver = [...refused, ...claimants.refused];
    const holder = { ...(delegate?.to ?? task.assignee), role: task.assignee.role };
    const terms = delegate && known?.asked ? await asPromised(task, now) : task;
    const standing = isGroup || delegate ? undefined : await standingOf(store, holder.email);
    const leave = standing && onLeave(standing, task.kind, { now, today: dateOf(now, standing.timeZone) }, rules);
    const time = await timeOf(holder, task, leave?.calendarOf ?? calendars);
    const { due, rungs } = place({ ...terms, leave: leave?.leave }, time, task.asOf ?? now);
    const ladder = await withManagers(rungs, task, holder);
    return {
      due,
      rungs: [
        await (group === undefined ? nextLeave(task, holder, now) : nextChange(group, now)),
        leave?.changesAt,
      ].reduce(withLookAgain, ladder),
      ...(leave?.away && { away: leave.away }),
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
        (await whyNotHold(store, asked, email, writing)) ??
        (await whyStranger(store, asked, email)) ??
        (await whyNoneClaims(email, now, asked, writing)),
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
    const due = task.stands ?? place(task, await timeOf(task.assignee, task, calendars), now).due;
    return { ...task, ...promised(due, task) };
  }

  async function knownAs({ opened }: Turn, id: string): Promise<KnownTask | undefined> {
    const opening = opened.find((each) => each.id === id);
    if (opening) return { context: opening.context, asked: false };
    const row = await store.task(id);
    return row && { context: row.context, asked: true };
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
  if (at === undefined || !last || at >= last.at || rungs.some((rung) => rung.do === 'delegate' && rung.at === at))
    return rungs;
  const [before, after] = [rungs.filter((rung) => rung.at < at), rungs.filter((rung) => rung.at >= at)];
  return [...before, { at, do: 'delegate' }, ...after];
}
