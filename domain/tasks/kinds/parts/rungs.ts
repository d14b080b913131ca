import type { Role } from '../../../kernel/index.js';
import type { Rung } from '../../rung.js';
import type { TaskPolicy } from '../../task-policy.js';

/*
 * A ladder ends when its due instant and its last rung have both passed; only then does `onSilence` take effect. So a
 * hard deadline has rungs before it only, and any other ladder ends with a rung that tells somebody what silence has
 * led to.
 *
 * What one person has to answer counts in that person's working time. What closes for everybody at the same instant (a round
 * of bids, an offer to sign, a notice, a certificate) counts around the clock, as do dates of the statement of work. What comes
 * before a due instant counts as that does, so that nobody is reminded on a day off of what they have working days for.
 */

export const remindBefore = (before: string): Rung => ({ before, do: 'remind' });
export const tellBefore = (before: string, to: Role): Rung => ({ before, do: 'escalate', to });
export const remindAfter = (after: string): Rung => ({ after, working: true, do: 'remind' });
export const tellAfter = (after: string, to: Role): Rung => ({ after, working: true, do: 'escalate', to });
export const transferAfter = (after: string, to: Role): Rung => ({ after, working: true, do: 'transfer', to });
export const decideAfter = (after: string, to: Role): Rung => ({ after, working: true, do: 'decide', to });

/** What only a person's act settles, the owner's or the sponsor's: until then all stays as it is, and both hear of it. */
export const A_PERSON_DECIDES: TaskPolicy = {
  due: 'P3D',
  working: true,
  ladder: [
    remindBefore('P1D'),
    tellAfter('P1D', 'sponsor'),
    transferAfter('P2D', 'sponsor'),
    remindAfter('P4D'),
    tellAfter('P5D', 'owner'),
  ],
  onSilence: 'escalate',
};
