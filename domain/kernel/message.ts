import type { Money } from './money.js';
import { isWords, type Words } from './words.js';

/**
 * Something to be said in the reader's language: the key of a message and what is put into it. Workflows carry phrases, and
 * only whoever writes to a person puts them into words.
 */
export interface Message {
  code: string;
  params?: Readonly<Record<string, MessageParam>>;
  /** What is said where the catalogues have no such message, as of a name that the operator has given. */
  otherwise?: string;
}

/** What goes into a message; instants, dates, durations and amounts are written out for the reader. */
export type MessageParam =
  | string
  | number
  | Money
  /** An instant; a short one to the minute, without its weekday and zone. */
  | { at: string; short?: true }
  | { date: string }
  | { duration: string }
  /** One after the other, with commas. */
  | { series: readonly Text[] }
  | Message
  | Words
  | readonly (Text | { duration: string })[];

/** Makes phrases of one catalogue. */
export type MessageMaker<Key extends string> = (say: Key, values?: Message['params']) => Message;

export const messageOf: MessageMaker<string> = (say, values) => ({ code: say, ...(values && { params: values }) });

/** Words of a person, which stay as they are, or a message. */
export type Text = string | Message | Words;

/** The same, with a phrase wherever there are words. */
export type WithMessages<T> = T extends string
  ? string extends T
    ? Text
    : T
  : T extends readonly (infer Item)[]
    ? WithMessages<Item>[]
    : T extends object
      ? { [K in keyof T]: WithMessages<T[K]> }
      : T;

export const isMessage = (text: unknown): text is Message =>
  typeof text === 'object' && text !== null && typeof (text as Partial<Message>).code === 'string';

/** Arrays have a method of that name. */
export const isInstant = (value: object): value is { at: string; short?: true } =>
  'at' in value && typeof value.at === 'string';

/** Puts every message in a value into words. */
export function inWords<T>(value: WithMessages<T>, words: (said: Message | Words) => string): T;
export function inWords(value: unknown, words: (said: Message | Words) => string): unknown {
  if (isMessage(value) || isWords(value)) return words(value);
  if (Array.isArray(value)) return value.map((item: unknown) => inWords<unknown>(item, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inWords(item, words)]));
}
