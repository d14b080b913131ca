import type { Person } from '../kernel/index.js';
import { place } from './placement.js';
import type { Pause } from './task.js';
import type { Course, Due } from './course.js';
import { type CalendarOf, timeOf } from './whose-time.js';
import type { TaskPolicy } from './task-policy.js';

/** A task whose clock may stand still. */
interface Waiting {
  due: string;
  openedAt: string;
  assignee: Person;
  counterparty: Person | null;
  pause: Pause | null;
  terms: { due: Due; policy: TaskPolicy; course: Course };
}

/** Looks up when a task would be due if its clock went on now. */
export type ResumedDue = (task: Waiting, now: string) => Promise<string>;

/** Looks it up on calendars as they are then. */
export const resumedDueBy =
  (calendarOf: CalendarOf): ResumedDue =>
  (task, now) =>
    dueIfResumed(task, now, calendarOf);

/** When a task whose clock stands still would be due if it went on now: what was left of its time would be left again. */
export async function dueIfResumed(task: Waiting, now: string, calendarOf: CalendarOf): Promise<string> {
  const { pause, terms } = task;
  if (!pause) return task.due;
  const stretch = { from: pause.from, to: now > pause.from ? now : pause.from };
  const course = { ...terms.course, pauses: [...terms.course.pauses, stretch] };
  const time = await timeOf(task.assignee, { policy: terms.policy, counterparty: task.counterparty }, calendarOf);
  return place({ due: terms.due, policy: terms.policy, openedAt: task.openedAt, course }, time, now).due;
}
