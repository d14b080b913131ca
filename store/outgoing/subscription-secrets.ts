import type { SecretBox } from '../access/secret-box.js';
import type { Subscription } from './subscription-rows.js';

/** A subscription's secret as the database has it. */
export const sealedFor = (box: SecretBox, { id }: Pick<Subscription, 'id'>, secret: string): string =>
  box.seal(secret, ownerOfSecret(id));

/** What signs a subscription's events. */
export const secretOf = (box: SecretBox, { id, secret }: Pick<Subscription, 'id' | 'secret'>): string =>
  box.open(secret, ownerOfSecret(id));

const ownerOfSecret = (subscription: string): string => `subscription/${subscription}`;
