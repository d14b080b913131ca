import { isAmong, mailboxOf, type Message, type Reason, reasonFor } from '../kernel/index.js';
import { firmDomainOf } from './firms.js';
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
  /** The addresses of those who play a part for the client. */
  client: readonly string[];
}

export interface Exclusion {
  vendor: string;
  name: string;
  why: Reason;
}

/** Vendors that are invited and whose contacts have addresses of one firm: a fact for whoever chooses, and no reason to wait. */
export interface Related {
  domain: string;
  vendors: { vendor: string; name: string }[];
}

/** A vendor without a record stands in the middle, neither ahead of the proven nor behind the poor. */
const UNKNOWN_SCORE = 50;
/** Reasons travel into histories and the journal, so a large directory's are bounded; the nearest misses are kept. */
const MAX_EXCLUSIONS = 100;

/** The demand of a brief that each reason is about, by its code. */
const DEMANDS = {
  'reasons.unfit.lacks': 'credentials',
  'reasons.unfit.jurisdictions': 'jurisdictions',
  'reasons.unfit.dataResidency': 'dataResidency',
  'reasons.unfit.capacity': 'capacity',
} as const;
export type Demand = (typeof DEMANDS)[keyof typeof DEMANDS];

/** What of a brief has excluded vendors, each once. */
export const demandsThatExcluded = (excluded: readonly Pick<Exclusion, 'why'>[]): Demand[] => [
  ...new Set(
    excluded.flatMap(({ why }) => reasonsIn(why)).flatMap((code) => DEMANDS[code as keyof typeof DEMANDS] ?? []),
  ),
];

function reasonsIn(why: Reason): string[] {
  if (!('code' in why)) return [];
  const { problems } = (why.params ?? {}) as { problems?: { series?: readonly Message[] } };
  return [why.code, ...(problems?.series ?? []).map(({ code }) => code)];
}

/**
 * Invites the vendors that meet every requirement, best past score first and then by id, and says why others are not. Firms with one
 * contact or one owner are one bidder, of which the better-placed is invited; who cannot be invited takes no place.
 */
export function longList(
  vendors: readonly Vendor[],
  requirements: Requirements,
): { invited: Vendor[]; excluded: Exclusion[]; related: Related[] } {
  const judged = vendors.map((vendor) => ({ vendor, reasons: reasonsAgainst(vendor, requirements) }));
  const fit = judged
    .filter(({ reasons }) => reasons.length === 0)
    .map(({ vendor }) => vendor)
    .sort((a, b) => scoreOf(b) - scoreOf(a) || byId(a, b));
  const { single, doubled } = asBidders(fit);
  const invited = single.slice(0, requirements.limit);
  const surplus = single.slice(requirements.limit).map((vendor) => ({
    vendor,
    reasons: [reasonFor('reasons.unfit.surplus', { limit: requirements.limit })],
  }));
  const unfit = judged
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => a.reasons.length - b.reasons.length || byId(a.vendor, b.vendor));
  return {
    invited,
    related: relatedAmong(invited),
    excluded: [...doubled, ...surplus, ...unfit]
      .slice(0, MAX_EXCLUSIONS)
      .map(({ vendor, reasons }) => ({ vendor: vendor.id, name: vendor.name, why: together(reasons) })),
  };
}

/** Tells firms that bid for themselves from those that are one bidder with one that is placed better. */
function asBidders(placed: readonly Vendor[]) {
  const byContact = new Map<string, Vendor>();
  const byOwner = new Map<string, Vendor>();
  const single: Vendor[] = [];
  const doubled: { vendor: Vendor; reasons: Message[] }[] = [];
  for (const vendor of placed) {
    const contact = mailboxOf(vendor.contact.email);
    const owner = vendor.owner && folded(vendor.owner);
    const sameContact = byContact.get(contact);
    const sameOwner = owner ? byOwner.get(owner) : undefined;
    if (sameContact)
      doubled.push({ vendor, reasons: [reasonFor('reasons.unfit.sameContact', { vendor: sameContact.name })] });
    else if (sameOwner)
      doubled.push({
        vendor,
        reasons: [reasonFor('reasons.unfit.sameOwner', { owner: vendor.owner ?? '', vendor: sameOwner.name })],
      });
    else {
      single.push(vendor);
      byContact.set(contact, vendor);
      if (owner) byOwner.set(owner, vendor);
    }
  }
  return { single, doubled };
}

function relatedAmong(invited: readonly Vendor[]): Related[] {
  const byDomain = new Map<string, Related['vendors']>();
  for (const { id, name, contact } of invited) {
    const domain = firmDomainOf(contact.email);
    if (domain) byDomain.set(domain, [...(byDomain.get(domain) ?? []), { vendor: id, name }]);
  }
  return [...byDomain].filter(([, vendors]) => vendors.length > 1).map(([domain, vendors]) => ({ domain, vendors }));
}

function reasonsAgainst(vendor: Vendor, wanted: Requirements): Message[] {
  if (wanted.without.includes(vendor.id)) return [reasonFor('reasons.unfit.triedBefore')];
  if (isAmong(wanted.client, vendor.contact.email)) return [reasonFor('reasons.worksForClient')];
  const held = new Set(vendor.credentials.map(folded));
  const lacking = wanted.credentials.filter((credential) => !held.has(folded(credential)));
  return [
    ...(lacking.length > 0
      ? [
          reasonFor('reasons.unfit.lacks', {
            credentials: { series: lacking },
            has:
              vendor.credentials.length > 0 ? { series: vendor.credentials } : reasonFor('reasons.unfit.noCredential'),
          }),
        ]
      : []),
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
