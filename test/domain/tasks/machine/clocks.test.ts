import { system } from '../../../../domain/kernel/actor.js';
import type { Standstill } from '../../../../domain/tasks/machine/lookups.js';
import type { Rung } from '../../../../domain/tasks/rung.js';
import { always } from '../../../support/samples/directories.js';
import {
  asked,
  aTask,
  day,
  FINN,
  type Followed,
  type Given,
  OLU,
  rung,
  SARA,
} from '../../../support/samples/machine.js';
import { answering, said, someone } from '../../../support/site/said.js';

const LADDER: Rung[] = [
  rung({ before: 'P1D', do: 'remind' }),
  rung({ after: 'P1D', do: 'remind' }),
  rung({ after: 'P2D', do: 'escalate', to: 'owner' }),
  rung({ after: 'P6D', do: 'reject' }),
];
const open = (given: Given = {}): Promise<Followed> =>
  asked({ ladder: LADDER, people: [always(SARA.email), always(FINN.email)], ...given });
const paused = (task: Followed, duration: string): Promise<void> =>
  task.happens({ is: 'paused', for: duration, reason: said('The data room is closed'), by: someone(OLU.email) });
const resumed = (task: Followed): Promise<void> =>
  task.happens({ is: 'resumed', reason: said('It is open again'), by: someone(OLU.email) });

describe('a clock', () => {
  it('that stands still climbs nothing, and goes on with the time that was left', async () => {
    const task = await open();
    await task.passUntil(day(1));
    await paused(task, 'P60D');
    const why = {
      holder: 'pause',
      why: said('The data room is closed'),
      by: someone(OLU.email),
      endedBy: 'owner',
      until: day(61),
      for: 'P60D',
    };
    expect(task.told('task.paused')).toEqual([why]);
    expect(task.task.pause).toEqual({ ...why, from: day(1) });
    expect([task.mailed('task.paused'), task.task.armed]).toEqual([[SARA.email, OLU.email], day(61)]);
    await task.passUntil(day(11));
    expect(task.told('task.reminded')).toEqual([]);
    await resumed(task);
    expect(task.told('task.resumed')).toEqual([{ by: someone(OLU.email), why: said('It is open again') }]);
    expect([task.task.pause, task.task.due, task.mailed('task.resumed')]).toEqual([undefined, day(14), [SARA.email]]);
    expect(task.told('task.moved')).toMatchObject([{ holder: 'pause', from: day(4), to: day(14) }]);
    await task.passUntil(day(15));
    expect(task.told('task.reminded')).toHaveLength(2);
  });

  it.each([
    ['the last rung', [rung({ after: 'P1D', do: 'escalate', to: 'owner' })], 5, 36],
    ['a decision that was passed on', [rung({ after: 'P1D', do: 'decide', to: 'finance' })], 5, 39],
    [
      'the due instant',
      [rung({ after: 'P1D', do: 'transfer', to: 'finance' }), rung({ after: 'P2D', do: 'reject' })],
      4,
      36,
    ],
  ] as const)('that stands still after %s leaves what was left of the time', async (_, ladder, from, end) => {
    const task = await open({ ladder: [...ladder], policy: { working: false } });
    await task.passUntil(day(from));
    await paused(task, 'P60D');
    await task.passUntil(day(from + 30));
    await resumed(task);
    expect(task.task.rungs.at(-1)?.at).toBe(day(end));
    await task.passUntil(day(end - 0.001));
    expect(task.told('task.lapsed')).toEqual([]);
    await task.passUntil(day(end));
    expect(task.told('task.lapsed')).toHaveLength(1);
  });

  it('starts again by itself when the pause has lasted long enough', async () => {
    const task = await open();
    await paused(task, 'P3D');
    await task.passUntil(day(3));
    expect(task.told('task.resumed')).toEqual([{ by: system('clock'), why: { code: 'reasons.pauseOver' } }]);
    expect(task.refusal({ do: 'resume' })).toMatchObject({ problems: [{ pointer: '', code: 'problems.running' }] });
  });

  it('is stopped by a rung that suspends, for as long as it says, and whoever can start it is told', async () => {
    const ladder = [
      rung({ after: 'P1D', do: 'suspend', to: 'finance', for: 'P2D' }),
      rung({ after: 'P2D', do: 'reject' }),
    ];
    const task = await open({ ladder });
    await task.passUntil(day(5));
    expect(task.told('task.paused')).toEqual([
      {
        holder: 'pause',
        why: { code: 'reasons.nobodyAnswered' },
        by: system('ladder'),
        endedBy: 'finance',
        until: day(7),
      },
    ]);
    expect(task.mailed('task.paused')).toEqual([SARA.email, FINN.email]);
    await task.passUntil(day(7));
    expect([task.task.pause, task.told('task.lapsed')]).toEqual([undefined, []]);
    await task.passUntil(day(8));
    expect(task.told('task.lapsed')).toEqual([{ outcome: 'cancel' }]);
  });

  it('that a rung stops without saying for how long goes on after two weeks, and the owner can start it', async () => {
    const task = await open({ ladder: [rung({ after: 'P1D', do: 'suspend' }), rung({ after: 'P2D', do: 'reject' })] });
    await task.passUntil(day(5));
    expect(task.task.pause).toMatchObject({ endedBy: 'owner', until: day(19) });
  });

  it('that stands still before the due instant keeps whoever answers from being late', async () => {
    const task = await open();
    await task.passUntil(day(3));
    await paused(task, 'P60D');
    await task.passUntil(day(20));
    await task.happens({ is: 'answered', answer: { decision: 'approve' }, by: answering(SARA.email) });
    expect(task.outcome).toMatchObject({ late: 0, climbed: { pause: { from: day(3) }, course: { climbed: [0] } } });
  });
});

