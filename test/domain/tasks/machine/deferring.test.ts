import { always } from '../../../support/samples/directories.js';
import { asked, day, type Followed, type Given, OLU, rung, SAM, SARA } from '../../../support/samples/machine.js';
import { said, someone } from '../../../support/site/said.js';

const LADDER = [
  rung({ before: 'P2D', do: 'remind' }),
  rung({ before: 'P1D', do: 'remind' }),
  rung({ after: 'P2D', do: 'escalate', to: 'owner' }),
  rung({ after: 'P6D', do: 'reject' }),
];
const open = (given: Given = {}): Promise<Followed> =>
  asked({ ladder: LADDER, people: [always(SARA.email)], ...given });
const acknowledged = (task: Followed, duration: string): Promise<void> =>
  task.happens({ is: 'acknowledged', for: duration, reason: said('Reading it tonight'), by: someone(SARA.email) });
const snoozed = (task: Followed, duration: string): Promise<void> =>
  task.happens({ is: 'snoozed', for: duration, reason: said('At a conference'), by: someone(SARA.email) });

describe('whoever is on it', () => {
  it('is not reminded until their word runs out, and then once', async () => {
    const task = await open();
    await acknowledged(task, 'P5D');
    const onIt = { until: day(5), for: 'P5D', by: someone(SARA.email), reason: said('Reading it tonight') };
    expect(task.told('task.acknowledged')).toEqual([onIt]);
    expect(task.task.deferrals).toEqual([{ kind: 'acknowledged', at: day(0), ...onIt }]);
    expect(task.effects('change').at(-1)?.change).toMatchObject({ course: { heldUntil: day(5) }, deferrals: [onIt] });
    await task.passUntil(day(4.99));
    expect(task.told('task.reminded')).toEqual([]);
    await task.passUntil(day(5));
    expect(task.told('task.reminded')).toHaveLength(1);
  });

  it('may say so again once their word has run out, until all that the policy allows is used up', async () => {
    const task = await open({ policy: { acknowledge: 'PT12H', acknowledgeInTotal: 'P1D' } });
    const refusal = (duration: string) => task.refusal({ do: 'acknowledge', for: duration });
    await acknowledged(task, 'PT12H');
    expect(refusal('PT1H')).toMatchObject({ problems: [{ code: 'problems.acknowledged' }] });
    await task.passUntil(day(0.5));
    expect(refusal('PT12H')).toBeUndefined();
    await acknowledged(task, 'PT12H');
    expect(task.task.course).toMatchObject({ heldUntil: day(1), acknowledged: ['PT12H', 'PT12H'] });
    await task.passUntil(day(1));
    expect(refusal('PT1S')).toMatchObject({
      code: 'unfit',
      problems: [
        {
          pointer: '/for',
          code: 'problems.longerAfter',
          params: {
            value: { duration: 'PT1S' },
            limit: { duration: 'P1D' },
            before: [{ duration: 'PT12H' }, { duration: 'PT12H' }],
          },
        },
      ],
    });
    await task.happens({ is: 'reassigned', to: SAM, reason: said('On leave'), by: someone(OLU.email) });
    expect(refusal('PT1S')).toMatchObject({ problems: [{ code: 'problems.longerAfter' }] });
  });

  it('has three days in all where the policy does not say, and never less than one word may last', async () => {
    const task = await open();
    for (const said of [0, 1, 2]) {
      await task.passUntil(day(said));
      await acknowledged(task, 'P1D');
    }
    await task.passUntil(day(3));
    expect(task.refusal({ do: 'acknowledge', for: 'PT1H' })).toMatchObject({
      problems: [{ code: 'problems.longerAfter', params: { limit: { duration: 'P3D' } } }],
    });
    expect((await open({ policy: { acknowledge: 'P5D' } })).refusal({ do: 'acknowledge', for: 'P5D' })).toBeUndefined();
  });

  it('keeps to the policy’s bound, and gives their word once at a time; whoever holds it after them may give theirs', async () => {
    const task = await open({ policy: { acknowledge: 'P5D', acknowledgeInTotal: 'P6D' } });
    const refusal = (duration: string) => task.refusal({ do: 'acknowledge', for: duration });
    expect(refusal('P6D')).toMatchObject({
      code: 'unfit',
      problems: [
        {
          pointer: '/for',
          code: 'problems.longer',
          params: { value: { duration: 'P6D' }, limit: { duration: 'P5D' } },
        },
      ],
    });
    expect(refusal('soon')).toMatchObject({
      problems: [{ pointer: '/for', code: 'problems.duration', params: { value: 'soon' } }],
    });
    expect(refusal('P5D')).toBeUndefined();
    await acknowledged(task, 'P5D');
    expect(refusal('P1D')).toMatchObject({
      problems: [{ pointer: '', code: 'problems.acknowledged', params: { until: { at: day(5) } } }],
    });
    await task.happens({ is: 'reassigned', to: SAM, reason: said('On leave'), by: someone(OLU.email) });
    expect([task.task.course.heldUntil, refusal('P1D')]).toEqual([undefined, undefined]);
  });

  it('has a day where the policy does not say', async () => {
    const task = await open();
    expect(task.refusal({ do: 'acknowledge', for: 'P1D' })).toBeUndefined();
    expect(task.refusal({ do: 'acknowledge', for: 'P1DT1S' })).toMatchObject({
      code: 'unfit',
      problems: [
        {
          pointer: '/for',
          code: 'problems.longer',
          params: { value: { duration: 'P1DT1S' }, limit: { duration: 'P1D' } },
        },
      ],
    });
  });
});

