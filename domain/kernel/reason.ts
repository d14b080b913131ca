import type { Message } from './message.js';
import type { Words } from './words.js';

/** Why something happened: a reason that the program gives, by its code, or a person's own words. */
export type Reason = Message | Words;
