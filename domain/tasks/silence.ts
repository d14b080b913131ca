import type { Message } from '../kernel/message.js';
import { formOf, kindOf, type TaskKind } from './kinds/index.js';
import type { TaskPolicy } from './task-policy.js';
import type { PlacedRung, TaskContext } from './task.js';

/** A task as far as its silence is concerned. */
interface SilentTask {
  kind: TaskKind;
  context: TaskContext;
}

/** The choice that silence stands for where the policy deems an answer given; undefined where only a person can give it. */
export function deemedChoice(kind: TaskKind, context: TaskContext, act: 'accept' | 'reject'): string | undefined {
  const { choices } = formOf(kind, context);
  const { refusal, needsAPerson } = kindOf(kind).silence;
  const wanted = act === 'accept' ? choices[0]?.value : choices.find(({ value }) => value === refusal)?.value;
  const deemed = wanted ?? choices[choices.length - 1]?.value;
  return deemed !== undefined && needsAPerson.includes(deemed) ? undefined : deemed;
}

/** How both sides are told beforehand what silence comes to; nothing where only whoever is asked can be silent. */
export function silenceTold(kind: TaskKind, { tasks }: { tasks: Readonly<Record<TaskKind, TaskPolicy>> }): Message[] {
  const { told } = kindOf(kind).silence;
  return told ? [told(tasks[kind])] : [];
}

/** What a rung of the ladder does if nobody answers before it, in one sentence. */
export function silenceLeadsTo(task: SilentTask, rung: PlacedRung): Message {
  switch (rung.do) {
    case 'escalate':
    case 'decide':
      return { code: `pages.silence.${rung.do}`, params: { who: whoIsTold(rung) } };
    case 'transfer':
      return { code: 'pages.silence.transfer', params: { to: whoTakesOver(rung) } };
    case 'accept':
    case 'reject':
      return deemed(task, rung.do);
    case 'suspend':
      return rung.for
        ? { code: 'pages.silence.suspendAtMost', params: { most: { duration: rung.for } } }
        : { code: 'pages.silence.suspend' };
    default:
      return { code: `pages.silence.${rung.do}` };
  }
}

function deemed({ kind, context }: SilentTask, act: 'accept' | 'reject'): Message {
  const value = deemedChoice(kind, context, act);
  const choice = formOf(kind, context).choices.find((each) => each.value === value);
  return choice ? { code: 'pages.silence.deemed', params: { choice: choice.label } } : { code: 'pages.silence.lapse' };
}

const whoIsTold = ({ who, to }: PlacedRung): string | Message =>
  who?.name ?? { code: to ? `words.role.${to}` : 'pages.silence.somebody' };

function whoTakesOver({ who, to }: PlacedRung): Message {
  if (who) return { code: 'pages.silence.toPerson', params: { name: who.name } };
  return { code: to ? `words.to.${to}` : 'pages.silence.toSomebody' };
}
