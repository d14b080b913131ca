import { isSamePerson } from '../../../domain/kernel/mailbox.js';
import { createCalendars } from '../../../activities/calendars/calendars.js';
import { createPlacements, type PlacementDeps } from '../../../activities/placement/index.js';
import { type Calendar, WEEKDAYS } from '../../../domain/calendar/calendar.js';
import type { DirectoryPerson } from '../../../domain/directory/directory-person.js';
import { project } from '../../../domain/journal/projection.js';
import type { Turn } from '../../../domain/journal/turn.js';
import type { Placed, Replacing, TaskOpening } from '../../../domain/tasks/course.js';
import type { OpenTask } from '../../../domain/tasks/machine/open-task.js';
import { PLAIN } from '../../../i18n/index.js';
import type { Placements, Store } from '../../../store/contract.js';
import { aStart, aTaskRow, aTurn } from './turns.js';

const EVERY_DAY: Calendar['weekly'] = Object.fromEntries(
  WEEKDAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]]),
);

/** Somebody who works every day, around the clock, so that working days are days but for days off. */
export const always = (email: string, different: Partial<DirectoryPerson> = {}): DirectoryPerson => ({
  name: email.split('@')[0] ?? '',
  email,
  language: 'en',
  timeZone: 'UTC',
  // No country of the table, so that no public holiday counts.
  country: 'ZZ',
  console: false,
  defaultFor: [],
  calendar: daysOff(),
  ...different,
});

/** A calendar with days off and nothing else. */
export const daysOff = (...dates: string[]): Calendar => ({ weekly: EVERY_DAY, daysOff: dates });

/** A directory without a database, by which tasks are placed as the commit places them. */
export interface TestDirectory {
  list(...people: DirectoryPerson[]): void;
  /** Lists a task that is open, with whoever holds it. */
  know(task: OpenTask): void;
  place(at: string, asked: { opened?: TaskOpening[]; replaced?: Replacing[] }): Promise<Record<string, Placed>>;
}

/** The owner of the engagement is the one who owns every engagement of the tests. */
export function aDirectory(people: readonly DirectoryPerson[] = []): TestDirectory {
  const listed = new Map(people.map((person) => [person.email, person]));
  const tasks = new Map<string, OpenTask>();
  const rowOf = ({ id, kind, state, subject, context, assignee }: OpenTask) =>
    aTaskRow({ id, kind, state, title: PLAIN.text(subject), context, assignee });
  const view = project(null, aStart(), 'e1');
  const store = {
    person: (email: string) => Promise.resolve(listed.get(email)),
    entriesOf: (email: string) =>
      Promise.resolve([...listed.values()].filter((each) => isSamePerson(each.email, email))),
    organisation: () => Promise.resolve(undefined),
    engagement: () => Promise.resolve(view ?? undefined),
    tasks: ({ person }: { person?: string } = {}) =>
      Promise.resolve({
        items: [...tasks.values()].map(rowOf).filter((row) => isSamePerson(row.assignee.email, person)),
        next: null,
      }),
    task: (id: string) => Promise.resolve(tasks.has(id) ? rowOf(tasks.get(id) as OpenTask) : undefined),
    vendor: () => Promise.resolve(undefined),
    vendorsOf: () => Promise.resolve([]),
    isSandbox: () => Promise.resolve(true),
  } as unknown as PlacementDeps['store'] & Pick<Store, 'organisation'>;
  const placeTasks = createPlacements({ store, calendars: createCalendars({ store }) });
  return {
    list(...more) {
      for (const person of more) listed.set(person.email, person);
    },
    know: (task) => void tasks.set(task.id, task),
    async place(at, asked) {
      const turn: Turn = aTurn({ at, turn: 2, facts: [], ...asked });
      const placements: Placements = await placeTasks(turn);
      return Object.fromEntries(
        Object.entries(placements).map(([id, placed]) => [
          id,
          openedIn(turn, id) ? { ...placed, opened: { at } } : placed,
        ]),
      );
    },
  };
}

const openedIn = ({ opened }: Turn, id: string): boolean => opened.some((each) => each.id === id);
