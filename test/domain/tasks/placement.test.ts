import fc from 'fast-check';
import { addDuration } from '../../../domain/kernel/duration.js';
import { place, promised, UNMOVED } from '../../../domain/tasks/placement.js';
import type { WorkingTime } from '../../../domain/calendar/working-time.js';
import type { Rung } from '../../../domain/tasks/rung.js';
import type { Course, Due } from '../../../domain/tasks/course.js';
import { workingTime } from '../../../domain/calendar/working-time.js';
import { aCalendar } from '../../support/samples/calendars.js';

const OPENED = '2026-03-02T09:00:00.000Z';
const roundTheClock: WorkingTime = {
  add: addDuration,
  worked: (from, to) => Date.parse(to) - Date.parse(from),
  onto: (instant) => instant,
};

const placed = (ladder: Rung[], due: Due = { from: OPENED, after: 'P3D', working: false }) =>
  place(
    { due, policy: { due: 'P3D', working: false, ladder, onSilence: 'escalate' }, openedAt: OPENED, course: UNMOVED },
    roundTheClock,
  );

const remindBefore = (before: string): Rung => ({ before, working: false, do: 'remind' });
const remindAfter = (after: string): Rung => ({ after, working: false, do: 'remind' });

describe('place', () => {
  it('puts the due instant a duration after its start, or where it is said to be', () => {
    expect(placed([]).due).toBe('2026-03-05T09:00:00.000Z');
    expect(placed([], { on: '2026-04-01T12:00:00Z' }).due).toBe('2026-04-01T12:00:00.000Z');
  });

  it('counts working durations by the working time given', () => {
    const slow = {
      ...roundTheClock,
      add: (instant: string, _: string, sign: 1 | -1) => addDuration(instant, 'P10D', sign),
    };
    const due: Due = { from: OPENED, after: 'P1D', working: true };
    const ladder: Rung[] = [{ after: 'P1D', working: true, do: 'reject' }];
    const policy = { due: 'P1D', working: true, ladder, onSilence: 'reject' as const };
    expect(place({ due, policy, openedAt: OPENED, course: UNMOVED }, slow)).toEqual({
      due: '2026-03-12T09:00:00.000Z',
      rungs: [{ at: '2026-03-22T09:00:00.000Z', do: 'reject', n: 0 }],
    });
  });

  it('orders rungs by their instants and keeps the order of the policy within one', () => {
    const { rungs } = placed([
      { after: 'P1D', working: false, do: 'decide', to: 'sponsor' },
      { after: 'PT4H', working: false, do: 'escalate', to: 'owner' },
      remindAfter('PT4H'),
      remindBefore('P1D'),
    ]);
    expect(rungs.map((rung) => rung.do)).toEqual(['remind', 'escalate', 'remind', 'decide']);
    expect(rungs[1]).toEqual({ at: '2026-03-05T13:00:00.000Z', do: 'escalate', to: 'owner', n: 1 });
  });

  it('leaves out what should have been said before the task was opened', () => {
    expect(placed([remindBefore('P3D'), remindBefore('P4D'), remindBefore('P2D')]).rungs.map(({ at }) => at)).toEqual([
      '2026-03-03T09:00:00.000Z',
      '2026-03-05T09:00:00.000Z',
    ]);
  });

  it('lapses at the due instant when nothing comes after it', () => {
    expect(placed([remindBefore('P1D')]).rungs.at(-1)).toEqual({ at: '2026-03-05T09:00:00.000Z', do: 'lapse', n: 1 });
  });

  it('lapses one more step after the last mark when the ladder ends without acting', () => {
    expect(placed([remindAfter('P1D'), remindAfter('P1D'), remindAfter('P3D')]).rungs.at(-1)).toEqual({
      at: '2026-03-10T09:00:00.000Z',
      do: 'lapse',
      n: 3,
    });
  });

  it('takes that step in working time where the last rung counts it, so that no weekend makes it longer', async () => {
    const london = workingTime(await aCalendar('Europe/London'));
    const onDay = (day: number, at = '09:00') => `2026-03-${String(day).padStart(2, '0')}T${at}:00.000Z`;
    const lapseOf = (rungs: Rung[], on: string) =>
      place(
        {
          due: { on },
          policy: { due: 'P1D', working: true, ladder: rungs, onSilence: 'reject' },
          openedAt: OPENED,
          course: UNMOVED,
        },
        london,
      ).rungs.at(-1)?.at;
    const tellAfter = (days: number): Rung => ({ after: `P${days}D`, working: true, do: 'escalate', to: 'owner' });
    expect(lapseOf([tellAfter(1)], onDay(5))).toBe(onDay(9));
    expect(lapseOf([tellAfter(1), tellAfter(2)], onDay(5))).toBe(onDay(10));
    expect(lapseOf([tellAfter(1)], onDay(6, '17:30'))).toBe(onDay(10, '17:30'));
    expect(lapseOf([remindAfter('P1D')], onDay(6))).toBe(onDay(8));
  });

  it('drops what follows a deemed answer', () => {
    const { rungs } = placed([{ after: 'P1D', working: false, do: 'accept' }, remindAfter('P2D')]);
    expect(rungs.map((rung) => rung.do)).toEqual(['accept']);
  });

  it('counts the ladder of a task that is due already from its opening', () => {
    const { due, rungs } = placed([remindBefore('P1D'), { after: 'P1D', working: false, do: 'reject' }], {
      on: '2026-02-01T00:00:00.000Z',
    });
    expect(due).toBe('2026-02-01T00:00:00.000Z');
    expect(rungs).toEqual([{ at: '2026-03-03T09:00:00.000Z', do: 'reject', n: 1 }]);
  });
});

