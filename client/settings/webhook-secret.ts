import { randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** A new secret that events are signed with (Standard Webhooks). */
export const newWebhookSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
