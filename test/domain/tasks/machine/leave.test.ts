import type { DirectoryPerson } from '../../../../domain/directory/directory-person.js';
import { always } from '../../../support/samples/directories.js';
import {
  asked,
  DANA,
  date,
  day,
  type Followed,
  type Given,
  OLU,
  rung,
  SARA,
} from '../../../support/samples/machine.js';
import { said, someone } from '../../../support/site/said.js';

const LADDER = [
  rung({ before: 'P1D', working: true, do: 'remind' }),
  rung({ after: 'P1D', working: true, do: 'escalate', to: 'owner' }),
  rung({ after: 'P3D', working: true, do: 'reject' }),
];
const away = (from: number, to: number, delegate?: string): DirectoryPerson =>
  always(SARA.email, { absences: [{ from: date(from), to: date(to), ...(delegate && { delegate }) }] });
const open = (sara: DirectoryPerson, given: Given = {}): Promise<Followed> =>
  asked({ ladder: LADDER, people: [sara, always(DANA), always(OLU.email)], ...given });
/** The first instant of a day. */
const dawn = (days: number): string => `${date(days)}T00:00:00.000Z`;

describe('somebody who is away when they are asked, and for whom nobody stands in', () => {
  it('is not due while they are away: the days count that they work', async () => {
    const task = await open(away(0, 11));
    // A start on a day off counts as the close of the last working day, and the days off are not counted.
    expect(task.task.due > dawn(12)).toBe(true);
    expect(task.task.rungs.filter(({ do: act }) => act !== 'delegate').every(({ at }) => at >= dawn(12))).toBe(true);
  });

  it('is told of to the owner at once, and the record says until when', async () => {
    const task = await open(away(0, 11));
    expect(task.told('task.unattended')).toEqual([{ who: SARA.email, until: date(11) }]);
    expect(task.mailed('task.unattended')).toEqual([OLU.email]);
    expect(task.lines('task.unattended')).toEqual([['waiting.unattended', 'waiting.unattended.due']]);
    expect(task.task.away).toEqual({ until: date(11) });
  });

  it('is reminded on no day of it, also where the task counts around the clock', async () => {
    const task = await open(away(1, 11), {
      policy: { due: 'P2D', working: false },
      ladder: [rung({ before: 'P1D', do: 'remind' }), rung({ after: 'P1D', do: 'reject' })],
    });
    // A day and a half had passed when they went.
    expect(task.task.due).toBe(day(2 + 11));
    const rungs = task.task.rungs.filter(({ do: act }) => act !== 'delegate');
    expect(rungs.map(({ do: act, at }) => [act, at])).toEqual([
      ['remind', day(12)],
      ['reject', day(14)],
    ]);
  });

  it('is back on the day after, which is on record', async () => {
    const task = await open(away(0, 1));
    await task.passUntil(dawn(2));
    expect(task.told('task.attended')).toEqual([{ who: SARA.email }]);
    expect(task.task.away).toBeUndefined();
    expect(task.told('task.moved')).toEqual([]);
  });

  it('keeps the later date when somebody stands in after all', async () => {
    const task = await open(away(0, 11));
    const { due } = task.task;
    await task.passUntil(day(6));
    task.directory.list(away(0, 11, DANA));
    await task.happens({ is: 'directory-changed', who: SARA.email, why: said('Dana stands in') });
    expect([task.task.assignee.email, task.task.due, task.task.away]).toEqual([DANA, due, undefined]);
  });
});

describe('somebody who goes away while a task waits for them', () => {
  it('is told of when the first day begins', async () => {
    const task = await open(away(2, 11));
    expect(task.told('task.unattended')).toEqual([]);
    await task.passUntil(dawn(2));
    expect(task.told('task.unattended')).toEqual([{ who: SARA.email, until: date(11) }]);
    expect(task.mailed('task.unattended')).toEqual([OLU.email]);
  });

  it('has a stand-in from then on where they named one, and no day of it is off', async () => {
    const task = await open(away(2, 11, DANA));
    expect(task.task.due).toBe(day(4));
    await task.passUntil(dawn(2));
    expect([task.task.assignee.email, task.task.due]).toEqual([DANA, day(4)]);
    expect(task.told('task.unattended')).toEqual([]);
  });
});

describe('leave', () => {
  it.each(['deliverable.submit', 'bid.submit'] as const)(
    'moves no date of %s, which a firm has promised',
    async (kind) => {
      const task = await open(away(0, 11), {
        kind,
        context: {},
        terms: { on: day(4) },
        policy: { working: false, due: 'P4D' },
      });
      expect(task.task.due).toBe(day(4));
      expect(task.told('task.unattended')).toHaveLength(1);
    },
  );
});

describe('a stand-in whom the holder asks', () => {
  const handed = async (): Promise<Followed> => {
    const task = await open(always(SARA.email));
    const to = { ...SARA, email: DANA, name: 'Dana' };
    await task.happens({ is: 'reassigned', to, reason: said('away'), by: someone(SARA.email), awayUntil: date(11) });
    return task;
  };

  it('answers on their behalf, is told so, and keeps the date', async () => {
    const task = await handed();
    expect([task.task.assignee.email, task.task.onBehalfOf?.email, task.task.due]).toEqual([DANA, SARA.email, day(4)]);
    expect(task.told('task.delegated')).toEqual([
      { from: SARA.email, to: DANA, why: 'absence', until: date(11), chain: [SARA.email, DANA] },
    ]);
    expect(task.lines('task.asked').at(-1)).toContain('waiting.forAbsent');
    expect(task.mailed('task.handed-on')).toEqual([SARA.email]);
  });

  it('gives it back to whoever is back, who answers for themselves again', async () => {
    const task = await handed();
    await task.happens({ is: 'reassigned', to: SARA, reason: said('I am back'), by: someone(SARA.email) });
    expect([task.task.assignee.email, task.task.onBehalfOf, task.task.due]).toEqual([SARA.email, undefined, day(4)]);
    expect(task.mailed('task.asked').at(-1)).toBe(SARA.email);
  });
});
