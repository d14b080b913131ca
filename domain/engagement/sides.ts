import { isAmong, isSamePerson } from '../kernel/index.js';
import { areColleagues, type Firm, hasAccess, isOfVendor } from '../directory/index.js';

/** For whom somebody works in an engagement: its client, or the vendor that has the award. */
export type Side = 'client' | 'vendor';

/** Who has a part in an engagement, by address; the parts for the client by role. */
export interface Parties {
  owner: string;
  sponsor: string;
  people: Readonly<Record<string, { email: string } | undefined>>;
  bidders: readonly { id: string }[];
  /** The vendor that has the award, with whoever was asked to sign for it. */
  vendor: { id: string; contact: string | null } | null;
  /** The vendor's experts. */
  team: readonly { email: string; state: string }[];
}

/** What the directory knows of somebody. */
export interface KnownOf {
  /** May sign in to the client's console. */
  console: boolean;
  /** The vendors that they are the contact of, or whose contact has an address of the same firm. */
  firms: readonly Firm[];
  /** The contacts of the vendor in question. */
  contacts: readonly string[];
}

/** Named for the client of an engagement, or a colleague of its owner's. */
export const isOfClient = (parties: Parties | null, email: string): boolean =>
  parties !== null && (isNamed(parties, email) || areColleagues(parties.owner, email));

/** Whether an engagement names somebody for its client. */
export const isNamed = (
  { owner, sponsor, people }: Pick<Parties, 'owner' | 'sponsor' | 'people'>,
  email: string,
): boolean =>
  [owner, sponsor, ...Object.values(people).map((person) => person?.email)].some((each) => isSamePerson(each, email));

/**
 * Whether somebody works for the client: who is named for it or uses its console, and a colleague of the owner's; but where both
 * sides share a domain, a vendor's contacts and experts are the vendor's all the same.
 */
export const worksForClient = (parties: Parties | null, email: string, known: KnownOf): boolean =>
  known.console ||
  (parties !== null && isNamed(parties, email)) ||
  (isOfClient(parties, email) && !isVendors(parties, email, known));

const isVendors = (parties: Parties | null, email: string, { firms, contacts }: KnownOf): boolean =>
  isAmong(contacts, email) || firms.some(({ contact }) => isSamePerson(contact, email)) || isExpert(parties, email);

/** Whether somebody is on the team, with access in force or without. */
export const isExpert = (parties: Parties | null, email: string): boolean =>
  parties?.team.some((member) => isSamePerson(member.email, email)) ?? false;

/** Whether somebody is on the team and has access now. */
export const isActive = (parties: Parties | null, email: string): boolean =>
  parties?.team.some((member) => isSamePerson(member.email, email) && hasAccess(member)) ?? false;

/** On whose side of an engagement somebody stands: of its client; or of the vendor that has the award, unless access of theirs is not in force. */
export function sideOf(parties: Parties, email: string, known: KnownOf): Side | undefined {
  const { vendor } = parties;
  if (vendor && isAmong(known.contacts, email)) return 'vendor';
  if (isExpert(parties, email)) return isActive(parties, email) ? 'vendor' : undefined;
  if (worksForClient(parties, email, known)) return 'client';
  return vendor && isOfVendor(email, vendor.id, known.contacts, known.firms) ? 'vendor' : undefined;
}
