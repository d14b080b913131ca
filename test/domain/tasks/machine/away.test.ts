import { reasonFor } from '../../../../domain/kernel/reasons.js';
import type { Rung } from '../../../../domain/tasks/rung.js';
import { aDirectory, always } from '../../../support/samples/directories.js';
import {
  asked,
  aTask,
  day,
  type Followed,
  type Given,
  HANNAH,
  OLU,
  rung,
  SARA,
} from '../../../support/samples/machine.js';
import { said, someone } from '../../../support/site/said.js';

const WHY = reasonFor('reasons.systemAway');
const LADDER: Rung[] = [
  rung({ before: 'P2D', do: 'remind' }),
  rung({ after: 'P1D', do: 'escalate', to: 'owner' }),
  rung({ after: 'P3D', do: 'reject' }),
];
const HOUR = 1 / 24;

/** Due four days after its opening, around the clock. */
const open = (given: Given = {}): Promise<Followed> =>
  asked({ ladder: LADDER, people: [always(SARA.email)], ...given });
/** Answers could not be taken between two days, which is told at the present of the task. */
const away = (task: Followed, from: number, to: number): Promise<void> =>
  task.happens({ is: 'away', from: day(from), to: day(to), why: WHY });
const rungsOf = ({ task }: Followed): [string, string][] => task.rungs.map(({ do: act, at }) => [act, at]);

