import type { TaskRow } from '../../store/contract.js';

/** When a task whose clock stands still would be due if it went on now: what was left of its time is left again. */
export function dueIfResumedNow({ due, pause }: Pick<TaskRow, 'due' | 'pause'>, now: string): string {
  if (!pause || due <= pause.from) return due;
  return new Date(Date.parse(due) + Math.max(0, Date.parse(now) - Date.parse(pause.from))).toISOString();
}
