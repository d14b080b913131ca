import { CancellationScope, ParentClosePolicy, startChild, Trigger, workflowInfo } from '@temporalio/workflow';
import { addDuration } from '../../domain/kernel/duration.js';
import { deliverableWorkflowIdOf } from '../../domain/engagement/engagement.js';
import type { DeliverableNeed } from '../../domain/engagement/brief.js';
import type { Reason } from '../../domain/kernel/reason.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import { revoke } from './access.js';
import { receiveChanges, refuseChanges, signalUnlessEnded } from './changes.js';
import type { deliverable } from '../deliverable.js';
import { countedFrom } from '../delivering/due-date.js';
import type { DeliverableInput, Lost } from '../delivering/work.js';
import { holdDeliverable } from '../messages.js';
import type { DeliverableReport } from '../messages.js';
import { vendorDocuments } from './nda.js';
import { membersOf, verifyAgain } from './onboarding.js';
import { scaleTeam } from './scaling.js';
import { askForHandover, releaseVendor } from './succession.js';
import type { Contract, Engagement, Scope } from './types.js';
import { now, ignoreCancellation } from '../runtime/waiting.js';
import { setAttributes } from '../search-attributes.js';

export type Delivery =
  | { outcome: 'complete'; reason: Reason }
  | { outcome: 'terminate'; reason: Reason }
  /** The vendor is replaced: what is left of the scope goes to another one. */
  | { outcome: 'replace'; reason: Reason; remaining: Scope };

