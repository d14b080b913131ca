import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { keyProblems } from '../../domain/directory/index.js';
import { Email, Line, type Problem, problem } from '../../domain/kernel/index.js';
import { TASK_KINDS } from '../../domain/tasks/index.js';
import { type ApiKey, contactNames, KEY_ROLES, peopleNames, type Store } from '../../store/index.js';
import { deedsBy, type DoneBy } from '../operating/directory-record.js';

const SECRET_BYTES = 32;

/** A key as somebody asks for it. */
export const KeyEntry = z.strictObject({
  name: Line.describe('What the journal and the audit call it: no person’s name, nor a part’s.'),
  roles: z.array(z.enum(KEY_ROLES)).min(1).max(KEY_ROLES.length),
  answersFor: Email.nullable()
    .default(null)
    .describe('The one person in whose place it answers; in a sandbox null is anybody, elsewhere nobody.'),
  kinds: z.array(z.enum(TASK_KINDS)).max(TASK_KINDS.length).default([]).describe('What it answers for them.'),
  owner: Email.nullable().default(null).describe('Who answers for the key.'),
  expiresAt: z.iso.datetime({ offset: true }).nullable().default(null).describe('From when on it opens nothing.'),
});
export type KeyEntry = z.infer<typeof KeyEntry>;

/** A key, or why there is none: it must not be so, or its name is another's. */
export type KeyMade =
  | { ok: true; key: ApiKey /** Kept nowhere. */; secret: string }
  | { ok: false; why: 'invalid' | 'taken'; problems: Problem[] };

/** Keys of the API, made and withdrawn in one place for the API and the console, on record. */
export interface KeyCommands {
  make(command: DoneBy & { entry: KeyEntry }): Promise<KeyMade>;
  /** False where there is none. */
  withdraw(command: DoneBy & { id: string }): Promise<boolean>;
}

/** What of a key's secret is kept. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const createKeys = ({ store, sandbox }: { store: Store; sandbox: boolean }): KeyCommands => ({
  async make({ entry, by, from }) {
    const createdAt = new Date().toISOString();
    const expiresAt = entry.expiresAt && new Date(entry.expiresAt).toISOString();
    const people = [...(await peopleNames(store)), ...(await contactNames(store))];
    const problems = keyProblems({ ...entry, expiresAt }, { people }, { now: createdAt, sandbox });
    if (problems.length > 0) return { ok: false, why: 'invalid', problems };
    const secret = `kpo_${randomBytes(SECRET_BYTES).toString('base64url')}`;
    const key: ApiKey = {
      ...entry,
      ...{ id: randomUUID(), createdAt, expiresAt, lastUsedAt: null },
      ...{ roles: [...new Set(entry.roles)], kinds: [...new Set(entry.kinds)] },
    };
    const about = {
      ...{ key: key.name, roles: key.roles.join(', '), for: key.answersFor ?? 'none' },
      ...{ kinds: key.kinds.join(', ') || 'none', until: key.expiresAt ?? 'none' },
    };
    const told = deedsBy({ by, from }, [{ type: 'key.made', about }]);
    if (!(await store.putKey(key, secretHash(secret), told)))
      return { ok: false, why: 'taken', problems: [problem('/name', 'problems.key.taken', { value: entry.name })] };
    return { ok: true, key, secret };
  },
  async withdraw({ id, by, from }) {
    const key = (await store.keys()).find((each) => each.id === id);
    const about = { key: key?.name ?? id };
    return store.deleteKey(id, deedsBy({ by, from }, [{ type: 'key.withdrawn', about }]));
  },
});