describe('a hold of all tasks of a kind', () => {
  const HOLD: Standstill = {
    holder: 'access',
    why: said('access is missing'),
    by: system('engagement'),
    endedBy: 'owner',
    until: day(90),
  };
  const release = { is: 'released', holder: 'access', by: system('engagement'), why: said('access is back') } as const;

  it('stops their clocks, and those of tasks that are opened meanwhile, until it is released', async () => {
    for (const given of [{}, { lookups: { holdOf: () => HOLD } }]) {
      const task = await open(given);
      if (!('lookups' in given)) await task.happens({ is: 'held', hold: HOLD });
      expect(task.told('task.paused')).toMatchObject([
        { holder: 'access', why: said('access is missing'), until: day(90) },
      ]);
      expect(task.task.pause?.from).toBe(day(0));
    }
    const task = await open();
    await task.happens({ is: 'held', hold: HOLD });
    await task.passUntil(day(10));
    await task.happens(release);
    expect([task.task.pause, task.task.due]).toEqual([undefined, day(14)]);
    expect(task.told('task.moved')).toMatchObject([{ holder: 'access' }]);
  });

  it('lasts no longer than it may, and then stops nothing any more', async () => {
    const task = await open();
    await task.happens({ is: 'held', hold: HOLD });
    await task.passUntil(day(91));
    expect(task.told('task.resumed')).toEqual([{ by: system('clock'), why: { code: 'reasons.pauseOver' } }]);
    const later = await open({ lookups: { holdOf: () => ({ ...HOLD, until: day(-1) }) } });
    expect(later.told('task.paused')).toEqual([]);
  });

  it('leaves what somebody has stopped theirs to start, and stops it again where it still stands', async () => {
    const task = await open();
    await paused(task, 'P5D');
    await task.happens({ is: 'held', hold: HOLD });
    expect(task.told('task.paused')).toHaveLength(1);
    await resumed(task);
    expect(task.told('task.paused').map(({ holder }) => holder)).toEqual(['pause', 'access']);
    const other = await open();
    await paused(other, 'P5D');
    await other.happens({ is: 'held', hold: HOLD });
    await other.happens(release);
    expect(other.task.pause?.holder).toBe('pause');
  });

  it('may end before it is known when the task is due', async () => {
    const task = await open();
    const opening = aTask({ ladder: LADDER, people: [always(SARA.email)] });
    const written = opening.happensUnwritten({ is: 'opened' });
    const held = opening.happensUnwritten({ is: 'held', hold: HOLD });
    const released = opening.happensUnwritten(release);
    for (const write of [written, held, released]) await write();
    expect([opening.told('task.paused').length, opening.told('task.resumed').length]).toEqual([1, 1]);
    expect([opening.task.pause, opening.task.due, opening.task.armed]).toEqual([undefined, day(4), task.task.armed]);
  });
});
