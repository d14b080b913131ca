import fc from 'fast-check';
import type { Weekly } from '../../../domain/calendar/calendar.js';
import { addDuration } from '../../../domain/kernel/duration.js';
import { dayOf } from '../../../domain/calendar/local-time.js';
import { both, type WorkingDays, workingDays } from '../../../domain/calendar/working-days.js';
import { workingTime } from '../../../domain/calendar/working-time.js';
import { aCalendar } from '../../support/samples/calendars.js';

const counting = async (...where: Parameters<typeof aCalendar>) => workingTime(await aCalendar(...where)).add;

describe('working days', () => {
  it('are the next working day at the same time of day, not 24 working hours', async () => {
    const add = await counting('Europe/London');
    expect(add('2026-03-10T12:00:00.000Z', 'P1D', 1)).toBe('2026-03-11T12:00:00.000Z');
    expect(add('2026-03-13T12:00:00.000Z', 'P1D', 1)).toBe('2026-03-16T12:00:00.000Z');
    expect(add('2026-03-13T12:00:00.000Z', 'P1W', 1)).toBe('2026-03-24T12:00:00.000Z');
    expect(add('2026-03-16T12:00:00.000Z', 'P1D', -1)).toBe('2026-03-13T12:00:00.000Z');
  });

  it('keep the time of day when clocks change', async () => {
    const berlin = await counting('Europe/Berlin');
    expect(berlin('2026-03-27T09:00:00.000Z', 'P1D', 1)).toBe('2026-03-30T08:00:00.000Z');
    expect(berlin('2026-03-30T08:00:00.000Z', 'P1D', -1)).toBe('2026-03-27T09:00:00.000Z');
    const newYork = await counting('America/New_York');
    expect(newYork('2026-10-30T14:00:00.000Z', 'P1D', 1)).toBe('2026-11-02T15:00:00.000Z');
  });

  it('take the opening for a start before hours and the close for one after hours or on a day off', async () => {
    const add = await counting('UTC');
    expect(add('2026-03-10T05:00:00.000Z', 'P1D', 1)).toBe('2026-03-11T09:00:00.000Z');
    expect(add('2026-03-13T22:00:00.000Z', 'P1D', 1)).toBe('2026-03-16T17:30:00.000Z');
    expect(add('2026-03-14T12:00:00.000Z', 'P1D', 1)).toBe('2026-03-16T17:30:00.000Z');
    expect(add('2026-03-14T12:00:00.000Z', 'P1D', -1)).toBe('2026-03-13T09:00:00.000Z');
  });

  it('know the weekend of the person on either side of the date line', async () => {
    const auckland = await counting('Pacific/Auckland');
    // Friday 10:00 in Auckland is still Thursday in UTC.
    expect(auckland('2026-03-26T21:00:00.000Z', 'P1D', 1)).toBe('2026-03-29T21:00:00.000Z');
    const honolulu = await counting('Pacific/Honolulu');
    // Friday 15:00 in Honolulu is Saturday in UTC.
    expect(honolulu('2026-03-28T01:00:00.000Z', 'P1D', 1)).toBe('2026-03-31T01:00:00.000Z');
  });

  it('leave out the date that Samoa left out when it moved across the date line', async () => {
    const apia = await counting('Pacific/Apia');
    // Thursday 29 December 2011 was followed by Saturday 31 December.
    expect(apia('2011-12-29T22:00:00.000Z', 'P1D', 1)).toBe('2012-01-01T22:00:00.000Z');
    expect(apia('2012-01-01T22:00:00.000Z', 'P1D', -1)).toBe('2011-12-29T22:00:00.000Z');
  });

  it('count a leap day', async () => {
    const add = await counting('Europe/Berlin');
    expect(add('2028-02-28T09:00:00.000Z', 'P1D', 1)).toBe('2028-02-29T09:00:00.000Z');
    expect(add('2028-02-28T09:00:00.000Z', 'P2D', 1)).toBe('2028-03-01T09:00:00.000Z');
    expect(add('2028-02-29T09:00:00.000Z', 'P1Y', 1)).toBe('2029-02-28T09:00:00.000Z');
  });

  it('move a month by the date, and then onto a working day', async () => {
    const add = await counting('Europe/London');
    expect(add('2026-01-28T12:00:00.000Z', 'P1M', 1)).toBe('2026-03-02T12:00:00.000Z');
    expect(add('2026-03-28T12:00:00.000Z', 'P1M', -1)).toBe('2026-02-27T12:00:00.000Z');
    expect(add('2026-01-28T12:00:00.000Z', 'P1M1DT1H', 1)).toBe('2026-03-03T13:00:00.000Z');
  });

  it.each([
    ['GB', undefined, 'Europe/London', '2026-04-02T11:00:00.000Z', '2026-04-07T11:00:00.000Z'],
    ['GB', undefined, 'Europe/London', '2026-08-28T11:00:00.000Z', '2026-08-31T11:00:00.000Z'],
    ['GB', 'ENG', 'Europe/London', '2026-08-28T11:00:00.000Z', '2026-09-01T11:00:00.000Z'],
    ['DE', undefined, 'Europe/Berlin', '2026-06-03T08:00:00.000Z', '2026-06-04T08:00:00.000Z'],
    ['DE', 'BY', 'Europe/Berlin', '2026-06-03T08:00:00.000Z', '2026-06-05T08:00:00.000Z'],
    ['IN', undefined, 'Asia/Kolkata', '2026-10-01T06:00:00.000Z', '2026-10-03T06:00:00.000Z'],
    ['IN', 'MH', 'Asia/Kolkata', '2026-04-30T06:00:00.000Z', '2026-05-02T06:00:00.000Z'],
  ])('skip public holidays (%s %s)', async (country, region, zone, from, to) => {
    const add = await counting(zone, { country, region });
    expect(add(from, 'P1D', 1)).toBe(to);
    expect(add(to, 'P1D', -1)).toBe(from);
  });

  it('skip own days off', async () => {
    const add = await counting('UTC', { daysOff: ['2026-03-11', '2026-03-12'] });
    expect(add('2026-03-10T12:00:00.000Z', 'P1D', 1)).toBe('2026-03-13T12:00:00.000Z');
  });
});

