import type { TaskRow } from '../../store/contract.js';

/** Why nobody puts a task off: nobody of its group holds it yet, or there is nothing to put off while its clock stands still. */
export function whyNotPutOff({ candidates, pause }: TaskRow): 'group' | 'paused' | undefined {
  if (candidates.length > 0) return 'group';
  return pause ? 'paused' : undefined;
}

/** A policy of no time at all allows none. */
export const allows = (longest: string): boolean => /[1-9]/.test(longest);
