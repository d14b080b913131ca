import type { Cast, Person } from '../../domain/kernel/index.js';
import {
  type Assignee,
  dueByPolicy,
  newTask,
  ofVendor,
  type OpenTask,
  type Replacing,
  type TaskKind,
  UNMOVED,
} from '../../domain/tasks/index.js';
import { now } from '../runtime/waiting.js';
import type { Question, TaskDesk } from './desk.js';

const otherSide = (to: Assignee, cast: Cast): Person | undefined => (ofVendor(to.role) ? cast.owner : cast.vendor);

/** The task that a question is, as it is opened. */
export function taskOf(id: string, question: Question<TaskKind>, { policy, cast }: TaskDesk): OpenTask {
  const { kind, to, subject, lines, context, due, amount, documents = [], goesOn, onOverdue } = question;
  return newTask({
    id,
    kind,
    subject,
    lines,
    context,
    assignee: to,
    counterparty: otherSide(to, cast),
    amount,
    documents,
    terms: due ?? dueByPolicy(policy.tasks[kind], now()),
    openedAt: now(),
    watched: onOverdue !== undefined,
    goesOn,
  });
}

/** What is placed to find out when something would be due, and is never asked. */
export function reckoning(id: string, kind: TaskKind, to: Assignee, due: Replacing['due'], desk: TaskDesk): Replacing {
  const counterparty = otherSide(to, desk.cast);
  return {
    id,
    kind,
    assignee: to,
    ...(counterparty && { counterparty }),
    openedAt: now(),
    due,
    policy: { ...desk.policy.tasks[kind], ladder: [] },
    course: UNMOVED,
  };
}
