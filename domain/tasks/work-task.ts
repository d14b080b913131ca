import type { TaskKind } from './kinds/index.js';
import type { TaskState } from './task.js';

/** Of the tasks by which the deliverable of a stream was asked for, the one that counts: the open one, else the newest. */
export const workTaskAmong = <T extends { state: TaskState; openedAt: string }>(asked: readonly T[]): T | undefined =>
  asked.find(({ state }) => state === 'open') ?? asked.toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1)).at(-1);

/** Whether a task decides about work that another one asks for. */
export const decidesAboutWork = (kind: TaskKind): boolean => kind === 'overdue.decide';
