import { CancellationScope, Trigger } from '@temporalio/workflow';
import type { FactOf } from '../../domain/journal/index.js';
import {
  type Effect,
  type EffectOf,
  type Foretold,
  type Input,
  type Lookups,
  type MovedBy,
  type OpenTask,
  type Placed,
  pressesNobody,
  reminderNext,
  step,
  type TaskFactOf,
  type TaskKind,
  type TaskOutcome,
} from '../../domain/tasks/index.js';
import type { Alarm } from '../runtime/alarm.js';
import type { Journal } from '../runtime/journal.js';
import { now } from '../runtime/waiting.js';
import type { FairTime, TimedTask } from './fair-time.js';
import type { Reason } from '../../domain/kernel/index.js';

/** A task that this workflow holds open. */
export interface HeldTask extends TimedTask {
  task: OpenTask;
  /** Resolves once the task is placed. */
  opening?: Promise<void>;
}

/** What whoever asked hears of a task, in its turn. */
export type TaskNews =
  | { do: 'due-passed'; due: string }
  | { do: 'due-moved'; from: string; due: string; holder: MovedBy }
  | { do: 'foretold'; foretold: Foretold }
  | { do: 'have-decided' }
  | { do: 'end'; outcome: TaskOutcome };

/** What carries out what the machine wants done. */
export interface Shell {
  journal: Journal;
  lookups: Lookups;
  tasks: Map<string, HeldTask>;
  alarm: Alarm;
  /** Nothing is taken any more, though the tasks are still to be withdrawn. */
  isClosed: boolean;
  fairTime: FairTime<HeldTask>;
  tell(task: string, news: TaskNews): void;
  /** Somebody decides about a task no more. */
  withdrawDecision(task: string, why: Reason): void;
}

/** Something happens to a task: it takes a step, and what is to be done about that is done. */
export function receive(shell: Shell, each: HeldTask, input: Input): void {
  const { task, effects } = step(each.task, input, shell.lookups);
  each.task = task;
  for (const effect of effects) carryOut(shell, each, effect);
}

/** Holds a task until it ends, and climbs its ladder rung by rung meanwhile; one instant is waited for at a time. */
export function hold(shell: Shell, each: HeldTask, input?: Input): void {
  shell.tasks.set(each.task.id, each);
  if (input) receive(shell, each, input);
  // Beside whoever asked: a task outlives the scope that gave it up by as long as it takes to say so.
  void CancellationScope.nonCancellable(() => climbLadder(shell, each));
}

async function climbLadder(shell: Shell, each: HeldTask): Promise<void> {
  await each.opening;
  while (each.task.state === 'open') {
    const moved = new Trigger<void>();
    each.moved = moved;
    const { armed } = each.task;
    const news = [moved.then(() => 'moved' as const)];
    const { notBefore = '' } = each;
    const at = armed === undefined || armed > notBefore ? armed : notBefore;
    const event = await (at === undefined ? news[0] : shell.alarm.firstBy<'moved'>(at, news));
    if (event === undefined && armed !== undefined) await climbFairly(shell, each, armed);
  }
}

/** Climbs once it is known whether answers could be taken in the time before; a mere reminder finds that out when it is written. */
async function climbFairly(shell: Shell, each: HeldTask, armed: string): Promise<void> {
  const { fairTime } = shell;
  const timer = { is: 'timer', at: now(), armed } as const;
  const climb = (): void => receive(shell, each, { ...timer, at: now() });
  const { overdue } = each.task;
  each.notBefore = undefined;
  const rung = reminderNext(each.task);
  if (rung && step(each.task, timer, shell.lookups).effects.every(isWritten))
    return void fairTime.remind(each, climb, { is: 'taken-back', at: now(), rung, overdue });
  if (!pressesNobody(each.task)) each.notBefore = await fairTime.look();
  if (each.notBefore === undefined) climb();
}

/** Whether an effect ends with the turn, and so can wait for what its commit finds; nobody listens when a reminder falls due. */
const isWritten = (effect: Effect): boolean => ['record', 'tell', 'arm', 'due-passed'].includes(effect.do);

function carryOut(shell: Shell, each: HeldTask, effect: Effect): void {
  const { journal, tasks } = shell;
  const { task } = each;
  switch (effect.do) {
    case 'record':
      return journal.record(effect.type, factOf(task, effect));
    case 'tell': {
      const { kind, to, lines } = effect;
      return journal.tell({ kind, to, task: task.id, subject: task.subject, lines });
    }
    case 'change':
      return journal.change(effect.change);
    case 'open':
      each.opening = journal.open(effect.opening).then((placed) => {
        settle(shell, each, effect.request, placed);
        shell.fairTime.catchUp(each);
      });
      return;
    case 'place':
      return void journal.replace(effect.replacing).then((placed) => settle(shell, each, effect.request, placed));
    case 'withdraw-decision':
      return shell.withdrawDecision(task.id, effect.why);
    case 'arm':
      return each.moved?.resolve();
    case 'due-passed':
    case 'due-moved':
    case 'foretold':
      return shell.tell(task.id, effect);
    case 'have-decided':
      return shell.tell(task.id, { do: 'have-decided' });
    case 'end':
      tasks.delete(task.id);
      each.moved?.resolve();
      return shell.tell(task.id, effect);
  }
}

const settle = (shell: Shell, each: HeldTask, request: number, placed: Placed): void =>
  receive(shell, each, { is: 'placed', at: now(), request, placed });

/** What the machine puts on record, as the journal has it; what the journal would not take does not compile. */
type Fitting<Facts extends Pick<FactOf, keyof TaskFactOf>> = Facts;
type TaskFacts = Fitting<{ [T in keyof TaskFactOf]: { task: string; kind: TaskKind } & TaskFactOf[T] }>;

/** The fact, with the task that it is about. */
const factOf = <T extends keyof TaskFactOf>(
  { id, kind }: OpenTask,
  { about }: EffectOf<'record'> & { type: T },
): TaskFacts[T] => ({ task: id, kind, ...about }) as TaskFacts[T];
