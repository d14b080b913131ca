import type { Actor } from './actor.js';
import type { Message } from './message.js';

/** What a person has written, in their own language; it is shown as it is, and never read by a rule. */
export interface Words {
  words: string;
  by: Actor;
}

/** Why something happened: a reason that the program gives, by its code, or a person's own words. */
export type Reason = Message | Words;

export const isWords = (reason: unknown): reason is Words =>
  typeof reason === 'object' && reason !== null && typeof (reason as Partial<Words>).words === 'string';