describe('a system that was away', () => {
  it('gives back what was lost: the due instant and every rung ahead are as much later, and whoever is asked hears it', async () => {
    const task = await open();
    await task.passUntil(day(1));
    await away(task, 0.5, 1);
    expect(task.task.due).toBe(day(4.5));
    expect(rungsOf(task)).toEqual([
      ['remind', day(2.5)],
      ['escalate', day(5.5)],
      ['reject', day(7.5)],
    ]);
    expect(task.told('task.moved')).toMatchObject([{ holder: 'system', why: WHY, from: day(4), to: day(4.5) }]);
    expect(task.effects('due-moved')).toMatchObject([{ from: day(4), due: day(4.5), holder: 'system' }]);
    expect(task.mailed('task.moved')).toEqual([SARA.email]);
  });

  it('has nobody fall due in the second of the restart, and no rung come nearer to the one before', async () => {
    const task = await open();
    await task.passUntil(day(3));
    // The due instant, the escalation and the end all lie in the outage.
    await away(task, 3, 10);
    expect(task.task.due).toBe(day(11));
    expect(rungsOf(task)).toEqual([
      ['escalate', day(12)],
      ['reject', day(14)],
    ]);
    expect(task.outcome).toBeUndefined();
  });

  it('climbs late what was to be climbed just before, and keeps the distances of what comes after', async () => {
    const task = await open({ policy: { working: false } });
    // The reminder of the second day had not been sent when the system went away an hour later.
    await away(task, 2 + HOUR, 3);
    const [reminder = '', escalation = ''] = task.task.rungs.map(({ at }) => at);
    expect(reminder > day(3)).toBe(true);
    expect(Date.parse(escalation) - Date.parse(reminder)).toBe(3 * 86_400_000);
    await task.passUntil(reminder);
    expect(task.told('task.reminded')).toHaveLength(1);
  });

  it('gives the same time back once, and none from before a task was opened', async () => {
    const task = await open();
    await away(task, 0.5, 1);
    await away(task, 0.5, 1);
    await away(task, -5, 0);
    expect(task.task.due).toBe(day(4.5));
    await away(task, 0.75, 1.5);
    expect(task.task.due).toBe(day(5));
    expect(task.told('task.moved')).toHaveLength(2);
  });

  it('takes nothing from a pause: what stood still anyway is not given back twice', async () => {
    const task = await open();
    await task.passUntil(day(1));
    await task.happens({ is: 'paused', for: 'P10D', reason: said('The room is closed'), by: someone(OLU.email) });
    await task.passUntil(day(2));
    await away(task, 0.5, 2);
    expect(task.task.due).toBe(day(4.5));
    await task.happens({ is: 'resumed', reason: said('It is open'), by: someone(OLU.email) });
    expect(task.task.due).toBe(day(5.5));
  });

  it('gives back working time where the task counts it: a night costs nothing', async () => {
    const task = await asked({ ladder: LADDER, policy: { working: true } });
    const { due, rungs } = task.task;
    await away(task, 0.5, 0.75);
    expect([task.task.due, task.task.rungs]).toEqual([due, rungs]);
    expect(task.told('task.moved')).toEqual([]);
    await away(task, 1, 1 + 2 * HOUR);
    expect(Date.parse(task.task.due) - Date.parse(due)).toBe(7_200_000);
  });

  it('lengthens the word of somebody who is on it', async () => {
    const task = await open();
    await task.passUntil(day(1.9));
    await task.happens({ is: 'acknowledged', for: 'P1D', reason: said('Reading'), by: someone(SARA.email) });
    await away(task, 2, 3);
    expect(rungsOf(task)[0]).toEqual(['remind', day(3.9)]);
  });

  it('leaves what somebody is deciding about as it is climbed', async () => {
    const task = await open({
      kind: 'deliverable.submit',
      assignee: HANNAH,
      context: { deliverable: 'D1', acceptance: [], round: 1, feedback: [], mayExtend: true },
      ladder: [rung({ after: 'P1D', do: 'decide', to: 'owner' })],
      policy: { working: false },
    });
    await task.passUntil(day(6));
    expect(task.task.deciding).toBe(true);
    await away(task, 6, 7);
    expect(task.outcome).toBeUndefined();
    expect(task.told('task.moved')).toEqual([]);
  });

  it('does not trouble anybody with a moment of many days, and puts it on record all the same', async () => {
    const task = await open();
    await away(task, 1, 1 + 11 / 86_400);
    expect(task.told('task.moved')).toHaveLength(1);
    expect(task.mailed('task.moved')).toEqual([]);
  });

  it('moves the deadline of all bidders alike, whatever each of them works', async () => {
    const directory = aDirectory([always(HANNAH.email)]);
    const invited = { kind: 'bid.submit', policy: { working: true }, ladder: LADDER, directory } as const;
    const context = { vendor: 'v', vendorName: 'V', currency: 'GBP', budget: 1, expected: 1, overlapHours: 4 };
    const bid = (name: string) => ({
      ...invited,
      context: { ...context, gates: [], deliverables: [], roles: [] },
      assignee: { ...HANNAH, email: name },
      terms: { on: day(4) },
    });
    const [first, second] = [await asked(bid(HANNAH.email)), await asked(bid('office@vendor.example'))];
    for (const each of [first, second]) await away(each, 3.6, 4.2);
    expect(first.task.due).toBe(second.task.due);
    expect(first.task.due).toBe(day(4.6));
    expect([first.mailed('task.moved'), second.mailed('task.moved')]).toEqual([
      [HANNAH.email],
      ['office@vendor.example'],
    ]);
  });

  it('gives a task what it has lost only once it is placed', async () => {
    const task = aTask({ ladder: LADDER, people: [always(SARA.email)] });
    const write = task.happensUnwritten({ is: 'opened' });
    await away(task, 0, 1);
    await write();
    expect([task.task.due, task.told('task.moved')]).toEqual([day(4), []]);
    await away(task, 0, 1);
    expect(task.task.due).toBe(day(5));
  });
});

describe('a reminder that was not to be sent', () => {
  it('stands on the ladder again, where it was', async () => {
    const task = await open();
    const before = task.task;
    const [reminder] = before.rungs;
    if (!reminder) throw new Error('there is no reminder');
    await task.passUntil(day(2));
    expect(task.task.course.climbed).toEqual([0]);
    await task.happens({ is: 'taken-back', rung: reminder, overdue: false });
    expect(task.task.rungs).toEqual(before.rungs);
    expect(task.task.course.climbed).toEqual([]);
    expect(task.task.armed).toBe(day(2));
  });
});
