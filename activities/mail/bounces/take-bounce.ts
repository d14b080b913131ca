import type { Logger } from 'pino';
import type { Store } from '../../../store/index.js';
import { readDeliveryStatus } from './delivery-status.js';
import type { Envelopes } from './envelopes.js';

/** Takes what comes to the addresses of envelopes. */
export interface Bounces {
  isOurs(address: string): boolean;
  /** Throws when the database is away: whoever brings it tries again. Nothing is ever sent in reply. */
  take(address: string, raw: string): Promise<void>;
}

export interface BounceDeps {
  store: Pick<Store, 'noteUntaken' | 'markBounced'>;
  envelopes: Pick<Envelopes, 'isOurs' | 'mailsBehind'>;
  log: Logger;
}

export function createBounces({ store, envelopes, log }: BounceDeps): Bounces {
  return {
    isOurs: envelopes.isOurs,
    async take(address, raw) {
      const status = readDeliveryStatus(raw);
      // What is only delayed is still on its way.
      if (!status?.forGood)
        return log.info('what came to a bounce address says of no mail that it was refused for good');
      const mails = await envelopes.mailsBehind(address);
      const at = new Date().toISOString();
      await store.noteUntaken(mails.map((mail) => ({ ...mail, ...status, at })));
      await store.markBounced(mails.map(({ id }) => id));
      log.warn({ mails: mails.map(({ id }) => id), status: status.status }, 'a mail came back');
    },
  };
}
