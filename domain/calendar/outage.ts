import type { Reason } from '../kernel/index.js';

/** Why answers could not be taken: the system was away, or operations had announced a stop. */
export const OUTAGE_CAUSES = ['outage', 'maintenance'] as const;
export type OutageCause = (typeof OUTAGE_CAUSES)[number];

/** A stretch in which the system could not take answers; its time is given back to whoever was waited for. */
export interface Outage {
  id: string;
  from: string;
  to: string;
  cause: OutageCause;
  /** As it is told. */
  why: Reason;
}

/** What there is to know before a rung is climbed. */
export interface OutageLook {
  outages: Outage[];
  /** When to look again, while answers cannot be taken; nothing is climbed until then. */
  again?: string;
}

export type TimeBetween = Pick<Outage, 'from' | 'to'>;

/** No sign of life for so long is an outage, unless a setting says otherwise. */
export const OUTAGE_AFTER_MS = 10_000;

/** A system that says nothing for half as long as makes an outage may be away already. */
const SILENT_SHARE = 0.5;
const AGAIN_AFTER = { shortest: 1_000, longest: 300_000 };

/** When to look again for a sign of life, the longer it has been missing the later; undefined where there was one just now. */
export function lookAgain(seenAt: string | undefined, now: string, outageAfterMs: number): string | undefined {
  if (seenAt === undefined) return undefined;
  const silent = Date.parse(now) - Date.parse(seenAt);
  if (silent <= outageAfterMs * SILENT_SHARE) return undefined;
  const wait = Math.min(Math.max(silent * SILENT_SHARE, AGAIN_AFTER.shortest), AGAIN_AFTER.longest);
  return new Date(Date.parse(now) + wait).toISOString();
}

/** What is left of a stretch without others, in order. */
export const without = (stretch: TimeBetween, others: readonly TimeBetween[]): TimeBetween[] =>
  others.reduce(
    (left, other) => left.flatMap((each) => (isApart(each, other) ? [each] : around(each, other))),
    stretch.from < stretch.to ? [{ from: stretch.from, to: stretch.to }] : [],
  );

const isApart = (one: TimeBetween, other: TimeBetween): boolean => other.to <= one.from || other.from >= one.to;

/** What lies before and after another that it meets. */
const around = ({ from, to }: TimeBetween, other: TimeBetween): TimeBetween[] =>
  [
    { from, to: other.from },
    { from: other.to, to },
  ].filter((each) => each.from < each.to);
