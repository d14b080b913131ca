import { Webhook } from 'standardwebhooks';
import { Agent, request } from 'undici';
import type { Guard } from './guard.js';

export interface SignedRequest {
  url: string;
  /** `whsec_…`; two while rotating, and then it is signed with both. */
  secrets: readonly string[];
  /** Stays the same when the request is tried again; the receiver ignores one it has seen. */
  id: string;
  contentType: string;
  body: string;
}

const CONNECT_MS = 2_000;
const ANSWER_MS = 8_000;
/** Answers are not read; this much of one is let through to keep the connection. */
const MAX_ANSWER_BYTES = 16_384;

/** Posts requests signed as Standard Webhooks ask, to where the guard lets them; follows no redirect; returns the status. */
export function createSignedPost(guard: Guard): {
  post(given: SignedRequest): Promise<number>;
  close(): Promise<void>;
} {
  const agent = new Agent({
    connect: { lookup: guard.lookup, timeout: CONNECT_MS },
    headersTimeout: ANSWER_MS,
    bodyTimeout: ANSWER_MS,
    connections: 4,
  });
  return {
    async post({ url, secrets, id, contentType, body }) {
      const at = new Date();
      const { statusCode, body: answer } = await request(guard.check(url), {
        dispatcher: agent,
        method: 'POST',
        headers: {
          'content-type': contentType,
          'user-agent': 'kpo',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
        },
        body,
        signal: AbortSignal.timeout(CONNECT_MS + ANSWER_MS),
      });
      await answer.dump({ limit: MAX_ANSWER_BYTES }).catch(() => undefined);
      return statusCode;
    },
    close: () => agent.close(),
  };
}
