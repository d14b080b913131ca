import { localizerFor } from '../../i18n/index.js';

const { longTime, day, relative, duration } = localizerFor({ language: 'en', timeZone: 'Europe/Berlin' });
const NOW = '2026-03-16T09:00:00.000Z';

describe('longTime', () => {
  it('is in the reader’s zone', () =>
    expect(longTime('2026-07-01T22:30:00.000Z', 'Asia/Kolkata')).toBe('Thursday, 2 July 2026 at 04:00 GMT+5:30'));
  it('falls back to UTC for a zone nobody knows', () =>
    expect(longTime('2026-03-16T09:00:00.000Z', 'Mars/Olympus')).toBe('Monday, 16 March 2026 at 09:00 UTC'));
});

it('day is the day in the reader’s zone', () => expect(day('2026-03-16T23:30:00.000Z')).toBe('17 Mar 2026'));

describe('relative', () => {
  it.each([
    ['2026-03-16T09:00:30.000Z', 'in less than a minute'],
    ['2026-03-16T08:59:50.000Z', 'just now'],
    ['2026-03-16T09:45:00.000Z', 'in 45 minutes'],
    ['2026-03-16T06:00:00.000Z', '3 hours ago'],
    ['2026-03-18T17:00:00.000Z', 'in 2 days'],
    ['2026-04-20T09:00:00.000Z', 'in 5 weeks'],
  ])('%s is %s', (instant, words) => expect(relative(instant, NOW)).toBe(words));
});

describe('duration', () => {
  it.each([
    ['P5D', '5 days'],
    ['P1DT12H', '1 day 12 hours'],
    ['P2W', '14 days'],
    ['PT90M', '1 hour 30 minutes'],
    ['PT0.5S', '0.5 seconds'],
    ['PT0S', 'no time'],
  ])('%s is %s', (iso, words) => expect(duration(iso)).toBe(words));
});

describe('date', () => {
  it('is the same date wherever it is read', () => {
    for (const timeZone of ['Pacific/Honolulu', 'Pacific/Auckland'])
      expect(localizerFor({ language: 'en', country: 'GB', timeZone }).date('2026-11-27')).toBe('27 Nov 2026');
  });
});
