import { type Reason, reasonFor } from '../../domain/kernel/index.js';
import { revokeTeam } from './access.js';
import type { CalledOff } from '../runtime/calling-off.js';
import { enterCloseOut, writeReport } from './closeout.js';
import { tellClient, tellFormer, endNdas, everyCertificate, holdersOf, holds } from './exits.js';
import { farewellLines } from './succession.js';
import { message } from '../runtime/message.js';
import type { Engagement, EngagementEnd } from './types.js';

/** Takes access away from everybody, because the engagement is cancelled. */
export const removeAccess = (run: Engagement): Promise<void> => revokeTeam(run, reasonFor('reasons.wasCancelled'));

/**
 * Undoes a cancelled engagement: open questions are withdrawn, access removed, everybody concerned told, and every firm that was given
 * something certifies what became of it.
 */
export async function compensate(run: Engagement, { reason, by }: CalledOff): Promise<EngagementEnd> {
  const { desk } = run;
  await removeAccess(run);
  endNdas(run);
  tellAll(run, reason);
  if (holdersOf(run).length > 0) {
    desk.record('cancellation.begun', { by, reason });
    enterCloseOut(run);
    desk.reopen();
    await everyCertificate(run);
  }
  await writeReport(run, 'cancelled');
  desk.setAttributes({ phase: 'cancelled', holder: 'none', overdue: false });
  desk.record('engagement.cancelled', { by, reason });
  return { outcome: 'cancelled', reason };
}

/** Only who holds something is asked to give it back or to destroy it. */
function tellAll(run: Engagement, reason: Reason): void {
  const { desk } = run;
  const kind = 'engagement.cancelled';
  const subject = message('notices.cancelled.subject');
  const why = message('notices.cancelled.why', { engagement: run.title, reason });
  const destroy = message('notices.cancelled.destroy');
  tellClient(run, { kind, subject, why, firms: run.firms, more: [message('notices.closed.report')] });
  const { vendor } = desk.cast;
  const firm = run.firms.find(({ contact }) => contact.email === vendor?.email);
  if (vendor)
    desk.note(kind, { ...vendor, role: 'vendor' }, subject, [
      why,
      ...(firm ? farewellLines(run, firm) : []),
      ...(firm && holds(firm) ? [destroy] : []),
    ]);
  for (const { contact } of run.bidders.values())
    if (contact.email !== vendor?.email) desk.note(kind, { ...contact, role: 'vendor' }, subject, [why]);
  for (const { name, email } of run.team.values())
    if (email !== vendor?.email)
      desk.note(
        kind,
        { name, email, language: vendor?.language ?? 'en', timeZone: vendor?.timeZone ?? 'UTC' },
        subject,
        [why, destroy],
      );
  tellFormer(run, kind, subject, firm?.id);
}
