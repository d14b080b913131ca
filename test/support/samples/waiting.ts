import { addDuration } from '../../../domain/kernel/duration.js';
import type { Awaited } from '../../../domain/simulation/forecast.js';
import { place, UNMOVED } from '../../../domain/tasks/placement.js';
import type { WorkingTime } from '../../../domain/calendar/working-time.js';
import type { Assignee } from '../../../domain/tasks/task.js';
import type { Placed, Replacing } from '../../../domain/tasks/course.js';

export const OPENED = '2026-03-02T09:00:00.000Z';

export const aroundTheClockTime: WorkingTime = {
  add: addDuration,
  worked: (from, to) => Date.parse(to) - Date.parse(from),
  onto: (instant) => instant,
};

const someone = (name: string, role: Assignee['role']): Assignee => ({
  name,
  email: `${name.toLowerCase()}@client.example`,
  language: 'en',
  timeZone: 'UTC',
  role,
});
export const OLU = someone('Olu', 'owner');
export const SARA = someone('Sara', 'sponsor');
export const FINN = someone('Finn', 'finance');

/** Places around the clock, with the same holder. */
export const placeAroundTheClock = async (task: Replacing, at: string): Promise<Placed> =>
  place({ ...task }, aroundTheClockTime, at);

/** A question to the sponsor, due in three days, that was opened at {@link OPENED} and placed around the clock. */
export function aWait(different: Partial<Awaited> = {}): Awaited {
  const task = {
    id: 'e1.main.1',
    kind: 'scope.approve' as const,
    assignee: SARA,
    openedAt: OPENED,
    due: { from: OPENED, after: 'P3D', working: false },
    policy: { due: 'P3D', working: false, ladder: [], onSilence: 'escalate' as const },
    course: UNMOVED,
    candidates: [],
    context: { version: 1 },
    ...different,
  };
  const { due, rungs } = place(task, aroundTheClockTime);
  return { ...task, dueAt: due, rungs, ...different };
}
