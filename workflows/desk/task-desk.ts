import { CancellationScope, CancelledFailure, Trigger } from '@temporalio/workflow';
import { type Cast, type Reason, reasonFor, type Role, stemOf } from '../../domain/kernel/index.js';
import {
  aboveOf,
  addJudges,
  addressees,
  deciderOf,
  formOf,
  type Input,
  type Judges,
  type Lookups,
  type Policy,
  silenceLeadsTo,
  type Standstill,
  type TaskKind,
  type TaskOutcome,
} from '../../domain/tasks/index.js';
import { openAlarm } from '../runtime/alarm.js';
import { openJournal, type Writer } from '../runtime/journal.js';
import { oneAtATime } from '../runtime/one-at-a-time.js';
import { now } from '../runtime/waiting.js';
import { openInputs } from '../runtime/inputs.js';
import { signalUnlessEnded } from '../runtime/signal.js';
import { runLocalFirst } from '../runtime/run-local-first.js';
import { addressCorrected } from '../messages.js';
import { setAttributes } from '../search-attributes.js';
import type { Carried, Question, TaskDesk, Withdrawable } from './desk.js';
import { openFairTime } from './fair-time.js';
import { openCorrections } from './corrections.js';
import { hold, receive, type Shell, type TaskNews } from './held-task.js';
import { judgedIn, judgesAlready } from './judged.js';
import { reckoning, taskOf } from './opening.js';
import { receiveMessages } from './receive-messages.js';

