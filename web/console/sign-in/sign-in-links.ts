import type { Deed } from '../../../domain/audit/index.js';
import { createHash, randomBytes } from 'node:crypto';
import { addDuration } from '../../../domain/kernel/index.js';
import type { Store } from '../../../store/index.js';

const LINK_LIFE = 'PT10M';
const SECRET_BYTES = 32;

/** Who signs in where the directory has no admin. */
export const FIRST_ADMIN = 'admin@localhost';

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** Makes a one-time sign-in link for somebody; only a hash of its secret is kept. */
export async function issueSignInLink(
  { store, publicUrl }: { store: Pick<Store, 'putSignIn'>; publicUrl: string },
  email: string,
  now: string,
  { life = LINK_LIFE, told = [] }: { life?: string; told?: readonly Deed[] } = {},
): Promise<string> {
  const secret = newSecret();
  await store.putSignIn(hashOf(secret), email, addDuration(now, life), told);
  return new URL(`/sign-in/${secret}`, publicUrl).href;
}
