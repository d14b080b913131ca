import { addDuration } from '../kernel/index.js';
import type { Course } from './course.js';
import { LONGEST_ACKNOWLEDGEMENT, LONGEST_ACKNOWLEDGEMENTS, LONGEST_SNOOZE } from './task.js';
import type { TaskPolicy } from './task-policy.js';

/** Any instant will do: durations are compared by where they lead from the same start. */
const COMPARED_FROM = '2001-01-01T00:00:00.000Z';

type Bounds = Required<Pick<TaskPolicy, 'acknowledge' | 'acknowledgeInTotal' | 'snooze'>>;

/** How far a ladder can be held and put off; all acknowledgements together may last as long as the longest of them. */
export function boundsOf(policy: Pick<TaskPolicy, keyof Bounds>): Bounds {
  const { acknowledge = LONGEST_ACKNOWLEDGEMENT, snooze = LONGEST_SNOOZE } = policy;
  const acknowledgeInTotal = policy.acknowledgeInTotal ?? longer(acknowledge, LONGEST_ACKNOWLEDGEMENTS);
  return { acknowledge, acknowledgeInTotal, snooze };
}

/** Whether nothing is left of what the policy allows, however short the next one is. */
export const isUsedUp = (longest: string, before: readonly string[] = []): boolean =>
  together(before) >= addDuration(COMPARED_FROM, longest);

/** Whether somebody can say that they are on it: not while their word holds, nor once all that is allowed is used up. */
export function mayAcknowledge(policy: Pick<TaskPolicy, keyof Bounds>, course: Course, at: string): boolean {
  const { acknowledge, acknowledgeInTotal } = boundsOf(policy);
  const isHeld = course.heldUntil !== undefined && course.heldUntil > at;
  return !isHeld && !isUsedUp(acknowledge) && !isUsedUp(acknowledgeInTotal, course.acknowledged);
}

const together = (durations: readonly string[]): string =>
  durations.reduce((until, each) => addDuration(until, each), COMPARED_FROM);
const longer = (a: string, b: string): string => (together([a]) > together([b]) ? a : b);
