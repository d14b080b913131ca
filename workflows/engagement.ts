import { CancellationScope, isCancellation, setHandler, workflowInfo } from '@temporalio/workflow';
import type { EngagementInput } from '../domain/engagement/engagement.js';
import { reasonFor } from '../domain/kernel/reasons.js';
import { refuseChanges } from './phases/changes.js';
import { closeOut } from './phases/closeout.js';
import { contractSuccessor, contractVendor } from './phases/contracting.js';
import { deliver } from './phases/delivery.js';
import { compensate, isCalledOff, removeAccess } from './phases/ending.js';
import type { CalledOff } from './phases/ending.js';
import { receiveEvents } from './phases/inbound-events.js';
import { cancelEngagement, deniedAttempt } from './messages.js';
import { agreeScope } from './phases/scoping.js';
import { castOf } from '../domain/engagement/cast.js';
import { openDesk } from './desk/task-desk.js';
import type { Engagement, EngagementEnd, Scope } from './phases/types.js';
import { system } from '../domain/kernel/actor.js';

/** Attempts that were refused and are still journalled; beyond it they are only counted by the front door. */
const DENIALS_KEPT = 200;

/** All that is known of a cancellation that Temporal was asked for. */
const IN_TEMPORAL: CalledOff = { reason: reasonFor('reasons.cancelledInTemporal'), by: system('temporal') };

/** One engagement, from brief to close-out. */
export async function engagement(input: EngagementInput): Promise<EngagementEnd> {
  const run = begin(input);
  const scope = new CancellationScope({ cancellable: true });
  let calledOff: CalledOff | undefined;
  // The first reason stands: people have been told of it by the time that another one comes.
  const stop = (request: CalledOff): CalledOff => {
    calledOff ??= request;
    run.desk.stopped = reasonFor('reasons.cancelled', { reason: calledOff.reason });
    scope.cancel();
    return calledOff;
  };
  const cancel = (request: CalledOff): void => {
    stop(request);
    // At once: a deliverable that is stopped has its mail to hand over first, however long that takes.
    void CancellationScope.nonCancellable(() => removeAccess(run));
  };
  setHandler(cancelEngagement, cancel);
  CancellationScope.current().cancelRequested.catch(() => cancel(IN_TEMPORAL));

  try {
    return await scope.run(async () => {
      let sow = await agreeScope(run, input.brief);
      let whole: Scope | undefined;
      for (;;) {
        const contract = whole ? await contractSuccessor(run, whole, sow) : await contractVendor(run, sow);
        const delivery = await deliver(run, contract);
        if (delivery.outcome !== 'replace') return await closeOut(run, contract, delivery);
        whole = contract.scope;
        sow = delivery.remaining;
      }
    });
  } catch (error) {
    const ended = stop(isCalledOff(error) ? (error.details?.[0] as CalledOff) : IN_TEMPORAL);
    if (!isCalledOff(error) && !isCancellation(error)) throw error;
    return await CancellationScope.nonCancellable(() => compensate(run, ended));
  } finally {
    await CancellationScope.nonCancellable(() => run.desk.settled());
  }
}

function begin(input: EngagementInput): Engagement {
  const { id, brief, practice, policy } = input;
  const { owner, sponsor } = brief.people;
  const cast = {
    ...castOf(brief.people),
    ...(brief.affectedTeam && { counterpart: brief.affectedTeam.counterpart }),
  };
  const desk = openDesk(
    { engagement: id, engagementTitle: brief.title, stream: 'main', workflowId: workflowInfo().workflowId },
    policy,
    cast,
  );
  desk.record('engagement.started', {
    title: brief.title,
    summary: brief.public.summary,
    practice: practice.id,
    practiceTitle: practice.title,
    owner: owner.email,
    ownerName: owner.name,
    sponsor: sponsor.email,
    costCentre: brief.budget.costCentre,
    budget: brief.budget.amount,
    budgetVersion: brief.budget.version,
    startedBy: input.startedBy,
    people: cast,
  });
  let denials = 0;
  setHandler(deniedAttempt, (attempt) => {
    denials += 1;
    if (denials <= DENIALS_KEPT) desk.record('access.denied', attempt);
  });
  const run: Engagement = {
    id,
    desk,
    people: brief.people,
    practice,
    policy,
    title: brief.title,
    confidential: input.confidential,
    events: receiveEvents(desk, brief),
    scopeVersion: 0,
    tried: [],
    restarts: 0,
    bidders: new Map(),
    team: new Map(),
    accessChanges: 0,
    children: new Map(),
    settled: new Set(),
    successors: undefined,
    handedOver: [],
    handovers: [],
    workHeld: undefined,
  };
  refuseChanges(run);
  return run;
}
