import { z } from 'zod';
import { typed } from '../../kernel/typed.js';
import { TASK_KINDS } from '../../tasks/kinds/index.js';

/** The address of a person. */
export const PersonRef = z.string();
/** Who did it: an address, or what acts by itself. */
export const Who = z.string();
/** Why it happened. */
export const Why = typed(z.string());
export { Typed } from '../../kernel/typed.js';

/** An ISO 8601 instant in UTC. */
export const Instant = z.string();
/** An ISO 8601 duration. */
export const Span = z.string();
/** A word of ours: an id, a part, a choice. */
export const Id = z.string();
export const Version = z.int();

/** What every fact about a task begins with. */
export const task = { task: Id, kind: z.enum(TASK_KINDS) };
