import type { Assumption } from '../engagement/index.js';
import { assumed } from './assumed.js';
import type { WantedLot } from './lots.js';
import type { PublishedPeriod, Release } from './release.js';

const DAY = 86_400_000;
/** Taken where a notice names no period that can be used. */
const ASSUMED_DAYS = 30;
/** Longer than ten years is taken for a slip of the pen. */
const MOST_DAYS = 3_650;

/** How long something takes, in whole days, at least one. */
export interface Length {
  days: number;
  assumptions: Assumption[];
}

/**
 * The length of each lot's contract, or of the whole one's where there are no lots: the lot's own, the tender's, that of an award or
 * of a contract. It is a length, not dates: notices are of the past, and an engagement starts when it starts.
 */
export function lengthsOf(release: Release, lots: readonly WantedLot[]): Length[] {
  const places: readonly (WantedLot | undefined)[] = lots.length > 0 ? lots : [undefined];
  return places.map((lot) => {
    const own = lot && lengthOf(release, lot.lot.contractPeriod, `${lot.pointer}/contractPeriod`);
    return own ?? lengthOfWhole(release, lot);
  });
}

function lengthOfWhole(release: Release, lot: WantedLot | undefined): Length {
  const { tender, awards, contracts } = release;
  const published = lengthOf(release, tender.contractPeriod, '/tender/contractPeriod');
  if (published) return published;
  const concluded = [
    ...(awards ?? [])
      .map(({ contractPeriod, relatedLots }, index) => ({
        period: contractPeriod,
        isOfLot: lot !== undefined && (relatedLots ?? []).map(String).includes(lot.id),
        pointer: `/awards/${index}/contractPeriod`,
      }))
      .toSorted((a, b) => Number(b.isOfLot) - Number(a.isOfLot)),
    ...(contracts ?? []).map(({ period }, index) => ({ period, pointer: `/contracts/${index}/period` })),
  ];
  for (const { period, pointer } of concluded) {
    const length = lengthOf(release, period, pointer);
    if (!length) continue;
    return {
      days: length.days,
      assumptions: [...length.assumptions, assumed(pointer, 'assumed.period.concluded', { days: length.days })],
    };
  }
  const pointer = lot ? `${lot.pointer}/contractPeriod` : '/tender/contractPeriod';
  return { days: ASSUMED_DAYS, assumptions: [assumed(pointer, 'assumed.period.none', { days: ASSUMED_DAYS })] };
}

/** Of a period that only says its end the beginning is taken to be the notice's own date. */
function lengthOf({ date }: Release, period: PublishedPeriod, pointer: string): Length | undefined {
  if (!period) return undefined;
  const start = instantOf(period.startDate);
  const end = [period.endDate, period.maxExtentDate].map(instantOf).find((instant) => !Number.isNaN(instant));
  if (end !== undefined && !Number.isNaN(start) && end >= start) return usable(daysBetween(start, end));
  if (period.durationInDays) return usable(period.durationInDays);
  const told = instantOf(date);
  if (end === undefined || !Number.isNaN(start) || Number.isNaN(told) || end < told) return undefined;
  const length = usable(daysBetween(told, end));
  return length && { ...length, assumptions: [assumed(pointer, 'assumed.period.untilEnd', { days: length.days })] };
}

/** A day that ends a second before midnight is whole, and the hour of a summer time is none. */
const daysBetween = (start: number, end: number): number => Math.max(1, Math.round((end - start) / DAY));

const usable = (days: number): Length | undefined =>
  days >= 1 && days <= MOST_DAYS ? { days, assumptions: [] } : undefined;

/** The milliseconds of an ISO date or date-time, NaN of anything else; without a zone it is taken for UTC, not the host's. */
function instantOf(published: string | null | undefined): number {
  if (!published || !/^\d{4}-\d\d-\d\d(T|$)/.test(published)) return Number.NaN;
  const zoned = !published.includes('T') || /(Z|[+-]\d\d:?\d\d)$/i.test(published);
  return Date.parse(zoned ? published : `${published}Z`);
}
