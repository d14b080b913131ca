import { domainOf, isAmong, isSamePerson } from '../kernel/index.js';
import type { TaskContext } from '../tasks/index.js';

/** Mail for everybody: to have an address there makes nobody a colleague. By the name before the first dot, for any country. */
const PUBLIC_NAMES: ReadonlySet<string> = new Set(
  'aol gmail gmx googlemail hotmail hushmail icloud inbox live mailbox msn outlook proton protonmail rediffmail rocketmail tuta tutamail tutanota yahoo yandex ymail zoho zohomail'.split(
    ' ',
  ),
);
const PUBLIC_DOMAINS: ReadonlySet<string> = new Set(
  '126.com 139.com 163.com 189.cn arcor.de att.net bigpond.com bluewin.ch bol.com.br btinternet.com comcast.net cox.net daum.net duck.com email.com fastmail.com fastmail.fm foxmail.com free.fr freenet.de hanmail.net hey.com interia.pl laposte.net libero.it list.ru mac.com mail.com mail.ru me.com naver.com neuf.fr ntlworld.com o2.pl onet.pl online.de orange.fr passport.com pm.me posteo.de qq.com rambler.ru runbox.com sbcglobal.net seznam.cz sfr.fr sina.com sky.com t-online.de talktalk.net telenet.be telefonica.net terra.com.br terra.es tiscali.it ukr.net uol.com.br verizon.net virgilio.it virginmedia.com wanadoo.fr web.de wp.pl ziggo.nl'.split(
    ' ',
  ),
);

/** The domain of an address, where it is a firm's own and those who have one there are colleagues. */
export function firmDomainOf(email: string): string | undefined {
  const domain = domainOf(email);
  const isPublic = PUBLIC_DOMAINS.has(domain) || PUBLIC_NAMES.has(domain.slice(0, domain.indexOf('.')));
  return email.includes('@') && !isPublic ? domain : undefined;
}

/** Whether two addresses are of one firm. */
export const areColleagues = (a: string, b: string): boolean => {
  const domain = firmDomainOf(a);
  return domain !== undefined && domain === firmDomainOf(b);
};

/** A vendor of the directory that somebody is the contact of, or shares the firm's domain with. */
export interface Firm {
  id: string;
  contact: string;
}

/** Who bids for an engagement, and who has the award. */
interface Bidding {
  bidders: readonly { id: string }[];
  vendor: { id: string } | null;
}

/** The vendor that a task of its side is asked of: the one it names, else the one that has the award. */
export function vendorAsked({ vendor, position }: TaskContext, view: Bidding | null): string | undefined {
  if (typeof vendor === 'string') return vendor;
  // A vendor that goes hands over as a whole, while the award may be another's already.
  const leaving = view?.bidders.find(({ id }) => id === position)?.id;
  return leaving ?? view?.vendor?.id;
}

/** Whether access is in force: it is until the end of a notice. */
export const hasAccess = ({ state }: { state: string }): boolean => state === 'active' || state === 'notice';

/**
 * Whether somebody is of a vendor: its contact, or a colleague of the contact's; never the contact of another one. Without a
 * firm's domain only the contacts themselves are. `contacts` are those known of this vendor, `firms` what the directory knows
 * of the address.
 */
export function isOfVendor(
  email: string,
  vendor: string | undefined,
  contacts: readonly string[],
  firms: readonly Firm[],
): boolean {
  if (isAmong(contacts, email)) return true;
  const others = firms.filter(({ id, contact }) => isSamePerson(contact, email) && id !== vendor);
  return others.length === 0 && contacts.some((contact) => areColleagues(contact, email));
}
