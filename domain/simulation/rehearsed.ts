import type { Message, Problem, Text } from '../kernel/index.js';
import type { Rehearsal } from './rehearsal.js';
import type { TaskKind } from '../tasks/index.js';

/** What somebody is told on the way up a ladder, in the order of a task's life. */
export const STEP_KINDS = [
  'asked',
  'moved',
  'reminded',
  'escalated',
  'handed-on',
  'decides',
  'paused',
  'resumed',
  'lapsed',
  'stands',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export interface Someone {
  name: string;
  email: string;
}

/** Somebody is told something, if nobody answers before. */
export interface Step {
  at: string;
  /** When the mail goes, where quiet hours keep it back. */
  sent?: string;
  what: StepKind;
  who: Someone;
  /** What it counts as when nobody has answered; `silence` when nothing is deemed to have been chosen. */
  outcome?: string;
  /** What follows then, as whoever is asked was told. */
  follows?: Text;
  /** Until when a clock stands still, or when the task is due now that it moved. */
  until?: string;
}

/** What lies ahead of a task while nobody answers. */
export interface Outlook {
  due: string;
  /** The assignee, or everybody who may claim the task. */
  asked: Someone[];
  /** Delegates who may not have it, and why. */
  refused: { from: string; to: string; why: Message }[];
  steps: Step[];
}

/** The same step under today's policy and under the rehearsed one; null where there is no such step. */
export interface StepPair {
  before: Step | null;
  after: Step | null;
}

/** One open task, today and as rehearsed. */
export interface RehearsedTask {
  task: string;
  engagement: string;
  engagementTitle: string;
  kind: TaskKind;
  subject: Text;
  changed: boolean;
  /** Something would happen as soon as the change is made, besides news of another due date. */
  atOnce: boolean;
  before: Omit<Outlook, 'steps'>;
  after: Omit<Outlook, 'steps'>;
  steps: StepPair[];
}

/** How many mails somebody gets while nobody answers. */
export interface Load extends Someone {
  before: number;
  after: number;
}

export interface Totals {
  tasks: number;
  /** Tasks of which anything would be different. */
  changed: number;
  untouched: number;
  /** Of those changed: due at another time, with somebody else, with something that happens at once. */
  moved: number;
  handedOn: number;
  atOnce: number;
  people: Load[];
}

/** What a rehearsal found. */
export interface Rehearsed {
  /** When it was held; what is past by then is left out. */
  at: string;
  tasks: RehearsedTask[];
  totals: Totals;
  /** Addresses of the rehearsal that the directory does not have. */
  notListed: string[];
}

/** Tries a change on every open task, and changes nothing; the pointers of problems lead into the rehearsal. */
export type Rehearse = (
  rehearsal: Rehearsal,
) => Promise<({ ok: true } & Rehearsed) | { ok: false; problems: Problem[] }>;

/** Puts two outlooks of a task beside each other. */
export function compare(
  task: Pick<RehearsedTask, 'task' | 'engagement' | 'engagementTitle' | 'kind' | 'subject'>,
  { steps: today, ...before }: Outlook,
  { steps: rehearsed, ...after }: Outlook,
  now: string,
): RehearsedTask {
  const steps = align(today, rehearsed);
  const differs = steps.some(({ before: a, after: b }) => !a || !b || !isSameStep(a, b));
  const changed = differs || before.due !== after.due || !areSame(before.asked, after.asked);
  const atOnce = changed && rehearsed.some(({ at, what }) => at <= now && what !== 'moved');
  return { ...task, changed, atOnce, before, after, steps };
}

/**
 * Pairs steps of two ladders: what somebody is told in both, in its order; then what is told to somebody else instead. The rest
 * stands alone. In the order of the rehearsed steps, those that there are only today among them.
 */
export function align(before: readonly Step[], after: readonly Step[]): StepPair[] {
  const left = [...after];
  const partnerOf = (isPartner: (step: Step) => boolean): Step | null => {
    const partner = left.find(isPartner) ?? null;
    if (partner) left.splice(left.indexOf(partner), 1);
    return partner;
  };
  const first = before.map((step) => ({
    before: step,
    after: partnerOf(({ what, who }) => what === step.what && who.email === step.who.email),
  }));
  const pairs = first.map((pair) => ({
    before: pair.before,
    after: pair.after ?? partnerOf(({ what }) => what === pair.before.what),
  }));
  const all: StepPair[] = [...pairs, ...left.map((step) => ({ before: null, after: step }))];
  const placeOf = (step: Step | null): number => (step ? after.indexOf(step) : -1);
  return all.sort((a, b) => instantOf(a) - instantOf(b) || placeOf(a.after) - placeOf(b.after));
}

const instantOf = ({ before, after }: StepPair): number => Date.parse((after ?? before)?.at ?? '');

const isSameStep = (a: Step, b: Step): boolean =>
  a.at === b.at &&
  a.sent === b.sent &&
  a.what === b.what &&
  a.who.email === b.who.email &&
  a.outcome === b.outcome &&
  JSON.stringify(a.follows) === JSON.stringify(b.follows) &&
  a.until === b.until;

const areSame = (a: readonly Someone[], b: readonly Someone[]): boolean =>
  a.length === b.length && a.every(({ email }) => b.some((other) => other.email === email));

/** Counts tasks, and mails by person, whoever's mails change most first. */
export function totalsOf(tasks: readonly RehearsedTask[]): Totals {
  const changed = tasks.filter((task) => task.changed);
  return {
    tasks: tasks.length,
    changed: changed.length,
    untouched: tasks.length - changed.length,
    moved: changed.filter(({ before, after }) => before.due !== after.due).length,
    handedOn: changed.filter(({ before, after }) => !areSame(before.asked, after.asked)).length,
    atOnce: changed.filter(({ atOnce }) => atOnce).length,
    people: loadsOf(tasks),
  };
}

function loadsOf(tasks: readonly RehearsedTask[]): Load[] {
  const loads = new Map<string, Load>();
  const count = (step: Step | null, side: 'before' | 'after'): void => {
    if (!step) return;
    const load = loads.get(step.who.email) ?? { ...step.who, before: 0, after: 0 };
    load[side] += 1;
    loads.set(step.who.email, load);
  };
  for (const { before, after } of tasks.flatMap(({ steps }) => steps)) {
    count(before, 'before');
    count(after, 'after');
  }
  const change = ({ before, after }: Load): number => Math.abs(after - before);
  return [...loads.values()].sort((a, b) => change(b) - change(a) || (a.email < b.email ? -1 : 1));
}