describe('a ladder that is put off', () => {
  it('stands later by so much, and the one timer is set anew', async () => {
    const task = await open();
    await snoozed(task, 'P3D');
    expect(task.told('task.snoozed')).toEqual([
      { until: day(5), for: 'P3D', by: someone(SARA.email), reason: said('At a conference') },
    ]);
    expect(task.task.deferrals).toMatchObject([{ kind: 'snoozed', until: day(5) }]);
    // None while it is looked up whether somebody works then.
    expect(task.effects('arm').map(({ at }) => at)).toEqual([day(2), undefined, day(5)]);
    expect(
      task
        .effects('change')
        .at(-1)
        ?.change.rungs?.map(({ at }) => at),
    ).toEqual([day(5), day(6), day(9), day(13)]);
    await task.passUntil(day(4));
    expect(task.told('task.reminded')).toEqual([]);
    await task.passUntil(day(5));
    expect([task.told('task.reminded').length, task.task.due]).toEqual([1, day(4)]);
  });

  it('is put off only as far as the policy allows, all times together', async () => {
    const task = await open({ policy: { snooze: 'P3D' } });
    await snoozed(task, 'P2D');
    expect(task.refusal({ do: 'snooze', for: 'P2D' })).toMatchObject({
      code: 'unfit',
      problems: [
        {
          pointer: '/for',
          code: 'problems.longerAfter',
          params: { value: { duration: 'P2D' }, limit: { duration: 'P3D' }, before: [{ duration: 'P2D' }] },
        },
      ],
    });
    expect(task.refusal({ do: 'snooze', for: 'P1D' })).toBeUndefined();
    await snoozed(task, 'P1D');
    expect(task.task.deferrals.map(({ kind }) => kind)).toEqual(['snoozed', 'snoozed']);
    expect(task.refusal({ do: 'snooze', for: 'PT1S' })).toMatchObject({
      code: 'unfit',
      problems: [
        {
          pointer: '/for',
          code: 'problems.longerAfter',
          params: {
            value: { duration: 'PT1S' },
            limit: { duration: 'P3D' },
            before: [{ duration: 'P2D' }, { duration: 'P1D' }],
          },
        },
      ],
    });
  });

  it('may be put off by two weeks where the policy does not say', async () => {
    const task = await open();
    expect(task.refusal({ do: 'snooze', for: 'P15D' })).toMatchObject({
      code: 'unfit',
      problems: [
        {
          pointer: '/for',
          code: 'problems.longer',
          params: { value: { duration: 'P15D' }, limit: { duration: 'P14D' } },
        },
      ],
    });
    expect(task.refusal({ do: 'snooze', for: 'soon' })).toMatchObject({
      problems: [{ pointer: '/for', code: 'problems.duration' }],
    });
    expect(task.refusal({ do: 'snooze', for: 'P14D' })).toBeUndefined();
  });

  it('is put off by whoever holds the task: a link to another assignment puts nothing off', async () => {
    const task = await open({ policy: { snooze: 'P2D' } });
    for (const act of ['acknowledge', 'snooze'] as const) {
      expect(task.refusal({ do: act, for: 'P1D', assignment: 2 })?.code).toBe('handed-on');
      expect(task.refusal({ do: act, for: 'P1D', assignment: 1 })).toBeUndefined();
    }
  });
});
