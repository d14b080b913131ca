import { isAway, standingOf, unattended, covers } from '../../domain/directory/index.js';
import type { Store, TaskRow } from '../../store/index.js';

/** The last day of an absence in which a task waits for somebody for whom nobody stands in; null where it does not. */
export async function awayUntil(store: Pick<Store, 'person'>, task: TaskRow, now: string): Promise<string | null> {
  if (task.state !== 'open' || task.candidates.length > 0) return null;
  const standing = await standingOf(store, task.assignee.email);
  if (!standing) return null;
  // Swedish writes dates as ISO 8601 does.
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: standing.timeZone, dateStyle: 'short' }).format(
    new Date(now),
  );
  if (!isAway(standing, today)) return null;
  return unattended(standing, today).find((absence) => covers(absence, today))?.to ?? null;
}
