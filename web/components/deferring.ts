import { boundsOf, isUsedUp, mayAcknowledge } from '../../domain/tasks/index.js';
import type { TaskRow } from '../../store/index.js';

/** Why nobody puts a task off: nobody of its group holds it yet, or there is nothing to put off while its clock stands still. */
export function whyNotPutOff({ candidates, pause }: TaskRow): 'group' | 'paused' | undefined {
  if (candidates.length > 0) return 'group';
  return pause ? 'paused' : undefined;
}

/** What is left to do instead of answering now: what the policy allows in all is not used up, and nobody's word holds the ladder. */
export const putsOff = ({ terms: { policy, course } }: TaskRow, now: string) => ({
  acknowledge: mayAcknowledge(policy, course, now),
  snooze: !isUsedUp(boundsOf(policy).snooze, course.snoozed),
});
