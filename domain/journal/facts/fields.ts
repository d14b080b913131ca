import { z } from 'zod';
import {
  type Actor,
  type Message,
  type MessageParam,
  Money,
  person,
  type Reason,
  SYSTEM_PARTS,
  type Text,
  WAYS_IN,
  type Words,
} from '../../kernel/index.js';
import type { Assumption } from '../../engagement/index.js';
import { TASK_KINDS } from '../../tasks/index.js';

/** The address of a person. */
export const PersonRef = z.string();

/** Who did it. */
export const Who: z.ZodType<Actor> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), person: PersonRef, via: z.enum(WAYS_IN).optional() }),
  z.strictObject({ kind: z.literal('key'), key: z.string(), via: z.literal('sandbox').optional() }),
  z.strictObject({ kind: z.literal('system'), part: z.enum(SYSTEM_PARTS) }),
  z.strictObject({ kind: z.literal('silence') }),
]);

const InWords: z.ZodType<Words> = z.strictObject({ words: z.string(), by: Who });

const Param: z.ZodType<MessageParam> = z.union([
  z.string(),
  z.number(),
  Money,
  z.strictObject({ at: z.string(), short: z.literal(true).optional() }),
  z.strictObject({ date: z.string() }),
  z.strictObject({ duration: z.string() }),
  z.strictObject({ series: z.array(z.lazy(() => Said)) }),
  z.lazy(() => Why),
  z.array(z.lazy(() => Said)),
]);

/** A reason that the program gives, by its code. */
export const Code: z.ZodType<Message> = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), Param).optional(),
  otherwise: z.string().optional(),
});

/** What was assumed of a notice that leaves something open. */
export const Assumed: z.ZodType<Assumption> = z.strictObject({
  pointer: z.string(),
  code: z.string(),
  params: z.record(z.string(), Param).optional(),
  otherwise: z.string().optional(),
});

/** Why it happened. */
export const Why: z.ZodType<Reason> = z.union([Code, InWords]);

/** The words of somebody, for an example. */
export const said = (words: string): Words => ({ words, by: person('sara@client.example') });

const Said: z.ZodType<Text> = z.union([z.string(), Why]);
export { Typed } from '../../kernel/index.js';

/** An ISO 8601 instant in UTC. */
export const Instant = z.string();
/** An ISO 8601 duration. */
export const Span = z.string();
/** A word of ours: an id, a part, a choice. */
export const Id = z.string();
export const Version = z.int();

/** What every fact about a task begins with. */
export const task = { task: Id, kind: z.enum(TASK_KINDS) };
