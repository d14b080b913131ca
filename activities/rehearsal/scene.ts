import type { Foresight, Outlook } from '../../domain/simulation/index.js';
import type { Placed, Replacing } from '../../domain/tasks/index.js';
import type { Placements, TaskRow } from '../../store/index.js';
import { type Calendars, createCalendars } from '../calendars/calendars.js';
import { createHours } from '../mail/hours.js';
import { createPlacements } from '../placement/index.js';
import { castOf } from './awaited.js';
import { once, type ReadOnly } from './directory.js';

/** What would happen in one workflow, by one state of the directory. */
export interface Stage extends Omit<Foresight, 'judges'> {
  /** Places tasks as one turn does: who stands in for the first may not do so for the second where two opinions are wanted. */
  placeAll(tasks: readonly Replacing[], at: string): Promise<Placements>;
}

/** One state of the directory, with everything that asks it. */
export interface Scene {
  stageOf(row: Pick<TaskRow, 'subject' | 'stream' | 'workflowId'>): Promise<Stage>;
  /** An outlook with the instants at which mails go. */
  posted(outlook: Outlook): Promise<Outlook>;
}

/** Sets a scene with what places tasks, finds delegates and keeps quiet hours when it is no rehearsal. */
export function sceneOf(store: ReadOnly): Scene {
  const calendarOf = createCalendars({ store });
  const calendars: Calendars = once(({ email, timeZone, country }: Parameters<Calendars>[0]) =>
    calendarOf({ email, timeZone, ...(country && { country }) }),
  );
  const placeTasks = createPlacements({ store, calendars });
  const { quietUntil } = createHours({ store });
  return {
    async stageOf({ subject, stream, workflowId }) {
      const turn = {
        subject,
        subjectTitle: '',
        stream,
        workflowId,
        turn: 0,
        facts: [],
        changed: [],
        notices: [],
      };
      const placeAll: Stage['placeAll'] = (tasks, at) =>
        placeTasks({ ...turn, at, opened: [], replaced: tasks.map(withoutMore) });
      return {
        cast: await castOf(store, { subject, stream }),
        placeAll,
        placeAnew: async (task, at) => (await placeAll([task], at))[task.id] as Placed,
      };
    },
    async posted(outlook) {
      const posted = outlook.steps.map(async (step) => {
        const sent = await quietUntil(step.who, step.at);
        return sent ? { ...step, sent } : step;
      });
      return { ...outlook, steps: await Promise.all(posted) };
    },
  };
}

/** What a task is placed by, and nothing besides. */
const withoutMore = (task: Replacing): Replacing => {
  const { id, kind, assignee, counterparty, amount, openedAt, due, policy, course, above } = task;
  const maybe = { ...(counterparty && { counterparty }), ...(amount && { amount }), ...(above && { above }) };
  return { id, kind, assignee, ...maybe, openedAt, due, policy, course };
};