const duration = fc
  .record({ days: fc.integer({ min: 0, max: 40 }), hours: fc.integer({ min: 0, max: 23 }) })
  .map(({ days, hours }) => `P${days}DT${hours}H`);
const rung = fc
  .record({
    when: fc.constantFrom('before' as const, 'after' as const),
    duration,
    do: fc.constantFrom(
      'remind' as const,
      'escalate' as const,
      'decide' as const,
      'accept' as const,
      'reject' as const,
    ),
  })
  .map(({ when, duration, do: act }): Rung => {
    const fields = { working: false, do: act, ...(['escalate', 'decide'].includes(act) && { to: 'owner' as const }) };
    return when === 'before' ? { before: duration, ...fields } : { after: duration, ...fields };
  });
const ladder = fc.array(rung, { maxLength: 8 });
const due = fc.integer({ min: -200, max: 2_000 }).map((hours): { on: string } => ({
  on: new Date(Date.parse(OPENED) + hours * 3_600_000).toISOString(),
}));

describe('a placed ladder, whatever the policy', () => {
  it('is sorted, begins no earlier than the opening and ends by acting, once', () => {
    fc.assert(
      fc.property(ladder, due, (policy, on) => {
        const { rungs } = placed(policy, on);
        const instants = rungs.map(({ at }) => at);
        expect(instants).toEqual([...instants].sort());
        expect(instants.every((at) => at >= OPENED)).toBe(true);
        expect(['decide', 'accept', 'reject', 'lapse']).toContain(rungs.at(-1)?.do);
        expect(rungs.slice(0, -1).some((each) => ['accept', 'reject', 'lapse'].includes(each.do))).toBe(false);
      }),
    );
  });

  it('never ends sooner for a later due instant', () => {
    const afterDue = fc.array(
      rung.filter((each) => 'after' in each),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(afterDue, due, fc.integer({ min: 0, max: 500 }), (policy, on, hours) => {
        const end = placed(policy, on).rungs.at(-1)?.at ?? '';
        const delayed = placed(policy, { on: addDuration(on.on, `PT${hours}H`) }).rungs.at(-1)?.at ?? '';
        expect(delayed >= end).toBe(true);
      }),
    );
  });
});

describe('the end of a ladder whose rungs count working time', () => {
  it('is where one more rung would be, whenever it is due', async () => {
    const london = workingTime(await aCalendar('Europe/London'));
    const inDays = fc.integer({ min: 1, max: 9 });
    const tellAfter = (days: number): Rung => ({ after: `P${days}D`, working: true, do: 'remind' });
    fc.assert(
      fc.property(due, inDays, inDays, (on, first, more) => {
        const rungs = [first, first + more].map(tellAfter);
        const policy = { due: 'P1D', working: true, onSilence: 'reject' as const };
        const at = (ladder: Rung[]) =>
          place({ due: on, policy: { ...policy, ladder }, openedAt: OPENED, course: UNMOVED }, london).rungs;
        const [, , next] = at([...rungs, tellAfter(first + 2 * more)]);
        expect(at(rungs).at(-1)?.at).toBe(next?.at);
      }),
    );
  });
});

