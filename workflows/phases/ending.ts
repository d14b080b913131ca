import { ApplicationFailure } from '@temporalio/workflow';
import type { Reason } from '../../domain/kernel/reason.js';
import { revokeTeam } from './access.js';
import { message } from '../runtime/message.js';
import type { Engagement, EngagementEnd } from './types.js';
import { setAttributes } from '../search-attributes.js';
import type { Actor } from '../../domain/kernel/actor.js';
import { reasonFor } from '../../domain/kernel/reasons.js';

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

/** Undoes a cancelled engagement: open questions are withdrawn, access removed, everybody concerned told. */
export async function compensate(run: Engagement, { reason, by }: CalledOff): Promise<EngagementEnd> {
  const { desk, people } = run;
  await removeAccess(run);
  const told = new Map(
    [
      people.owner,
      people.sponsor,
      ...(desk.cast.vendor ? [desk.cast.vendor] : []),
      ...[...run.bidders.values()].map(({ contact }) => contact),
    ].map((person) => [person.email, person]),
  );
  for (const member of run.team.values())
    told.set(member.email, {
      name: member.name,
      email: member.email,
      language: desk.cast.vendor?.language ?? 'en',
      timeZone: desk.cast.vendor?.timeZone ?? 'UTC',
    });
  for (const person of told.values())
    desk.note('engagement.cancelled', person, message('notices.cancelled.subject'), [
      message('notices.cancelled.why', { engagement: run.title, reason }),
      message('notices.cancelled.destroy'),
    ]);
  setAttributes({ phase: 'cancelled', holder: 'none', overdue: false });
  desk.record('engagement.cancelled', { by, reason: reason });
  return { outcome: 'cancelled', reason: reason };
}
