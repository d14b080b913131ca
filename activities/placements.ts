import { nextDelegation, whoAnswers, type WhoAnswers } from '../domain/delegation.js';
import { place, UNMOVED } from '../domain/placement.js';
import type { Person } from '../domain/person.js';
import { PLAIN } from '../domain/language/reader.js';
import type { PlacedRung, Assignee } from '../domain/task.js';
import type { Placed, Replacing, Turn } from '../domain/turn.js';
import { both } from '../domain/working-days.js';
import { workingTime } from '../domain/working-time.js';
import type { Placements, Store } from '../store/contract.js';
import { whyNotHold } from '../store/eligibility.js';
import { standingOf } from '../store/standings.js';
import type { Calendars } from './calendars.js';
import { createLocalDates } from './local-dates.js';

/** Works out where a turn's tasks fall, and with whom, before the turn is written. */
export type PlaceTasks = (turn: Turn) => Promise<Placements>;

export interface PlacementDeps {
  store: Pick<Store, 'person' | 'engagement' | 'tasks' | 'task'>;
  calendars: Calendars;
}

/** Who manages whom is followed no further than a policy can name. */
const LONGEST_LINE = 5;

/** Reads calendars, absences and delegations each time, so that an edited directory counts at once. */
export function createPlacements({ store, calendars }: PlacementDeps): PlaceTasks {
  const { dateOf, startOf } = createLocalDates();

  return async (turn) => {
    const tasks = [
      ...turn.opened.map((opening): Replacing => ({ ...opening, openedAt: turn.at, course: UNMOVED })),
      ...(turn.replaced ?? []),
    ];
    const placed = tasks.map(async (task) => [task.id, await placeTask(turn, task)] as const);
    return Object.fromEntries(await Promise.all(placed));
  };

  async function placeTask(turn: Turn, task: Replacing): Promise<Placed> {
    const members = await membersOf(task.assignee);
    const { delegate, refused }: WhoAnswers = members.length > 0 ? { refused: [] } : await answerer(turn, task);
    const holder = { ...(delegate?.to ?? task.assignee), role: task.assignee.role };
    const { due, rungs } = place(task, await timeOf(holder, task), turn.at);
    const ladder = await withManagers(rungs, task, holder);
    return {
      due,
      rungs: members.length > 0 ? ladder : await withDelegation(ladder, task, holder, turn.at),
      ...(delegate && { delegate }),
      ...(refused.length > 0 && { refused }),
      ...(members.length > 0 && { candidates: members }),
    };
  }

  async function timeOf(holder: Assignee, { policy, counterparty }: Replacing) {
    const theirs = await calendars(holder);
    return workingTime(policy.counts === 'both' && counterparty ? both(theirs, await calendars(counterparty)) : theirs);
  }

  async function answerer(turn: Turn, task: Replacing): Promise<WhoAnswers> {
    const { id, kind, assignee, amount } = task;
    const asked = {
      id,
      kind,
      assignee,
      engagement: turn.engagement,
      stream: turn.stream,
      subject: await subjectOf(turn, id),
    };
    return whoAnswers(assignee, { kind, role: assignee.role, ...(amount && { amount }) }, turn.at, dateOf, {
      standing: (email) => standingOf(store, email),
      whyNot: (email) => whyNotHold(store, asked, email, turn),
    });
  }

  async function subjectOf({ opened }: Turn, id: string): Promise<string> {
    const opening = opened.find((each) => each.id === id);
    return opening ? PLAIN.text(opening.subject) : ((await store.task(id))?.subject ?? '');
  }

  /** Those who may claim what is asked of a group. */
  async function membersOf({ email }: Assignee): Promise<Person[]> {
    const { members = [] } = (await store.person(email)) ?? {};
    return Promise.all(members.map(asPerson));
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

  /** An absence that begins while the task may still be open is a rung of its own. */
  async function withDelegation(
    rungs: PlacedRung[],
    { kind, amount }: Replacing,
    holder: Assignee,
    now: string,
  ): Promise<PlacedRung[]> {
    const standing = await standingOf(store, holder.email);
    const task = { kind, role: holder.role, ...(amount && { amount }) };
    const at = standing && nextDelegation(standing, task, now, startOf);
    const last = rungs.at(-1);
    if (!at || !last || at >= last.at) return rungs;
    const [before, after] = [rungs.filter((rung) => rung.at < at), rungs.filter((rung) => rung.at >= at)];
    return [...before, { at, do: 'delegate' }, ...after];
  }

  async function asPerson(email: string): Promise<Person> {
    return (await standingOf(store, email))?.person ?? { name: email, email, language: 'en', timeZone: 'UTC' };
  }
}
