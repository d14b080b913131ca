import { createCipheriv, createDecipheriv, createHmac, createSecretKey } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Links } from '../../domain/tasks/index.js';

const ALGORITHM = 'HS256';
const AUDIENCE = 'kpo:task';
/** The first part of each token. */
const HEADER = encoded({ alg: ALGORITHM });
/** Longer texts are no token of ours, and are not worth decoding. */
const MAX_TOKEN_LENGTH = 2_000;

const Claims = z.object({ jti: z.string().min(1), sub: z.string().min(1), asg: z.int().min(1), exp: z.int() });

/** Links signed by one secret, of 32 bytes or more. A link is used up by the state of its task, not by its token. */
export function createLinks({ secret, publicUrl }: { secret: Uint8Array | string; publicUrl: string }): Links {
  const key = createSecretKey(typeof secret === 'string' ? new TextEncoder().encode(secret) : secret);
  const address = createAddressSeal(secret);
  const base = publicUrl.replace(/\/+$/, '');
  return {
    // Every mail has a link, and `jose` would send each to another thread and back.
    sign: async ({ task, email, assignment }, expiresAt) => {
      const exp = Math.floor(Date.parse(expiresAt) / 1000);
      const said = `${HEADER}.${encoded({ asg: assignment, aud: AUDIENCE, jti: task, sub: address.seal(email, task), exp })}`;
      return `${said}.${createHmac('sha256', key).update(said).digest('base64url')}`;
    },
    async verify(token) {
      if (token.length > MAX_TOKEN_LENGTH) return { ok: false, why: 'forged' };
      try {
        const { payload } = await jwtVerify(token, key, { algorithms: [ALGORITHM], audience: AUDIENCE });
        const { jti: task, sub, asg: assignment } = Claims.parse(payload);
        const email = address.open(sub);
        return { ok: true, claims: { task, email, assignment } };
      } catch (error) {
        if (error instanceof errors.JWTExpired) return { ok: false, why: 'expired' };
        if (error instanceof errors.JOSEError || error instanceof z.ZodError) return { ok: false, why: 'forged' };
        throw error;
      }
    },
    url: (token) => `${base}/t/${token}`,
  };
}

const CIPHER = 'aes-256-ctr';
const IV_BYTES = 16;

/** Addresses as they stand in tokens: whoever sees a link, in a log of a proxy or a history, does not see whose it is. The token's own signature guards them. */
function createAddressSeal(secret: Uint8Array | string) {
  const derived = (what: string): Buffer => createHmac('sha256', secret).update(what).digest();
  const [key, ivKey] = [derived('kpo:link address'), derived('kpo:link address iv')];
  return {
    seal(email: string, task: string): string {
      const iv = createHmac('sha256', ivKey).update(`${task}\n${email}`).digest().subarray(0, IV_BYTES);
      const cipher = createCipheriv(CIPHER, key, iv);
      return Buffer.concat([iv, cipher.update(email, 'utf8'), cipher.final()]).toString('base64url');
    },
    open(sealed: string): string {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES)), decipher.final()]).toString('utf8');
    },
  };
}

function encoded(part: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
