import { CancellationScope, continueAsNew, isCancellation, setHandler, workflowInfo } from '@temporalio/workflow';
import { castOf, type EngagementInput, type PublicBrief } from '../domain/engagement/index.js';
import { reasonFor, subjectOf, system } from '../domain/kernel/index.js';
import { refuseChanges } from './phases/changes.js';
import { closeOut } from './phases/closeout.js';
import { contractSuccessor, contractVendor } from './phases/contracting.js';
import { deliver } from './phases/delivery.js';
import { hearReports } from './phases/deliverables.js';
import { type CalledOff, isCalledOff } from './runtime/calling-off.js';
import { compensate, removeAccess } from './phases/ending.js';
import { receiveEvents } from './phases/inbound-events.js';
import { cancelEngagement, deniedAttempt } from './messages.js';
import { agreeScope } from './phases/scoping.js';
import type { Carried } from './desk/desk.js';
import { openDesk } from './desk/task-desk.js';
import { carry } from './runtime/carry.js';
import { throughRuns } from './runtime/through-runs.js';
import type { Engagement, EngagementEnd, KeptRun, LostAward, Scope } from './phases/types.js';

/** Attempts that were refused and are still journalled; beyond it they are only counted by whoever refuses them. */
const DENIALS_KEPT = 200;

/** All that is known of a cancellation that Temporal was asked for. */
const IN_TEMPORAL: CalledOff = { reason: reasonFor('reasons.cancelledInTemporal'), by: system('temporal') };

/** What one run of an engagement leaves to the next. */
interface CarriedOn extends Carried {
  denials: number;
}

/** One engagement, from brief to close-out, in as many runs as it takes. */
export async function engagement(input: EngagementInput, before?: CarriedOn): Promise<EngagementEnd> {
  const { cancelRequested } = CancellationScope.current();
  // Temporal's cancellation is one more thing that is told to it.
  return CancellationScope.nonCancellable(async () => {
    const run = begin(input, before);
    const denials = countDenials(run, before?.denials);
    cancelRequested.catch(() => callOffAtOnce(run, IN_TEMPORAL));
    return throughRuns(
      run.desk,
      () => fromBriefToCloseOut(run, input.brief),
      () => continueAsNew<typeof engagement>(input, carry({ ...run.desk.carried(), denials: denials() })),
    );
  });
}

/** Reaches the process in its turn; an answer that comes in the same moment is refused already. */
function callOffAtOnce({ desk }: Engagement, request: CalledOff): void {
  if (desk.stopped) return;
  desk.close();
  desk.inputs.arrive(cancelEngagement.name, request);
}

async function fromBriefToCloseOut(run: Engagement, brief: PublicBrief): Promise<EngagementEnd> {
  const scope = new CancellationScope({ cancellable: true });
  let calledOff: CalledOff | undefined;
  // The first reason stands: people have been told of it by the time that another one comes.
  const stop = (request: CalledOff): CalledOff => {
    if (calledOff) return calledOff;
    calledOff = request;
    run.desk.close();
    run.desk.stopped = reasonFor('reasons.cancelled', { reason: calledOff.reason });
    scope.cancel();
    return calledOff;
  };
  run.events.askWithin(scope);
  setHandler(cancelEngagement, (request) => callOffAtOnce(run, request));
  run.desk.inputs.hear<CalledOff>(cancelEngagement.name, (request) => {
    stop(request);
    // At once: a deliverable that is stopped has its mail to hand over first, however long that takes.
    void removeAccess(run);
  });

  try {
    return await scope.run(async () => {
      let sow = await agreeScope(run, brief);
      let replaced: (LostAward & { whole: Scope }) | undefined;
      for (;;) {
        const contract = replaced ? await contractSuccessor(run, sow, replaced) : await contractVendor(run, sow);
        const delivery = await deliver(run, contract);
        const delivered = { ...contract, scope: delivery.scope };
        if (delivery.outcome !== 'replace') return await closeOut(run, delivered, delivery);
        const { vendor, price } = contract;
        replaced = { vendor, price, why: delivery.reason, isReplaced: true, whole: delivered.scope };
        sow = delivery.remaining;
      }
    });
  } catch (error) {
    const ended = stop(isCalledOff(error) ? (error.details?.[0] as CalledOff) : IN_TEMPORAL);
    if (!isCalledOff(error) && !isCancellation(error)) throw error;
    return await compensate(run, ended);
  } finally {
    await run.desk.settled();
  }
}

/** Journals what was denied to somebody, as often as is kept. */
function countDenials({ desk }: Engagement, before = 0): () => number {
  let denials = before;
  void desk.inputs.present.then(() =>
    setHandler(deniedAttempt, (attempt) => {
      denials += 1;
      if (denials <= DENIALS_KEPT) desk.record('access.denied', attempt);
    }),
  );
  return () => denials;
}

function begin(input: EngagementInput, before?: Carried): Engagement {
  const { id, brief, practice, policy } = input;
  const { owner, sponsor } = brief.people;
  const cast = {
    ...castOf(brief.people),
    ...(brief.affectedTeam && { counterpart: brief.affectedTeam.counterpart }),
  };
  const desk = openDesk(
    {
      subject: subjectOf('engagement', id),
      subjectTitle: brief.title,
      stream: 'main',
      workflowId: workflowInfo().workflowId,
    },
    policy,
    cast,
    before,
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
    ...(input.notice && { notice: input.notice }),
  });
  const run: Engagement = {
    id,
    desk,
    people: brief.people,
    practice,
    policy,
    title: brief.title,
    confidential: input.confidential,
    assumptions: input.notice?.assumptions ?? [],
    events: receiveEvents(desk, brief),
    scopeVersion: 0,
    tried: [],
    turnedAway: [],
    failures: 0,
    invited: [],
    firms: [],
    certificates: [],
    knownExperts: [],
    restarts: 0,
    bidders: new Map(),
    team: new Map(),
    accessChanges: 0,
    children: new Map(),
    settled: new Set(),
    done: [],
    successors: undefined,
    handedOver: [],
    handovers: [],
    workHeld: undefined,
    holds: new Map(),
    moneyGone: undefined,
    emptied: [],
    vacancies: new Map(),
    changes: [],
    delivery: undefined,
  };
  keepRun(run);
  hearReports(run);
  refuseChanges(run);
  return run;
}

/** What the next run knows of an engagement without going through what has led there. */
function keepRun(run: Engagement): void {
  run.desk.inputs.keep('engagement', {
    get: () => ({
      scopeVersion: run.scopeVersion,
      tried: run.tried,
      failures: run.failures,
      invited: run.invited,
      firms: run.firms,
      knownExperts: run.knownExperts,
      restarts: run.restarts,
      bidders: [...run.bidders],
      team: [...run.team].map(([position, { changing: _, ...member }]) => [position, member]),
      accessChanges: run.accessChanges,
      settled: [...run.settled],
      successors: run.successors,
      handedOver: run.handedOver,
      workHeld: run.workHeld,
      moneyGone: run.moneyGone,
      done: run.done,
      emptied: run.emptied,
      changes: run.changes,
      delivery: run.delivery,
    }),
    put({ bidders, team, settled, ...plain }: KeptRun) {
      Object.assign(run, plain, {
        successors: plain.successors,
        workHeld: plain.workHeld,
        moneyGone: plain.moneyGone,
        delivery: plain.delivery,
      });
      run.bidders = new Map(bidders);
      run.settled = new Set(settled);
      run.team = new Map(team.map(([position, member]) => [position, { ...member, changing: Promise.resolve() }]));
      run.handovers = [];
      run.certificates = [];
    },
  });
}
