import fc from 'fast-check';
import { weekdays } from '../../activities/calendars.js';

const london = weekdays({ timeZone: 'Europe/London' });
// 27 March 2026 is a Friday; summer time begins in London on the Sunday after.
const FRIDAY_NOON = '2026-03-27T12:00:00.000Z';

describe('weekdays', () => {
  it('counts working days at the same time of day, across weekends and the change of clocks', () => {
    expect(london.add(FRIDAY_NOON, 'P1D', 1)).toBe('2026-03-30T11:00:00.000Z');
    expect(london.add(FRIDAY_NOON, 'P6D', 1)).toBe('2026-04-06T11:00:00.000Z');
    expect(london.add(FRIDAY_NOON, 'P1W', 1)).toBe('2026-04-07T11:00:00.000Z');
    expect(london.add('2026-03-30T11:00:00.000Z', 'P1D', -1)).toBe(FRIDAY_NOON);
  });

  it('takes the first working day after a weekend it starts on', () => {
    expect(london.add('2026-03-28T12:00:00.000Z', 'P1D', 1)).toBe('2026-03-30T11:00:00.000Z');
    expect(london.add('2026-03-28T12:00:00.000Z', 'P1D', -1)).toBe('2026-03-27T12:00:00.000Z');
  });

  it('lets hours stand still on weekends', () => {
    expect(london.add(FRIDAY_NOON, 'PT11H', 1)).toBe('2026-03-27T23:00:00.000Z');
    expect(london.add(FRIDAY_NOON, 'PT13H', 1)).toBe('2026-03-30T00:00:00.000Z');
    expect(london.add('2026-03-30T00:00:00.000Z', 'PT13H', -1)).toBe(FRIDAY_NOON);
    expect(london.add('2026-03-28T12:00:00.000Z', 'PT1H30M', 1)).toBe('2026-03-30T00:30:00.000Z');
    expect(london.add(FRIDAY_NOON, 'PT0.5S', 1)).toBe('2026-03-27T12:00:00.500Z');
  });

  it('knows the weekend of the person, not that of the server', () => {
    const auckland = weekdays({ timeZone: 'Pacific/Auckland' });
    expect(auckland.add(FRIDAY_NOON, 'PT1H', 1)).toBe('2026-03-29T12:00:00.000Z');
  });

  it('moves a month onto a working day', () => {
    expect(london.add('2026-01-28T12:00:00.000Z', 'P1M', 1)).toBe('2026-03-02T12:00:00.000Z');
  });

  it('counts in UTC for a zone that this host does not know', () => {
    expect(weekdays({ timeZone: 'Mars/Olympus' }).add(FRIDAY_NOON, 'P1D', 1)).toBe('2026-03-30T12:00:00.000Z');
  });

  it('never moves against its sign, nor less for a longer duration', () => {
    const instant = fc.integer({ min: 0, max: 400 * 24 }).map((hours) => Date.parse(FRIDAY_NOON) + hours * 3_600_000);
    const zone = fc.constantFrom('Europe/London', 'Asia/Kolkata', 'America/Sao_Paulo', 'Pacific/Apia');
    const unit = fc.constantFrom(
      (n: number) => `P${n}D`,
      (n: number) => `PT${n}H`,
    );
    fc.assert(
      fc.property(instant, zone, unit, fc.nat(400), fc.nat(100), (from, timeZone, text, some, more) => {
        const start = new Date(from).toISOString();
        const { add } = weekdays({ timeZone });
        expect(add(start, text(some), 1) >= start).toBe(true);
        expect(add(start, text(some), -1) <= start).toBe(true);
        expect(add(start, text(some + more), 1) >= add(start, text(some), 1)).toBe(true);
        expect(add(start, text(some + more), -1) <= add(start, text(some), -1)).toBe(true);
      }),
    );
  });
});
