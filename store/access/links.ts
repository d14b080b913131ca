import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Links } from '../../domain/tasks/links.js';

const ALGORITHM = 'HS256';
const AUDIENCE = 'kpo:task';
/** Longer texts are no token of ours, and are not worth decoding. */
const MAX_TOKEN_LENGTH = 2_000;

const Claims = z.object({ jti: z.string().min(1), sub: z.string().min(1), asg: z.int().min(1), exp: z.int() });

/** Links signed by one secret, of 32 bytes or more. A link is used up by the state of its task, not by its token. */
export function createLinks({ secret, publicUrl }: { secret: Uint8Array | string; publicUrl: string }): Links {
  const key = typeof secret === 'string' ? new TextEncoder().encode(secret) : secret;
  const base = publicUrl.replace(/\/+$/, '');
  return {
    sign: ({ task, email, assignment }, expiresAt) =>
      new SignJWT({ asg: assignment })
        .setProtectedHeader({ alg: ALGORITHM })
        .setAudience(AUDIENCE)
        .setJti(task)
        .setSubject(email)
        .setExpirationTime(new Date(expiresAt))
        .sign(key),
    async verify(token) {
      if (token.length > MAX_TOKEN_LENGTH) return { ok: false, why: 'forged' };
      try {
        const { payload } = await jwtVerify(token, key, { algorithms: [ALGORITHM], audience: AUDIENCE });
        const { jti: task, sub: email, asg: assignment } = Claims.parse(payload);
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
