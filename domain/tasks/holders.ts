/** Whose turn it is. */
export const HOLDERS = [
  'vendor',
  'client',
  'sponsor',
  'owner',
  'finance',
  'signatory',
  'evaluator',
  'reviewer',
  'expert',
  'calendar',
  'access',
  'pause',
  'system',
  'none',
] as const;
export type Holder = (typeof HOLDERS)[number];
