import { ApplicationFailure } from '@temporalio/activity';
import { FAILURES } from '../../domain/kernel/index.js';
import type { Store } from '../../store/index.js';
import { asIsFair } from '../outlook/index.js';
import type { Capabilities } from '../capabilities.js';
import type { Hours } from '../mail/hours.js';
import type { Mail } from '../mail/index.js';
import type { PlaceTasks } from '../placement/index.js';

export interface JournalDeps {
  store: Pick<Store, 'commit' | 'writtenTurn'>;
  placeTasks: PlaceTasks;
  mail: Pick<Mail, 'tryOnce'>;
  hours: Pick<Hours, 'notBefore'>;
  outlook: Pick<Capabilities, 'lookForOutages'>;
}

/** Writes history, and tries the mails that tell of it. */
export function createJournal({ store, placeTasks, mail, hours, outlook }: JournalDeps): Pick<Capabilities, 'commit'> {
  return {
    async commit(whole) {
      const turn = await asIsFair({ store, outlook }, whole).catch(asFailure);
      const { receipt, mails } = await Promise.all([placeTasks(turn), Promise.all(turn.notices.map(hours.notBefore))])
        .then((found) => store.commit(turn, ...found))
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
