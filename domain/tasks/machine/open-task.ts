import type { Actor, Money, Person, Text } from '../../kernel/index.js';
import type { Course, Due, Leave } from '../course.js';
import { addresseesOf, nextOf } from '../ladder.js';
import { UNMOVED } from '../placement.js';
import type { Answer, Assignee, Deferral, MailRefusal, Pause, PlacedRung, TaskContext, TaskState } from '../task.js';
import type { TaskKind } from '../kinds/index.js';
import type { Placing } from './placing.js';

/** A task that waits for its answer: plain data, of which every step makes another. */
export interface OpenTask {
  readonly id: string;
  readonly kind: TaskKind;
  readonly state: TaskState;
  readonly subject: Text;
  /** What the one who is asked reads, and reads again when reminded. */
  readonly lines: readonly Text[];
  readonly context: TaskContext;
  readonly assignee: Assignee;
  readonly assignment: number;
  /** The other side of the deadline. */
  readonly counterparty?: Person | undefined;
  /** What the answer commits the client to, at most. */
  readonly amount?: Money | undefined;
  /** Whom the assignee stands in for. */
  readonly onBehalfOf?: Person | undefined;
  /** Who may claim it, where it is asked of a group. */
  readonly candidates: Person[];
  /** The assignee is away, and nobody stands in. */
  readonly away?: Leave | undefined;
  readonly openedAt: string;
  /** What the due instant is counted by. */
  readonly terms: Due;
  /** Empty until the task has been placed. */
  readonly due: string;
  readonly rungs: PlacedRung[];
  readonly course: Course;
  readonly pause?: Pause | undefined;
  readonly deferrals: Deferral[];
  /** Mails about it to whoever is asked that were refused for good, one an address. */
  readonly refusals: readonly MailRefusal[];
  /** Delegates who were passed over, so that it is recorded once. */
  readonly passedOver: readonly string[];
  readonly documents: string[];
  /** Somebody wants to know when its due instant passes, and not only when a rung is climbed after it. */
  readonly watched: boolean;
  readonly overdue: boolean;
  /** Since when it stands unanswered, with nothing left to climb. */
  readonly standing?: string | undefined;
  /** Somebody is deciding about it: nothing more is climbed, but a clock that is stopped still starts again. */
  readonly deciding: boolean;
  /** Counts what it is placed by: its holder, its group, and what has put it off or stopped its clock. */
  readonly generation: number;
  /** Placements that are being worked out; nothing is climbed meanwhile. */
  readonly placing: readonly Placing[];
  /** How many placements were ever asked for. */
  readonly placements: number;
  /** What the timer is set to. */
  readonly armed?: string | undefined;
}

/** What a task is made of before anything has happened to it. */
export interface Asking {
  id: string;
  kind: TaskKind;
  subject: Text;
  lines: readonly Text[];
  context: TaskContext;
  assignee: Assignee;
  counterparty?: Person | undefined;
  amount?: Money | undefined;
  documents: readonly string[];
  /** What its due instant is counted by. */
  terms: Due;
  openedAt: string;
  watched: boolean;
  /** How far its ladder was climbed when it was asked before. */
  goesOn?: Climbed | undefined;
}

/** How far a ladder was climbed. */
export interface Climbed {
  openedAt: string;
  course: Course;
  overdue: boolean;
  /** Somebody was deciding about the task. */
  deciding: boolean;
  /** Why its clock stood still. */
  pause?: Pause | undefined;
}

/** How a wait ended. */
export interface TaskOutcome {
  task: string;
  /** One of the form's choices, given or deemed; `silence` when nobody may be deemed to have chosen; `withdrawn`; or what a `decide` rung came to. */
  decision: string;
  /** Empty but for `decision` when nobody answered. */
  answer: Answer;
  /** Who answered, or that nobody did. */
  by: Actor;
  at: string;
  /** Up to where the authority reaches of whoever answered, where what they approved exceeds it. */
  above?: Money;
  /** Milliseconds past the due instant, until its clock was stopped where it was. */
  late: number;
  climbed: Climbed;
  /** What somebody else decided because nobody answered; carried out by whoever asked. */
  decided?: TaskOutcome;
}

/** A task that is about to be opened. */
export const newTask = ({ goesOn, documents, ...asking }: Asking): OpenTask => ({
  ...asking,
  state: 'open',
  assignment: 1,
  candidates: [],
  due: '',
  rungs: [],
  course: goesOn?.course ?? UNMOVED,
  deferrals: [],
  refusals: [],
  passedOver: [],
  documents: [...documents],
  overdue: goesOn?.overdue ?? false,
  deciding: false,
  generation: 0,
  placing: [],
  placements: 0,
});

/** What is climbed next, or that the due instant comes before it. */
export type NextStep = PlacedRung | { at: string; do: 'fall-due' };

/** What happens next; nothing while the task is being placed, and only the end of the pause while its clock stands still. */
export function nextStep(task: OpenTask): NextStep | undefined {
  const { state, placing, deciding, pause, rungs, due } = task;
  if (state !== 'open' || placing.length > 0) return undefined;
  const rung = nextOf({ pause, rungs: deciding ? [] : rungs });
  const first = !rung || due < rung.at;
  return first && !pause && fallsDue(task) ? { at: due, do: 'fall-due' } : rung;
}

/** A reminder that comes next and does nothing else; undefined where anything follows from what comes next. */
export function reminderNext(task: OpenTask): PlacedRung | undefined {
  const next = nextStep(task);
  const isLate = !task.overdue && next !== undefined && next.at >= task.due;
  return next?.do === 'remind' && !(isLate && task.watched) ? next : undefined;
}

/** Whether nobody is pressed by what comes next: a pause ends, or an absence begins. */
export const pressesNobody = (task: OpenTask): boolean =>
  ['resume', 'delegate'].includes(nextStep(task)?.do ?? 'resume');

/** Whether time is being given back to it, so that its instants are not known yet. */
export const isGivenTime = ({ state, placing }: OpenTask): boolean =>
  state === 'open' && placing.some((each) => each.for === 'move' && each.cause.holder === 'system');

/** Whoever was asked only after it was due is late from the first rung on. */
const fallsDue = ({ watched, overdue, due, openedAt }: OpenTask): boolean => watched && !overdue && due > openedAt;

/** Whoever is asked: the assignee, or everybody who may claim the task. */
export const addressees = (task: OpenTask): Assignee[] => addresseesOf(task);
