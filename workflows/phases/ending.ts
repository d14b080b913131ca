import { ApplicationFailure } from '@temporalio/workflow';
import {
  type Actor,
  isAmong,
  type Person,
  type Reason,
  reasonFor,
  type Role,
  type Text,
} from '../../domain/kernel/index.js';
import { revokeTeam } from './access.js';
import { workDone } from './farewell.js';
import { message } from '../runtime/message.js';
import type { Engagement, EngagementEnd } from './types.js';

const CALLED_OFF = 'EngagementCalledOff';

/** Ends the engagement by somebody's decision; the phases above undo what they did. */
export const callOff = (reason: Reason, by: Actor): ApplicationFailure =>
  ApplicationFailure.nonRetryable('the engagement is called off', CALLED_OFF, { reason, by } satisfies CalledOff);

/** Why an engagement is called off, and by whom. */
export interface CalledOff {
  reason: Reason;
  by: Actor;
}

export const isCalledOff = (error: unknown): error is ApplicationFailure =>
  error instanceof ApplicationFailure && error.type === CALLED_OFF;

/** Takes access away from everybody, because the engagement is cancelled. */
export const removeAccess = (run: Engagement): Promise<void> => revokeTeam(run, reasonFor('reasons.wasCancelled'));

const isHolder = ({ holders }: Engagement, email: string): boolean => isAmong(holders, email);

/** Undoes a cancelled engagement: open questions are withdrawn, access removed, everybody concerned told. */
export async function compensate(run: Engagement, { reason, by }: CalledOff): Promise<EngagementEnd> {
  const { desk, people } = run;
  await removeAccess(run);
  const subject = message('notices.cancelled.subject');
  const why = message('notices.cancelled.why', { engagement: run.title, reason });
  const told = new Set<string>();
  const tell = (person: Person & { role?: Role }, ...lines: Text[]): void => {
    if (told.has(person.email)) return;
    told.add(person.email);
    desk.note('engagement.cancelled', person, subject, [why, ...lines]);
  };
  for (const person of [people.owner, people.sponsor]) tell(person, ...workDone(run));
  // Only who holds something is asked to give it back or to destroy it.
  const holds = [...(run.holders.length > 0 ? [message('notices.cancelled.destroy')] : [])];
  const { vendor } = desk.cast;
  if (vendor) tell(vendor, ...workDone(run), ...(isHolder(run, vendor.email) ? holds : []));
  for (const { contact } of run.bidders.values()) tell(contact, ...(isHolder(run, contact.email) ? holds : []));
  for (const { name, email } of run.team.values())
    tell({ name, email, language: vendor?.language ?? 'en', timeZone: vendor?.timeZone ?? 'UTC' }, ...holds);
  run.desk.setAttributes({ phase: 'cancelled', holder: 'none', overdue: false });
  desk.record('engagement.cancelled', { by, reason: reason });
  return { outcome: 'cancelled', reason: reason };
}
