import { getExternalWorkflowHandle, setHandler } from '@temporalio/workflow';
import type { CancellationScope } from '@temporalio/workflow';
import { applyChange } from '../domain/scope.js';
import { addDuration } from '../domain/duration.js';
import { amendDeliverable, requestChange } from './messages.js';
import type { Contract, Engagement } from './types.js';
import { reasonOf, textOf } from './desk.js';
import { quietly } from './waiting.js';

interface ChangeRequest {
  key: string;
  reason: string;
  by: string;
  due?: { id: string; after: string }[];
  drop?: string[];
}

/** Takes change requests while work is delivered: the sponsor approves, then the deliverables concerned are told. */
export function receiveChanges(run: Engagement, contract: Contract, startedAt: string, scope: CancellationScope): void {
  const seen = new Set<string>();
  setHandler(requestChange, (request) => {
    if (seen.has(request.key)) return;
    seen.add(request.key);
    run.desk.record('change.requested', { by: request.by, reason: request.reason });
    void quietly(scope.run(() => considerChange(run, contract, startedAt, request)));
  });
}

/** Outside delivery a change request is refused at once; while the scope is being agreed, the sponsor's approval is the place. */
export function refuseChanges({ desk }: Engagement): void {
  setHandler(requestChange, ({ by, reason }) => {
    desk.record('change.requested', { by, reason });
    desk.record('change.refused', {
      by: 'rules',
      reason: 'changes can be requested while work is delivered; before that, answer the approval of the scope',
    });
  });
}

async function considerChange(
  run: Engagement,
  contract: Contract,
  startedAt: string,
  request: ChangeRequest,
): Promise<void> {
  const { desk, people } = run;
  const { due = [], drop = [] } = request;
  const changed = applyChange(contract.scope.brief, { deliverables: due, drop });
  if ('problems' in changed) {
    desk.record('change.refused', { by: 'rules', reason: changed.problems.map(({ message }) => message).join('; ') });
    return;
  }
  const effects = [
    ...due.map(({ id, after }) => `${id} is due ${after} after the start`),
    ...drop.map((id) => `${id} is dropped`),
  ];
  const answered = await desk.ask({
    kind: 'scope.approve',
    to: { ...people.sponsor, role: 'sponsor' },
    subject: 'Approve a change of the scope',
    lines: [request.reason, ...effects],
    context: {
      version: run.scopeVersion + 1,
      summary: request.reason,
      bought: 'unchanged',
      inHouse: 'unchanged',
      difference: 'unchanged',
      change: request.reason,
      roles: [],
      deliverables: effects,
    },
  });
  if (answered.decision !== 'approve') {
    desk.record('change.refused', {
      by: answered.by,
      reason: reasonOf(answered, textOf(answered, 'changes') ?? 'no answer'),
    });
    return;
  }
  for (const { id, after } of due)
    await amend(run, id, { due: addDuration(startedAt, after) }, request.reason, answered.by);
  for (const id of drop) await amend(run, id, { drop: request.reason }, request.reason, answered.by);
}

async function amend(
  run: Engagement,
  id: string,
  amendment: { due?: string; drop?: string },
  why: string,
  by: string,
): Promise<void> {
  run.scopeVersion += 1;
  run.desk.record('scope.amended', { version: run.scopeVersion, why, deliverable: id, due: amendment.due ?? null, by });
  const child = run.children.get(id);
  if (child) await getExternalWorkflowHandle(child).signal(amendDeliverable, amendment);
  else if (amendment.due) run.dueDates.set(id, amendment.due);
  else if (!run.reports.some(({ deliverable }) => deliverable === id)) {
    run.reports.push({
      stream: id,
      deliverable: id,
      from: 'vendor',
      outcome: 'dropped',
      reason: why,
      late: false,
      rounds: 0,
      score: null,
      amendments: 0,
    });
    run.desk.record('deliverable.dropped', { deliverable: id, why });
  }
}
