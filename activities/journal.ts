import { ApplicationFailure } from '@temporalio/activity';
import { FAILURES } from '../domain/failures.js';
import { place } from '../domain/placement.js';
import type { Turn } from '../domain/turn.js';
import { workingTime } from '../domain/working-time.js';
import type { Placements, Store } from '../store/contract.js';
import type { Calendars } from './calendars.js';
import type { Capabilities } from './capabilities.js';
import type { Mail } from './mail/index.js';

export interface JournalDeps {
  store: Pick<Store, 'commit'>;
  calendars: Calendars;
  mail: Pick<Mail, 'tryOnce'>;
}

/** Writes history, and tries the mails that tell of it. */
export function createJournal({ store, calendars, mail }: JournalDeps): Pick<Capabilities, 'commit'> {
  return {
    async commit(turn) {
      const { receipt, mails } = await placementsOf(turn, calendars)
        .then((placements) => store.commit(turn, placements))
        .catch(asFailure);
      return { ...receipt, undelivered: await mail.tryOnce(mails.map(({ id }) => id)) };
    },
  };
}

/** Where opened tasks fall; their working durations count on the calendar of whoever is asked. */
async function placementsOf({ opened, at }: Turn, calendars: Calendars): Promise<Placements> {
  const placed = opened.map(async (opening) => {
    const days = await calendars(opening.assignee);
    return [opening.id, place(opening, at, workingTime(days))] as const;
  });
  return Object.fromEntries(await Promise.all(placed));
}

/** A conflict is a bug that must not be papered over; anything else may pass. */
function asFailure(error: unknown): never {
  if (error instanceof Error && error.name === FAILURES.journalConflict)
    throw ApplicationFailure.nonRetryable(error.message, FAILURES.journalConflict);
  if (error instanceof Error && error.name === FAILURES.storeUnavailable)
    throw ApplicationFailure.retryable(error.message, FAILURES.storeUnavailable);
  throw error;
}
