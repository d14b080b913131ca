import type { Reason } from '../../domain/kernel/reason.js';
import { amendScope, extend, resumeDue } from './due-date.js';
import { textOf } from '../desk/desk.js';
import type { Withdrawable } from '../desk/desk.js';
import type { TaskOutcome, Climbed } from '../../domain/tasks/machine.js';
import { message } from '../runtime/message.js';
import { now } from '../runtime/waiting.js';
import type { Ending, Work } from './work.js';
import { actorOf, reasonOf } from '../runtime/outcome.js';

type Decider = 'owner' | 'sponsor';

/** The owner decides whether there is more time; once refused, the due date stands and is not asked about again. */
export async function considerExtension(work: Work, asked: TaskOutcome): Promise<void> {
  const { desk, need, people, vendor } = work;
  const requested = textOf(asked, 'by') ?? '';
  const reason = reasonOf(asked, 'reasons.notSaid');
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
    context: { deliverable: `${need.id}: ${need.title}`, requested, reason },
  });
  if (decided.decision === 'grant') return extend(work, textOf(decided, 'by') ?? requested, reason, actorOf(decided));
  const stands = work.due === due;
  work.firm = stands;
  // A date that was set meanwhile has a ladder of its own.
  if (stands) work.goesOn = standing(asked, work, now());
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
    context: { deliverable: `${need.id}: ${need.title}`, reason, from: need.from, mayReplace: need.from === 'vendor' },
  });
}

/**
 * Carries out what was decided where no answer came, or has it decided now. Silence terminates: nothing may stay open for
 * ever. Returns undefined when the work goes on.
 */
export async function settle(
  work: Work,
  { decided }: Pick<TaskOutcome, 'decided'>,
  reason: Reason,
  role: Decider,
): Promise<Ending | undefined> {
  const { desk, need } = work;
  decided ??= await decideOverdue(work, reason, role).result;
  const decision = decided.decision === 'silence' ? 'terminate' : decided.decision;
  desk.record('overdue.decided', { deliverable: need.id, decision, by: actorOf(decided) });
  const why = reasonOf(decided, reason);
  if (decision === 'reduce') {
    await amendScope(work, { due: null, why: why, by: actorOf(decided) });
    return giveUp(work, why);
  }
  if (decision === 'replace' || decision === 'terminate') return { outcome: decision, reason: why, score: null };
  await extend(work, textOf(decided, 'by') ?? desk.policy.periods.extension, why, actorOf(decided));
  return undefined;
}

/** The deliverable is dropped: not delivered, and not paid. */
export function giveUp(work: Work, why: Reason): Ending {
  work.desk.record('deliverable.dropped', { deliverable: work.need.id, why: why });
  return { outcome: 'dropped', reason: why, score: null };
}
