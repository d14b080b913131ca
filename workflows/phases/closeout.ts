import { type Reason, reasonFor, type Text } from '../../domain/kernel/index.js';
import { revokeTeam } from './access.js';
import type { Delivery } from './delivery.js';
import { tellClient, tellFormer, askToCertify, endNdas, everyCertificate, firmOf } from './exits.js';
import { message } from '../runtime/message.js';
import { unlessCancelled } from '../runtime/waiting.js';
import { farewellLines } from './succession.js';
import type { Contract, Engagement, EngagementEnd } from './types.js';

/** Nothing open, access removed, return or destruction certified by every firm, scorecard and report. */
export async function closeOut(
  run: Engagement,
  contract: Contract,
  delivery: Exclude<Delivery, { outcome: 'replace' }>,
): Promise<EngagementEnd> {
  const { desk } = run;
  const { reason } = delivery;
  const outcome = delivery.outcome === 'complete' ? 'closed' : 'terminated';
  enterCloseOut(run);
  await revokeTeam(run, reasonFor('reasons.closedOut'));
  run.events.askNoMore();
  for (const handover of run.handovers) handover.withdraw(reasonFor('reasons.workEnded'));
  askToCertify(run, firmOf(run, contract.vendor.id), contract.scope);
  await unlessCancelled(everyCertificate(run));
  endNdas(run);
  const report = await writeReport(run, outcome, contract);
  tellAll(run, contract, outcome, reason);
  desk.setAttributes({ phase: outcome, holder: 'none' });
  if (outcome === 'closed') desk.record('engagement.closed', { report });
  else desk.record('engagement.terminated', { reason });
  return { outcome, reason };
}

export function enterCloseOut({ desk }: Engagement): void {
  desk.setAttributes({ phase: 'closeout', holder: 'vendor', overdue: false });
  desk.record('phase.entered', { phase: 'closeout' });
}

/** Report and scorecard are made from the journal, which must be whole by then. */
export async function writeReport(
  { id, desk }: Engagement,
  outcome: EngagementEnd['outcome'],
  contract?: Contract,
): Promise<string> {
  await desk.whole();
  const { document, scorecard } = await desk.outside('writeReport', { engagement: id, outcome });
  if (scorecard && contract) desk.record('scorecard.made', { vendor: contract.vendor.id, scorecard });
  return document;
}

function tellAll(run: Engagement, { vendor }: Contract, outcome: 'closed' | 'terminated', reason: Reason): void {
  const kind = 'engagement.closed';
  const subject: Text = message(outcome === 'closed' ? 'notices.closed.subject' : 'notices.terminated.subject');
  const why = message('notices.closed.why', { engagement: run.title, reason });
  tellClient(run, { kind, subject, why, firms: run.firms, more: [message('notices.closed.report')] });
  run.desk.note(kind, { ...vendor.contact, role: 'vendor' }, subject, [
    why,
    ...farewellLines(run, vendor),
    message('notices.closed.thanks'),
  ]);
  tellFormer(run, kind, subject, vendor.id);
}
