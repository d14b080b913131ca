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
  why: string;
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
    reasons: [`qualifies, but only the best ${requirements.limit} are invited`],
  }));
  const unfit = judged
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => a.reasons.length - b.reasons.length || byId(a.vendor, b.vendor));
  return {
    invited: fit.slice(0, requirements.limit),
    excluded: [...surplus, ...unfit]
      .slice(0, MAX_EXCLUSIONS)
      .map(({ vendor, reasons }) => ({ vendor: vendor.id, name: vendor.name, why: reasons.join('; ') })),
  };
}

function reasonsAgainst(vendor: Vendor, wanted: Requirements): string[] {
  if (wanted.without.includes(vendor.id)) return ['was tried before in this engagement'];
  const held = new Set(vendor.credentials.map(folded));
  const lacking = wanted.credentials.filter((credential) => !held.has(folded(credential)));
  return [
    ...(lacking.length > 0 ? [`lacks ${lacking.join(', ')}`] : []),
    ...(meets(vendor.jurisdictions, wanted.jurisdictions)
      ? []
      : [`works in ${listed(vendor.jurisdictions)}, not in ${wanted.jurisdictions.join(' or ')}`]),
    ...(meets(vendor.dataResidency, wanted.dataResidency)
      ? []
      : [`keeps data in ${listed(vendor.dataResidency)}, not in ${wanted.dataResidency.join(' or ')}`]),
    ...(vendor.capacity < wanted.headcount
      ? [`can place ${vendor.capacity} of the ${wanted.headcount} people needed`]
      : []),
  ];
}

const meets = (has: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length === 0 || wanted.some((country) => has.includes(country));
const listed = (countries: readonly string[]): string =>
  countries.length > 0 ? countries.join(', ') : 'no stated country';
const folded = (credential: string): string => credential.trim().toLowerCase();
const scoreOf = ({ pastScore }: Vendor): number => pastScore ?? UNKNOWN_SCORE;
const byId = (a: Vendor, b: Vendor): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
