import type { Awaited } from '../../domain/simulation/forecast.js';
import { type Cast, lapseAfterDecision, OVERDUE_DECIDERS } from '../../domain/tasks/ladder.js';
import { type Person, unlisted } from '../../domain/kernel/person.js';
import type { PlacedRung } from '../../domain/tasks/task.js';
import type { TaskRow } from '../../store/contract.js';
import { standingOf } from '../../store/directory/standings.js';
import type { ReadOnly } from './directory.js';

/** An open task as its workflow has it at an instant; undefined for one that an earlier release opened. */
export function awaitedOf(row: TaskRow, now: string): Awaited | undefined {
  const { id, kind, assignee, counterparty, terms, openedAt, candidates, pause, context } = row;
  if (!terms) return undefined;
  // Nothing is climbed while the clock stands still.
  const until = pause?.from ?? now;
  const passed = row.rungs.filter(({ at }) => at <= until).flatMap(({ n }) => n ?? []);
  const { due, policy, amount, course } = terms;
  return {
    id,
    kind,
    assignee,
    ...(counterparty && { counterparty }),
    ...(amount && { amount }),
    openedAt,
    due,
    policy,
    course: { ...course, climbed: [...new Set([...course.climbed, ...passed])] },
    dueAt: row.due,
    rungs: ahead(row, until),
    candidates,
    ...(pause && { pause }),
    context,
  };
}

/** Whether the ladder has ended; the workflow is about to say so, and nothing can be rehearsed any more. */
export const hasLapsed = ({ rungs, pause }: TaskRow, now: string): boolean =>
  !pause && rungs.some((rung) => rung.at <= now && ENDS.has(rung.do));

const ENDS: ReadonlySet<PlacedRung['do']> = new Set(['accept', 'reject', 'lapse']);

/** A decision that was passed on has an end that the policy's ladder does not name. */
function ahead({ kind, rungs, terms }: TaskRow, now: string): PlacedRung[] {
  const left = rungs.filter(({ at }) => at > now);
  const decided = rungs.find((rung) => rung.do === 'decide' && rung.at <= now);
  if (!decided || !terms || kind in OVERDUE_DECIDERS || left.some(isUnplaced)) return left;
  const end = lapseAfterDecision(decided.at, terms.policy);
  return end.at > now ? [...left, end] : left;
}

const isUnplaced = (rung: PlacedRung): boolean => rung.do === 'lapse' && rung.n === undefined;

/** Deliverables are worked on without the counterpart of the affected team. */
const MAIN = 'main';

/** Who plays which part where a task is asked: for the client as the brief said, for the vendor its contact. */
export async function castOf(
  store: ReadOnly,
  { engagement, stream }: Pick<TaskRow, 'engagement' | 'stream'>,
): Promise<Cast> {
  const view = await store.engagement(engagement);
  if (!view) return {};
  const people = view.people ?? {
    owner: { ...(await listed(store, view.owner)), name: view.ownerName },
    sponsor: await listed(store, view.sponsor),
  };
  const vendor = view.vendor && (await store.vendor(view.vendor.id));
  const { counterpart, ...others } = people;
  return {
    ...others,
    ...(stream === MAIN && counterpart && { counterpart }),
    ...(vendor && { vendor: vendor.contact }),
  };
}

const listed = async (store: ReadOnly, email: string): Promise<Person> =>
  (await standingOf(store, email))?.person ?? unlisted(email);
