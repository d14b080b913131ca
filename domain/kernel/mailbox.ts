/** Two names of one mail service. */
const SERVICES: Readonly<Record<string, string>> = { 'googlemail.com': 'gmail.com' };

/**
 * The mailbox that an address leads to, however it is spelled: without case, sub-address (`ann+sponsor@`) and dots before the `@`.
 * Two people whose addresses differ in dots alone would be taken for one; that is the safer mistake where independence is asked.
 */
export function mailboxOf(email: string): string {
  const address = email.trim().toLowerCase();
  const at = address.lastIndexOf('@');
  if (at < 0) return address;
  const [name = ''] = address.slice(0, at).split('+');
  const domain = address.slice(at + 1);
  return `${name.replaceAll('.', '')}@${SERVICES[domain] ?? domain}`;
}

/** Whether two addresses are of one person. */
export const isSamePerson = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && (a === b || mailboxOf(a) === mailboxOf(b));

/** Whether somebody is among those who have some addresses. */
export const isAmong = (emails: Iterable<string>, email: string): boolean => {
  const wanted = mailboxOf(email);
  for (const each of emails) if (mailboxOf(each) === wanted) return true;
  return false;
};

/** The part of an address after the `@`. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();
