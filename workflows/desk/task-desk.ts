import { CancellationScope, CancelledFailure, setHandler, Trigger } from '@temporalio/workflow';
import { addJudges, ofVendor } from '../../domain/tasks/duties.js';
import type { Person } from '../../domain/kernel/person.js';
import { dueByPolicy, UNMOVED } from '../../domain/tasks/placement.js';
import type { Policy } from '../../domain/tasks/policy.js';
import type { Text } from '../../domain/kernel/message.js';
import { reasonFor, recorded } from '../../domain/kernel/reasons.js';
import type { Assignee, TaskContext } from '../../domain/tasks/task.js';
import type { Placed } from '../../domain/tasks/course.js';
import { startClock, stopClock } from './clock.js';
import { about, addressees, end, fallDue, judgedIn, nextStep, still } from './desk.js';
import type { TaskOutcome, OpenTask, Question, TaskDesk, Waiting } from './desk.js';
import { standIn } from './reassign.js';
import { climb } from './ladder.js';
import { openJournal } from '../runtime/journal.js';
import { oneAtATime } from '../runtime/one-at-a-time.js';
import type { Writer } from '../runtime/journal.js';
import { type AnswerTask, answerTask, openTasks } from '../messages.js';
import { message } from '../runtime/message.js';
import { checkedAnswer } from './task-checks.js';
import { receiveMoves } from './task-moves.js';
import { firstBy, now } from '../runtime/waiting.js';
import type { TaskKind } from '../../domain/tasks/kinds/index.js';

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
      const task = describe(`${writer.engagement}.${writer.stream}.${count}`, question, cast);
      return { result: wait(task), withdraw: (reason) => withdraw(task, reason) };
    },
    hold(kind, pause) {
      holds.set(kind, pause);
      for (const task of tasks.values()) if (task.question.kind === kind) stopClock(waiting, task, pause);
      return {
        release(by, why) {
          holds.delete(kind);
          for (const task of tasks.values()) {
            const another = task.pause !== undefined && task.pause.holder !== pause.holder;
            // What somebody has stopped is theirs to start again.
            if (task.question.kind !== kind || another) continue;
            startClock(waiting, task, by, why);
          }
        },
      };
    },
    attach(kind, document) {
      for (const task of tasks.values()) {
        if (task.question.kind !== kind) continue;
        const documents = [...(task.question.documents ?? []), document];
        task.question = { ...task.question, documents };
        journal.change({ ...still(task), documents });
      }
    },
    async reckon(kind, to, due) {
      const id = `${writer.engagement}.${writer.stream}.due`;
      const counterparty = otherSide(to, cast);
      const placed = await journal.replace({
        id,
        kind,
        assignee: to,
        ...(counterparty && { counterparty }),
        openedAt: now(),
        due,
        policy: { ...policy.tasks[kind], ladder: [] },
        course: UNMOVED,
      });
      return placed.due;
    },
    stopped: '',
  };
  const holds: Waiting['holds'] = new Map();
  const waiting: Waiting = { desk, journal, tasks, holds, judged: new Map() };

  /** Opens the task, then climbs its ladder rung by rung until somebody answers or the ladder ends. */
  async function wait(task: OpenTask): Promise<TaskOutcome> {
    if (CancellationScope.current().consideredCancelled) throw new CancelledFailure('nothing is asked any more');
    const { question, id } = task;
    const { goesOn } = question;
    const context: TaskContext = question.context;
    tasks.set(id, task);
    journal.record('task.opened', { task: id, kind: question.kind, to: task.assignee.email, role: task.assignee.role });
    journal.tell({ kind: 'task.asked', to: task.assignee, task: id, subject: question.subject, lines: question.lines });
    const taskPolicy = policy.tasks[question.kind];
    task.terms = question.due ?? dueByPolicy(taskPolicy, now());
    task.openedAt = now();
    try {
      const placed = await journal.open({
        id,
        kind: question.kind,
        subject: question.subject,
        assignee: task.assignee,
        ...(task.counterparty && { counterparty: task.counterparty }),
        ...(question.amount && { amount: question.amount }),
        context,
        due: task.terms,
        policy: taskPolicy,
        ...(goesOn && { goesOn: { openedAt: goesOn.openedAt, course: goesOn.course } }),
        documents: question.documents ?? [],
      });
      if (tasks.has(id)) settle(task, placed);
      return await climbUntilEnded(task);
    } catch (error) {
      withdraw(task, desk.stopped || reasonFor('reasons.workEnded'));
      throw error;
    } finally {
      tasks.delete(id);
    }
  }

  function settle(task: OpenTask, placed: Placed): void {
    const { opened } = placed;
    if (opened) task.openedAt = opened.at;
    if (opened?.from && 'from' in task.terms) task.terms = { ...task.terms, from: opened.from };
    task.due = placed.due;
    task.rungs = placed.rungs;
    const hold = holds.get(task.question.kind);
    // A hold that has lasted as long as it may stops nothing any more.
    if (hold && hold.until > now()) stopClock(waiting, task, hold);
    standIn(waiting, task, placed);
  }

  async function climbUntilEnded(task: OpenTask): Promise<TaskOutcome> {
    for (;;) {
      const next = nextStep(task);
      task.armed = next?.at;
      const moved = task.moved.then(() => 'moved' as const);
      // What was decided has ended the task.
      const others = [task.ended, moved, ...(task.deciding ? [task.deciding.then(() => task.ended)] : [])];
      const event = await (next ? firstBy<TaskOutcome | 'moved'>(next.at, others) : Promise.race(others));
      if (event === 'moved') task.moved = new Trigger();
      else if (event) {
        // The decision that came too late is withdrawn first.
        if (task.deciding) await task.deciding;
        return event;
      } else await goOn(task);
    }
  }

  /** What was waited for may have been replaced by something that falls at the same instant. */
  async function goOn(task: OpenTask): Promise<void> {
    const next = nextStep(task);
    if (next?.at !== task.armed) return;
    if (next?.do === 'fall-due') fallDue(task);
    else if (next) await climb(waiting, task, next);
  }

  function withdraw(task: OpenTask, why: Text): void {
    if (!tasks.delete(task.id)) return;
    const reason = recorded(why);
    journal.record('task.withdrawn', { ...about(task), reason });
    journal.change({
      id: task.id,
      state: 'withdrawn',
      assignee: task.assignee,
      assignment: task.assignment,
      outcome: reason,
    });
    for (const to of addressees(task))
      journal.tell({
        kind: 'task.withdrawn',
        to,
        task: task.id,
        subject: task.question.subject,
        lines: [message('notices.withdrawn', { reason: why })],
      });
    end(task, { decision: 'withdrawn', answer: { decision: 'withdrawn' }, by: 'silence' });
  }

  setHandler(
    answerTask,
    ({ task: id, answer, by }) => {
      const task = checkedAnswer(tasks, id, undefined, undefined);
      tasks.delete(id);
      addJudges(waiting.judged, judgedIn(task), task.assignee.email, by.email);
      const at = now();
      journal.record('task.answered', {
        task: id,
        kind: task.question.kind,
        decision: answer.decision,
        by: by.email,
        via: by.via,
        ...(task.onBehalfOf && { onBehalfOf: task.onBehalfOf.email }),
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
  receiveMoves(waiting);
  setHandler(openTasks, () => [...tasks.keys()]);
  return desk;
}

const otherSide = (to: Assignee, cast: TaskDesk['cast']): Person | undefined =>
  ofVendor(to.role) ? cast.owner : cast.vendor;

function describe(id: string, question: Question<TaskKind>, cast: TaskDesk['cast']): OpenTask {
  return {
    id,
    question,
    assignee: question.to,
    assignment: 1,
    counterparty: otherSide(question.to, cast),
    candidates: [],
    openedAt: '',
    terms: { on: '' },
    due: '',
    rungs: [],
    course: { ...(question.goesOn?.course ?? UNMOVED) },
    deferrals: [],
    passedOver: [],
    placing: 0,
    overdue: question.goesOn?.overdue ?? false,
    ended: new Trigger(),
    moved: new Trigger(),
  };
}
