/** A part of the system that acts by itself. */
export const SYSTEM_PARTS = ['ladder', 'clock', 'access', 'directory', 'events', 'temporal', 'engagement'] as const;
export type SystemPart = (typeof SYSTEM_PARTS)[number];

/** Through which way in somebody acted. */
export const WAYS_IN = ['link', 'console', 'api'] as const;
export type Via = (typeof WAYS_IN)[number];

/**
 * Who did something. A person is named by their address, a key by its name; silence is what a person who could have answered
 * has left to the ladder.
 */
export type Actor =
  | { kind: 'person'; person: string; via?: Via }
  | { kind: 'key'; key: string }
  | { kind: 'system'; part: SystemPart }
  | { kind: 'silence' };

export const SILENCE: Actor = { kind: 'silence' };

export const system = (part: SystemPart): Actor => ({ kind: 'system', part });

export const person = (email: string, via?: Via): Actor => ({ kind: 'person', person: email, ...(via && { via }) });

/** Keys are told from people by what stands before their name. */
const KEY = 'key:';

/** An actor by the name that requests carry: `key:<name>`, or the address of a person. */
export const actorNamed = (name: string, via?: Via): Actor =>
  name.startsWith(KEY) ? { kind: 'key', key: name.slice(KEY.length) } : person(name, via);

/** The name that {@link actorNamed} reads; of what acts by itself its part. */
export function nameOf(actor: Actor): string {
  switch (actor.kind) {
    case 'person':
      return actor.person;
    case 'key':
      return KEY + actor.key;
    case 'system':
      return actor.part;
    case 'silence':
      return actor.kind;
  }
}
