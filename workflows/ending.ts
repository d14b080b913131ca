import { ApplicationFailure } from '@temporalio/workflow';
import { revokeTeam } from './access.js';
import type { Engagement, Outcome } from './types.js';

const CALLED_OFF = 'EngagementCalledOff';

/** Ends the engagement by somebody's decision; the phases above undo what they did. */
export const callOff = (reason: string, by: string): ApplicationFailure =>
  ApplicationFailure.nonRetryable(reason, CALLED_OFF, by);

export const isCalledOff = (error: unknown): error is ApplicationFailure =>
  error instanceof ApplicationFailure && error.type === CALLED_OFF;

/** Takes access away from everybody, because the engagement is cancelled. */
export const removeAccess = (run: Engagement): Promise<void> => revokeTeam(run, 'the engagement was cancelled');

/** Undoes a cancelled engagement: open questions are withdrawn, access removed, everybody concerned told. */
export async function compensate(run: Engagement, { reason, by }: { reason: string; by: string }): Promise<Outcome> {
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
    told.set(member.email, { name: member.name, email: member.email, language: 'en', timeZone: 'UTC' });
  for (const person of told.values())
    desk.note('engagement.cancelled', person, 'The engagement is cancelled', [
      `The engagement "${run.title}" is cancelled: ${reason}.`,
      'Please destroy or return what you hold of it.',
    ]);
  run.attributes.set({ phase: 'cancelled', holder: 'none', overdue: false });
  desk.record('engagement.cancelled', { by, reason });
  return { outcome: 'cancelled', reason };
}
