import { lookAgain, type OutageLook, OUTAGE_AFTER_MS } from '../../domain/calendar/index.js';
import type { Turn } from '../../domain/journal/index.js';
import { type Store, timelessSha256 } from '../../store/index.js';
import type { Capabilities } from '../capabilities.js';

export interface OutlookDeps {
  store: Pick<Store, 'seenAt' | 'outagesSince' | 'maintenances' | 'closeMaintenance'>;
  outageAfterMs?: number;
  now?: () => string;
}

type LooksForOutages = Pick<Capabilities, 'lookForOutages'>;

/** Tells when answers could not be taken, and whether they can be now. */
export function createOutlook({
  store,
  outageAfterMs = OUTAGE_AFTER_MS,
  now = () => new Date().toISOString(),
}: OutlookDeps): LooksForOutages {
  return {
    async lookForOutages({ since, known }) {
      const at = now();
      await store.closeMaintenance(at);
      const [seenAt, outages, stops] = await Promise.all([
        store.seenAt(),
        store.outagesSince(since),
        store.maintenances({ now: at }),
      ]);
      const announced = stops.filter(({ from }) => from <= at).map(({ until }) => until);
      const again = [lookAgain(seenAt, at, outageAfterMs) ?? [], announced].flat().sort().at(-1);
      return { outages: outages.filter(({ id }) => !known.includes(id)), ...(again !== undefined && { again }) };
    },
  };
}

export interface FairDeps {
  store: Pick<Store, 'writtenTurn'>;
  outlook: LooksForOutages;
}

/**
 * The turn without its reminders where answers could not be taken in the time before them. One that was written before stays as it
 * is; another in its place, as a worker begins it that has come back, is looked at anew.
 */
export async function asIsFair({ store, outlook }: FairDeps, turn: Turn): Promise<Turn> {
  const { fairly } = turn;
  if (!fairly) return turn;
  const written = await store.writtenTurn(turn);
  if (written) {
    const { away } = written.receipt;
    const again = away ? without(turn, fairly, away) : turn;
    if (timelessSha256(again) === written.sha256) return again;
  }
  const look = await outlook.lookForOutages(fairly);
  return isAway(look) ? without(turn, fairly, look) : turn;
}

const isAway = ({ outages, again }: OutageLook): boolean => outages.length > 0 || again !== undefined;

const without = (turn: Turn, { facts, notices }: NonNullable<Turn['fairly']>, away: OutageLook): Turn => ({
  ...turn,
  facts: turn.facts.filter((_, index) => !facts.includes(index)),
  notices: turn.notices.filter((_, index) => !notices.includes(index)),
  away,
});
