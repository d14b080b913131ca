import type { Actor } from './actor.js';

/** What a person has written, in their own language; it is shown as it is, and never read by a rule. */
export interface Words {
  words: string;
  by: Actor;
}

export const isWords = (said: unknown): said is Words =>
  typeof said === 'object' && said !== null && typeof (said as Partial<Words>).words === 'string';
