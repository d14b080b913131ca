import { atShare } from '../../domain/engagement/index.js';
import { tellClient, workDone, firmOf, holds, letGo, ndaLine } from './exits.js';
import { revokeTeam } from './access.js';
import { receiveHandover } from '../messages.js';
import { chosen } from '../desk/desk.js';
import type { Withdrawable } from '../desk/desk.js';
import { message } from '../runtime/message.js';
import type { Award, Contract, Engagement, FinishedWork, Scope } from './types.js';
import { ignoreCancellation } from '../runtime/waiting.js';
import { addDuration, type Reason, reasonFor, type Text } from '../../domain/kernel/index.js';
import { reasonOf } from '../runtime/outcome.js';

/** Takes the engagement away from its vendor: access goes, the vendor is told why, and what is not settled yet remains. */
export async function releaseVendor(run: Engagement, { vendor, scope }: Contract, reason: Reason): Promise<Scope> {
  run.desk.record('vendor.replaced', { vendor: vendor.id, why: reason });
  run.desk.note('vendor.released', { ...vendor.contact, role: 'vendor' }, message('notices.replaced.subject'), [
    message('notices.replaced.why', { engagement: run.title, reason }),
    ...farewellLines(run, vendor),
    message('notices.replaced.handOver'),
  ]);
  await revokeTeam(run, reasonFor('reasons.wasReplaced'));
  dismissTeam(run, vendor);
  tellOfLeaving(run, vendor, reason);
  letGo(run, { vendor, scope });
  run.tried.push(vendor.id);
  run.restarts += 1;
  delete run.desk.cast.vendor;
  const deliverables = scope.brief.deliverables
    .filter(({ id }) => !run.settled.has(id))
    .map((need) => ({ ...need, dependsOn: need.dependsOn.filter((id) => !run.settled.has(id)) }));
  return { version: run.scopeVersion, brief: { ...scope.brief, deliverables } };
}

/** What a firm that leaves is told of its work and of its NDA. */
export const farewellLines = (run: Engagement, { id }: { id: string }): Text[] => {
  const firm = firmOf(run, id);
  return [...workDone(run, id), ...(firm ? [ndaLine(firm)] : [])];
};

/** Those who play a part for the client hear that a firm has left which had begun. */
export function tellOfLeaving(run: Engagement, { id, name }: Award['vendor'], reason: Reason): void {
  const firm = firmOf(run, id);
  if (!firm || !holds(firm)) return;
  tellClient(run, {
    kind: 'vendor.released',
    subject: message('notices.left.subject', { vendor: name }),
    why: message('notices.left.why', { vendor: name, engagement: run.title, reason }),
    firms: [firm],
  });
}

/** The work that was accepted of the vendors before, which whoever takes over goes on from. */
const acceptedBefore = ({ restarts, done }: Engagement): (FinishedWork & { submission: string })[] =>
  restarts > 0 ? done.flatMap(({ submission, ...work }) => (submission ? [{ ...work, submission }] : [])) : [];

/** The documents that the vendors before have left. */
export const leftBefore = (run: Engagement): string[] => [
  ...run.handedOver,
  ...acceptedBefore(run).map(({ submission }) => submission),
];

/** Whoever takes over hears what is accepted already, before anybody of theirs begins; they read it with what they are asked. */
export function tellSuccessor(run: Engagement, { contact }: Award['vendor']): void {
  const accepted = acceptedBefore(run);
  if (accepted.length === 0) return;
  run.desk.note('note', { ...contact, role: 'vendor' }, message('notices.successor.subject'), [
    message('notices.successor.why', { engagement: run.title }),
    ...accepted.map(({ deliverable, title }) => message('notices.successor.each', { id: deliverable, title })),
  ]);
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
