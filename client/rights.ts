import { randomUUID } from 'node:crypto';
import { type DirectoryPerson, type Rights, rightsOf } from '../domain/directory/index.js';
import { isSamePerson, mailboxOf } from '../domain/kernel/index.js';
import { adminsOf, type RightsChange, type Store } from '../store/index.js';

/** Whether a change of rights waits for somebody else than who asks: there are two admins, by person and not by spelling. */
export async function needsSecond(store: Pick<Store, 'people'>): Promise<boolean> {
  const admins = await adminsOf(store);
  return new Set(admins.map(({ email }) => mailboxOf(email))).size > 1;
}

/** Keeps a change until another admin decides about it. */
export async function askForRights(
  store: Pick<Store, 'askForRights'>,
  { person, after, by, now }: { person: DirectoryPerson; after: Rights; by: string; now: string },
): Promise<void> {
  const { email } = person;
  await store.askForRights({ id: randomUUID(), email, before: rightsOf(person), after, askedBy: by, askedAt: now });
}

export type RightsDecision = { ok: true; change: RightsChange } | { ok: false; why: 'unknown' | 'own' | 'overtaken' };

/** Confirms or refuses a change; whoever asked for it does neither, however their address is spelled. */
export async function decideRights(
  store: Pick<Store, 'rightsChanges' | 'decideRights'>,
  { id, decision, by, now }: { id: string; decision: 'confirmed' | 'refused'; by: string; now: string },
): Promise<RightsDecision> {
  const asked = (await store.rightsChanges()).find((change) => change.id === id);
  if (!asked) return { ok: false, why: 'unknown' };
  if (isSamePerson(asked.askedBy, by)) return { ok: false, why: 'own' };
  const change = await store.decideRights({ id, decision, by, at: now });
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
  if (change.state === 'pending') return admins.filter(({ email }) => !isSamePerson(email, change.askedBy));
  const others = await Promise.all([change.askedBy, change.email].map((email) => store.person(email)));
  const known = others.filter((person) => person !== undefined);
  return known.filter(({ email }, index) => known.findIndex((each) => each.email === email) === index);
}