describe('place, of a task that is open already', () => {
  const P4D: Due = { from: OPENED, after: 'P4D', working: false };
  const ladder: Rung[] = [remindBefore('P1D'), remindAfter('P1D'), { after: 'P3D', working: false, do: 'reject' }];
  const again = (course: Partial<Course>, at: string, due = P4D) =>
    place(
      {
        due,
        policy: { due: 'P4D', working: false, ladder, onSilence: 'reject' },
        openedAt: OPENED,
        course: { ...UNMOVED, ...course },
      },
      roundTheClock,
      at,
    );
  const on = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`;

  it('leaves out the rungs that were climbed, wherever they would fall now', () => {
    const later = { from: OPENED, after: 'P6D', working: false };
    expect(again({ climbed: [0] }, on(5), later).rungs.map(({ at, n }) => [at, n])).toEqual([
      [on(9), 1],
      [on(11), 2],
    ]);
  });

  it('makes up for no reminder of what was still to come, and climbs at once what is overdue by now', () => {
    const sooner = { from: OPENED, after: 'P1D', working: false };
    expect(again({}, on(5), sooner).rungs.map(({ at, n }) => [at, n])).toEqual([
      [on(4), 1],
      [on(6), 2],
    ]);
  });

  it('moves by a pause before the due instant as a whole, and by one after it only in what follows', () => {
    const before = again({ pauses: [{ from: on(3), to: on(5) }] }, on(5));
    expect([before.due, ...before.rungs.map(({ at }) => at)]).toEqual([on(8), on(7), on(9), on(11)]);
    const after = again({ climbed: [0, 1], pauses: [{ from: on(7), to: on(10) }] }, on(10));
    expect([after.due, ...after.rungs.map(({ at }) => at)]).toEqual([on(6), on(12)]);
  });

  it('is not moved by a pause outside working hours, and never brought forward by one', async () => {
    const london = workingTime(await aCalendar('Europe/London'));
    const [night, before] = ['2026-03-06T22:00:00.000Z', '2026-03-06T15:00:00.000Z'];
    const dueOf = (from: string, to: string) => {
      const course = { ...UNMOVED, pauses: [{ from, to }] };
      const policy = { due: 'P5D', working: true, ladder: [], onSilence: 'reject' as const };
      const due = { from: '2026-03-02T09:00:00.000Z', after: 'P5D', working: true };
      return place({ due, course, policy, openedAt: OPENED }, london, to).due;
    };
    const asAsked = '2026-03-09T09:00:00.000Z';
    expect(dueOf(asAsked, asAsked)).toBe(asAsked);
    expect(dueOf(night, '2026-03-06T22:00:03.000Z')).toBe(asAsked);
    expect(dueOf(night, '2026-03-08T12:00:00.000Z')).toBe(asAsked);
    expect(dueOf(before, '2026-03-07T12:00:00.000Z')).toBe('2026-03-09T11:30:00.000Z');
  });

  it('is not pushed past the night by the milliseconds that a timer was late', async () => {
    const london = workingTime(await aCalendar('Europe/London'));
    const evening = { from: '2026-03-02T17:30:00.000Z', after: 'P1D', working: true };
    const policy = { due: 'P1D', working: true, ladder: [], onSilence: 'reject' as const };
    const pauses = [{ from: '2026-03-03T10:00:00.012Z', to: '2026-03-04T10:00:00.345Z' }];
    const { due } = place({ due: evening, policy, openedAt: evening.from, course: { ...UNMOVED, pauses } }, london);
    expect(due).toBe('2026-03-04T17:30:00.000Z');
  });

  it('moves the end by a pause after the last rung, and by one between two rungs once', () => {
    const told: Rung[] = [remindAfter('P1D'), remindAfter('P2D')];
    const endOf = (course: Partial<Course>) =>
      place(
        {
          due: { on: on(6) },
          policy: { due: 'P4D', working: false, ladder: told, onSilence: 'reject' },
          openedAt: OPENED,
          course: { ...UNMOVED, ...course },
        },
        roundTheClock,
        on(30),
      ).rungs.at(-1)?.at;
    expect(endOf({})).toBe(on(9));
    expect(endOf({ climbed: [0, 1], pauses: [{ from: on(8), to: on(20) }] })).toBe(on(21));
    expect(endOf({ climbed: [0], pauses: [{ from: on(7), to: on(20) }] })).toBe(on(22));
    expect(endOf({ climbed: [0, 1], snoozed: ['P5D'], pauses: [{ from: on(10), to: on(20) }] })).toBe(on(24));
  });

  it('lets a decision that was passed on lapse once its own time has passed since, and has stood still or been put off', async () => {
    const london = workingTime(await aCalendar('Europe/London'));
    const decide: Rung[] = [{ after: 'P1D', working: false, do: 'decide', to: 'finance' }];
    const endOf = (course: Partial<Course>, working = false, rungs = decide) =>
      place(
        {
          due: { on: on(6) },
          policy: { due: 'P4D', working, ladder: rungs, onSilence: 'reject' },
          openedAt: OPENED,
          course: { ...UNMOVED, climbed: [0], decided: { at: on(12), snoozes: 1 }, snoozed: ['P5D'], ...course },
        },
        working ? london : roundTheClock,
        on(12),
      ).rungs.map(({ at, do: act, n }) => [at, act, n]);
    expect(endOf({})).toEqual([[on(16), 'lapse', 1]]);
    expect(endOf({}, true)).toEqual([[on(18), 'lapse', 1]]);
    expect(endOf({ snoozed: ['P5D', 'P2D'] })).toEqual([[on(18), 'lapse', 1]]);
    const pauses = [
      { from: on(8), to: on(9) },
      { from: on(13), to: on(20) },
    ];
    expect(endOf({ pauses })).toEqual([[on(23), 'lapse', 1]]);
    const further = [...decide, remindAfter('P9D'), remindAfter('P20D')];
    expect(endOf({ snoozed: [] }, false, further).map(([at, act]) => [at, act])).toEqual([
      [on(15), 'remind'],
      [on(16), 'lapse'],
    ]);
  });

  it('stands later by every snooze, and not before a word that somebody is on it', () => {
    expect(again({ snoozed: ['P1D', 'P2D'] }, on(3)).rungs.map(({ at }) => at)).toEqual([on(8), on(10), on(12)]);
    expect(again({ heldUntil: on(8) }, on(3)).rungs.map(({ at, n }) => [at, n])).toEqual([
      [on(8), 1],
      [on(9), 2],
    ]);
  });

  it('keeps a reminder that was put off, or waits for that word, beyond where it would have fallen', () => {
    expect(again({ snoozed: ['P2D'] }, on(6)).rungs[0]).toMatchObject({ at: on(7), n: 0 });
    expect(again({ heldUntil: on(6) }, on(5)).rungs[0]).toMatchObject({ at: on(6), n: 0 });
    expect(again({ heldUntil: on(6) }, on(6)).rungs[0]).toMatchObject({ at: on(7), n: 1 });
  });

  it('never brings a climbed rung back, never loses the end, and keeps its order, whatever moved it', () => {
    const days = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(
        fc.record({
          climbed: fc.uniqueArray(fc.integer({ min: 0, max: 1 })),
          snoozed: fc.array(fc.constantFrom('P1D', 'PT5H'), { maxLength: 3 }),
          pause: fc.tuple(days, days),
          due: days,
          at: days,
        }),
        ({ climbed, snoozed, pause: [from, length], due, at }) => {
          const instant = (day: number): string => addDuration(OPENED, `P${day}D`);
          const pauses = [{ from: instant(from), to: instant(from + length) }];
          const course = { climbed, snoozed, pauses };
          const { rungs } = again(course, instant(at), { from: OPENED, after: `P${due}D`, working: false });
          expect(rungs.filter(({ n = -1 }) => climbed.includes(n))).toEqual([]);
          expect(rungs.at(-1)?.do).toBe('reject');
          expect(rungs.map((rung) => rung.at)).toEqual(rungs.map((rung) => rung.at).toSorted());
        },
      ),
    );
  });
});

describe('promised', () => {
  it('keeps the date, and what still moves the ladder: the pauses that began after it', () => {
    const [before, after] = [
      { from: '2026-03-03T09:00:00.000Z', to: '2026-03-04T09:00:00.000Z' },
      { from: '2026-03-07T09:00:00.000Z', to: '2026-03-17T09:00:00.000Z' },
    ];
    const terms = promised('2026-03-06T09:00:00.000Z', {
      due: { on: '2026-03-06T09:00:00.000Z' },
      course: { ...UNMOVED, climbed: [0], pauses: [before, after] },
    });
    expect(terms.course).toEqual({ climbed: [0], snoozed: [], pauses: [after] });
    const policy = { due: 'P4D', working: false, ladder: [remindAfter('P1D')], onSilence: 'reject' as const };
    const { due, rungs } = place({ ...terms, policy, openedAt: OPENED }, roundTheClock, after.to);
    expect([due, rungs.map(({ at }) => at)]).toEqual(['2026-03-06T09:00:00.000Z', ['2026-03-18T09:00:00.000Z']]);
  });

  it('still makes up in working time for a pause, where the date was counted so', async () => {
    const london = workingTime(await aCalendar('Europe/London'));
    const [friday, monday] = ['2026-03-06T12:00:00.000Z', '2026-03-09T08:00:00.000Z'];
    const dueOf = (working: boolean) => {
      const due = { from: OPENED, after: 'P5D', working };
      const terms = promised('2026-03-06T16:00:00.000Z', { due, course: UNMOVED });
      const course = { ...terms.course, pauses: [{ from: friday, to: monday }] };
      const policy = { due: 'P5D', working, ladder: [], onSilence: 'reject' as const };
      return place({ ...terms, course, policy, openedAt: OPENED }, london, monday).due;
    };
    expect([dueOf(true), dueOf(false)]).toEqual(['2026-03-09T13:00:00.000Z', '2026-03-09T12:00:00.000Z']);
  });
});