describe('working hours', () => {
  it('count only while somebody works', async () => {
    const add = await counting('UTC');
    expect(add('2026-03-13T12:00:00.000Z', 'PT4H', 1)).toBe('2026-03-13T16:00:00.000Z');
    expect(add('2026-03-13T15:00:00.000Z', 'PT4H', 1)).toBe('2026-03-16T10:30:00.000Z');
    expect(add('2026-03-16T10:30:00.000Z', 'PT4H', -1)).toBe('2026-03-13T15:00:00.000Z');
    expect(add('2026-03-14T12:00:00.000Z', 'PT1H', 1)).toBe('2026-03-16T10:00:00.000Z');
    expect(add('2026-03-14T12:00:00.000Z', 'PT1H', -1)).toBe('2026-03-13T16:30:00.000Z');
    expect(add('2026-03-13T12:00:00.000Z', 'PT0.5S', 1)).toBe('2026-03-13T12:00:00.500Z');
  });

  it('end with the day rather than at the next opening', async () => {
    const add = await counting('UTC');
    expect(add('2026-03-13T12:00:00.000Z', 'PT5H30M', 1)).toBe('2026-03-13T17:30:00.000Z');
    expect(add('2026-03-13T12:00:00.000Z', 'PT3H', -1)).toBe('2026-03-13T09:00:00.000Z');
  });

  it('stand still at lunch, and go on past midnight on a night shift', async () => {
    const weekly: Weekly = {
      monday: [
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '17:00' },
      ],
      friday: [{ from: '22:00', to: '24:00' }],
      saturday: [{ from: '00:00', to: '06:00' }],
    };
    const add = await counting('UTC', { weekly });
    expect(add('2026-03-09T11:00:00.000Z', 'PT2H', 1)).toBe('2026-03-09T14:00:00.000Z');
    expect(add('2026-03-13T23:00:00.000Z', 'PT2H', 1)).toBe('2026-03-14T01:00:00.000Z');
    expect(add('2026-03-14T01:00:00.000Z', 'PT2H', -1)).toBe('2026-03-13T23:00:00.000Z');
  });

  it('last as long as they really do when clocks change', async () => {
    const weekly: Weekly = { sunday: [{ from: '00:00', to: '06:00' }] };
    const berlin = await counting('Europe/Berlin', { weekly });
    // 00:00 and 6 hours of a night that has only 5 of them.
    expect(berlin('2026-03-28T23:00:00.000Z', 'PT6H', 1)).toBe('2026-04-04T23:00:00.000Z');
    expect(berlin('2026-10-24T22:00:00.000Z', 'PT7H', 1)).toBe('2026-10-25T05:00:00.000Z');
  });

  it('run around the clock for whoever never works within ten years', async () => {
    const never = workingTime(
      workingDays(
        {},
        () => 0,
        () => false,
      ),
    ).add;
    expect(never('2026-03-13T12:00:00.000Z', 'P1D', 1)).toBe('2026-03-14T12:00:00.000Z');
    expect(never('2026-03-13T12:00:00.000Z', 'PT4H', -1)).toBe('2026-03-13T08:00:00.000Z');
    const add = await counting('UTC');
    for (const beyond of ['P4000D', 'P11Y', 'PT99999H'])
      expect(add('2026-03-13T12:00:00.000Z', beyond, 1)).toBe(addDuration('2026-03-13T12:00:00.000Z', beyond));
  });
});

