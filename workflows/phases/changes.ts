import { isCancellation, setHandler } from '@temporalio/workflow';
import type { CancellationScope, ChildWorkflowHandle, SignalDefinition } from '@temporalio/workflow';
import { applyChange } from '../../domain/engagement/scope.js';
import type { PublicBrief } from '../../domain/engagement/brief.js';
import { addDuration } from '../../domain/kernel/duration.js';
import type { deliverable } from '../deliverable.js';
import { amendDeliverable, requestChange, scopeAmended } from '../messages.js';
import type { Amendment } from '../messages.js';
import type { Contract, Engagement } from './types.js';
import type { TaskOutcome } from '../../domain/tasks/machine.js';
import { countedFrom } from '../delivering/due-date.js';
import { message } from '../runtime/message.js';
import { ignoreCancellation } from '../runtime/waiting.js';
import { actorOf, reasonOf } from '../runtime/outcome.js';
import { type Actor, system } from '../../domain/kernel/actor.js';
import type { Reason } from '../../domain/kernel/reason.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import type { Problem } from '../../domain/kernel/problem.js';

/** What refuses where no person does. */
const RULES = system('engagement');

interface ChangeRequest {
  key: string;
  reason: Reason;
  by: Actor;
  due?: { id: string; after: string }[];
  drop?: string[];
}

/** Takes change requests while work is delivered: the sponsor approves, then the deliverables concerned are told. */
export function receiveChanges(run: Engagement, contract: Contract, startedAt: string, scope: CancellationScope): void {
  const seen = new Set<string>();
  numberAmendments(run, contract);
  setHandler(requestChange, (request) => {
    if (seen.has(request.key)) return;
    seen.add(request.key);
    run.desk.record('change.requested', { by: request.by, reason: request.reason });
    void ignoreCancellation(
      scope.run(() => considerChange(run, contract, startedAt, { ...request, drop: [...new Set(request.drop)] })),
    );
  });
}

/** What deliverables were given more time for, or dropped, is numbered with everything else that changes the scope. */
function numberAmendments(run: Engagement, contract: Contract): void {
  setHandler(scopeAmended, ({ deliverable, due, why, by }) => {
    run.scopeVersion += 1;
    contract.scope.version = run.scopeVersion;
    run.desk.record('scope.amended', { version: run.scopeVersion, why, deliverable, due, by });
  });
}

/** Outside delivery a change request is refused at once; while the scope is being agreed, the sponsor's approval is the place. */
export function refuseChanges({ desk }: Engagement): void {
  const seen = new Set<string>();
  setHandler(requestChange, ({ key, by, reason }) => {
    if (seen.has(key)) return;
    seen.add(key);
    desk.record('change.requested', { by, reason });
    desk.record('change.refused', {
      by: RULES,
      reason: reasonFor('reasons.onlyDelivery'),
    });
  });
}

async function considerChange(
  run: Engagement,
  contract: Contract,
  startedAt: string,
  request: ChangeRequest,
): Promise<void> {
  const { desk } = run;
  const planned = changedBrief(run, contract, request);
  if ('refused' in planned) return desk.record('change.refused', { by: RULES, reason: planned.refused });
  const answered = await askSponsor(run, request).catch((error: unknown) => {
    if (isCancellation(error)) desk.record('change.refused', { by: RULES, reason: reasonFor('reasons.deliveryEnded') });
    throw error;
  });
  if (answered.decision !== 'approve')
    return desk.record('change.refused', { by: actorOf(answered), reason: reasonOf(answered, 'reasons.noAnswer') });
  // Work went on meanwhile: what is settled by now cannot be changed any more.
  const changed = changedBrief(run, contract, request);
  if ('refused' in changed) return desk.record('change.refused', { by: RULES, reason: changed.refused });
  const { brief } = changed;
  contract.scope = { version: run.scopeVersion, brief };
  const { due = [], drop = [], reason } = request;
  for (const { id, after } of due)
    await amend(run, id, dueAfter(brief, id, startedAt, after), reason, actorOf(answered));
  for (const id of drop) await amend(run, id, { drop: reason }, reason, actorOf(answered));
  contract.scope.version = run.scopeVersion;
}

/** Working time is counted by the deliverable itself, on the calendars of those it concerns. */
function dueAfter({ deliverables }: PublicBrief, id: string, startedAt: string, after: string): Amendment {
  const need = deliverables.find((each) => each.id === id);
  const { counted } = need ? countedFrom(startedAt, need) : {};
  return counted ? { counted } : { due: addDuration(startedAt, after) };
}

/** The brief with the change applied, or why it cannot be. */
function changedBrief(
  run: Engagement,
  { scope }: Contract,
  { due = [], drop = [] }: ChangeRequest,
): { brief: PublicBrief } | { refused: Reason } {
  const settled = [...due.map(({ id }) => id), ...drop].filter((id) => run.settled.has(id));
  if (settled.length > 0) return { refused: reasonFor('reasons.settledAlready', { deliverables: settled }) };
  const changed = applyChange(scope.brief, { deliverables: due, drop });
  return 'brief' in changed ? changed : { refused: reasonOfProblems(changed.problems) };
}

/** Several problems as one reason. */
function reasonOfProblems(problems: readonly Problem[]): Reason {
  const said = problems.map(({ code, params }) => ({ code, params }));
  const [only, ...others] = said;
  return only && others.length === 0 ? only : reasonFor('reasons.problems', { problems: { series: said } });
}

function askSponsor(
  { desk, people, scopeVersion }: Engagement,
  { reason, due = [], drop = [] }: ChangeRequest,
): Promise<TaskOutcome> {
  const effects = [
    ...due.map(({ id, after }) => message('notices.change.due', { id, after: { duration: after } })),
    ...drop.map((id) => message('notices.change.drop', { id })),
  ];
  return desk.ask({
    kind: 'scope.approve',
    to: { ...people.sponsor, role: 'sponsor' },
    subject: message('notices.change.subject'),
    lines: [reason, ...effects],
    context: {
      version: scopeVersion + 1,
      amendment: true,
      summary: reason,
      bought: message('notices.change.unchanged'),
      inHouse: message('notices.change.unchanged'),
      difference: message('notices.change.unchanged'),
      change: reason,
      roles: [],
      deliverables: effects,
    },
  });
}

/** Tells a deliverable under way; one that has not begun is read from the changed scope when it does. */
async function amend(run: Engagement, id: string, amendment: Amendment, why: Reason, by: Actor): Promise<void> {
  run.scopeVersion += 1;
  run.desk.record('scope.amended', {
    version: run.scopeVersion,
    why,
    deliverable: id,
    due: amendment.counted?.after ?? amendment.due ?? null,
    by,
  });
  const child = run.children.get(id);
  if (child) return signalUnlessEnded(await child, amendDeliverable, amendment);
  if (amendment.drop === undefined) return;
  run.settled.add(id);
  run.desk.record('deliverable.dropped', { deliverable: id, why });
}

/** A deliverable that ended in this very moment has nothing left to be told. */
export async function signalUnlessEnded<Args extends [unknown]>(
  child: Pick<ChildWorkflowHandle<typeof deliverable>, 'signal'>,
  signal: SignalDefinition<Args>,
  ...args: Args
): Promise<void> {
  try {
    await child.signal(signal, ...args);
  } catch (error) {
    if (isCancellation(error)) throw error;
  }
}
