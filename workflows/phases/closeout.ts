import { reasonFor } from '../../domain/kernel/index.js';
import { revokeTeam } from './access.js';
import type { Delivery } from './delivery.js';
import { workDone } from './farewell.js';
import { chosen, textOf } from '../desk/desk.js';
import { message } from '../runtime/message.js';
import type { Contract, Engagement, EngagementEnd } from './types.js';
import { reasonOf } from '../runtime/outcome.js';

/** Nothing open, access removed, return or destruction certified, scorecard and report. */
export async function closeOut(
  run: Engagement,
  contract: Contract,
  delivery: Exclude<Delivery, { outcome: 'replace' }>,
): Promise<EngagementEnd> {
  const { desk, people } = run;
  const outcome = delivery.outcome === 'complete' ? 'closed' : 'terminated';
  run.desk.setAttributes({ phase: 'closeout', holder: 'vendor', overdue: false });
  desk.record('phase.entered', { phase: 'closeout' });
  await revokeTeam(run, reasonFor('reasons.closedOut'));
  run.events.askNoMore();
  for (const handover of run.handovers) handover.withdraw(reasonFor('reasons.workEnded'));
  await certify(run, contract);
  // Report and scorecard are made from the journal, which must be whole by then.
  await desk.settled();
  const { document, scorecard } = await desk.outside('writeReport', { engagement: run.id, outcome });
  if (scorecard) desk.record('scorecard.made', { vendor: contract.vendor.id, scorecard });
  const subject = message(outcome === 'closed' ? 'notices.closed.subject' : 'notices.terminated.subject');
  const ending = message('notices.closed.why', { engagement: run.title, reason: delivery.reason });
  const reason = delivery.reason;
  for (const person of [people.owner, people.sponsor])
    desk.note('engagement.closed', person, subject, [ending, ...workDone(run), message('notices.closed.report')]);
  desk.note('engagement.closed', { ...contract.vendor.contact, role: 'vendor' }, subject, [
    ending,
    ...workDone(run),
    message('notices.closed.thanks'),
  ]);
  run.desk.setAttributes({ phase: outcome, holder: 'none' });
  if (outcome === 'closed') desk.record('engagement.closed', { report: document });
  else desk.record('engagement.terminated', { reason });
  return { outcome, reason };
}

async function certify(run: Engagement, { vendor, scope }: Contract): Promise<void> {
  const answered = await run.desk.ask({
    kind: 'closeout.certify',
    to: { ...vendor.contact, role: 'vendor' },
    subject: message('notices.certify.subject'),
    lines: [message('notices.certify.why')],
    context: { vendorName: vendor.name, documents: scope.brief.deliverables.map(({ id, title }) => `${id}: ${title}`) },
  });
  if (chosen(answered, 'certify'))
    run.desk.record('closeout.certified', { by: answered.by, method: textOf(answered, 'method') ?? '' });
  else run.desk.record('closeout.uncertified', { why: reasonOf(answered, 'reasons.noAnswer') });
}
