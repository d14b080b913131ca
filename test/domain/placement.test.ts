import fc from 'fast-check';
import { addDuration } from '../../domain/duration.js';
import { place, UNMOVED, type WorkingTime } from '../../domain/placement.js';
import type { Rung } from '../../domain/rung.js';
import type { Due } from '../../domain/turn.js';

const OPENED = '2026-03-02T09:00:00.000Z';
const roundTheClock: WorkingTime = {
  add: addDuration,
  worked: (from, to) => Date.parse(to) - Date.parse(from),
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
