import type { Standing } from '../../../domain/directory/delegation.js';

/** The address of somebody of the client. */
export const at = (mailbox: string): string => `${mailbox}@client.example`;

/** Somebody who is there and has delegated nothing, unless said otherwise. */
export const aStanding = (mailbox: string, different: Partial<Standing> = {}): Standing => ({
  person: { name: mailbox, email: at(mailbox), language: 'en', timeZone: 'Europe/London' },
  timeZone: 'Europe/London',
  absences: [],
  delegations: [],
  ...different,
});
