import { type Actor, type Message, messageOf, type MessageParam, nameOf } from '../../kernel/index.js';
import type { Phase } from '../../engagement/index.js';
import type { Holder, TaskKind } from '../../tasks/index.js';

/** How a sentence hears that something is not there. */
export const NONE = 'none';

export const orNone = <T>(value: T | null | undefined): T | typeof NONE => value ?? NONE;

/** How a sentence hears whether something holds. */
export const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

/** An instant, to the minute. */
export const when = (at: string): MessageParam => ({ at, short: true });

/** When something is due: an instant, or a duration after the start of delivery. */
export const dueAt = (due: string): MessageParam =>
  due.startsWith('P') ? messageOf('console.afterStart', { duration: { duration: due } }) : when(due);

export const taskCalled = (kind: TaskKind): Message => messageOf(`words.task.${kind}`);
export const holderCalled = (holder: Holder): Message => messageOf(`words.role.${holder}`);
export const phaseCalled = (phase: Phase): Message => messageOf(`words.phase.${phase}`);
/** A part that somebody plays, as a label. */
export const partCalled = (role: string): Message => ({ code: `words.part.${role}`, otherwise: role });
export const decided = (decision: string): Message => messageOf('notices.decision', { decision });
/** Who did it, by the name that tells them apart from everybody else. */
export const actorCalled = (actor: Actor): string | Message =>
  actor.kind === 'system'
    ? messageOf(`words.actor.${actor.part}`)
    : actor.kind === 'silence'
      ? messageOf('words.actor.silence')
      : actor.kind === 'key' && actor.via === 'sandbox'
        ? messageOf('words.byInSandbox', { key: nameOf(actor) })
        : nameOf(actor);

/** How material was given back. */
export const methodCalled = (method: string): Message =>
  messageOf('console.method', { method: method === 'returned-and-destroyed' ? 'both' : method });
