/** How far an engagement has come, in the order in which it goes; the last three are ends. */
export const PHASES = [
  'scoping',
  'selection',
  'nda',
  'onboarding',
  'delivery',
  'closeout',
  'closed',
  'cancelled',
  'terminated',
] as const;
export type Phase = (typeof PHASES)[number];

const ENDS: readonly Phase[] = ['closed', 'cancelled', 'terminated'];
export const isEnd = (phase: Phase): boolean => ENDS.includes(phase);

/** The way of an engagement that nothing cuts short. */
export const WAY_THROUGH: readonly Phase[] = PHASES.filter((phase) => !isEnd(phase) || phase === 'closed');