/** Runs the deliverables, each as a workflow of its own, with the team growing and shrinking alongside. */
export async function deliver(run: Engagement, contract: Contract): Promise<Delivery> {
  const startedAt = now();
  setAttributes({ phase: 'delivery', holder: 'vendor', nextDeadline: firstDue(run, contract, startedAt) });
  run.desk.record('phase.entered', { phase: 'delivery' });

  const scope = new CancellationScope({ cancellable: true });
  const stop = new Trigger<DeliverableReport>();
  const finish = runDeliverables(run, contract, startedAt, scope, stop);
  const alongside = scope.run(() => {
    watchCredentials(run, contract, scope);
    receiveChanges(run, contract, startedAt, scope);
    return scaleTeam(run, contract);
  });
  const ended = [ignoreCancellation(finish), ignoreCancellation(alongside)];
  let last: DeliverableReport | undefined;
  try {
    last = await Promise.race([finish, stop]);
  } finally {
    scope.cancel();
    refuseChanges(run);
    await CancellationScope.nonCancellable(() => Promise.all(ended));
  }
  return last ? stopDelivery(run, contract, last) : { outcome: 'complete', reason: reasonFor('reasons.allSettled') };
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
  const lost = new Map<string, Lost>();
  const planned = contract.scope.brief.deliverables;
  let stoppedBy: DeliverableReport | undefined;
  const settle = ({ id, dependsOn }: DeliverableNeed): Promise<void> => {
    const known = settled.get(id);
    if (known) return known;
    const work = (async () => {
      await Promise.all(planned.filter((each) => dependsOn.includes(each.id)).map(settle));
      const need = contract.scope.brief.deliverables.find((each) => each.id === id);
      if (stoppedBy || !need) return;
      const before = mostLost(dependsOn.map((each) => lost.get(each)));
      const report = await runDeliverable(run, contract, need, startedAt, before);
      const own = lostBy(need, report, report.firstDue);
      // An input that waited for others is late by all that it waited; what work lost comes on top of what was lost before.
      const mine = need.from === 'vendor' ? allLost(before, own) : mostLost([before, own]);
      if (mine) lost.set(id, mine);
      if (report.outcome === 'replace' || report.outcome === 'terminate') {
        stoppedBy = report;
        stop.resolve(report);
      } else run.settled.add(id);
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
  lost: Lost | undefined,
): Promise<DeliverableReport> {
  const stream = run.restarts === 0 ? need.id : `${need.id}~${run.restarts + 1}`;
  const { practice, people, policy } = run;
  const input: DeliverableInput = {
    engagement: run.id,
    title: run.title,
    stream,
    need,
    due: dueOf(run, need, startedAt),
    ...countedFrom(startedAt, need),
    ...(lost && need.from === 'vendor' && { lost }),
    ...(run.workHeld && need.from === 'vendor' && { held: run.workHeld }),
    people,
    policy: { tasks: policy.tasks, periods: policy.periods },
    practice: {
      rubric: practice.rubric,
      passMark: practice.passMark,
      disagreement: practice.disagreement,
      reworkCap: practice.reworkCap,
    },
    vendor: contract.vendor,
    documents: [...vendorDocuments(run), ...run.handedOver],
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
    run.desk.record('deliverable.dropped', { deliverable: need.id, why: reasonFor('reasons.fromOutside') });
    return {
      stream,
      deliverable: need.id,
      from: need.from,
      outcome: 'dropped',
      reason: reasonFor('reasons.fromOutside'),
      late: false,
      rounds: 0,
      score: null,
      firstDue: input.due,
      settledAt: now(),
    };
  } finally {
    run.children.delete(need.id);
  }
}

/** When a deliverable is due, counted from the start of delivery; a vendor that takes over is not late from the first day. */
function dueOf({ restarts, policy }: Engagement, { due }: DeliverableNeed, startedAt: string): string {
  if ('after' in due) return addDuration(startedAt, due.after);
  const on = new Date(due.on).toISOString();
  return restarts > 0 && on <= startedAt ? addDuration(startedAt, policy.periods.extension) : on;
}

const firstDue = (run: Engagement, { scope }: Contract, startedAt: string): string =>
  scope.brief.deliverables.map((need) => dueOf(run, need, startedAt)).sort()[0] ?? startedAt;

/**
 * What a client's input that came late has cost whoever waited for it, or work that was settled after its first date because it
 * stood still or was reviewed late.
 */
function lostBy(need: DeliverableNeed, { settledAt, delay }: DeliverableReport, due: string): Lost | undefined {
  const over = Date.parse(settledAt) - Date.parse(due);
  const input = `${need.id}: ${need.title}`;
  if (over <= 0) return undefined;
  if (need.from === 'client') return { input, milliseconds: over };
  return delay && { input, ...delay, milliseconds: Math.min(over, delay.milliseconds) };
}

const allLost = (before: Lost | undefined, own: Lost | undefined): Lost | undefined =>
  before && own
    ? { ...(mostLost([before, own]) ?? own), milliseconds: before.milliseconds + own.milliseconds }
    : (before ?? own);

const mostLost = (losses: readonly (Lost | undefined)[]): Lost | undefined =>
  losses.flatMap((loss) => loss ?? []).sort((a, b) => b.milliseconds - a.milliseconds)[0];

async function stopDelivery(run: Engagement, contract: Contract, report: DeliverableReport): Promise<Delivery> {
  const { outcome, reason } = report;
  if (outcome === 'terminate') {
    run.settled.add(report.deliverable);
    return { outcome: 'terminate', reason };
  }
  const remaining = await releaseVendor(run, contract, reason);
  // The handover goes on while the next vendor is found and comes on board.
  run.handovers.push(askForHandover(run, contract));
  return { outcome: 'replace', reason, remaining };
}

/** A lapsed credential suspends the person at once; access comes back when the owner has verified them again. */
function watchCredentials(run: Engagement, contract: Contract, scope: CancellationScope): void {
  /** Why the work stands still, by the position that it waits for. */
  const holds = new Map<string, Reason>();
  run.events.onLapse(({ expert, credential }) => {
    const member = [...run.team.values()].find(({ email, access }) => email === expert && access);
    const role = contract.scope.brief.roles.find(({ id }) => id === member?.role);
    if (!member || !role) return;
    const why = reasonFor('reasons.lapsed', { credential });
    run.desk.record('expert.suspended', { position: member.position, why });
    void ignoreCancellation(
      scope.run(async () => {
        await revoke(run, member, why);
        const short = membersOf(run, role.id).length < Math.max(1, role.minimum);
        if (short) holds.set(member.position, reasonFor('reasons.accessMissing', { credential }));
        if (short) await holdWork(run, contract, holds);
        await verifyAgain(run, role, member);
        if (holds.delete(member.position)) await holdWork(run, contract, holds);
      }),
    );
  });
}

/** Stops the clocks of what the vendor has to deliver, or starts them again once nothing holds them. */
async function holdWork(run: Engagement, { scope }: Contract, holds: ReadonlyMap<string, Reason>): Promise<void> {
  const [why] = holds.values();
  run.workHeld = why;
  const owed = scope.brief.deliverables.filter(({ from }) => from === 'vendor');
  await Promise.all(
    owed.map(async ({ id }) => {
      const child = run.children.get(id);
      if (child) await signalUnlessEnded(await child, holdDeliverable, { why: why ?? null });
    }),
  );
}
