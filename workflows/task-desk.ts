import { setHandler, Trigger } from '@temporalio/workflow';
import { formOf } from '../domain/task-forms.js';
import type { ContextOf } from '../domain/task-forms.js';
import type { Problem } from '../domain/forms.js';
import type { Person, Role } from '../domain/person.js';
import type { Policy } from '../domain/policy.js';
import type { Answer, Assignee, PlacedRung, TaskContext, TaskKind } from '../domain/task.js';
import type { Due, NoticeKind } from '../domain/turn.js';
import { climb } from './ladder.js';
import { openJournal } from './journal.js';
import type { Journal, Writer } from './journal.js';
import { answerTask, openTasks, reassignTask, snoozeTask } from './messages.js';
import { checkedAnswer, checkedHandOver, checkedSnooze } from './task-checks.js';
import { firstBy, now } from './waiting.js';

/** What a phase wants to know from a person. */
export interface Question<K extends TaskKind> {
  kind: K;
  to: Assignee;
  /** A few words; the mail's subject. */
  subject: string;
  /** Plain paragraphs for the mail. */
  lines: string[];
  context: ContextOf[K];
  /** Else the policy's `due`, from now. */
  due?: Due | undefined;
  /** Documents that the assignee may read. */
  documents?: string[];
  /** Complaints that depend on the workflow's state; synchronous, called by the update's validator. */
  check?: (answer: Answer) => Problem[];
  /** Called when the due instant has passed and the first rung after it is climbed. */
  onOverdue?: (due: string) => void;
  /** What a `decide` rung does; its result ends the wait unless the answer comes first. */
  decide?: () => Withdrawable<string>;
}

/** A wait that somebody else may end. */
export interface Withdrawable<T> {
  result: Promise<T>;
  withdraw(reason: string): void;
}

/** How a wait ended. */
export interface Asked {
  task: string;
  /** One of the form's choices, given or deemed; `silence` when nobody may be deemed to have chosen; `withdrawn`; or what a `decide` rung came to. */
  decision: string;
  /** Empty but for `decision` when nobody answered. */
  answer: Answer;
  /** The answerer's email, or `silence`. */
  by: string;
  at: string;
}

/** A task that waits for its answer. */
export interface OpenTask {
  readonly id: string;
  readonly question: Question<TaskKind>;
  assignee: Assignee;
  assignment: number;
  due: string;
  rungs: PlacedRung[];
  overdue: boolean;
  /** Settles the wait. */
  ended: Trigger<Asked>;
  /** Fires when the rungs moved, so that the timer is armed anew. */
  moved: Trigger<void>;
}

/** The one primitive for waiting on people. */
export interface TaskDesk extends Omit<Journal, 'open' | 'change'> {
  policy: Policy;
  /** Who plays which part now; rungs that name a role look here. */
  cast: Partial<Record<Role, Person>>;
  ask<K extends TaskKind>(question: Question<K>): Promise<Asked>;
  open<K extends TaskKind>(question: Question<K>): Withdrawable<Asked>;
  note(kind: NoticeKind, to: Person & { role?: Role }, subject: string, lines: string[]): void;
  /** Why the workflow was cancelled; empty while it was not. */
  stopped: string;
}

