import { type Bar, inLanes } from '../../../web/console/responsibility/rows.js';
import { scaleOf } from '../../../web/console/responsibility/scale.js';
import { localizerFor } from '../../../i18n/index.js';
import { HOURS, onDay } from '../../support/samples/ledgers.js';

const london = localizerFor({ language: 'en', timeZone: 'Europe/London' });
const aBar = (task: string, from: string, to: string, due: string | null = null): Bar => ({
  task,
  name: task,
  due,
  from,
  to,
  running: false,
  holdings: [],
});

describe('inLanes', () => {
  it('takes no more lanes than overlap', () => {
    const lanes = inLanes([
      aBar('later', onDay(5), onDay(7)),
      aBar('first', onDay(2), onDay(5)),
      aBar('beside', onDay(4), onDay(6)),
    ]);
    expect(lanes.map((lane) => lane.map(({ task }) => task))).toEqual([['first', 'later'], ['beside']]);
  });
});

describe('scaleOf', () => {
  const scale = (from: string, to: string, localizer = london, due: string | null = null) =>
    scaleOf(localizer, [{ title: 'D1', lanes: [[aBar('t', from, to, due)]] }], to);

  it('has room for everything, due instants included, in order', () => {
    const { at } = scale(onDay(2), onDay(9), london, onDay(20));
    const places = [onDay(2), onDay(9), onDay(20)].map(at);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(places.at(-1)).toBeLessThan(100);
  });

  it('marks midnights of the reader, as many as fit', () => {
    expect(scale(onDay(2), onDay(9)).marks.map(({ label }) => label)).toEqual(['2 Mar', '4 Mar', '6 Mar', '8 Mar']);
    const kolkata = localizerFor({ language: 'en', timeZone: 'Asia/Kolkata' });
    const { at, marks } = scale(onDay(2, 18), onDay(9), kolkata);
    expect(marks[0]?.label).toBe('3 Mar');
    expect(marks[0]?.at).toBeCloseTo(at(new Date('2026-03-02T18:30:00.000Z').toISOString()));
  });

  it('marks midnights also after the clocks were changed', () => {
    const { at, marks } = scale('2026-10-24T00:00:00.000Z', '2026-10-27T12:00:00.000Z');
    expect(marks.map(({ label }) => label)).toEqual(['24 Oct', '25 Oct', '26 Oct', '27 Oct']);
    const midnights = ['23T23', '24T23', '26T00', '27T00'].map((hour) => `2026-10-${hour}:00:00.000Z`);
    expect(marks.map((mark) => mark.at)).toEqual(midnights.map(at));
  });

  it.each([
    ['put back', '2026-10-25T00:00:00.000Z', 4],
    ['put on', '2026-03-29T00:00:00.000Z', 4],
  ])('marks every hour while the clocks are %s', (_what, from, hours) => {
    const { at, marks } = scale(from, new Date(Date.parse(from) + hours * HOURS).toISOString());
    const each = Array.from({ length: hours + 1 }, (_, hour) =>
      new Date(Date.parse(from) + hour * HOURS).toISOString(),
    );
    expect(marks.map((mark) => mark.at)).toEqual(each.map(at));
  });

  it.each([
    [onDay(2, 9), onDay(2, 10)],
    [onDay(2), onDay(3)],
    [onDay(2), '2026-09-01T00:00:00.000Z'],
    [onDay(2), '2031-01-01T00:00:00.000Z'],
    [onDay(2), onDay(2)],
  ])('marks from %s to %s with a few words', (from, to) => {
    const { marks } = scale(from, to);
    expect(marks.length).toBeGreaterThanOrEqual(1);
    expect(marks.length).toBeLessThanOrEqual(8);
    expect(new Set(marks.map(({ label }) => label)).size).toBe(marks.length);
  });
});
