import type { Steps } from './steps.js';

/** Phases, close-out, and the three ends. */
export const ENDING: Steps = {
  'phase.entered': (view, { phase }) => ({ ...view, phase }),
  'closeout.certified': (view, certificate) => ({ ...view, certificate }),
  'closeout.uncertified': (view, certificate) => ({ ...view, certificate }),
  'scorecard.made': (view, { scorecard }) => ({ ...view, scorecard }),
  'engagement.closed': (view, _, at) => ({ ...view, phase: 'closed', endedAt: at, outcome: 'closed' }),
  'engagement.cancelled': (view, { reason }, at) => ({ ...view, phase: 'cancelled', endedAt: at, outcome: reason }),
  'engagement.terminated': (view, { reason }, at) => ({ ...view, phase: 'terminated', endedAt: at, outcome: reason }),
};
