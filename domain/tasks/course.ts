import type { Money } from '../kernel/money.js';
import type { Person } from '../kernel/person.js';
import type { TaskPolicy } from './policy.js';
import type { Assignee, PlacedRung, TaskKind } from './task.js';

/** When something is due: a duration after an instant (in working time when asked), or an instant. */
export type Due = Counted | Dated;
export interface Dated {
  on: string;
  /** What its clock stands still for is made up for in working time. */
  working?: boolean;
}
export interface Counted {
  from: string;
  after: string;
  working: boolean;
}

/** A task that is to be placed anew, because a calendar, an absence or its holder changed, or its clock stood still. */
export interface Replacing {
  id: string;
  kind: TaskKind;
  assignee: Assignee;
  counterparty?: Person;
  amount?: Money;
  openedAt: string;
  due: Due;
  policy: TaskPolicy;
  course: Course;
}

/** Since when somebody has been asked, and how far they have been pressed. */
export interface Progress {
  openedAt: string;
  course: Course;
}

/** How far a task's ladder has been climbed, and what has moved it. */
export interface Course {
  /** Rungs of the policy's ladder that were climbed, by their place in it. */
  climbed: number[];
  /** Durations by which the rest of the ladder was put off. */
  snoozed: string[];
  /** Nothing is climbed before this instant: the assignee has said that they are on it. */
  heldUntil?: string;
  /** When somebody else was to decide it, and how many snoozes there had been by then; its own time counts once more from there. */
  decided?: { at: string; snoozes: number };
  /** Stretches in which the clock stood still. */
  pauses: { from: string; to: string }[];
}

/** Who answers instead of somebody, and how it came to that. */
export interface Delegate {
  to: Person;
  /** From the one who was asked to the one who answers. */
  path: { from: string; to: string; why: 'absence' | 'standing'; until: string | null }[];
}

/** Where a task falls, and with whom. */
export interface Placed {
  due: string;
  rungs: PlacedRung[];
  /**
   * When it was opened, and from when its time counts, as the turn that was written first has it: a worker that died before
   * Temporal knew of that turn comes to later ones.
   */
  opened?: { at: string; from?: string };
  /** Somebody answers for the assignee, who is away or has delegated this. */
  delegate?: Delegate;
  /** Who was passed over as a delegate, and why. */
  refused?: { from: string; to: string; why: string }[];
  /** Whoever answers, the assignee or the delegate, stands for a group; these may claim the task. */
  candidates?: Person[];
}
