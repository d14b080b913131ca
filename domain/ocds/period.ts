import type { PublishedPeriod, Release } from './release.js';

const DAY = 86_400_000;
/** Taken where a notice names no period that can be used. */
const ASSUMED_DAYS = 30;
/** Longer than ten years is taken for a slip of the pen. */
const MOST_DAYS = 3_650;

/**
 * The length of the contract in whole days, at least one, from the tender or else an award. It is a length, not dates:
 * notices are of the past, and an engagement starts when it starts.
 */
export function daysOfContract({ tender, awards }: Release): { days: number; note?: string } {
  const lengths = [tender.contractPeriod, ...(awards ?? []).map(({ contractPeriod }) => contractPeriod)].map(daysOf);
  const days = lengths.find((length) => length !== undefined);
  if (days !== undefined) return { days };
  return {
    days: ASSUMED_DAYS,
    note: `/tender/contractPeriod: no period that can be used; ${ASSUMED_DAYS} days are assumed`,
  };
}

function daysOf(period: PublishedPeriod): number | undefined {
  if (!period) return undefined;
  const span = instantOf(period.endDate) - instantOf(period.startDate);
  const days = span >= 0 ? Math.max(1, Math.ceil(span / DAY)) : (period.durationInDays ?? 0);
  return days >= 1 && days <= MOST_DAYS ? days : undefined;
}

/** The milliseconds of an ISO date or date-time, NaN of anything else; without a zone it is taken for UTC, not the host's. */
function instantOf(published: string | null | undefined): number {
  if (!published || !/^\d{4}-\d\d-\d\d(T|$)/.test(published)) return Number.NaN;
  const zoned = !published.includes('T') || /(Z|[+-]\d\d:?\d\d)$/i.test(published);
  return Date.parse(zoned ? published : `${published}Z`);
}
