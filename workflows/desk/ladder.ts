import { mayTake, outcomeOf, recipientOf, suspensionOf } from '../../domain/tasks/ladder.js';
import { judges } from '../../domain/tasks/duties.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import type { Assignee, PlacedRung } from '../../domain/tasks/task.js';
import { startClock, stopClock } from './clock.js';
import type { Journal } from '../runtime/journal.js';
import { about, addressees, end, fallDue, formOfTask, judgedIn, played, still } from './desk.js';
import type { TaskOutcome, OpenTask, TaskDesk, Waiting, Withdrawable } from './desk.js';
import { reassignAndPlace, standIn } from './reassign.js';
import { placeAgain } from './moves.js';
import { escalate, remind } from './escalation.js';
import { message } from '../runtime/message.js';
import { now } from '../runtime/waiting.js';

/** Climbs one rung: tells somebody, hands the task over, has somebody decide, or ends the wait with what silence means. */
export async function climb(waiting: Waiting, task: OpenTask, rung: PlacedRung): Promise<void> {
  const { desk, journal } = waiting;
  const { question } = task;
  if (rung.do === 'resume') return startClock(waiting, task, 'the clock', reasonFor('reasons.pauseOver'));
  task.rungs = task.rungs.filter((each) => each !== rung);
  if (rung.n !== undefined) task.course.climbed = [...task.course.climbed, rung.n];
  if (!task.overdue && rung.do !== 'delegate' && rung.at >= task.due) fallDue(task);
  switch (rung.do) {
    case 'remind':
      return remind(journal, task, question.lines);
    case 'delegate':
      return void placeAgain(
        waiting,
        task,
        { holder: 'calendar', why: reasonFor('reasons.away', { name: task.assignee.name }) },
        (placed) => standIn(waiting, task, placed, true),
      );
    case 'suspend':
      return stopClock(waiting, task, {
        holder: 'pause',
        why: reasonFor('reasons.nobodyAnswered'),
        by: 'the ladder',
        ...suspensionOf(rung, now()),
      });
    case 'escalate': {
      const to = recipientOf(desk.cast, task.assignee, rung);
      return to && escalate(waiting, task, to, rung.who ? 'manager' : to.role);
    }
    case 'transfer':
      return void transfer(waiting, task, recipientOf(desk.cast, task.assignee, rung));
    case 'decide':
      if (!question.decide) return passOn(waiting, task, recipientOf(desk.cast, task.assignee, rung));
      task.deciding = haveDecided(journal, task, question.decide());
      return;
    case 'accept':
    case 'reject':
    case 'lapse': {
      const { kind, context } = question;
      return lapse(desk, journal, task, outcomeOf(rung.do, desk.policy.tasks[kind], kind, context));
    }
  }
}

/** Resolves once the task lies where the new holder's calendar has it; undefined where it stays with its holder. */
function transfer(waiting: Waiting, task: OpenTask, to: Assignee | undefined): Promise<void> | undefined {
  const hasAnother = (email: string): boolean => judgesAlready(waiting, task, email);
  if (!mayTake(task.question.kind, task.assignee, to, waiting.desk.cast, hasAnother)) return undefined;
  const from = task.assignee.email;
  waiting.journal.record('task.transferred', { ...about(task), from, to: to.email, role: to.role });
  return reassignAndPlace(waiting, task, { to });
}

/** Whether somebody holds, or has answered, another task about the same thing, where several opinions are wanted. */
function judgesAlready({ tasks, judged }: Waiting, task: OpenTask, email: string): boolean {
  const thing = judgedIn(task);
  if (thing === undefined) return false;
  const others = [...tasks.values()].filter((other) => other !== task && judgedIn(other) === thing);
  return judges(judged, thing, email) || others.some(({ assignee }) => assignee.email === email);
}

/** Somebody has the task from now on, and its own time once more, which stands still and is put off as the ladder is. */
async function passOn(waiting: Waiting, task: OpenTask, to: Assignee | undefined): Promise<void> {
  const at = now();
  task.course = { ...task.course, decided: { at, snoozes: task.course.snoozed.length } };
  const cause = { holder: 'calendar', why: reasonFor('reasons.nobodyAnswered') } as const;
  await (transfer(waiting, task, to) ?? placeAgain(waiting, task, cause));
  if (waiting.tasks.has(task.id))
    waiting.journal.change({ ...still(task), rungs: task.rungs, course: { ...task.course } });
}

/** Why a decision about a task is not needed any more, by how the task ended. */
const WITHDRAWN_BY: Readonly<Record<string, 'reasons.questionWithdrawn' | 'reasons.moreTimeAsked'>> = {
  withdrawn: 'reasons.questionWithdrawn',
  extend: 'reasons.moreTimeAsked',
};

/** The task stays open while somebody decides about it; whichever comes first ends the wait. */
async function haveDecided(journal: Journal, task: OpenTask, decision: Withdrawable<TaskOutcome>): Promise<void> {
  const first = await Promise.race([task.ended.then((ended) => ({ ended })), decision.result]);
  if ('ended' in first)
    return decision.withdraw(reasonFor(WITHDRAWN_BY[first.ended.decision] ?? 'reasons.answeredAfterAll'));
  const outcome = first.decision;
  journal.record('task.lapsed', { task: task.id, kind: task.question.kind, outcome });
  journal.change({
    id: task.id,
    state: 'lapsed',
    assignee: task.assignee,
    assignment: task.assignment,
    outcome,
  });
  for (const to of addressees(task))
    journal.tell({
      kind: 'task.lapsed',
      to,
      task: task.id,
      subject: task.question.subject,
      lines: [message('notices.lapsed.decided', { decision: outcome })],
    });
  end(task, { decision: outcome, answer: { decision: outcome }, by: 'silence', decided: first });
}

function lapse(desk: TaskDesk, journal: Journal, task: OpenTask, decision: string): void {
  journal.record('task.lapsed', { task: task.id, kind: task.question.kind, outcome: decision });
  journal.change({
    id: task.id,
    state: 'lapsed',
    assignee: task.assignee,
    assignment: task.assignment,
    outcome: decision,
  });
  const choice = formOfTask(task).choices.find(({ value }) => value === decision);
  const consequence = choice
    ? message('notices.lapsed.deemed', { decision: choice.label })
    : message('notices.lapsed.passedOn');
  const asked = addressees(task);
  const owner = played(desk, 'owner');
  for (const to of [...asked, ...(owner && asked.every(({ email }) => email !== owner.email) ? [owner] : [])])
    journal.tell({
      kind: 'task.lapsed',
      to,
      task: task.id,
      subject: task.question.subject,
      lines: [consequence],
    });
  end(task, { decision, answer: { decision }, by: 'silence' });
}
