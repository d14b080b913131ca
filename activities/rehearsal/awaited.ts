import { engagementOf } from '../../domain/engagement/index.js';
import type { Awaited } from '../../domain/simulation/index.js';
import type { Cast } from '../../domain/kernel/index.js';
import type { PlacedRung } from '../../domain/tasks/index.js';
import type { TaskRow } from '../../store/index.js';
import type { ReadOnly } from './directory.js';

/** An open task as its workflow has it at an instant. */
export function awaitedOf(row: TaskRow, now: string): Awaited {
  const { id, kind, assignee, counterparty, terms, openedAt, candidates, pause, context } = row;
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
    rungs: row.rungs.filter(({ at }) => at > until),
    candidates,
    ...(pause && { pause }),
    context,
  };
}

/** Whether the ladder has ended; the workflow is about to say so, and nothing can be rehearsed any more. */
export const hasLapsed = ({ rungs, pause }: TaskRow, now: string): boolean =>
  !pause && rungs.some((rung) => rung.at <= now && ENDS.has(rung.do));

const ENDS: ReadonlySet<PlacedRung['do']> = new Set(['accept', 'reject', 'lapse']);

/** Deliverables are worked on without the counterpart of the affected team. */
const MAIN = 'main';

/** Who plays which part where a task is asked: for the client as the brief said, for the vendor its contact. */
export async function castOf(store: ReadOnly, { subject, stream }: Pick<TaskRow, 'subject' | 'stream'>): Promise<Cast> {
  const view = await store.engagement(engagementOf(subject));
  if (!view) return {};
  const vendor = view.vendor && (await store.vendor(view.vendor.id));
  const { counterpart, ...others } = view.people;
  return {
    ...others,
    ...(stream === MAIN && counterpart && { counterpart }),
    ...(vendor && { vendor: vendor.contact }),
  };
}
