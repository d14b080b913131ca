import { atShare } from '../../domain/engagement/index.js';
import { workDone } from './farewell.js';
import { revokeTeam } from './access.js';
import { receiveHandover } from '../messages.js';
import { chosen } from '../desk/desk.js';
import type { Withdrawable } from '../desk/desk.js';
import { message } from '../runtime/message.js';
import type { Award, Contract, Engagement, Scope } from './types.js';
import { ignoreCancellation } from '../runtime/waiting.js';
import { addDuration, type Reason, reasonFor } from '../../domain/kernel/index.js';
import { reasonOf } from '../runtime/outcome.js';

/** Takes the engagement away from its vendor: access goes, the vendor is told why, and what is not settled yet remains. */
export async function releaseVendor(run: Engagement, { vendor, scope }: Contract, reason: Reason): Promise<Scope> {
  run.desk.record('vendor.replaced', { vendor: vendor.id, why: reason });
  run.desk.note('vendor.released', { ...vendor.contact, role: 'vendor' }, message('notices.replaced.subject'), [
    message('notices.replaced.why', { engagement: run.title, reason }),
    ...workDone(run),
    message('notices.replaced.handOver'),
  ]);
  await revokeTeam(run, reasonFor('reasons.wasReplaced'));
  dismissTeam(run, vendor);
  run.tried.push(vendor.id);
  run.restarts += 1;
  delete run.desk.cast.vendor;
  const deliverables = scope.brief.deliverables
    .filter(({ id }) => !run.settled.has(id))
    .map((need) => ({ ...need, dependsOn: need.dependsOn.filter((id) => !run.settled.has(id)) }));
  return { version: run.scopeVersion, brief: { ...scope.brief, deliverables } };
}

/** The team is nobody any more; who has worked in it is known, should another vendor name them. */
export function dismissTeam(run: Engagement, { id, name }: Award['vendor']): void {
  for (const { email } of run.team.values()) run.knownExperts.push({ email, workedFor: { id, name } });
  run.team.clear();
}

/** Asks the vendor that goes for its working papers; what it hands over reaches whoever comes after it. */
export function askForHandover(run: Engagement, { vendor }: Contract): Withdrawable<void> {
  const { desk, policy } = run;
  const until = addDuration(run.desk.now(), policy.periods.notice);
  const position = vendor.id;
  const task = desk.open({
    kind: 'handover.complete',
    to: { ...vendor.contact, role: 'vendor' },
    subject: message('waiting.handover.subject', { engagement: run.title }),
    lines: [message('waiting.handover.why'), message('waiting.handover.use')],
    context: { position, title: run.title, expertName: vendor.name, until },
    due: { on: until },
  });
  const settled = task.result.then(async (answered) => {
    const document = answered.answer.documents?.handover;
    if (chosen(answered, 'complete')) desk.record('handover.completed', { position, document: document ?? null });
    else if (answered.decision !== 'withdrawn')
      desk.record('handover.incomplete', { position, why: reasonOf(answered, 'reasons.noAnswer') });
    if (!document) return;
    run.handedOver.push(document);
    await passToSuccessor(run, document);
  });
  return { result: desk.inputs.beside(ignoreCancellation(settled)), withdraw: task.withdraw };
}

/** A deliverable that begins later finds the document among those it starts with. */
async function passToSuccessor({ children, desk }: Engagement, document: string): Promise<void> {
  for (const child of children.values()) await desk.signal(await child, receiveHandover, { document });
}

/** The award as it passes on: what is left of the scope at the same rates. */
export const forRemaining = (award: Award, whole: Scope, remaining: Scope): Award => ({
  ...award,
  price: atShare(award.price, whole.brief.deliverables, remaining.brief.deliverables),
});
