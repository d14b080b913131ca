import type { SecretBox } from '../access/secret-box.js';
import type { Subscription } from './subscription-rows.js';

/** A subscription's secret as the database has it. */
export const sealedFor = (box: SecretBox, { id }: Pick<Subscription, 'id'>, secret: string): string =>
  box.seal(secret, ownerOfSecret(id));

/** What signs a subscription's events: its secret, and while rotating the one before. */
export const secretsOf = (
  box: SecretBox,
  { id, secret, previousSecret, previousUntil }: Subscription,
  now: string,
): string[] =>
  [secret, ...(previousSecret && previousUntil && previousUntil > now ? [previousSecret] : [])].map((sealed) =>
    box.open(sealed, ownerOfSecret(id)),
  );

const ownerOfSecret = (subscription: string): string => `subscription/${subscription}`;
