import { Trigger } from '@temporalio/workflow';
import type { FactOf } from '../../domain/journal/facts.js';
import { type Effect, type Input, type Lookups, type OpenTask, step } from '../../domain/tasks/machine.js';
import type { EffectOf, TaskFactOf, TaskOutcome } from '../../domain/tasks/machine.js';
import type { Placed } from '../../domain/tasks/course.js';
import type { TaskKind } from '../../domain/tasks/kinds/index.js';
import type { Journal } from '../runtime/journal.js';
import { firstBy, now } from '../runtime/waiting.js';
import type { Question, Withdrawable } from './desk.js';

/** A task that this workflow holds open, with whoever waits for it. */
export interface HeldTask {
  task: OpenTask;
  readonly question: Question<TaskKind>;
  /** Settles the wait. */
  readonly ended: Trigger<TaskOutcome>;
  /** Fires when the timer is to be armed anew. */
  moved: Trigger<void>;
  /** Resolves once the task is placed. */
  opening?: Promise<void>;
  /** Somebody is deciding about it. */
  decision?: Withdrawable<TaskOutcome> | undefined;
}

/** What carries out what the machine wants done. */
export interface Shell {
  journal: Journal;
  lookups: Lookups;
  tasks: Map<string, HeldTask>;
}

export const held = (task: OpenTask, question: Question<TaskKind>): HeldTask => ({
  task,
  question,
  ended: new Trigger(),
  moved: new Trigger(),
});

/** Something happens to a task: it takes a step, and what is to be done about that is done. */
export function receive(shell: Shell, each: HeldTask, input: Input): void {
  const { task, effects } = step(each.task, input, shell.lookups);
  each.task = task;
  for (const effect of effects) carryOut(shell, each, effect);
}

/** Lets a ladder be climbed rung by rung until somebody answers or it ends; one timer is armed at a time. */
export async function untilEnded(shell: Shell, each: HeldTask): Promise<TaskOutcome> {
  for (;;) {
    each.moved = new Trigger();
    const { armed } = each.task;
    const others = [each.ended, each.moved.then(() => 'moved' as const)];
    const event = await (armed === undefined ? Promise.race(others) : firstBy<TaskOutcome | 'moved'>(armed, others));
    if (event === undefined) receive(shell, each, { is: 'timer', at: now(), armed: armed ?? '' });
    else if (event !== 'moved') return event;
  }
}

function carryOut(shell: Shell, each: HeldTask, effect: Effect): void {
  const { journal, tasks } = shell;
  const { task, question } = each;
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
      each.opening = journal.open(effect.opening).then((placed) => settle(shell, each, effect.request, placed));
      return;
    case 'place':
      return void journal.replace(effect.replacing).then((placed) => settle(shell, each, effect.request, placed));
    case 'have-decided':
      return haveDecided(shell, each);
    case 'withdraw-decision':
      return each.decision?.withdraw(effect.why);
    case 'arm':
      return each.moved.resolve();
    case 'due-passed':
      return question.onOverdue?.(effect.due);
    case 'due-moved':
      return question.onMoved?.(effect.due, effect.holder);
    case 'end':
      tasks.delete(task.id);
      return each.ended.resolve(effect.outcome);
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

/** The task stays open while somebody decides about it; whichever comes first ends the wait. */
function haveDecided(shell: Shell, each: HeldTask): void {
  const { question, task } = each;
  if (!question.decide) throw new Error(`nobody decides about ${task.id}`);
  each.decision = question.decide();
  each.decision.result.then(
    (outcome) => receive(shell, each, { is: 'decided', at: now(), outcome }),
    (error: Error) => each.ended.reject(error),
  );
}
