import { CancellationScope, ParentClosePolicy, startChild, Trigger, workflowInfo } from '@temporalio/workflow';
import { addDuration } from '../domain/duration.js';
import { deliverableWorkflowIdOf } from '../domain/engagement.js';
import type { DeliverableNeed } from '../domain/brief.js';
import type { Text } from '../domain/phrase.js';
import { because, recorded } from '../domain/reasons.js';
import { revoke, revokeTeam } from './access.js';
import { receiveChanges, refuseChanges } from './changes.js';
import type { deliverable } from './deliverable.js';
import type { DeliverableInput } from './work.js';
import type { DeliverableReport } from './messages.js';
import { vendorDocuments } from './nda.js';
import { verifyAgain } from './onboarding.js';
import { say } from './say.js';
import { scaleTeam } from './scaling.js';
import type { Contract, Engagement, Scope } from './types.js';
import { now, quietly } from './waiting.js';

export type Delivery =
  | { outcome: 'complete'; reason: Text }
  | { outcome: 'terminate'; reason: Text }
  /** The vendor is replaced: what is left of the scope goes to another one. */
  | { outcome: 'replace'; reason: Text; remaining: Scope };

/** Runs the deliverables, each as a workflow of its own, with the team growing and shrinking alongside. */
export async function deliver(run: Engagement, contract: Contract): Promise<Delivery> {
  const startedAt = now();
  run.attributes.set({ phase: 'delivery', holder: 'vendor', nextDeadline: firstDue(contract, startedAt) });
  run.desk.record('phase.entered', { phase: 'delivery' });

  const scope = new CancellationScope({ cancellable: true });
  const stop = new Trigger<DeliverableReport>();
  const finish = runDeliverables(run, contract, startedAt, scope, stop);
  const alongside = scope.run(() => {
    watchCredentials(run, contract, scope);
    receiveChanges(run, contract, startedAt, scope);
    return scaleTeam(run, contract);
  });
  const ended = [quietly(finish), quietly(alongside)];
  let last: DeliverableReport | undefined;
  try {
    last = await Promise.race([finish, stop]);
  } finally {
    scope.cancel();
    refuseChanges(run);
    await CancellationScope.nonCancellable(() => Promise.all(ended));
  }
  return last ? stopDelivery(run, contract, last) : { outcome: 'complete', reason: because('reasons.allSettled') };
}

/**
 * Starts each deliverable, as the scope has it by then, once those it depends on are settled; one that ends the delivery
 * settles `stop` and is returned, and nothing begins after it.
 */
async function runDeliverables(
  run: Engagement,
  contract: Contract,
  startedAt: string,
  scope: CancellationScope,
  stop: Trigger<DeliverableReport>,
): Promise<DeliverableReport | undefined> {
  const settled = new Map<string, Promise<void>>();
  const planned = contract.scope.brief.deliverables;
  let stoppedBy: DeliverableReport | undefined;
  const settle = ({ id, dependsOn }: DeliverableNeed): Promise<void> => {
    const known = settled.get(id);
    if (known) return known;
    const work = (async () => {
      await Promise.all(planned.filter((each) => dependsOn.includes(each.id)).map(settle));
      const need = contract.scope.brief.deliverables.find((each) => each.id === id);
      if (stoppedBy || !need) return;
      const report = await runDeliverable(run, contract, need, startedAt);
      run.scopeVersion += report.amendments;
      if (report.outcome === 'replace' || report.outcome === 'terminate') {
        stoppedBy = report;
        stop.resolve(report);
      } else run.reports.push(report);
    })();
    settled.set(id, work);
    return work;
  };
  return scope.run(async () => {
    // A delivery that is stopped waits for every deliverable to be cancelled, not only for the first.
    await Promise.allSettled(planned.map(settle));
    await Promise.all(planned.map(settle));
    return stoppedBy;
  });
}

