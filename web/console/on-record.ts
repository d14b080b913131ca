import type { Context } from 'hono';
import type { Engagements } from '../../client/index.js';
import { type Actor, type Message, person } from '../../domain/kernel/index.js';
import type { Store } from '../../store/index.js';
import { deedsOf, type MakeDeed, onRecord, type OnRecord } from '../record/on-record.js';
import type { ConsoleEnv } from './deps.js';

export const visitorOf = (c: Context<ConsoleEnv>): Actor => ({
  kind: 'person',
  person: c.get('around').visitor.email,
  via: 'console',
});

/** Puts what the visitor did on record. */
export const visitorOnRecord = (store: Pick<Store, 'record'>, c: Context<ConsoleEnv>): OnRecord =>
  onRecord(store, c, visitorOf(c));

/** What the visitor does, to be put on record with what it changes. */
export const visitorDeeds = (c: Context<ConsoleEnv>): MakeDeed => deedsOf(c, visitorOf(c));

/** Journals what the visitor was refused, and leaves to the application what the audit has to tell of it. */
export async function denyVisitor(
  c: Context<ConsoleEnv>,
  engagements: Pick<Engagements, 'noteDenied'>,
  { engagement, what, why }: { engagement: string; what: string; why: Message },
): Promise<void> {
  c.set('denied', { engagement, what, why: why.code });
  await engagements.noteDenied({ engagement, who: person(c.get('around').visitor.email), what, why });
}
