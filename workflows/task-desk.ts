import { CancellationScope, CancelledFailure, setHandler, Trigger } from '@temporalio/workflow';
import type { Policy } from '../domain/policy.js';
import type { Text } from '../domain/phrase.js';
import { because, recorded } from '../domain/reasons.js';
import type { TaskContext, TaskKind } from '../domain/task.js';
import { end } from './desk.js';
import type { Asked, OpenTask, Question, TaskDesk } from './desk.js';
import { climb } from './ladder.js';
import { openJournal } from './journal.js';
import { oneAtATime } from './one-at-a-time.js';
import type { Writer } from './journal.js';
import {
  type AnswerTask,
  answerTask,
  openTasks,
  type ReassignTask,
  reassignTask,
  type SnoozeTask,
  snoozeTask,
} from './messages.js';
import { say } from './say.js';
import { checkedAnswer, checkedHandOver, checkedSnooze } from './task-checks.js';
import { firstBy, now } from './waiting.js';

export function openDesk(writer: Writer, policy: Policy, cast: TaskDesk['cast']): TaskDesk {
  const queue = oneAtATime();
  const journal = openJournal(writer, queue);
  const tasks = new Map<string, OpenTask>();
  let count = 0;

  const desk: TaskDesk = {
    policy,
    cast,
    oneAtATime: queue,
    record: journal.record,
    tell: journal.tell,
    settled: journal.settled,
    note: (kind, to, subject, lines) => journal.tell({ kind, to, subject, lines }),
    ask: (question) => desk.open(question).result,
    open(question) {
      count += 1;
      const task = describe(`${writer.engagement}.${writer.stream}.${count}`, question);
      return { result: wait(task), withdraw: (reason) => withdraw(task, reason) };
    },
    stopped: '',
  };

  /** Opens the task, then climbs its ladder rung by rung until somebody answers or the ladder ends. */
  async function wait(task: OpenTask): Promise<Asked> {
    if (CancellationScope.current().consideredCancelled) throw new CancelledFailure('nothing is asked any more');
    const { question, id } = task;
    const context: TaskContext = question.context;
    tasks.set(id, task);
    journal.record('task.opened', { task: id, kind: question.kind, to: task.assignee.email, role: task.assignee.role });
    journal.tell({ kind: 'task.asked', to: task.assignee, task: id, subject: question.subject, lines: question.lines });
    const taskPolicy = policy.tasks[question.kind];
    try {
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
      if (tasks.has(id)) Object.assign(task, placed);
      return await climbUntilEnded(task);
    } catch (error) {
      withdraw(task, desk.stopped || because('reasons.workEnded'));
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

  function withdraw(task: OpenTask, why: Text): void {
    if (!tasks.delete(task.id)) return;
    const reason = recorded(why);
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
      lines: [say('notices.withdrawn', { reason: why })],
    });
    end(task, { decision: 'withdrawn', answer: { decision: 'withdrawn' }, by: 'silence' });
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
      end(task, { decision: answer.decision, answer, by: by.email });
      return { task: id, decision: answer.decision, at };
    },
    {
      validator: ({ task, assignment, answer, by }: AnswerTask) =>
        void checkedAnswer(tasks, task, { assignment, by }, answer),
    },
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
    { validator: ({ task, to }: ReassignTask) => void checkedHandOver(tasks, task, to) },
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
    { validator: ({ task, for: duration }: SnoozeTask) => void checkedSnooze(tasks, task, duration) },
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
