import type { Message } from '../kernel/message.js';
import type { Reason } from '../kernel/reason.js';
import { reasonFor } from '../kernel/reasons.js';
import type { Vendor } from './vendor.js';

/** What a vendor has to bring to be invited; an empty list asks for nothing. */
export interface Requirements {
  credentials: readonly string[];
  jurisdictions: readonly string[];
  dataResidency: readonly string[];
  headcount: number;
  limit: number;
  /** Vendors that were tried before. */
  without: readonly string[];
}

export interface Exclusion {
  vendor: string;
  name: string;
  why: Reason;
}

/** A vendor without a record stands in the middle, neither ahead of the proven nor behind the poor. */
const UNKNOWN_SCORE = 50;
/** Reasons travel into histories and the journal, so a large directory's are bounded; the nearest misses are kept. */
const MAX_EXCLUSIONS = 100;

/** Invites the vendors that meet every requirement, best past score first and then by id, and says why others are not. */
export function longList(
  vendors: readonly Vendor[],
  requirements: Requirements,
): { invited: Vendor[]; excluded: Exclusion[] } {
  const judged = vendors.map((vendor) => ({ vendor, reasons: reasonsAgainst(vendor, requirements) }));
  const fit = judged
    .filter(({ reasons }) => reasons.length === 0)
    .map(({ vendor }) => vendor)
    .sort((a, b) => scoreOf(b) - scoreOf(a) || byId(a, b));
  const surplus = fit.slice(requirements.limit).map((vendor) => ({
    vendor,
    reasons: [reasonFor('reasons.unfit.surplus', { limit: requirements.limit })],
  }));
  const unfit = judged
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => a.reasons.length - b.reasons.length || byId(a.vendor, b.vendor));
  return {
    invited: fit.slice(0, requirements.limit),
    excluded: [...surplus, ...unfit]
      .slice(0, MAX_EXCLUSIONS)
      .map(({ vendor, reasons }) => ({ vendor: vendor.id, name: vendor.name, why: together(reasons) })),
  };
}

function reasonsAgainst(vendor: Vendor, wanted: Requirements): Message[] {
  if (wanted.without.includes(vendor.id)) return [reasonFor('reasons.unfit.triedBefore')];
  const held = new Set(vendor.credentials.map(folded));
  const lacking = wanted.credentials.filter((credential) => !held.has(folded(credential)));
  return [
    ...(lacking.length > 0 ? [reasonFor('reasons.unfit.lacks', { credentials: { series: lacking } })] : []),
    ...(meets(vendor.jurisdictions, wanted.jurisdictions)
      ? []
      : [reasonFor('reasons.unfit.jurisdictions', elsewhere(vendor.jurisdictions, wanted.jurisdictions))]),
    ...(meets(vendor.dataResidency, wanted.dataResidency)
      ? []
      : [reasonFor('reasons.unfit.dataResidency', elsewhere(vendor.dataResidency, wanted.dataResidency))]),
    ...(vendor.capacity < wanted.headcount
      ? [reasonFor('reasons.unfit.capacity', { placed: vendor.capacity, needed: wanted.headcount })]
      : []),
  ];
}

const meets = (has: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length === 0 || wanted.some((country) => has.includes(country));
const elsewhere = (has: readonly string[], wanted: readonly string[]): Message['params'] => ({
  has: has.length > 0 ? { series: has } : reasonFor('reasons.unfit.noCountry'),
  wanted: { series: wanted },
});
const together = (reasons: readonly Message[]): Message =>
  reasons[0] && reasons.length === 1 ? reasons[0] : reasonFor('reasons.problems', { problems: { series: reasons } });
const folded = (credential: string): string => credential.trim().toLowerCase();
const scoreOf = ({ pastScore }: Vendor): number => pastScore ?? UNKNOWN_SCORE;
const byId = (a: Vendor, b: Vendor): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
