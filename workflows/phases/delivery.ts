import { CancellationScope, Trigger } from '@temporalio/workflow';
import { addDuration, type Reason, reasonFor } from '../../domain/kernel/index.js';
import type { DeliverableNeed } from '../../domain/engagement/index.js';
import { receiveChanges, refuseChanges } from './changes.js';
import { watchCredentials } from './credentials.js';
import { runDeliverable, startSome } from './deliverables.js';
import { countedFrom } from '../delivering/due-date.js';
import type { DeliverableInput, Lost } from '../delivering/work.js';
import type { DeliverableReport } from '../messages.js';
import { vendorDocuments } from './nda.js';
import { scaleTeam } from './scaling.js';
import { askForHandover, releaseVendor } from './succession.js';
import type { Contract, DeliverySoFar, FinishedWork, Engagement, Scope, Stopped } from './types.js';
import { ignoreCancellation } from '../runtime/waiting.js';

/** How a delivery ended, and the scope by then. */
export type Delivery = { scope: Scope; reason: Reason } & (
  | { outcome: 'complete' | 'terminate' }
  /** The vendor is replaced: what is left of the scope goes to another one. */
  | { outcome: 'replace'; remaining: Scope }
);

/** Runs the deliverables, each as a workflow of its own, with the team growing and shrinking alongside. */
export const deliver = (run: Engagement, contract: Contract): Promise<Delivery> =>
  run.desk.inputs.part(() => deliverAll(run, contract));

async function deliverAll(run: Engagement, contract: Contract): Promise<Delivery> {
  const { inputs } = run.desk;
  const isNew = run.delivery === undefined;
  run.delivery ??= begin(run, contract);
  const { startedAt, scaling } = run.delivery;
  contract.scope = run.delivery.scope;
  inputs.restartable(true);

  const scope = new CancellationScope({ cancellable: true });
  const stop = new Trigger<Stopped>();
  const finish = runDeliverables(run, contract, run.delivery, scope, stop);
  const alongside = scope.run(() => {
    watchCredentials(run, contract, scope, { isNew, stop });
    receiveChanges(run, contract, startedAt, scope);
    return scaleTeam(run, contract, scaling, stop);
  });
  const ended = [ignoreCancellation(finish), ignoreCancellation(alongside)];
  let last: Stopped | undefined;
  try {
    last = await Promise.race([finish, stop]);
  } finally {
    inputs.restartable(false);
    scope.cancel();
    refuseChanges(run);
    await CancellationScope.nonCancellable(() => Promise.all(ended));
    run.delivery = undefined;
  }
  if (last) return stopDelivery(run, contract, last);
  return { outcome: 'complete', scope: contract.scope, reason: reasonFor('reasons.allSettled') };
}

function begin({ desk, ...run }: Engagement, contract: Contract): DeliverySoFar {
  const startedAt = desk.now();
  const due = firstDue(run, contract, startedAt);
  desk.setAttributes({ phase: 'delivery', holder: 'vendor', nextDeadline: due });
  desk.record('phase.entered', { phase: 'delivery' });
  const scaling = { planned: 0, count: 1, again: false };
  return { startedAt, scope: contract.scope, started: {}, ended: {}, scaling };
}

/**
 * Starts each deliverable, as the scope has it by then, once those it depends on are settled; one that ends the delivery
 * settles `stop` and is returned, and nothing begins after it.
 */
