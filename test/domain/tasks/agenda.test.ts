import { byHorizon } from '../../../domain/tasks/agenda.js';
import { offsetsOf } from '../../support/samples/calendars.js';

const AT = '2026-03-02T22:30:00.000Z';
const horizonOf = (due: string, timeZone: string): string | undefined => {
  const agenda = byHorizon([{ due }], AT, offsetsOf(timeZone));
  return Object.entries(agenda).find(([, tasks]) => tasks.length > 0)?.[0];
};

describe('byHorizon', () => {
  it('goes by the days of the person’s own clocks', () => {
    expect(horizonOf('2026-03-02T22:29:59.000Z', 'UTC')).toBe('overdue');
    expect(horizonOf('2026-03-02T23:30:00.000Z', 'UTC')).toBe('today');
    expect(horizonOf('2026-03-02T23:30:00.000Z', 'Europe/Berlin')).toBe('week');
    expect(horizonOf('2026-03-03T14:00:00.000Z', 'Asia/Tokyo')).toBe('today');
  });

  it('looks a week ahead', () => {
    expect(horizonOf('2026-03-09T23:59:00.000Z', 'UTC')).toBe('week');
    expect(horizonOf('2026-03-10T00:00:00.000Z', 'UTC')).toBe('later');
  });

  it('keeps the order of the tasks', () => {
    const tasks = ['2026-03-01T00:00:00.000Z', '2026-03-01T09:00:00.000Z'].map((due) => ({ due }));
    expect(byHorizon(tasks, AT, offsetsOf('UTC')).overdue).toEqual(tasks);
  });
});
