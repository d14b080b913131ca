/** How far an engagement has come, in the order in which it goes, and what each phase is called; the last three are ends. */
export const PHASE_NAMES = {
  scoping: 'Scoping',
  selection: 'Selection',
  nda: 'NDA',
  onboarding: 'Onboarding',
  delivery: 'Delivery',
  closeout: 'Close-out',
  closed: 'Closed',
  cancelled: 'Cancelled',
  terminated: 'Terminated',
} as const;
export type Phase = keyof typeof PHASE_NAMES;
export const PHASES = Object.keys(PHASE_NAMES) as readonly Phase[];

const ENDS: readonly Phase[] = ['closed', 'cancelled', 'terminated'];
export const isEnd = (phase: Phase): boolean => ENDS.includes(phase);

/** The way of an engagement that nothing cuts short. */
export const WAY_THROUGH: readonly Phase[] = PHASES.filter((phase) => !isEnd(phase) || phase === 'closed');
