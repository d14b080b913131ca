import { dueIfResumed } from '../../../domain/tasks/resumed-due.js';
import type { TaskRow } from '../../../store/contract.js';
import { aCalendar } from '../../support/samples/calendars.js';
import { anAssignee, anOpening } from '../../support/samples/turns.js';
import { said, someone } from '../../support/site/said.js';

const FRIDAY = '2026-03-06T12:00:00.000Z';
const WEDNESDAY = '2026-03-11T12:00:00.000Z';
const calendarOf = () => aCalendar('Europe/London');

/** Opened on Thursday noon for two days; its clock stands still since Friday noon. */
function aTask(working: boolean, given: Partial<TaskRow> = {}) {
  const openedAt = '2026-03-05T12:00:00.000Z';
  const { policy } = anOpening();
  return {
    due: working ? '2026-03-09T12:00:00.000Z' : '2026-03-07T12:00:00.000Z',
    openedAt,
    assignee: anAssignee(),
    counterparty: null,
    pause: {
      from: FRIDAY,
      holder: 'pause' as const,
      why: said('The board meets.'),
      by: someone('olu@client.example'),
      endedBy: 'owner',
      until: '2026-04-06T12:00:00.000Z',
    },
    terms: {
      due: { from: openedAt, after: 'P2D', working },
      policy: { ...policy, working },
      amount: null,
      course: { climbed: [], snoozed: [], pauses: [] },
    },
    ...given,
  };
}

describe('dueIfResumed', () => {
  it('leaves what was left of the time around the clock', async () => {
    expect(await dueIfResumed(aTask(false), WEDNESDAY, calendarOf)).toBe('2026-03-12T12:00:00.000Z');
  });

  it('leaves what was left of the working time, and no weekend in it', async () => {
    // One working day was left on Friday noon: resumed on the next Friday noon it ends on Monday noon.
    expect(await dueIfResumed(aTask(true), '2026-03-13T12:00:00.000Z', calendarOf)).toBe('2026-03-16T12:00:00.000Z');
    expect(await dueIfResumed(aTask(true), WEDNESDAY, calendarOf)).toBe('2026-03-12T12:00:00.000Z');
  });

  it('is the due instant of a task whose clock runs', async () => {
    expect(await dueIfResumed(aTask(false, { pause: null }), WEDNESDAY, calendarOf)).toBe('2026-03-07T12:00:00.000Z');
  });
});
