import { type Actor, nameOf } from '../../../domain/kernel/actor.js';
import { isMessage, type Message } from '../../../domain/kernel/message.js';
import { isWords, type Words } from '../../../domain/kernel/words.js';
import { PLAIN } from '../../../i18n/index.js';

/** The same with reasons in English, and whoever acts by their name. */
export type PlainText<T> = T extends Message | Words | Actor
  ? string
  : T extends readonly (infer Item)[]
    ? PlainText<Item>[]
    : T extends object
      ? { [K in keyof T]: PlainText<T[K]> }
      : T;

const isActor = (value: object): value is Actor =>
  'kind' in value && ['person', 'key', 'system', 'silence'].includes(value.kind as string);

/** What facts and outcomes say, so that a test can read it. */
export function plainly<T>(value: T): PlainText<T>;
export function plainly(value: unknown): unknown {
  if (isMessage(value) || isWords(value)) return PLAIN.text(value);
  if (Array.isArray(value)) return value.map((item: unknown) => plainly(item));
  if (typeof value !== 'object' || value === null) return value;
  if (isActor(value)) return nameOf(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainly(item)]));
}
