import { mayDecide } from '../domain/duties.js';
import { addDuration } from '../domain/duration.js';
import { deemedChoice } from '../domain/task-forms.js';
import type { Person, Role } from '../domain/person.js';
import { because } from '../domain/reasons.js';
import type { PlacedRung, TaskContext } from '../domain/task.js';
import type { Journal } from './journal.js';
import { end } from './desk.js';
import type { Asked, OpenTask, TaskDesk, Withdrawable } from './desk.js';
import { say } from './say.js';
import { now } from './waiting.js';

/** Climbs one rung: tells somebody, hands the task over, has somebody decide, or ends the wait with what silence means. */
export async function climb(desk: TaskDesk, journal: Journal, task: OpenTask, rung: PlacedRung): Promise<void> {
  const { id, question } = task;
  const fact = { task: id, kind: question.kind };
  if (!task.overdue && rung.at >= task.due) {
    task.overdue = true;
    question.onOverdue?.(task.due);
  }
  switch (rung.do) {
    case 'remind':
      journal.record('task.reminded', { ...fact, to: task.assignee.email });
      journal.tell({
        kind: 'task.reminder',
        to: task.assignee,
        task: id,
        subject: question.subject,
        lines: question.lines,
      });
      return;
    case 'escalate': {
      const to = played(desk, rung.to);
      if (!to) return;
      journal.record('task.escalated', { ...fact, to: to.email, role: to.role });
      journal.tell({
        kind: 'task.escalated',
        to,
        task: id,
        subject: question.subject,
        lines: [
          say('notices.escalated.asked', {
            name: task.assignee.name,
            role: say('notices.role', { role: task.assignee.role }),
            subject: question.subject,
          }),
          say(task.overdue ? 'notices.escalated.overdue' : 'notices.escalated.unanswered', { due: { at: task.due } }),
        ],
      });
      return;
    }
    case 'transfer':
      return transfer(desk, journal, task, rung.to);
    case 'decide':
      if (question.decide) return haveDecided(journal, task, question.decide());
      transfer(desk, journal, task, rung.to);
      task.rungs.push({ at: addDuration(now(), desk.policy.tasks[question.kind].due), do: 'lapse' });
      return;
    case 'accept':
    case 'reject':
      return lapse(desk, journal, task, deemedChoice(question.kind, question.context, rung.do));
    case 'lapse': {
      const { onSilence } = desk.policy.tasks[question.kind];
      const context = question.context as unknown as TaskContext;
      return lapse(
        desk,
        journal,
        task,
        onSilence === 'escalate' ? 'silence' : deemedChoice(question.kind, context, onSilence),
      );
    }
  }
}

function transfer(desk: TaskDesk, journal: Journal, task: OpenTask, role: Role | undefined): void {
  const to = played(desk, role);
  if (!to || to.email === task.assignee.email || !isSeparate(desk, task, to)) return;
  const from = task.assignee.email;
  task.assignee = to;
  task.assignment += 1;
  journal.record('task.transferred', { task: task.id, kind: task.question.kind, from, to: to.email, role: to.role });
  journal.change({ id: task.id, state: 'open', assignee: to, assignment: task.assignment });
  journal.tell({ kind: 'task.asked', to, task: task.id, subject: task.question.subject, lines: task.question.lines });
}

/** The task stays open while somebody decides about it; whichever comes first ends the wait. */
async function haveDecided(journal: Journal, task: OpenTask, decision: Withdrawable<Asked>): Promise<void> {
  const first = await Promise.race([task.ended.then((ended) => ({ ended })), decision.result]);
  if ('ended' in first)
    return decision.withdraw(
      because(first.ended.decision === 'withdrawn' ? 'reasons.questionWithdrawn' : 'reasons.answeredAfterAll'),
    );
  const outcome = first.decision;
  journal.record('task.lapsed', { task: task.id, kind: task.question.kind, outcome });
  journal.change({
    id: task.id,
    state: 'lapsed',
    assignee: task.assignee,
    assignment: task.assignment,
    outcome,
  });
  journal.tell({
    kind: 'task.lapsed',
    to: task.assignee,
    task: task.id,
    subject: task.question.subject,
    lines: [say('notices.lapsed.decided', { decision: say('notices.decision', { decision: outcome }) })],
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
  const consequence =
    decision === 'silence'
      ? say('notices.lapsed.passedOn')
      : say('notices.lapsed.deemed', { decision: say('notices.decision', { decision }) });
  const owner = played(desk, 'owner');
  for (const to of [task.assignee, ...(owner && owner.email !== task.assignee.email ? [owner] : [])])
    journal.tell({
      kind: 'task.lapsed',
      to,
      task: task.id,
      subject: task.question.subject,
      lines: [consequence],
    });
  end(task, { decision, answer: { decision }, by: 'silence' });
}

function played(desk: TaskDesk, role: Role | undefined): (Person & { role: Role }) | undefined {
  const person = role && desk.cast[role];
  return person ? { ...person, role } : undefined;
}

/** Who asks cannot approve, and who delivers cannot judge; also where one person plays two parts. */
function isSeparate({ cast }: TaskDesk, { question: { kind } }: OpenTask, to: Person & { role: Role }): boolean {
  return mayDecide(kind, to.role) && (mayDecide(kind, 'owner') || to.email !== cast.owner?.email);
}
