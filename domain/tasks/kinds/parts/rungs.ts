import type { Role } from '../../../kernel/person.js';
import type { Rung } from '../../rung.js';

/*
 * A ladder ends when its due instant and its last rung have both passed; only then does `onSilence` take effect. So a
 * hard deadline has rungs before it only, and any other ladder ends with a rung that tells somebody what silence has
 * led to.
 *
 * What one person has to answer counts in that person's working time. What closes for everybody at the same instant (a round
 * of bids, an offer to sign, a notice, a certificate) counts around the clock, as do dates of the statement of work.
 */

export const remindBefore = (before: string): Rung => ({ before, working: false, do: 'remind' });
export const tellBefore = (before: string, to: Role): Rung => ({ before, working: false, do: 'escalate', to });
export const remindAfter = (after: string): Rung => ({ after, working: true, do: 'remind' });
export const tellAfter = (after: string, to: Role): Rung => ({ after, working: true, do: 'escalate', to });
export const transferAfter = (after: string, to: Role): Rung => ({ after, working: true, do: 'transfer', to });
export const decideAfter = (after: string, to: Role): Rung => ({ after, working: true, do: 'decide', to });
