import { randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
/** How long the secret before is valid beside a new one. */
const OVERLAP_MS = 7 * 24 * 3_600_000;

/** A new secret that events are signed with (Standard Webhooks). */
export const newWebhookSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

/** Until when the secret before a new one is valid too. */
export const overlapsUntil = (): string => new Date(Date.now() + OVERLAP_MS).toISOString();

/** Until when the secret before is valid still; null once it no longer is. */
export const stillUntil = (previousUntil: string | null): string | null =>
  previousUntil !== null && previousUntil > new Date().toISOString() ? previousUntil : null;
