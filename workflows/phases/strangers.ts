import { areColleagues } from '../../domain/directory/index.js';
import { isAmong, type Person } from '../../domain/kernel/index.js';
import type { TaskOutcome } from '../../domain/tasks/index.js';
import { chosen, type Withdrawable } from '../desk/desk.js';
import { message } from '../runtime/message.js';
import type { Award, Engagement } from './types.js';

/** For whom somebody signs. */
export type SigningSide = 'client' | 'vendor';

/** Whether somebody who is named to sign for a side has an address of its firm, or plays a part for it. */
export function isOfSide(run: Engagement, vendor: Award['vendor'], side: SigningSide, email: string): boolean {
  const known = side === 'client' ? clientEmails(run) : [vendor.contact.email];
  return isAmong(known, email) || known.some((own) => areColleagues(own, email));
}

/** Everybody who plays a part for the client. */
export const clientEmails = ({ people: { evaluators, reviewers, ...others } }: Engagement): string[] =>
  [...Object.values(others), ...evaluators, ...reviewers].map(({ email }) => email);

/** The owner says whether a stranger's mailbox may sign for a side. */
export const askAboutStranger = (
  { desk, people }: Engagement,
  vendor: Award['vendor'],
  side: SigningSide,
  { name, email }: Person,
): Withdrawable<TaskOutcome> =>
  desk.open({
    kind: 'contract.decide',
    to: { ...people.owner, role: 'owner' },
    subject: message('notices.stranger.subject', { name }),
    lines: [message('notices.stranger.why', { side, vendor: vendor.name, name, email })],
    context: { vendor: vendor.id, vendorName: vendor.name, signatory: { name, email, side } },
  });

/** Only a person's word lets a stranger sign; otherwise whoever was asked before is asked again. */
export async function isAccepted(
  { desk }: Engagement,
  vendor: Award['vendor'],
  question: Withdrawable<TaskOutcome>,
): Promise<boolean> {
  const decided = await question.result;
  const { decision, by } = decided;
  if (decision !== 'withdrawn') desk.record('contract.decided', { vendor: vendor.id, decision, by });
  return chosen(decided, 'accept');
}
