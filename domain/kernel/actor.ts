/** A part of the system that acts by itself. */
export const SYSTEM_PARTS = [
  'ladder',
  'clock',
  'access',
  'directory',
  'events',
  'temporal',
  'engagement',
  'mail',
] as const;
export type SystemPart = (typeof SYSTEM_PARTS)[number];

/** Through which way in a person acted. */
export const WAYS_IN = ['link', 'console', 'api'] as const;
export type Via = (typeof WAYS_IN)[number];

/**
 * Who did something. A person is named by their address, a key by its name; silence is what a person who could have answered
 * has left to the ladder. What a key does by way of a sandbox it may do nowhere else, and proves nothing about who decided.
 */
export type Actor =
  | { kind: 'person'; person: string; via?: Via }
  | { kind: 'key'; key: string; via?: 'sandbox' }
  | { kind: 'system'; part: SystemPart }
  | { kind: 'silence' };

export const SILENCE: Actor = { kind: 'silence' };

export const system = (part: SystemPart): Actor => ({ kind: 'system', part });

export const person = (email: string): Actor => ({ kind: 'person', person: email });

/** What tells an actor from every other, for readers: an address, `key:` and its name, the part that acts by itself. */
export function nameOf(actor: Actor): string {
  switch (actor.kind) {
    case 'person':
      return actor.person;
    case 'key':
      return `key:${actor.key}`;
    case 'system':
      return actor.part;
    case 'silence':
      return actor.kind;
  }
}
