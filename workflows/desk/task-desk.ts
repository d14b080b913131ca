import { CancellationScope, CancelledFailure } from '@temporalio/workflow';
import type { Cast, Person } from '../../domain/kernel/person.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import type { Replacing } from '../../domain/tasks/course.js';
import { addJudges, judgedBySeveral, judges, type Judges, ofVendor } from '../../domain/tasks/duties.js';
import { deciderOf } from '../../domain/tasks/ladder.js';
import { type Input, type Lookups, newTask, type OpenTask, type Standstill } from '../../domain/tasks/machine.js';
import type { TaskOutcome } from '../../domain/tasks/machine.js';
import { dueByPolicy, UNMOVED } from '../../domain/tasks/placement.js';
import type { Policy } from '../../domain/tasks/policy.js';
import type { Assignee } from '../../domain/tasks/task.js';
import type { TaskKind } from '../../domain/tasks/kinds/index.js';
import { deemedChoice } from '../../domain/tasks/silence.js';
import { formOf } from '../../domain/tasks/kinds/index.js';
import { openJournal } from '../runtime/journal.js';
import type { Writer } from '../runtime/journal.js';
import { oneAtATime } from '../runtime/one-at-a-time.js';
import { now } from '../runtime/waiting.js';
import type { Question, TaskDesk } from './desk.js';
import { held, type HeldTask, receive, type Shell, untilEnded } from './held-task.js';
import { receiveMessages } from './receive-messages.js';

export function openDesk(writer: Writer, policy: Policy, cast: Cast): TaskDesk {
  const queue = oneAtATime();
  const journal = openJournal(writer, queue);
  const tasks: Shell['tasks'] = new Map();
  const holds = new Map<TaskKind, Standstill>();
  const judged: Judges = new Map();
  let count = 0;

  const lookups: Lookups = {
    cast,
    policyOf: (kind) => policy.tasks[kind],
    formOf,
    deemedChoice,
    judgesAlready: (task, email) => judgesAlready(task, email, tasks, judged),
    deciderOf,
    holdOf: (kind) => holds.get(kind),
  };
  const shell: Shell = { journal, lookups, tasks };
  const receiveAll = (kind: TaskKind, input: Input): void => {
    for (const each of [...tasks.values()]) if (each.task.kind === kind) receive(shell, each, input);
  };

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
      const task = taskOf(`${writer.engagement}.${writer.stream}.${count}`, question, desk);
      const each = held(task, question);
      return {
        result: wait(each),
        withdraw: (why) => receive(shell, each, { is: 'withdrawn', at: now(), why }),
      };
    },
    hold(kind, hold) {
      holds.set(kind, hold);
      receiveAll(kind, { is: 'held', at: now(), hold });
      return {
        release(by, why) {
          holds.delete(kind);
          receiveAll(kind, { is: 'released', at: now(), holder: hold.holder, by, why });
        },
      };
    },
    attach: (kind, document) => receiveAll(kind, { is: 'document-added', at: now(), document }),
    async reckon(kind, to, due) {
      const id = `${writer.engagement}.${writer.stream}.due`;
      return (await journal.replace(reckoning(id, kind, to, due, desk))).due;
    },
    stopped: null,
  };

  /** Opens the task, then climbs its ladder rung by rung until somebody answers or the ladder ends. */
  async function wait(each: HeldTask): Promise<TaskOutcome> {
    if (CancellationScope.current().consideredCancelled) throw new CancelledFailure('nothing is asked any more');
    const { id } = each.task;
    const { goesOn } = each.question;
    tasks.set(id, each);
    try {
      const before = goesOn && { openedAt: goesOn.openedAt, course: goesOn.course };
      receive(shell, each, { is: 'opened', at: now(), goesOn: before });
      await each.opening;
      return await untilEnded(shell, each);
    } catch (error) {
      // A decision about it ends with the same scope, and says why by itself.
      each.decision = undefined;
      receive(shell, each, { is: 'withdrawn', at: now(), why: desk.stopped ?? reasonFor('reasons.workEnded') });
      throw error;
    } finally {
      tasks.delete(id);
    }
  }

  receiveMessages(shell, ({ task }, email) => addJudges(judged, judgedIn(task), task.assignee.email, email));
  return desk;
}

/** What an open task has several people judge. */
const judgedIn = ({ kind, context }: OpenTask): string | undefined => judgedBySeveral(kind, context);

/** Whether somebody holds, or has answered, another task about the same thing. */
function judgesAlready(task: OpenTask, email: string, tasks: Shell['tasks'], judged: Judges): boolean {
  const thing = judgedIn(task);
  if (thing === undefined) return false;
  const others = [...tasks.values()].map((each) => each.task).filter(({ id }) => id !== task.id);
  return (
    judges(judged, thing, email) || others.some((other) => judgedIn(other) === thing && other.assignee.email === email)
  );
}

const otherSide = (to: Assignee, cast: Cast): Person | undefined => (ofVendor(to.role) ? cast.owner : cast.vendor);

function taskOf(id: string, question: Question<TaskKind>, { policy, cast }: TaskDesk): OpenTask {
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

function reckoning(id: string, kind: TaskKind, to: Assignee, due: Replacing['due'], desk: TaskDesk): Replacing {
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
