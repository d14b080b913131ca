import { messageOf, type Text } from '../../domain/kernel/message.js';
import type { Assignee } from '../../domain/tasks/task.js';
import { about, addressees } from './desk.js';
import type { OpenTask, Waiting } from './desk.js';
import type { Journal } from '../runtime/journal.js';
import { message } from '../runtime/message.js';
import { now } from '../runtime/waiting.js';

/** Everybody who is asked is asked again. */
export function remind(journal: Journal, task: OpenTask, lines: Text[]): void {
  for (const to of addressees(task)) {
    journal.record('task.reminded', { ...about(task), to: to.email });
    journal.tell({ kind: 'task.reminder', to, task: task.id, subject: task.question.subject, lines });
  }
}

/** Tells the one who holds the task first, and then somebody above; whoever stands in for somebody who is away hears of it instead. */
export async function escalate(waiting: Waiting, task: OpenTask, to: Assignee, role: string): Promise<void> {
  const { journal } = waiting;
  const standIn = await standInFor(waiting, task, to);
  if (!waiting.tasks.has(task.id)) return;
  const told = standIn ? { ...standIn, role: to.role } : to;
  // Whoever holds it is reminded of it, and not told of themselves.
  if (addressees(task).some(({ email }) => email === told.email)) return remind(journal, task, task.question.lines);
  remind(journal, task, [message('waiting.escalatedToo', { name: told.name }), ...task.question.lines]);
  journal.record('task.escalated', {
    ...about(task),
    to: told.email,
    role,
    ...(standIn && { onBehalfOf: to.email }),
  });
  journal.tell({
    kind: 'task.escalated',
    to: told,
    task: task.id,
    subject: task.question.subject,
    lines: [...(standIn ? [message('waiting.toldForAbsent', { name: to.name })] : []), ...whatIsMissing(task)],
  });
}

const whatIsMissing = ({ assignee, question, overdue, due }: OpenTask): Text[] => [
  message('notices.escalated.asked', {
    name: assignee.name,
    role: messageOf(`words.part.${assignee.role}`),
    subject: question.subject,
  }),
  message(overdue ? 'notices.escalated.overdue' : 'notices.escalated.unanswered', { due: { at: due } }),
];

/** Who answers for somebody now, as the directory has it. */
async function standInFor({ desk, journal }: Waiting, task: OpenTask, to: Assignee): Promise<Assignee | undefined> {
  const { kind } = task.question;
  const placed = await journal.replace({
    id: `${task.id}.told`,
    kind,
    assignee: to,
    openedAt: now(),
    due: { on: now() },
    policy: { ...desk.policy.tasks[kind], ladder: [] },
    course: { climbed: [], snoozed: [], pauses: [] },
  });
  return placed.delegate && { ...placed.delegate.to, role: to.role };
}
