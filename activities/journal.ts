import { ApplicationFailure } from '@temporalio/activity';
import { FAILURES } from '../domain/failures.js';
import type { Store } from '../store/contract.js';
import type { Capabilities } from './capabilities.js';
import type { Mail } from './mail/index.js';
import type { PlaceTasks } from './placements.js';

export interface JournalDeps {
  store: Pick<Store, 'commit'>;
  placeTasks: PlaceTasks;
  mail: Pick<Mail, 'tryOnce'>;
}

/** Writes history, and tries the mails that tell of it. */
export function createJournal({ store, placeTasks, mail }: JournalDeps): Pick<Capabilities, 'commit'> {
  return {
    async commit(turn) {
      const { receipt, mails } = await placeTasks(turn)
        .then((placements) => store.commit(turn, placements))
        .catch(asFailure);
      return { ...receipt, undelivered: await mail.tryOnce(mails.map(({ id }) => id)) };
    },
  };
}

/** A conflict is a bug that must not be papered over; anything else may pass. */
function asFailure(error: unknown): never {
  if (error instanceof Error && error.name === FAILURES.journalConflict)
    throw ApplicationFailure.nonRetryable(error.message, FAILURES.journalConflict);
  if (error instanceof Error && error.name === FAILURES.storeUnavailable)
    throw ApplicationFailure.retryable(error.message, FAILURES.storeUnavailable);
  throw error;
}
