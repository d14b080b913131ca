/** A part of the system that acts by itself. */
export const SYSTEM_PARTS = ['ladder', 'clock', 'access', 'directory', 'events', 'temporal', 'engagement'] as const;
export type SystemPart = (typeof SYSTEM_PARTS)[number];

/** Through which way in somebody acted. */
export type Via = 'link' | 'console' | 'api';

/**
 * Who did something. A person is named by what identifies them (see `PersonRef`), a key by its name; silence is what a person
 * who could have answered has left to the ladder.
 */
export type Actor =
  | { kind: 'person'; person: string; via: Via; onBehalfOf?: string }
  | { kind: 'key'; key: string; onBehalfOf?: string }
  | { kind: 'system'; part: SystemPart }
  | { kind: 'silence' };

export const SILENCE: Actor = { kind: 'silence' };

export const system = (part: SystemPart): Actor => ({ kind: 'system', part });
