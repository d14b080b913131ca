import type { Money, Reason } from '../../domain/kernel/index.js';
import { takeOver } from './taking-over.js';
import { amendScope, extend, resumeDue } from './due-date.js';
import { chosen, textOf, type Withdrawable } from '../desk/desk.js';
import type { Climbed, TaskOutcome } from '../../domain/tasks/index.js';
import { message } from '../runtime/message.js';
import type { Ending, Work } from './work.js';
import { reasonOf } from '../runtime/outcome.js';

type Decider = 'owner' | 'sponsor';

/** The owner decides whether there is more time; refused, the due date stands until it is asked for with another reason. */
export async function considerExtension(work: Work, asked: TaskOutcome): Promise<void> {
  const { desk, need, people, vendor } = work;
  const requested = textOf(asked, 'by') ?? '';
  const reason = reasonOf(asked, 'reasons.notSaid');
  work.extensions.push(textOf(asked, 'reason') ?? '');
  desk.record('extension.requested', { deliverable: need.id, by: requested });
  resumeDue(work, asked);
  const { due } = work;
  const decided = await desk.ask({
    kind: 'extension.decide',
    to: { ...people.owner, role: 'owner' },
    subject: message('notices.extension.subject', { id: need.id }),
    lines: [
      message('notices.extension.asked', {
        vendor: vendor.name,
        more: { duration: requested },
        title: need.title,
        reason,
      }),
    ],
    context: {
      deliverable: `${need.id}: ${need.title}`,
      requested,
      reason,
      request: work.extensions.length,
      requests: desk.policy.rounds.extension,
    },
  });
  if (decided.decision === 'grant') return extend(work, textOf(decided, 'by') ?? requested, reason, decided.by);
  const stands = work.due === due;
  // A date that was set meanwhile has a ladder of its own.
  if (stands) work.goesOn = standing(asked, work, work.desk.now());
  desk.record('extension.refused', { deliverable: need.id, why: reasonOf(decided, 'reasons.notDecided') });
}

/**
 * The vendor's ladder as it was when more time was asked for: it stood still meanwhile, and is not climbed again. A decision
 * that was pending is asked for at once.
 */
function standing({ at, climbed }: TaskOutcome, { due, desk }: Work, until: string): Climbed {
  const { ladder } = desk.policy.tasks['deliverable.submit'];
  const since = at > due ? at : due;
  const pauses = climbed.course.pauses.filter(({ from }) => from >= due);
  return {
    ...climbed,
    course: {
      ...climbed.course,
      climbed: climbed.course.climbed.filter((n) => ladder[n]?.do !== 'decide'),
      pauses: since < until ? [...pauses, { from: since, to: until }] : pauses,
    },
  };
}

/** Has somebody decide what becomes of a deliverable that is not coming; `settle` carries it out. */
export function decideOverdue(work: Work, reason: Reason, role: Decider): Withdrawable<TaskOutcome> {
  const { desk, need, people } = work;
  return desk.open({
    kind: 'overdue.decide',
    to: { ...people[role], role },
    subject: message('notices.overdue.subject', { id: need.id, reason }),
    lines: [
      message('notices.overdue.due', { title: need.title, due: { at: work.due } }),
      message('notices.overdue.choices'),
    ],
    context: {
      deliverable: `${need.id}: ${need.title}`,
      reason,
      from: need.from,
      mayReplace: need.from === 'vendor',
      ...(work.round > work.practice.reworkCap && { sentBack: true }),
      ...(work.submission && { submission: work.submission }),
      ...(work.submission && need.payment && { agreed: need.payment }),
    },
    documents: work.submission ? [work.submission] : [],
  });
}

/** Carries out what was decided where no answer came, or has it decided now. Returns undefined when the work goes on. */
export async function settle(
  work: Work,
  { decided }: Pick<TaskOutcome, 'decided'>,
  reason: Reason,
  role: Decider,
): Promise<Ending | undefined> {
  const { desk, need } = work;
  decided ??= await decideOverdue(work, reason, role).result;
  const { decision } = decided;
  const price = decided.answer.price as Money | undefined;
  desk.record('overdue.decided', { deliverable: need.id, decision, by: decided.by, ...(price && { price }) });
  const why = reasonOf(decided, reason);
  if (decision === 'reduce') {
    await amendScope(work, { due: null, why: why, by: decided.by });
    return giveUp(work, why);
  }
  if (decision === 'replace' || decision === 'terminate') return { outcome: decision, reason: why, score: null };
  if (chosen(decided, 'accept')) return acceptAsItIs(work, decided, why);
  await extend(work, textOf(decided, 'by') ?? desk.policy.periods.extension, why, decided.by);
  return undefined;
}

/** What was handed in is taken as it is; what is paid for it is less than was agreed, and never more. */
function acceptAsItIs(work: Work, { answer }: TaskOutcome, why: Reason): Ending {
  const { need } = work;
  const price = (answer.price as Money | undefined) ?? need.payment;
  const line =
    price && need.payment
      ? message('notices.accepted.lower', { price, agreed: need.payment, reason: why })
      : message('notices.accepted.asItIs', { reason: why });
  return takeOver(work, { score: null, deemed: false, price, lines: [line] });
}

/** The deliverable is dropped: not delivered, and not paid. */
export function giveUp(work: Work, why: Reason): Ending {
  work.desk.record('deliverable.dropped', { deliverable: work.need.id, why: why });
  return { outcome: 'dropped', reason: why, score: null };
}
