import type { Cast, Message, Role } from '../kernel/index.js';
import type { Replacing } from './course.js';
import { mayTake, playerOf } from './ladder.js';
import { formOf, isWork, kindOf, type TaskKind } from './kinds/index.js';
import type { TaskPolicy } from './task-policy.js';
import type { Assignee, PlacedRung, TaskContext } from './task.js';

/** A task as far as its silence is concerned: what it is about, what the policy says, and the rungs still to climb. */
export interface SilentTask {
  kind: TaskKind;
  context: TaskContext;
  policy: Pick<TaskPolicy, 'due' | 'onSilence'>;
  rungs: readonly PlacedRung[];
}

/** The same, as a task is kept. */
type KeptTask = Omit<SilentTask, 'policy'> & { terms: { policy: SilentTask['policy'] } };

/** What the silence of whoever is asked leads to. */
export interface Consequence {
  /**
   * What the machine does: it ends the wait, has somebody decide about work that is not coming, passes the question on, or lets
   * it stand with the owner and operations until somebody answers.
   */
  does: 'end' | 'have-decided' | 'pass-on' | 'stand';
  /** The choice that counts as made; `silence` where nobody is deemed to have chosen. */
  decision: string;
  /** The part that the question goes to, or that decides. */
  to?: Role;
  told: Message;
}

/** The same, and when; no instant once the ladder has been climbed. */
export interface Foretold extends Consequence {
  at?: string;
  /** No reminder comes any more before it. */
  isLastReminder?: true;
}

/** What the policy, or a rung in its place, says of silence. */
type Act = 'accept' | 'reject' | 'escalate';

const ENDS: ReadonlySet<PlacedRung['do']> = new Set(['accept', 'reject', 'lapse', 'decide']);

/** Whether the ladder ends, or passes into other hands for good, with this rung. */
const endsLadder = (rung: Pick<PlacedRung, 'do'>): boolean => ENDS.has(rung.do);

/**
 * What the silence of whoever is asked leads to, and when, as things stand. Pages, mails and rehearsal tell it, and the machine
 * does it when the instant has come.
 */
export function silenceLeadsTo(task: SilentTask): Foretold {
  const end = task.rungs.find(endsLadder);
  if (!end) return consequenceOf(task, 'escalate');
  const consequence = end.do === 'decide' ? decisionOf(task, end) : consequenceOf(task, actOf(task, end));
  return { ...consequence, at: end.at };
}

/** The same from an instant on. */
export function silenceFrom({ kind, context, terms, rungs }: KeptTask, now: string): Foretold {
  return silenceLeadsTo({ kind, context, policy: terms.policy, rungs: rungs.filter(({ at }) => at > now) });
}

const actOf = ({ policy }: SilentTask, { do: act }: PlacedRung): Act =>
  act === 'accept' || act === 'reject' ? act : policy.onSilence;

/** Somebody decides about work that is not coming; anything else is theirs to answer from then on. */
function decisionOf(task: SilentTask, { to }: PlacedRung): Consequence {
  const { kind, policy } = task;
  const decider = isWork(kind) ? kindOf(kind).work?.overdueDecider : to;
  const [whom, who] = [decider && { to: decider }, { code: `words.role.${decider ?? 'none'}` }];
  if (isWork(kind))
    return { does: 'have-decided', decision: SILENT, ...whom, told: { code: 'silence.decides', params: { who } } };
  const { told: then } = consequenceOf(task, policy.onSilence);
  const params = { who, time: { duration: policy.due }, then };
  return { does: 'pass-on', decision: SILENT, ...whom, told: { code: 'silence.passesOn', params } };
}

/** What it comes to when nobody is deemed to have chosen anything. */
const SILENT = 'silence';

function consequenceOf({ kind, context }: SilentTask, act: Act): Consequence {
  const deemed = deemedChoice(kind, context, act);
  const then = kindOf(kind).silence.follows(context, deemed);
  if (deemed === undefined) return { does: stands(kind, context) ? 'stand' : 'end', decision: SILENT, told: then };
  const label = formOf(kind, context).choices.find(({ value }) => value === deemed)?.label ?? deemed;
  return { does: 'end', decision: deemed, told: { code: 'silence.countsAs', params: { choice: label, then } } };
}

/** The choice that silence stands for where the policy deems an answer given; undefined where only a person can give it. */
function deemedChoice(kind: TaskKind, context: TaskContext, act: Act): string | undefined {
  if (act === 'escalate') return undefined;
  const { choices } = formOf(kind, context);
  const { refusal, needsAPerson, commits } = kindOf(kind).silence;
  const wanted = act === 'accept' ? choices[0]?.value : choices.find(({ value }) => value === refusal)?.value;
  const deemed = wanted ?? choices[choices.length - 1]?.value;
  return deemed !== undefined && [...needsAPerson, ...commits].includes(deemed) ? undefined : deemed;
}

/** Whether the question stays open, as an incident, where nobody may be deemed to have answered it. */
const stands = (kind: TaskKind, context: TaskContext): boolean =>
  kindOf(kind).silence.follows(context, undefined).code === 'silence.stands';

/** Whether both sides are told beforehand what silence comes to, and not only whoever is asked. */
export const isToldToBoth = (kind: TaskKind): boolean => kindOf(kind).silence.toldToBoth;

/**
 * Who has authority above somebody, where a question that may not be left unanswered would otherwise end with a ladder that hands
 * it to nobody.
 */
export function aboveOf(
  { kind, assignee, policy, course }: Pick<Replacing, 'kind' | 'assignee' | 'policy' | 'course'>,
  context: TaskContext,
  cast: Cast,
): Role | undefined {
  if (policy.onSilence !== 'escalate' || course.decided || !stands(kind, context)) return undefined;
  const hands = policy.ladder.some(
    ({ do: act, to }, n) =>
      (act === 'transfer' || act === 'decide') && (course.climbed.includes(n) || to !== assignee.role),
  );
  if (hands) return undefined;
  return kindOf(kind).silence.above.find((role) => isFree(kind, assignee, playerOf(cast, role), cast));
}

const isFree = (kind: TaskKind, from: Assignee, to: Assignee | undefined, cast: Cast): boolean =>
  mayTake(kind, from, to, cast, () => false);

/** What a rung of the ladder does if nobody answers before it, in one sentence. */
export function rungTold(task: Omit<SilentTask, 'rungs'>, rung: PlacedRung): Message {
  switch (rung.do) {
    case 'escalate':
      return { code: 'pages.silence.escalate', params: { who: whoIsTold(rung) } };
    case 'transfer':
      return { code: 'pages.silence.transfer', params: { to: whoTakesOver(rung) } };
    case 'suspend':
      return rung.for
        ? { code: 'pages.silence.suspendAtMost', params: { most: { duration: rung.for } } }
        : { code: 'pages.silence.suspend' };
    case 'remind':
    case 'resume':
    case 'delegate':
      return { code: `pages.silence.${rung.do}` };
    default:
      return silenceLeadsTo({ ...task, rungs: [rung] }).told;
  }
}

const whoIsTold = ({ who, to }: PlacedRung): string | Message =>
  who?.name ?? { code: to ? `words.role.${to}` : 'pages.silence.somebody' };

function whoTakesOver({ who, to }: PlacedRung): Message {
  if (who) return { code: 'pages.silence.toPerson', params: { name: who.name } };
  return { code: to ? `words.to.${to}` : 'pages.silence.toSomebody' };
}