/** Opens the desk of a process, with what the run before has left on it. */
export function openDesk(writer: Writer, policy: Policy, cast: Cast, before?: Carried): TaskDesk {
  const queue = oneAtATime();
  const stem = stemOf(writer.subject);
  const alarm = openAlarm();
  const inputs = openInputs(alarm, before?.past);
  const journal = openJournal(writer, queue, inputs.isIdle, before?.written);
  const tasks: Shell['tasks'] = new Map(before?.tasks.map((task) => [task.id, { task }]));
  const holds = new Map<TaskKind, Standstill>();
  const judged: Judges = new Map(before?.judged.map(([thing, emails]) => [thing, new Set(emails)]));
  const asked = new Map<string, Question<TaskKind>>();
  const corrections = openCorrections(cast);
  const decisions = new Map<string, Withdrawable<TaskOutcome>>();
  let count = 0;

  const lookups: Lookups = {
    cast,
    policyOf: (kind) => policy.tasks[kind],
    formOf,
    silenceLeadsTo,
    aboveOf: (task, context) => aboveOf(task, context, cast),
    judgesAlready: (task, email) => judgesAlready(task, email, tasks, judged),
    deciderOf,
    holdOf: (kind) => holds.get(kind),
  };
  const fairTime = openFairTime(
    {
      tasks,
      journal,
      receive: (each, input) => receive(shell, each, input),
      lookForOutages: (request) => runLocalFirst(queue, 'lookForOutages', request),
    },
    before?.time,
  );
  const shell: Shell = {
    journal,
    lookups,
    tasks,
    alarm,
    fairTime,
    isClosed: false,
    tell: (id, news) => inputs.arrive(newsOf(id), news),
    withdrawDecision: (id, why) => decisions.get(id)?.withdraw(why),
  };
  const receiveOne = (id: string, input: Input): void => {
    const each = inputs.isPast ? undefined : tasks.get(id);
    if (each) receive(shell, each, input);
  };
  const receiveAll = (kind: TaskKind, input: Input): void => {
    for (const { task } of [...tasks.values()]) if (task.kind === kind) receiveOne(task.id, input);
  };
  const withdraw = (id: string, why: Reason): void => receiveOne(id, { is: 'withdrawn', at: now(), why });

  const desk: TaskDesk = {
    policy,
    cast,
    inputs,
    now: inputs.now,
    record: (type, about) => void (inputs.isPast || journal.record(type, about)),
    tell: (notice) => void (inputs.isPast || journal.tell({ ...notice, to: corrections.of(notice.to) })),
    settled: () => inputs.call(journal.settled),
    whole: () => inputs.call(journal.whole),
    note: (kind, to, subject, lines) => desk.tell({ kind, to, subject, lines }),
    outside: ((name, request) =>
      CancellationScope.nonCancellable(() =>
        inputs.call<unknown>(() => runLocalFirst(queue, name, request)),
      )) as TaskDesk['outside'],
    signal: (workflowId, signal, value) => inputs.call(() => signalUnlessEnded(workflowId, signal, value)),
    setAttributes: (values) => void (inputs.isPast || setAttributes(values)),
    ask: (question) => desk.open(question).result,
    open(question) {
      count += 1;
      const id = `${stem}.${writer.stream}.${count}`;
      return { result: wait(id, question), withdraw: (why) => withdraw(id, why) };
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
      const id = `${stem}.${writer.stream}.due`;
      return (await inputs.call(() => journal.replace(reckoning(id, kind, to, due, desk)))).due;
    },
    stopped: null,
    close: () => void (shell.isClosed = true),
    reopen: () => void (shell.isClosed = false),
    mayLeave: () =>
      journal.carried().turn > (before?.written.turn ?? 0) &&
      inputs.mayLeave() &&
      journal.isWritten() &&
      fairTime.isIdle(),
    isAlone: () => inputs.isAlone(),
    carried: () => ({
      past: inputs.past(),
      written: journal.carried(),
      tasks: [...tasks.values()].map(({ task }) => task),
      judged: [...judged].map(([thing, emails]) => [thing, [...emails]]),
      heard: messages.heard(),
      time: fairTime.carried(),
    }),
  };

  /** Opens the task, and waits until somebody answers or its ladder ends; the run before may have opened it. */
  async function wait(id: string, question: Question<TaskKind>): Promise<TaskOutcome> {
    if (CancellationScope.current().consideredCancelled) throw new CancelledFailure('nothing is asked any more');
    const ended = new Trigger<TaskOutcome>();
    asked.set(id, question);
    inputs.hear<TaskNews>(newsOf(id), (news) => hear(id, question, news, ended));
    if (!inputs.isPast) {
      const { goesOn } = question;
      const before = goesOn && { openedAt: goesOn.openedAt, course: goesOn.course };
      const right = { ...question, to: corrections.of(question.to) };
      hold(shell, { task: taskOf(id, right, desk) }, { is: 'opened', at: now(), goesOn: before });
    }
    try {
      return await ended;
    } catch (error) {
      // A decision about it ends with the same scope, and says why by itself.
      decisions.delete(id);
      withdraw(id, desk.stopped ?? reasonFor('reasons.workEnded'));
      throw error;
    } finally {
      asked.delete(id);
      decisions.delete(id);
      inputs.forget(newsOf(id));
    }
  }

  function hear(
    id: string,
    { onOverdue, onMoved, onForetold, decide }: Question<TaskKind>,
    news: TaskNews,
    ended: Ended,
  ): void {
    switch (news.do) {
      case 'due-passed':
        return onOverdue?.(news.due);
      case 'due-moved':
        return onMoved?.(news.due, news.holder, news.from);
      case 'foretold':
        return onForetold?.(news.foretold);
      case 'end':
        // One that was asked for in the very moment of the answer.
        if (!news.outcome.decided) decisions.get(id)?.withdraw(reasonFor('reasons.answeredAfterAll'));
        return ended.resolve(news.outcome);
      case 'have-decided': {
        if (!decide) throw new Error(`nobody decides about ${id}`);
        // The task stays open while somebody decides about it; whichever comes first ends the wait.
        const decision = decide();
        decisions.set(id, decision);
        decision.result.then(
          (outcome) => receiveOne(id, { is: 'decided', at: now(), outcome }),
          (error: Error) => ended.reject(error),
        );
      }
    }
  }

  /** Whatever the process asks and tells from then on goes to the address that is right; what it has asked already, too. */
  inputs.hearSignal(addressCorrected, ({ from, to, reason, by }) => {
    corrections.take({ from, to });
    for (const { task } of inputs.isPast ? [] : [...tasks.values()])
      if (addressees(task).some(({ email }) => email === from))
        receiveOne(task.id, { is: 'sent-again', at: now(), reason, by, correction: { from, to } });
  });
  inputs.keep('desk', {
    get: () => ({ count, cast, holds: [...holds], corrections: corrections.list() }),
    put(state: {
      count: number;
      cast: Cast;
      holds: [TaskKind, Standstill][];
      corrections: ReturnType<typeof corrections.list>;
    }) {
      count = state.count;
      corrections.put(state.corrections);
      for (const role of Object.keys(cast) as Role[]) delete cast[role];
      Object.assign(cast, state.cast);
      for (const [kind, hold] of state.holds) holds.set(kind, hold);
    },
  });
  const messages = receiveMessages(
    shell,
    {
      check: (id, answer) => asked.get(id)?.check?.(answer) ?? [],
      onAnswer: ({ task }, email) => addJudges(judged, judgedIn(task), task.assignee.email, email),
      onCorrected(corrected) {
        const { from, to, by, reason } = corrected;
        journal.record('address.corrected', { from, to: to.email, by, reason });
        inputs.arrive(addressCorrected.name, corrected);
      },
    },
    before?.heard,
  );
  void inputs.present.then(() => {
    for (const each of before ? tasks.values() : []) hold(shell, each);
    messages.open();
  });
  return desk;
}

type Ended = Trigger<TaskOutcome>;

/** Under which key the process hears of a task. */
const newsOf = (task: string): string => `task ${task}`;