export function openDesk(writer: Writer, policy: Policy, cast: TaskDesk['cast']): TaskDesk {
  const journal = openJournal(writer);
  const tasks = new Map<string, OpenTask>();
  let count = 0;

  const desk: TaskDesk = {
    policy,
    cast,
    record: journal.record,
    tell: journal.tell,
    settled: journal.settled,
    note: (kind, to, subject, lines) => journal.tell({ kind, to, subject, lines }),
    ask: (question) => desk.open(question).result,
    open(question) {
      count += 1;
      const task = describe(
        `${writer.engagement}.${writer.stream}.${count}`,
        question as unknown as Question<TaskKind>,
      );
      return { result: wait(task), withdraw: (reason) => withdraw(task, reason) };
    },
    stopped: '',
  };

  /** Opens the task, then climbs its ladder rung by rung until somebody answers or the ladder ends. */
  async function wait(task: OpenTask): Promise<Asked> {
    const { question, id } = task;
    const context = question.context as unknown as TaskContext;
    tasks.set(id, task);
    journal.record('task.opened', { task: id, kind: question.kind, to: task.assignee.email, role: task.assignee.role });
    journal.tell({ kind: 'task.asked', to: task.assignee, task: id, subject: question.subject, lines: question.lines });
    const taskPolicy = policy.tasks[question.kind];
    const placed = await journal.open({
      id,
      kind: question.kind,
      subject: question.subject,
      assignee: task.assignee,
      context,
      due: question.due ?? { from: now(), after: taskPolicy.due, working: taskPolicy.working },
      policy: taskPolicy,
      documents: question.documents ?? [],
    });
    Object.assign(task, placed);
    try {
      return await climbUntilEnded(task);
    } catch (error) {
      withdraw(task, desk.stopped || 'the work it belongs to has ended');
      throw error;
    } finally {
      tasks.delete(id);
    }
  }

  async function climbUntilEnded(task: OpenTask): Promise<Asked> {
    for (;;) {
      const rung = task.rungs[0];
      if (!rung) return task.ended;
      const event = await firstBy<Asked | 'moved'>(rung.at, [task.ended, task.moved.then(() => 'moved' as const)]);
      if (event === 'moved') task.moved = new Trigger();
      else if (event) return event;
      else {
        task.rungs = task.rungs.slice(1);
        await climb(desk, journal, task, rung);
      }
    }
  }

  function withdraw(task: OpenTask, reason: string): void {
    if (!tasks.delete(task.id)) return;
    journal.record('task.withdrawn', { task: task.id, kind: task.question.kind, reason });
    journal.change({
      id: task.id,
      state: 'withdrawn',
      assignee: task.assignee,
      assignment: task.assignment,
      outcome: reason,
    });
    journal.tell({
      kind: 'task.withdrawn',
      to: task.assignee,
      task: task.id,
      subject: task.question.subject,
      lines: [`You need not answer any more: ${reason}.`],
    });
    task.ended.resolve({
      task: task.id,
      decision: 'withdrawn',
      answer: { decision: 'withdrawn' },
      by: 'silence',
      at: now(),
    });
  }

  setHandler(
    answerTask,
    ({ task: id, answer, by }) => {
      const task = checkedAnswer(tasks, id, undefined, undefined);
      tasks.delete(id);
      const at = now();
      journal.record('task.answered', {
        task: id,
        kind: task.question.kind,
        decision: answer.decision,
        by: by.email,
        via: by.via,
      });
      journal.change({
        id,
        state: 'answered',
        assignee: task.assignee,
        assignment: task.assignment,
        outcome: answer.decision,
        by: by.email,
      });
      task.ended.resolve({ task: id, decision: answer.decision, answer, by: by.email, at });
      return { task: id, decision: answer.decision, at };
    },
    { validator: ({ task, assignment, answer, by }) => void checkedAnswer(tasks, task, { assignment, by }, answer) },
  );

  setHandler(
    reassignTask,
    ({ task: id, to, reason, by }) => {
      const task = checkedHandOver(tasks, id, to);
      const from = task.assignee.email;
      task.assignee = { ...to, role: task.assignee.role };
      task.assignment += 1;
      journal.record('task.reassigned', { task: id, kind: task.question.kind, from, to: to.email, by, reason });
      journal.change({ id, state: 'open', assignee: task.assignee, assignment: task.assignment });
      journal.tell({
        kind: 'task.asked',
        to: task.assignee,
        task: id,
        subject: task.question.subject,
        lines: task.question.lines,
      });
      return { task: id, assignment: task.assignment };
    },
    { validator: ({ task, to }) => void checkedHandOver(tasks, task, to) },
  );

  setHandler(
    snoozeTask,
    ({ task: id, for: duration, reason, by }) => {
      const { task, rungs } = checkedSnooze(tasks, id, duration);
      task.rungs = rungs;
      task.moved.resolve();
      const next = rungs[0]?.at ?? task.due;
      journal.record('task.snoozed', { task: id, kind: task.question.kind, until: next, by, reason });
      journal.change({ id, state: 'open', assignee: task.assignee, assignment: task.assignment, rungs });
      return { task: id, next };
    },
    { validator: ({ task, for: duration }) => void checkedSnooze(tasks, task, duration) },
  );

  setHandler(openTasks, () => [...tasks.keys()]);
  return desk;
}

function describe(id: string, question: Question<TaskKind>): OpenTask {
  return {
    id,
    question,
    assignee: question.to,
    assignment: 1,
    due: '',
    rungs: [],
    overdue: false,
    ended: new Trigger(),
    moved: new Trigger(),
  };
}

/** The form of an open task. */
export const formOfTask = (task: OpenTask): ReturnType<typeof formOf> =>
  formOf(task.question.kind, task.question.context as unknown as TaskContext);
