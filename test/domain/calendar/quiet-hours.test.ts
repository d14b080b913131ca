import fc from 'fast-check';
import { QuietHours } from '../../../domain/calendar/calendar.js';
import { DAY, localOf } from '../../../domain/calendar/local-time.js';
import { quietUntil } from '../../../domain/calendar/quiet-hours.js';
import { offsetsOf } from '../../support/samples/calendars.js';

const NIGHT: QuietHours = { from: '21:00', to: '07:30' };
const NOON: QuietHours = { from: '12:00', to: '13:00' };
const ends = (quiet: QuietHours, at: string, timeZone = 'Europe/Berlin'): string | undefined =>
  quietUntil(quiet, at, offsetsOf(timeZone));

describe('quiet days', () => {
  const WEEKEND: QuietHours = { ...NIGHT, days: ['saturday', 'sunday'] };

  it('are quiet from midnight to midnight, and the hours of the day after count on', () => {
    // Friday evening, Saturday noon and Sunday evening.
    for (const at of ['2026-03-06T21:30:00.000Z', '2026-03-07T12:00:00.000Z', '2026-03-08T22:59:00.000Z'])
      expect(ends(WEEKEND, at)).toBe('2026-03-09T06:30:00.000Z');
    expect(ends(WEEKEND, '2026-03-06T12:00:00.000Z')).toBeUndefined();
    expect(ends({ ...NOON, days: ['sunday'] }, '2026-03-08T08:00:00.000Z')).toBe('2026-03-08T23:00:00.000Z');
  });

  it('leave a day on which something can be said', () => {
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
    expect(QuietHours.safeParse({ ...NIGHT, days }).success).toBe(true);
    expect(QuietHours.safeParse({ ...NIGHT, days: [...days, 'sunday'] }).success).toBe(false);
    expect(ends({ ...NOON, days: [...days] }, '2026-03-02T08:00:00.000Z')).toBe('2026-03-07T23:00:00.000Z');
  });
});

describe('quietUntil', () => {
  it('is the end of the hours that an instant falls in, on the clocks of the person', () => {
    expect(ends(NOON, '2026-07-01T10:30:00.000Z')).toBe('2026-07-01T11:00:00.000Z');
    expect(ends(NOON, '2026-07-01T10:30:00.000Z', 'Asia/Tokyo')).toBeUndefined();
  });

  it('spans midnight', () => {
    expect(ends(NIGHT, '2026-01-15T22:00:00.000Z')).toBe('2026-01-16T06:30:00.000Z');
    expect(ends(NIGHT, '2026-01-16T01:00:00.000Z')).toBe('2026-01-16T06:30:00.000Z');
    expect(ends(NIGHT, '2026-01-16T12:00:00.000Z')).toBeUndefined();
  });

  it('begins with its first minute and ends before its last', () => {
    expect(ends(NOON, '2026-01-15T10:59:59.999Z')).toBeUndefined();
    expect(ends(NOON, '2026-01-15T11:00:00.000Z')).toBe('2026-01-15T12:00:00.000Z');
    expect(ends(NOON, '2026-01-15T12:00:00.000Z')).toBeUndefined();
  });

  it('follows clocks that are put on or back in the night', () => {
    expect(ends(NIGHT, '2026-03-28T20:30:00.000Z')).toBe('2026-03-29T05:30:00.000Z');
    expect(ends(NIGHT, '2026-10-24T20:30:00.000Z')).toBe('2026-10-25T06:30:00.000Z');
  });

  it('ends when clocks jump over its end', () => {
    expect(ends({ from: '22:00', to: '02:30' }, '2026-03-28T23:00:00.000Z')).toBe('2026-03-29T01:00:00.000Z');
    expect(ends({ from: '02:45', to: '02:30' }, '2026-03-28T23:00:00.000Z')).toBe('2026-03-30T00:30:00.000Z');
  });

  it('ends a second time where its last hour is read twice', () => {
    const early = { from: '22:00', to: '02:30' };
    expect(ends(early, '2026-10-25T00:10:00.000Z')).toBe('2026-10-25T00:30:00.000Z');
    expect(ends(early, '2026-10-25T01:10:00.000Z')).toBe('2026-10-25T01:30:00.000Z');
  });

  it('leads out of what is quiet, and no further, whatever the clocks do', () => {
    const time = fc
      .integer({ min: 0, max: 1439 })
      .map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16));
    const quiet = fc.record({ from: time, to: time }).filter(({ from, to }) => from !== to);
    const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Australia/Lord_Howe', 'UTC');
    const near = (date: string) => {
      const middle = Date.parse(date);
      return fc.integer({ min: middle - 2 * DAY, max: middle + 2 * DAY });
    };
    const instant = fc.oneof(
      fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2030, 0) }),
      ...['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2011-12-30'].map(near),
    );
    fc.assert(
      fc.property(zone, quiet, instant, (timeZone, hours, ms) => {
        const at = new Date(ms).toISOString();
        const until = ends(hours, at, timeZone);
        const clock = new Date(localOf(ms, offsetsOf(timeZone))).toISOString().slice(11, 16);
        const { from, to } = hours;
        expect(until !== undefined).toBe(from < to ? from <= clock && clock < to : from <= clock || clock < to);
        if (!until) return;
        expect(until > at).toBe(true);
        expect(Date.parse(until) - ms).toBeLessThanOrEqual(3 * DAY);
        expect(ends(hours, until, timeZone)).toBeUndefined();
        expect(ends(hours, new Date(Date.parse(until) - 1).toISOString(), timeZone)).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });
});
