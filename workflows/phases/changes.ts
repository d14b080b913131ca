import { isCancellation } from '@temporalio/workflow';
import type { CancellationScope } from '@temporalio/workflow';
import { applyChange, type PublicBrief } from '../../domain/engagement/index.js';
import { type Actor, addDuration, type Problem, type Reason, reasonFor, system } from '../../domain/kernel/index.js';
import { amendDeliverable, type Amendment, requestChange, scopeAmended } from '../messages.js';
import type { Contract, Engagement } from './types.js';
import type { TaskOutcome } from '../../domain/tasks/index.js';
import { countedFrom } from '../delivering/due-date.js';
import { message } from '../runtime/message.js';
import { ignoreCancellation } from '../runtime/waiting.js';
import { reasonOf } from '../runtime/outcome.js';

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
  numberAmendments(run, contract);
  run.desk.inputs.hearSignal(requestChange, (request) => {
    if (!isFirst(run, request.key)) return;
    run.desk.record('change.requested', { by: request.by, reason: request.reason });
    const considered = scope.run(() =>
      considerChange(run, contract, startedAt, { ...request, drop: [...new Set(request.drop)] }),
    );
    void run.desk.inputs.beside(ignoreCancellation(considered));
  });
}

/** What deliverables were given more time for, or dropped, is numbered with everything else that changes the scope. */
function numberAmendments(run: Engagement, contract: Contract): void {
  run.desk.inputs.hearSignal(scopeAmended, ({ deliverable, due, why, by }) => {
    run.scopeVersion += 1;
    contract.scope.version = run.scopeVersion;
    run.desk.record('scope.amended', { version: run.scopeVersion, why, deliverable, due, by });
  });
}

/** Outside delivery a change request is refused at once; while the scope is being agreed, the sponsor's approval is the place. */
export function refuseChanges(run: Engagement): void {
  const { desk } = run;
  desk.inputs.hearSignal(requestChange, ({ key, by, reason }) => {
    if (!isFirst(run, key)) return;
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
    return desk.record('change.refused', { by: answered.by, reason: reasonOf(answered, 'reasons.noAnswer') });
  // Work went on meanwhile: what is settled by now cannot be changed any more.
  const changed = changedBrief(run, contract, request);
  if ('refused' in changed) return desk.record('change.refused', { by: RULES, reason: changed.refused });
  const { brief } = changed;
  contract.scope = { version: run.scopeVersion, brief };
  if (run.delivery) run.delivery.scope = contract.scope;
  const { due = [], drop = [], reason } = request;
  for (const { id, after } of due) await amend(run, id, dueAfter(brief, id, startedAt, after), reason, answered.by);
  for (const id of drop) await amend(run, id, { drop: reason }, reason, answered.by);
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
  if (child) return run.desk.signal(await child, amendDeliverable, amendment);
  if (amendment.drop === undefined) return;
  run.settled.add(id);
  run.desk.record('deliverable.dropped', { deliverable: id, why });
}

/** Requests that are remembered, so that one that comes again is not considered again. */
const REMEMBERED = 200;

function isFirst({ changes }: Engagement, key: string): boolean {
  if (changes.includes(key)) return false;
  changes.push(key);
  if (changes.length > REMEMBERED) changes.shift();
  return true;
}
