import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { EVENT_TYPES } from '../../domain/engagement/index.js';
import { Email, Line, type Problem, problem, wrong } from '../../domain/kernel/index.js';
import type { EventSource, SecretBox, Store } from '../../store/index.js';
import { deedsBy, type DoneBy } from '../operating/directory-record.js';
import { newWebhookSecret, overlapsUntil } from './webhook-secret.js';

/** A system that is to send events, as somebody asks for it. */
export const EventSourceEntry = z.strictObject({
  name: Line,
  source: z
    .string()
    .min(1)
    .max(200)
    .regex(/^\S+$/, wrong('problems.event.source'))
    .nullable()
    .default(null)
    .describe('The `source` that its events have, and no other’s may; null for any that is nobody else’s.'),
  owner: Email.nullable().default(null).describe('Who answers for the system that sends them.'),
  types: z.array(z.enum(EVENT_TYPES)).max(50).default([]).describe('What it may send; empty for all.'),
  costCentres: z.array(Line).max(1_000).default([]).describe('With `engagements`: what it may speak of.'),
  engagements: z.array(Line).max(1_000).default([]).describe('Both empty: of everything.'),
});
export type EventSourceEntry = z.infer<typeof EventSourceEntry>;

type SourceUnknown = { ok: false; why: 'unknown' };
/** Its `source` is what another one's events have. */
type SourceTaken = { ok: false; why: 'taken'; problems: Problem[] };
/** It has another secret than the one that was to be replaced: somebody else has done it, or it was asked for twice. */
type SecretOvertaken = { ok: false; why: 'overtaken' };
type WithSecret = { ok: true; source: EventSource; secret: string };

/** Who may send events, changed in one place for the API and the console, on record. */
export interface EventSourceCommands {
  /** Under an id that whoever asks has chosen it is made once. */
  make(command: DoneBy & { entry: EventSourceEntry; id?: string }): Promise<WithSecret | SourceTaken | SecretOvertaken>;
  /** Its secrets stay. */
  change(
    command: DoneBy & { entry: EventSourceEntry; id: string },
  ): Promise<{ ok: true; source: EventSource } | SourceTaken | SourceUnknown>;
  /** The secret so far is valid for a week more. `replaces` says of it, as it is sealed, whether it is the one that is meant. */
  rotate(
    command: DoneBy & { id: string; replaces?: (sealed: string) => boolean },
  ): Promise<WithSecret | SecretOvertaken | SourceUnknown>;
  /** False where there is none. */
  remove(command: DoneBy & { id: string }): Promise<boolean>;
}

/** Whom a sealed secret belongs to. */
export const ownerOfSecret = (source: string): string => `event-source/${source}`;

const nameOf = ({ source, id }: Pick<EventSource, 'source' | 'id'>): string => source ?? id;
const UNKNOWN = { ok: false, why: 'unknown' } as const;
const OVERTAKEN = { ok: false, why: 'overtaken' } as const;

export function createEventSources({ store, secretBox }: { store: Store; secretBox: SecretBox }): EventSourceCommands {
  const written = (who: DoneBy, source: Pick<EventSource, 'source' | 'id'>, changed: string) =>
    deedsBy(who, [{ type: 'source.written', about: { source: nameOf(source), changed } }]);
  const find = async (id: string) => (await store.eventSources()).find((each) => each.id === id);
  const taken = async (source: string | null, but?: string): Promise<SourceTaken | undefined> =>
    source !== null && (await store.eventSources()).some((each) => each.source === source && each.id !== but)
      ? { ok: false, why: 'taken', problems: [problem('/source', 'problems.event.sourceTaken', { value: source })] }
      : undefined;
  return {
    async make({ entry, id = randomUUID(), ...who }) {
      if (await find(id)) return OVERTAKEN;
      const refused = await taken(entry.source);
      if (refused) return refused;
      const [secret, createdAt] = [newWebhookSecret(), new Date().toISOString()];
      const source = { id, createdAt, ...entry, secret: secretBox.seal(secret, ownerOfSecret(id)) };
      await store.putEventSource(source, written(who, source, 'made'));
      return { ok: true, source: { ...source, previousSecret: null, previousUntil: null, lastUsedAt: null }, secret };
    },
    async change({ entry, id, ...who }) {
      const source = await find(id);
      if (!source) return UNKNOWN;
      const refused = await taken(entry.source, id);
      if (refused) return refused;
      await store.putEventSource({ ...source, ...entry }, written(who, source, Object.keys(entry).join(', ')));
      return { ok: true, source: { ...source, ...entry } };
    },
    async rotate({ id, replaces = () => true, ...who }) {
      const source = await find(id);
      if (!source) return UNKNOWN;
      if (!replaces(source.secret)) return OVERTAKEN;
      const [secret, previousUntil] = [newWebhookSecret(), overlapsUntil()];
      const sealed = secretBox.seal(secret, ownerOfSecret(id));
      const to = { secret: sealed, previousUntil, insteadOf: source.secret };
      // Two hands at once would leave the system without a secret that is valid.
      if (!(await store.rotateEventSource(id, to, written(who, source, 'secret')))) return OVERTAKEN;
      return { ok: true, source: { ...source, previousUntil }, secret };
    },
    async remove({ id, ...who }) {
      const source = await find(id);
      if (!source) return false;
      const about = { source: nameOf(source) };
      return store.deleteEventSource(id, deedsBy(who, [{ type: 'source.removed', about }]));
    },
  };
}