describe('both', () => {
  it('counts only what both sides work', async () => {
    const days = both(await aCalendar('Europe/London'), await aCalendar('America/New_York'));
    const { add } = workingTime(days);
    // London's 14:00 to 17:30 is New York's 09:00 to 12:30, but for the weeks when only one has changed its clocks.
    expect(add('2026-03-02T09:00:00.000Z', 'PT4H', 1)).toBe('2026-03-03T14:30:00.000Z');
    expect(add('2026-03-09T09:00:00.000Z', 'PT4H', 1)).toBe('2026-03-09T17:00:00.000Z');
  });

  it('skips the days off of either', async () => {
    const days = both(
      await aCalendar('Europe/London', { country: 'GB' }),
      await aCalendar('Europe/Berlin', { country: 'DE', region: 'BY' }),
    );
    const { add } = workingTime(days);
    expect(add('2026-05-01T11:00:00.000Z', 'P1D', 1)).toBe('2026-05-05T16:30:00.000Z');
    expect(add('2026-06-03T11:00:00.000Z', 'P1D', 1)).toBe('2026-06-05T11:00:00.000Z');
  });

  it('meets across the date line', async () => {
    const days = both(await aCalendar('Pacific/Auckland'), await aCalendar('America/Los_Angeles'));
    // Monday in Auckland is Sunday in Los Angeles; Tuesday's first hours are Monday afternoon there.
    const start = Date.parse('2026-06-08T12:00:00.000Z');
    expect(days.spansOn(dayOf(start, days.offsetAt) - 1)).toEqual([]);
    expect(days.spansOn(dayOf(start, days.offsetAt))).toEqual([
      { from: Date.parse('2026-06-08T21:00:00.000Z'), to: Date.parse('2026-06-09T00:30:00.000Z') },
    ]);
  });
});

describe('on any calendar, working time', () => {
  const ZONES = ['Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Pacific/Apia', 'Asia/Kolkata', 'UTC'];
  const WEEKS: Weekly[] = [
    { monday: [{ from: '08:00', to: '12:00' }], thursday: [{ from: '10:00', to: '20:00' }] },
    { saturday: [{ from: '06:00', to: '11:00' }], sunday: [{ from: '16:00', to: '24:00' }] },
  ];
  let calendars: WorkingDays[] = [];
  beforeAll(async () => {
    const offices = ZONES.map((zone) => aCalendar(zone));
    const others = ZONES.flatMap((zone) => WEEKS.map((weekly) => aCalendar(zone, { weekly })));
    const holidays = [
      aCalendar('Europe/London', { country: 'GB', region: 'ENG' }),
      aCalendar('Europe/Berlin', { country: 'DE', region: 'BY', daysOff: ['2026-12-24', '2026-12-31'] }),
      aCalendar('Asia/Kolkata', { country: 'IN' }),
    ];
    calendars = await Promise.all([...offices, ...others, ...holidays]);
    const [berlin, newYork] = calendars;
    if (berlin && newYork) calendars.push(both(berlin, newYork));
  });

  const minutes = (from: string, to: string) =>
    fc.integer({ min: Date.parse(from) / 60_000, max: Date.parse(to) / 60_000 });
  const instant = fc
    .oneof(minutes('2026-01-01', '2028-12-31'), minutes('2011-12-20', '2012-01-10'))
    .map((minute) => new Date(minute * 60_000).toISOString());
  const calendar = fc.nat(21).map((index) => () => calendars[index % calendars.length] as WorkingDays);
  const sign = fc.constantFrom<1 | -1>(1, -1);
  const duration = fc.constantFrom(
    (n: number) => `P${n}D`,
    (n: number) => `PT${n}H`,
    (n: number) => `PT${n * 7}M`,
  );
  const inOrder = (...instants: string[]) => expect(instants).toEqual(instants.toSorted());

  it('never moves against its sign, nor less for a longer duration', () => {
    fc.assert(
      fc.property(calendar, instant, duration, fc.nat(60), fc.nat(60), (of, start, text, some, more) => {
        const { add } = workingTime(of());
        inOrder(start, add(start, text(some), 1), add(start, text(some + more), 1));
        inOrder(add(start, text(some + more), -1), add(start, text(some), -1), start);
      }),
    );
  });

  it('never ends earlier for a later start', () => {
    fc.assert(
      fc.property(calendar, instant, duration, fc.nat(60), sign, fc.nat(20_000), (of, start, text, n, way, later) => {
        const { add } = workingTime(of());
        inOrder(add(start, text(n), way), add(addDuration(start, `PT${later}M`), text(n), way));
      }),
    );
  });

  it('is additive', () => {
    fc.assert(
      fc.property(calendar, instant, duration, fc.nat(40), fc.nat(40), sign, (of, start, text, some, more, way) => {
        const { add } = workingTime(of());
        expect(add(add(start, text(some), way), text(more), way)).toBe(add(start, text(some + more), way));
      }),
    );
  });

  it('never lands outside working hours when hours are counted, nor on a day off when days are', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 60 }), sign, (of, start, n, way) => {
        const days = of();
        const { add } = workingTime(days);
        const spansAt = (at: number) => days.spansOn(dayOf(at, days.offsetAt));
        const hours = Date.parse(add(start, `PT${n}H`, way));
        const around = [...spansAt(hours - 1), ...spansAt(hours)];
        expect(around.some(({ from, to }) => from <= hours && hours <= to)).toBe(true);
        expect(spansAt(Date.parse(add(start, `P${n}D`, way)))).not.toEqual([]);
      }),
    );
  });
});