async function runDeliverable(
  run: Engagement,
  contract: Contract,
  need: DeliverableNeed,
  startedAt: string,
): Promise<DeliverableReport> {
  const stream = run.restarts === 0 ? need.id : `${need.id}~${run.restarts + 1}`;
  const { practice, people, policy } = run;
  const input: DeliverableInput = {
    engagement: run.id,
    title: run.title,
    stream,
    need,
    due: dueOf(need, startedAt),
    people,
    policy: { tasks: policy.tasks, periods: policy.periods },
    practice: {
      rubric: practice.rubric,
      passMark: practice.passMark,
      disagreement: practice.disagreement,
      reworkCap: practice.reworkCap,
    },
    vendor: contract.vendor,
    documents: vendorDocuments(run),
  };
  const attributes = workflowInfo().typedSearchAttributes;
  const starting = startChild<typeof deliverable>('deliverable', {
    workflowId: deliverableWorkflowIdOf(run.id, stream),
    args: [input],
    parentClosePolicy: ParentClosePolicy.ABANDON,
    typedSearchAttributes: attributes,
  });
  run.children.set(need.id, starting);
  try {
    const child = await starting;
    return await child.result();
  } catch (error) {
    if (CancellationScope.current().consideredCancelled) throw error;
    // Somebody ended the child from outside: the deliverable is dropped, and the journal says so.
    run.desk.record('deliverable.dropped', { deliverable: need.id, why: 'its workflow was ended from outside' });
    return {
      stream,
      deliverable: need.id,
      from: need.from,
      outcome: 'dropped',
      reason: 'ended from outside',
      late: false,
      rounds: 0,
      score: null,
      amendments: 0,
    };
  } finally {
    run.children.delete(need.id);
  }
}

/** When a deliverable is due, counted from the start of delivery. */
const dueOf = ({ due }: DeliverableNeed, startedAt: string): string =>
  'on' in due ? new Date(due.on).toISOString() : addDuration(startedAt, due.after);

const firstDue = ({ scope }: Contract, startedAt: string): string =>
  scope.brief.deliverables.map((need) => dueOf(need, startedAt)).sort()[0] ?? startedAt;

async function stopDelivery(run: Engagement, contract: Contract, report: DeliverableReport): Promise<Delivery> {
  const { outcome, reason } = report;
  if (outcome === 'terminate') {
    run.reports.push(report);
    return { outcome: 'terminate', reason };
  }
  const { vendor, scope } = contract;
  run.desk.record('vendor.replaced', { vendor: vendor.id, why: recorded(reason) });
  run.desk.note('vendor.released', { ...vendor.contact, role: 'vendor' }, say('notices.replaced.subject'), [
    say('notices.replaced.why', { engagement: run.title, reason }),
    say('notices.replaced.handOver'),
  ]);
  await revokeTeam(run, 'the vendor was replaced');
  run.team.clear();
  run.tried.push(vendor.id);
  run.restarts += 1;
  delete run.desk.cast.vendor;
  const settled = new Set(run.reports.map(({ deliverable }) => deliverable));
  const deliverables = scope.brief.deliverables
    .filter(({ id }) => !settled.has(id))
    .map((need) => ({ ...need, dependsOn: need.dependsOn.filter((id) => !settled.has(id)) }));
  return {
    outcome: 'replace',
    reason,
    remaining: { version: run.scopeVersion, brief: { ...scope.brief, deliverables } },
  };
}

/** A lapsed credential suspends the person at once; access comes back when the owner has verified them again. */
function watchCredentials(run: Engagement, contract: Contract, scope: CancellationScope): void {
  run.events.onLapse(({ expert, credential }) => {
    const member = [...run.team.values()].find(({ email, access }) => email === expert && access);
    const role = contract.scope.brief.roles.find(({ id }) => id === member?.role);
    if (!member || !role) return;
    const why = `the credential ${credential} lapsed`;
    run.desk.record('expert.suspended', { position: member.position, why });
    void quietly(scope.run(() => revoke(run, member, why).then(() => verifyAgain(run, role, member))));
  });
}