async function runDeliverables(
  run: Engagement,
  contract: Contract,
  soFar: DeliverySoFar,
  scope: CancellationScope,
  stop: Trigger<Stopped>,
): Promise<Stopped | undefined> {
  const settled = new Map<string, Promise<void>>();
  const planned = contract.scope.brief.deliverables;
  const byId = new Map(planned.map((need) => [need.id, need]));
  const starting = startSome();
  let stoppedBy: Stopped | undefined;
  const settle = ({ id, dependsOn }: DeliverableNeed): Promise<void> => {
    const known = settled.get(id);
    if (known) return known;
    const work = (async () => {
      if (soFar.ended[id]) return;
      await Promise.all(dependsOn.flatMap((on) => byId.get(on) ?? []).map(settle));
      const need = contract.scope.brief.deliverables.find((each) => each.id === id);
      if (stoppedBy || !need) return;
      const before = mostLost(dependsOn.map((each) => soFar.ended[each]?.lost));
      const report = await runDeliverable(run, soFar, need, starting, (stream) =>
        inputFor(run, contract, need, stream, soFar.startedAt, before),
      );
      const own = lostBy(need, report, report.firstDue);
      // An input that waited for others is late by all that it waited; what work lost comes on top of what was lost before.
      const mine = need.from === 'vendor' ? allLost(before, own) : mostLost([before, own]);
      const { outcome, reason, deliverable } = report;
      if (outcome === 'replace' || outcome === 'terminate') {
        stoppedBy = { outcome, reason, deliverable };
        return stop.resolve(stoppedBy);
      }
      soFar.ended[id] = mine ? { lost: mine } : {};
      run.settled.add(id);
      run.done.push(doneBy(contract.vendor.id, need, report));
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

/** What a deliverable's workflow is started with. */
function inputFor(
  run: Engagement,
  contract: Contract,
  need: DeliverableNeed,
  stream: string,
  startedAt: string,
  lost: Lost | undefined,
): DeliverableInput {
  const { practice, people, policy } = run;
  return {
    engagement: run.id,
    title: run.title,
    stream,
    need,
    due: dueOf(run, need, startedAt),
    ...countedFrom(startedAt, need),
    ...(lost && need.from === 'vendor' && { lost }),
    ...(run.workHeld && need.from === 'vendor' && { held: run.workHeld }),
    people,
    policy,
    practice: {
      rubric: practice.rubric,
      passMark: practice.passMark,
      disagreement: practice.disagreement,
      reworkCap: practice.reworkCap,
    },
    vendor: contract.vendor,
    documents: vendorDocuments(run),
  };
}

/** When a deliverable is due, counted from the start of delivery; a vendor that takes over is not late from the first day. */
function dueOf(
  { restarts, policy }: Pick<Engagement, 'restarts' | 'policy'>,
  { due }: DeliverableNeed,
  startedAt: string,
): string {
  if ('after' in due) return addDuration(startedAt, due.after);
  const on = new Date(due.on).toISOString();
  return restarts > 0 && on <= startedAt ? addDuration(startedAt, policy.periods.extension) : on;
}

const firstDue = (run: Pick<Engagement, 'restarts' | 'policy'>, { scope }: Contract, startedAt: string): string =>
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

/** What has become of a deliverable, for whoever comes after and for the record at the end. */
const doneBy = (
  vendor: string,
  { id, title }: DeliverableNeed,
  { outcome, submission, paid }: DeliverableReport,
): FinishedWork => ({
  deliverable: id,
  title,
  vendor,
  outcome,
  ...(submission && { submission }),
  ...(paid && { paid }),
});

const allLost = (before: Lost | undefined, own: Lost | undefined): Lost | undefined =>
  before && own
    ? { ...(mostLost([before, own]) ?? own), milliseconds: before.milliseconds + own.milliseconds }
    : (before ?? own);

const mostLost = (losses: readonly (Lost | undefined)[]): Lost | undefined =>
  losses.flatMap((loss) => loss ?? []).sort((a, b) => b.milliseconds - a.milliseconds)[0];

async function stopDelivery(run: Engagement, contract: Contract, stopped: Stopped): Promise<Delivery> {
  const { outcome, reason, deliverable } = stopped;
  if (outcome === 'terminate') {
    if (deliverable) run.settled.add(deliverable);
    return { outcome: 'terminate', scope: contract.scope, reason };
  }
  const remaining = await releaseVendor(run, contract, reason);
  // The handover goes on while the next vendor is found and comes on board.
  run.handovers.push(askForHandover(run, contract));
  return { outcome: 'replace', scope: contract.scope, reason, remaining };
}
