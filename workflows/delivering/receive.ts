import { type Problem, problem, reasonFor } from '../../domain/kernel/index.js';
import { extensionProblems } from '../../domain/engagement/index.js';
import { overdueDecider, type TaskOutcome } from '../../domain/tasks/index.js';
import { chosen, type Withdrawable } from '../desk/desk.js';
import { message } from '../runtime/message.js';
import { reasonOf } from '../runtime/outcome.js';
import { judge } from './acceptance.js';
import { followDue, markOverdue, resumeDue } from './due-date.js';
import { considerExtension, decideOverdue, settle } from './overdue.js';
import type { Ending, Work } from './work.js';

/** What the client owes, until it is provided or given up. */
export async function receiveInput(work: Work): Promise<Ending> {
  const { desk, need, people } = work;
  for (;;) {
    const answered = await askAgainWhenMoved(work, () =>
      desk.open({
        kind: 'input.provide',
        to: { ...people.owner, role: 'owner' },
        subject: message('notices.input.subject', { id: need.id, title: need.title }),
        lines: [message('notices.input.why'), ...need.acceptance],
        context: { deliverable: `${need.id}: ${need.title}`, acceptance: need.acceptance },
        due: work.terms,
        onOverdue: (due) => markOverdue(work, due, 'client'),
        onMoved: (due, holder) => followDue(work, due, holder),
        decide: () => decideOverdue(work, reasonFor('reasons.inputOverdue'), overdueDecider('input.provide')),
      }),
    );
    if (chosen(answered, 'provide')) {
      desk.record('input.provided', { deliverable: need.id, document: answered.answer.documents?.input ?? '' });
      return { outcome: 'provided', reason: reasonFor('reasons.provided'), score: null };
    }
    const reason = chosen(answered, 'unavailable')
      ? reasonFor('reasons.inputUnavailable', { reason: reasonOf(answered, 'reasons.notSaid') })
      : reasonFor('reasons.inputNotProvided');
    const ending = await settle(work, answered, reason, 'sponsor');
    if (ending) return ending;
  }
}

/** What the vendor owes, until it is accepted or given up. */
export async function receiveWork(work: Work): Promise<Ending> {
  const { desk, need } = work;
  for (;;) {
    const answered = await askAgainWhenMoved(work, () => askForSubmission(work));
    let ending: Ending | undefined;
    if (chosen(answered, 'extend')) await considerExtension(work, answered);
    else if (chosen(answered, 'submit')) {
      const document = answered.answer.documents?.submission ?? '';
      work.submission = document;
      resumeDue(work, answered);
      work.late ||= answered.at > work.due;
      desk.record('deliverable.submitted', { deliverable: need.id, round: work.round, document, late: work.late });
      ending = await judge(work, document);
    } else ending = await settle(work, answered, reasonFor('reasons.overdue'), 'owner');
    if (ending) return ending;
  }
}

function askForSubmission(work: Work): Withdrawable<TaskOutcome> {
  const { desk, need, vendor, goesOn } = work;
  work.goesOn = undefined;
  return desk.open({
    kind: 'deliverable.submit',
    to: { ...vendor.contact, role: 'vendor' },
    subject: message(work.round > 1 ? 'notices.rework.subject' : 'notices.submission.subject', {
      id: need.id,
      title: need.title,
    }),
    lines: [
      ...(work.findings.length ? [message('notices.rework.findings'), ...work.findings] : []),
      ...need.acceptance.map((criterion) => message('notices.submission.criterion', { criterion })),
    ],
    context: {
      deliverable: `${need.id}: ${need.title}`,
      acceptance: need.acceptance,
      round: work.round,
      feedback: work.findings,
      mayExtend: work.extensions.length < desk.policy.rounds.extension,
      ...(work.extensions.length > 0 && { extensions: work.extensions.length }),
    },
    due: work.terms,
    documents: work.documents,
    ...(goesOn && { goesOn }),
    check: ({ decision, reason }) =>
      decision === 'extend' ? extensionProblems(reason, work.extensions) : submissionProblems(work),
    onOverdue: (due) => markOverdue(work, due, 'vendor'),
    onMoved: (due, holder) => followDue(work, due, holder),
    decide: () => decideOverdue(work, reasonFor('reasons.overdue'), overdueDecider('deliverable.submit')),
  });
}

/** No work is taken from a team whose every member is suspended. */
const submissionProblems = ({ held }: Work): Problem[] =>
  held?.nobodyWorks ? [problem('/decision', 'problems.nobodyWorks', { why: held.why })] : [];

/** Asks, and asks again with the new due date when an approved change moves it meanwhile. */
async function askAgainWhenMoved(work: Work, open: () => Withdrawable<TaskOutcome>): Promise<TaskOutcome> {
  for (;;) {
    const task = open();
    const answered = await Promise.race([task.result, work.moved.then(() => undefined)]);
    if (answered) return answered;
    task.withdraw(reasonFor('reasons.dueMoved'));
  }
}
