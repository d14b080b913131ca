import { z } from 'zod';
import { type EventKind, nobody } from './event-kind.js';

const CredentialLapsedData = z.object({ expert: z.email().toLowerCase(), credential: z.string().min(1).max(200) });
type CredentialLapsedData = z.infer<typeof CredentialLapsedData>;

/** An expert no longer holds a credential. */
export const credentialLapsed: EventKind<CredentialLapsedData, 'engagement'> = {
  data: CredentialLapsedData,
  reaches: 'engagement',
  namesWhom: nobody,
  does: 'that person’s access is removed at once; the owner is asked to verify them again',
  example: { expert: 'ann@vendor.example', credential: 'CFA' },
};
