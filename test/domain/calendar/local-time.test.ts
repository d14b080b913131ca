import fc from 'fast-check';
import { instantOf, localOf } from '../../../domain/calendar/local-time.js';
import { offsetsOf } from '../../support/samples/calendars.js';

const read = (timeZone: string, local: string): string =>
  new Date(instantOf(Date.parse(`${local}Z`), offsetsOf(timeZone))).toISOString();

describe('instantOf', () => {
  it('finds the instant that clocks read a time at', () => {
    expect(read('Europe/Berlin', '2026-01-15T09:00')).toBe('2026-01-15T08:00:00.000Z');
    expect(read('Europe/Berlin', '2026-07-15T09:00')).toBe('2026-07-15T07:00:00.000Z');
    expect(read('Pacific/Auckland', '2026-01-15T09:00')).toBe('2026-01-14T20:00:00.000Z');
  });

  it('takes the jump for a time that is jumped over', () => {
    expect(read('Europe/Berlin', '2026-03-29T02:30')).toBe('2026-03-29T01:00:00.000Z');
    expect(read('America/New_York', '2026-03-08T02:00')).toBe('2026-03-08T07:00:00.000Z');
    expect(read('Pacific/Apia', '2011-12-30T12:00')).toBe('2011-12-30T10:00:00.000Z');
  });

  it('takes the first of two', () => {
    expect(read('Europe/Berlin', '2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(read('America/New_York', '2026-11-01T01:30')).toBe('2026-11-01T05:30:00.000Z');
  });

  it('is the first instant that reads the time or later, whatever the clocks do', () => {
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Pacific/Auckland',
      'Pacific/Apia',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Asia/Kolkata',
    );
    const minute = fc.integer({ min: Date.UTC(2010, 0) / 60_000, max: Date.UTC(2030, 0) / 60_000 });
    const nearTheDateLine = fc.integer({
      min: Date.UTC(2011, 11, 28) / 60_000,
      max: Date.UTC(2012, 0, 3) / 60_000,
    });
    fc.assert(
      fc.property(zone, fc.oneof(minute, nearTheDateLine), (timeZone, minutes) => {
        const [local, offsetAt] = [minutes * 60_000, offsetsOf(timeZone)];
        const instant = instantOf(local, offsetAt);
        expect(localOf(instant, offsetAt)).toBeGreaterThanOrEqual(local);
        expect(localOf(instant - 1, offsetAt)).toBeLessThan(local);
      }),
    );
  });
});
