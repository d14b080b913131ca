import { areColleagues } from '../directory/index.js';
import { isSamePerson, type Message, type MessageMaker, messageOf, type Reason } from '../kernel/index.js';
import type { NoticeKey } from '../../i18n/keys.js';

/** Somebody who did not get access in this engagement, and why; or who has worked in it for another vendor. */
export type KnownExpert = { email: string } & ({ refused: Reason } | { workedFor: { id: string; name: string } });

/** A firm that was invited to bid. */
interface Bidder {
  id: string;
  name: string;
  contact: { email: string };
}

const message: MessageMaker<NoticeKey> = messageOf;

/** What whoever verifies an expert should know of the address that will get access, beside who sent it. */
export function remarksOn(
  email: string,
  vendor: Bidder,
  { bidders, known }: { bidders: readonly Bidder[]; known: readonly KnownExpert[] },
): Message[] {
  const before = known.filter((other) => isSamePerson(other.email, email));
  const isOwn = areColleagues(email, vendor.contact.email) || isSamePerson(email, vendor.contact.email);
  const all = [vendor, ...bidders.filter(({ id }) => id !== vendor.id)];
  const contactOf = all.filter(({ contact }) => isSamePerson(contact.email, email));
  const rivals = all.filter(({ id, contact }) => id !== vendor.id && !isOwn && areColleagues(contact.email, email));
  return [
    ...contactOf.map(({ id, name }) =>
      message(id === vendor.id ? 'notices.remark.ownContact' : 'notices.remark.contact', { vendor: name }),
    ),
    ...rivals
      .filter((rival) => !contactOf.includes(rival))
      .map(({ name }) => message('notices.remark.rival', { vendor: name })),
    ...before.flatMap((other) =>
      'workedFor' in other && other.workedFor.id !== vendor.id
        ? [message('notices.remark.workedFor', { vendor: other.workedFor.name })]
        : [],
    ),
    ...before.flatMap((other) =>
      'refused' in other ? [message('notices.remark.refused', { reason: other.refused })] : [],
    ),
    ...(isOwn || rivals.length > 0 || contactOf.length > 0
      ? []
      : [message('notices.remark.stranger', { vendor: vendor.name })]),
  ];
}
