import type { Person } from '../../domain/kernel/person.js';
import type { Message } from '../../domain/kernel/message.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import { promised } from '../../domain/tasks/placement.js';
import type { Assignee } from '../../domain/tasks/task.js';
import type { Placed } from '../../domain/tasks/course.js';
import { about, addressees, still } from './desk.js';
import type { OpenTask, Waiting } from './desk.js';
import { placeAgain } from './moves.js';
import { message } from '../runtime/message.js';

/** How a task changes hands. */
interface Reassignment {
  to: Assignee;
  /** Whom the new holder stands in for. */
  onBehalfOf?: Person | undefined;
  /** What the new holder is told besides the question. */
  preface?: Message[];
  /** Who may claim it, where the new holder is a group. */
  candidates?: Person[];
  /** Whether those who held it hear of it; somebody who is away and was never asked does not. */
  silently?: boolean;
}

/** The task goes to somebody else: earlier links die, the new holder is asked, and the former one is told, once. */
export function reassign(waiting: Waiting, task: OpenTask, how: Reassignment): void {
  const { to, onBehalfOf, candidates = [], preface = [], silently } = how;
  const { journal } = waiting;
  const { question } = task;
  const former = addressees(task).filter(({ email }) => email !== to.email);
  task.assignee = to;
  task.assignment += 1;
  task.candidates = candidates;
  task.onBehalfOf = onBehalfOf;
  task.course = { ...task.course, heldUntil: undefined };
  journal.change({
    ...still(task),
    onBehalfOf: onBehalfOf ?? null,
    candidates,
    course: { ...task.course },
    terms: task.terms,
  });
  const ofGroup = candidates.length > 0 ? [message('waiting.group', { group: to.name })] : [];
  for (const person of addressees(task))
    journal.tell({
      kind: 'task.asked',
      to: person,
      task: task.id,
      subject: question.subject,
      lines: [...preface, ...ofGroup, ...question.lines],
    });
  if (silently) return;
  for (const person of former)
    journal.tell({
      kind: 'task.handed-on',
      to: person,
      task: task.id,
      subject: question.subject,
      lines: [message('waiting.handedOn', { name: to.name })],
    });
}

/** The date was promised on the calendar of whoever was asked first; only the ladder follows the new holder's. */
function freeze(task: OpenTask): void {
  const { due, course } = promised(task.due, { due: task.terms, course: task.course });
  task.terms = due;
  task.course = course;
}

/** The same, for somebody who may be away in turn: what the directory says of them is looked up with this turn. */
export function reassignAndPlace(waiting: Waiting, task: OpenTask, how: Reassignment): Promise<void> {
  reassign(waiting, task, how);
  freeze(task);
  return placeAgain(waiting, task, { holder: 'calendar', why: reasonFor('reasons.newHolder') }, (placed) =>
    standIn(waiting, task, placed),
  );
}

/**
 * Passes a task on to whoever answers for its holder, who may be a group, or lets its own group know that it can be claimed. A holder whose mail was
 * held back, since the directory already said that they are away, is not told of it (`asked` is false).
 */
export function standIn(waiting: Waiting, task: OpenTask, placed: Placed, asked = false): void {
  const { delegate, refused = [], candidates = [] } = placed;
  for (const { from, to, why } of refused) passOver(waiting, task, { from, to, why });
  if (delegate) return delegateTo(waiting, task, { ...delegate, candidates }, asked);
  const known = new Set(task.candidates.map(({ email }) => email));
  if (candidates.length === known.size && candidates.every(({ email }) => known.has(email))) return;
  task.candidates = candidates;
  waiting.journal.change({
    ...still(task),
    candidates,
  });
  for (const to of addressees(task).filter(({ email }) => !known.has(email)))
    waiting.journal.tell({
      kind: 'task.asked',
      to,
      task: task.id,
      subject: task.question.subject,
      lines: [message('waiting.group', { group: task.assignee.name }), ...task.question.lines],
    });
}

function passOver({ journal }: Waiting, task: OpenTask, refused: { from: string; to: string; why: string }): void {
  const key = `${refused.from} ${refused.to}`;
  if (task.passedOver.includes(key)) return;
  task.passedOver.push(key);
  journal.record('delegation.refused', { ...about(task), ...refused });
}

function delegateTo(
  waiting: Waiting,
  task: OpenTask,
  { to, path, candidates }: NonNullable<Placed['delegate']> & { candidates: Person[] },
  asked: boolean,
): void {
  const { assignee } = task;
  const [first] = path;
  const why = first?.why ?? 'standing';
  waiting.journal.record('task.delegated', {
    ...about(task),
    from: assignee.email,
    to: to.email,
    why,
    until: first?.until ?? null,
    chain: [assignee.email, ...path.map((hop) => hop.to)],
  });
  const onBehalfOf = task.onBehalfOf ?? asPerson(assignee);
  const preface = message(why === 'absence' ? 'waiting.forAbsent' : 'waiting.forDelegator', { name: onBehalfOf.name });
  if (asked) freeze(task);
  reassign(waiting, task, {
    to: { ...to, role: assignee.role },
    onBehalfOf,
    candidates,
    preface: [preface],
    silently: !asked,
  });
}

const asPerson = ({ role: _, ...person }: Assignee): Person => person;
