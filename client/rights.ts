import { randomUUID } from 'node:crypto';
import type { Deed } from '../domain/audit/index.js';
import { type DirectoryPerson, type Rights, rightsOf } from '../domain/directory/index.js';
import { type Actor, isSamePerson, mailboxOf, nameOf } from '../domain/kernel/index.js';
import { deedsBy, type DoneBy, rightsTold } from './operating/directory-record.js';
import { adminsOf, type RightsChange, type Store } from '../store/index.js';

/** Whether a change of rights waits for somebody else than who asks: there are two admins, by person and not by spelling. */
export async function needsSecond(store: Pick<Store, 'people'>): Promise<boolean> {
  const admins = await adminsOf(store);
  return new Set(admins.map(({ email }) => mailboxOf(email))).size > 1;
}

/** Keeps a change until another admin decides about it. */
export async function askForRights(
  store: Pick<Store, 'askForRights' | 'keys'>,
  { person, after, by, from, now }: DoneBy & { person: DirectoryPerson; after: Rights; now: string },
): Promise<void> {
  const { email } = person;
  const askedFor = await behind(store, by);
  const change = {
    ...{ id: randomUUID(), email, before: rightsOf(person), after },
    ...{ askedBy: nameOf(by), askedFor, askedAt: now },
  };
  await store.askForRights(change, deedsBy({ by, from }, rightsTold({ ...change, state: 'pending' })));
}

/** The person who asks by a key: its owner, else whoever it answers for; nobody who is known where it has neither. */
export async function behind(store: Pick<Store, 'keys'>, by: Actor): Promise<string | null> {
  if (by.kind !== 'key') return null;
  const key = (await store.keys()).find(({ name }) => name === by.key);
  return key?.owner ?? key?.answersFor ?? null;
}

/**
 * Whether somebody is the first hand of a change, and so not the second: who asked, in person or by a key of theirs. Behind a key that
 * has no owner it may be whoever gains by it.
 */
export const isFirstHand = ({ askedBy, askedFor, email }: RightsChange, who: string): boolean =>
  isSamePerson(askedBy, who) || isSamePerson(askedFor ?? (askedBy.startsWith('key:') ? email : undefined), who);

export type RightsDecision = { ok: true; change: RightsChange } | { ok: false; why: 'unknown' | 'own' | 'overtaken' };

/** Confirms or refuses a change; whoever asked for it does neither, however their address is spelled, and no key does. */
export async function decideRights(
  store: Pick<Store, 'rightsChanges' | 'decideRights'>,
  { id, decision, by, now }: { id: string; decision: 'confirmed' | 'refused'; by: Actor; now: string },
  told: (change: RightsChange) => readonly Deed[],
): Promise<RightsDecision> {
  const asked = (await store.rightsChanges()).find((change) => change.id === id);
  if (!asked) return { ok: false, why: 'unknown' };
  if (by.kind !== 'person' || isFirstHand(asked, by.person)) return { ok: false, why: 'own' };
  const change = await store.decideRights({ id, decision, by: by.person, at: now }, told);
  if (!change) return { ok: false, why: 'unknown' };
  return change.state === 'replaced' ? { ok: false, why: 'overtaken' } : { ok: true, change };
}

/** Tells the other admins of changes that wait, and who asked of what became of them; returns how many were told. */
export function createRightsNews({
  store,
  mail,
}: {
  store: Store;
  mail: (to: DirectoryPerson, change: RightsChange) => Promise<void>;
}) {
  return {
    async drain(): Promise<number> {
      const changes = await store.untoldRights();
      for (const change of changes) {
        for (const to of await toldOf(store, change)) await mail(to, change);
        await store.markRightsTold(change.id, change.state);
      }
      return changes.length;
    },
  };
}

async function toldOf(store: Store, change: RightsChange): Promise<DirectoryPerson[]> {
  const admins = await adminsOf(store);
  if (change.state === 'pending') return admins.filter(({ email }) => !isFirstHand(change, email));
  const others = await Promise.all([change.askedBy, change.email].map((email) => store.person(email)));
  const known = others.filter((person) => person !== undefined);
  return known.filter(({ email }, index) => known.findIndex((each) => isSamePerson(each.email, email)) === index);
}
