import type { Role } from '../kernel/person.js';
import type { Period, Policy, TaskPolicy } from '../tasks/policy.js';
import type { Rung } from '../tasks/rung.js';
import type { TaskKind } from '../tasks/task.js';

/*
 * A ladder ends when its due instant and its last rung have both passed; only then does `onSilence` take effect. So a
 * hard deadline has rungs before it only, and any other ladder ends with a rung that tells somebody what silence has
 * led to.
 *
 * What one person has to answer counts in that person's working time. What closes for everybody at the same instant (a round
 * of bids, an offer to sign, a notice, a certificate) counts around the clock, as do dates of the statement of work.
 */

const remindBefore = (before: string): Rung => ({ before, working: false, do: 'remind' });
const tellBefore = (before: string, to: Role): Rung => ({ before, working: false, do: 'escalate', to });
const remindAfter = (after: string): Rung => ({ after, working: true, do: 'remind' });
const tellAfter = (after: string, to: Role): Rung => ({ after, working: true, do: 'escalate', to });
const transferAfter = (after: string, to: Role): Rung => ({ after, working: true, do: 'transfer', to });
const decideAfter = (after: string, to: Role): Rung => ({ after, working: true, do: 'decide', to });

const tasks: Record<TaskKind, TaskPolicy> = {
  // The draft goes forward on its stated assumptions; the sponsor still has to approve it.
  'scope.answer': {
    due: 'P3D',
    working: true,
    ladder: [remindBefore('P1D'), remindAfter('P1D'), tellAfter('P2D', 'owner')],
    onSilence: 'accept',
  },
  // No money is spent on a scope that nobody approved.
  'scope.approve': {
    due: 'P5D',
    working: true,
    ladder: [
      remindBefore('P2D'),
      remindAfter('P1D'),
      tellAfter('P2D', 'owner'),
      remindAfter('P4D'),
      tellAfter('P5D', 'owner'),
    ],
    onSilence: 'reject',
  },
  // A sealed round closes for everybody at once: no bid at the deadline is no bid.
  'bid.submit': {
    due: 'P10D',
    working: false,
    ladder: [remindBefore('P3D'), remindBefore('P1D')],
    onSilence: 'reject',
  },
  'bid.evaluate': {
    due: 'P5D',
    working: true,
    ladder: [remindBefore('P1D'), remindAfter('P1D'), tellAfter('P2D', 'owner'), decideAfter('P4D', 'owner')],
    onSilence: 'escalate',
  },
  // An award is always a person's act, so silence awards to nobody.
  'award.approve': {
    due: 'P3D',
    working: true,
    ladder: [
      remindBefore('P1D'),
      remindAfter('P1D'),
      tellAfter('P2D', 'owner'),
      remindAfter('P4D'),
      tellAfter('P5D', 'owner'),
    ],
    onSilence: 'reject',
  },
  // Unsigned at the deadline means expired, and the award passes on.
  'nda.sign': {
    due: 'P5D',
    working: false,
    ladder: [remindBefore('P3D'), remindBefore('P1D'), tellBefore('P1D', 'owner')],
    onSilence: 'reject',
  },
  'expert.propose': {
    due: 'P5D',
    working: true,
    ladder: [remindBefore('P1D'), remindAfter('P1D'), tellAfter('P2D', 'owner')],
    onSilence: 'reject',
  },
  // Nobody gets access unverified.
  'expert.verify': {
    due: 'P2D',
    working: true,
    ladder: [
      remindBefore('P1D'),
      tellAfter('P1D', 'sponsor'),
      transferAfter('P2D', 'sponsor'),
      remindAfter('P3D'),
      tellAfter('P4D', 'owner'),
    ],
    onSilence: 'reject',
  },
  'expert.acknowledge': {
    due: 'P3D',
    working: true,
    ladder: [remindBefore('P1D'), remindAfter('P1D'), tellAfter('P2D', 'vendor'), tellAfter('P3D', 'owner')],
    onSilence: 'reject',
  },
  // The client's own lateness ends in a decision too; the vendor's clocks do not run meanwhile.
  'input.provide': {
    due: 'P5D',
    working: false,
    ladder: [
      remindBefore('P2D'),
      remindAfter('P1D'),
      tellAfter('P2D', 'sponsor'),
      transferAfter('P3D', 'sponsor'),
      remindAfter('P5D'),
      decideAfter('P7D', 'sponsor'),
    ],
    onSilence: 'escalate',
  },
  // `due` stands in only where the statement of work gives a deliverable no date of its own.
  'deliverable.submit': {
    due: 'P30D',
    working: false,
    ladder: [
      remindBefore('P3D'),
      remindAfter('P1D'),
      tellAfter('P3D', 'owner'),
      tellAfter('P5D', 'sponsor'),
      decideAfter('P7D', 'owner'),
    ],
    onSilence: 'escalate',
  },
  'extension.decide': {
    due: 'P2D',
    working: true,
    ladder: [
      remindBefore('P1D'),
      tellAfter('P1D', 'sponsor'),
      transferAfter('P2D', 'sponsor'),
      remindAfter('P3D'),
      tellAfter('P4D', 'owner'),
    ],
    onSilence: 'reject',
  },
  // The last reminder comes while there is still time, and warns of what silence will mean.
  'review.score': {
    due: 'P5D',
    working: true,
    ladder: [remindBefore('P2D'), remindBefore('P1D'), remindAfter('P1D'), tellAfter('P2D', 'owner')],
    onSilence: 'accept',
  },
  // Silence here is deemed to terminate: the one outcome that cannot leave an overdue deliverable open for ever.
  'overdue.decide': {
    due: 'P3D',
    working: true,
    ladder: [
      remindBefore('P1D'),
      tellAfter('P1D', 'sponsor'),
      transferAfter('P2D', 'sponsor'),
      remindAfter('P4D'),
      tellAfter('P5D', 'owner'),
    ],
    onSilence: 'reject',
  },
  'scaling.approve': {
    due: 'P3D',
    working: true,
    ladder: [remindBefore('P1D'), remindAfter('P1D'), tellAfter('P2D', 'owner')],
    onSilence: 'reject',
  },
  // Access is removed at the end of the notice whether or not the handover is confirmed.
  'handover.complete': {
    due: 'P5D',
    working: false,
    ladder: [remindBefore('P2D'), remindBefore('P1D'), tellAfter('P1D', 'owner')],
    onSilence: 'accept',
  },
  // A certificate of return or destruction cannot be deemed given.
  'closeout.certify': {
    due: 'P10D',
    working: false,
    ladder: [
      remindBefore('P3D'),
      remindBefore('P1D'),
      remindAfter('P1D'),
      tellAfter('P3D', 'owner'),
      decideAfter('P10D', 'owner'),
    ],
    onSilence: 'escalate',
  },
};

const periods: Record<Period, string> = {
  bidExtension: 'P5D',
  notice: 'P10D',
  coolDown: 'P5D',
  extension: 'P7D',
};

/** The policy that every practice starts from; a practice says only what differs. */
export const defaultPolicy: Policy = { tasks, periods };
