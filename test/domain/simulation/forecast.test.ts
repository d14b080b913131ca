import { type Awaited, forecast, type Foresight } from '../../../domain/simulation/forecast.js';
import { UNMOVED } from '../../../domain/tasks/placement.js';
import type { Rung } from '../../../domain/tasks/rung.js';
import { aWait, FINN, OLU, OPENED, placeAroundTheClock, SARA } from '../../support/samples/waiting.js';
import { said, someone } from '../../support/site/said.js';

const day = (n: number): string => new Date(Date.parse(OPENED) + n * 86_400_000).toISOString();
const DUE = day(3);
const ahead = (steps: { at: string; what: string; who: { email: string } }[]) =>
  steps.map(({ at, what, who }) => [at, what, who.email.split('@')[0]]);

const foresight = (different: Partial<Foresight> = {}): Foresight => ({
  judges: new Map(),
  cast: { owner: OLU, sponsor: SARA, finance: FINN },
  placeAnew: placeAroundTheClock,
  ...different,
});
const laddered = (ladder: Rung[], different: Partial<Awaited> = {}) =>
  aWait({ policy: { due: 'P3D', working: false, ladder, onSilence: 'reject' }, ...different });
const at = (rung: Partial<Rung> & { do: Rung['do'] }): Rung => ({ working: false, ...rung }) as Rung;

describe('forecast', () => {
  it('tells whom each rung tells, and what silence counts as', async () => {
    const task = laddered([
      at({ before: 'P1D', do: 'remind' }),
      at({ after: 'P1D', do: 'escalate', to: 'owner' }),
      at({ after: 'P2D', do: 'reject' }),
    ]);
    const { due, asked, steps } = await forecast(task, OPENED, foresight());
    expect([due, asked.map(({ name }) => name)]).toEqual([DUE, ['Sara']]);
    expect(ahead(steps)).toEqual([
      [day(2), 'reminded', 'sara'],
      [day(4), 'reminded', 'sara'],
      [day(4), 'escalated', 'olu'],
      [day(5), 'lapsed', 'sara'],
      [day(5), 'lapsed', 'olu'],
    ]);
    expect(steps.at(-1)?.outcome).toBe('cancel');
  });

  it('reminds whoever holds it, and tells them nothing of themselves', async () => {
    const task = laddered([at({ after: 'P1D', do: 'escalate', to: 'sponsor' })]);
    expect(ahead((await forecast(task, OPENED, foresight())).steps).slice(0, 2)).toEqual([
      [day(4), 'reminded', 'sara'],
      [day(5), 'lapsed', 'sara'],
    ]);
  });

  it('leaves out what nobody plays the part for', async () => {
    const task = laddered([at({ after: 'P1D', do: 'escalate', to: 'counterpart' })]);
    expect(ahead((await forecast(task, OPENED, foresight())).steps)).toEqual([
      [day(5), 'lapsed', 'sara'],
      [day(5), 'lapsed', 'olu'],
    ]);
  });

  it('follows a transfer, but hands nothing to somebody who must not decide it', async () => {
    const ladder = [
      at({ after: 'P1D', do: 'transfer', to: 'owner' }),
      at({ after: 'P2D', do: 'transfer', to: 'finance' }),
      at({ after: 'P3D', do: 'remind' }),
    ];
    const { steps } = await forecast(laddered(ladder), OPENED, foresight());
    expect(ahead(steps)).toEqual([
      [day(5), 'asked', 'finn'],
      [day(5), 'handed-on', 'sara'],
      [day(6), 'reminded', 'finn'],
      [day(7), 'lapsed', 'finn'],
      [day(7), 'lapsed', 'olu'],
    ]);
  });

  it('asks the delegate of somebody a task passes to who is away', async () => {
    const delegate = { to: OLU, path: [] };
    const steps = (
      await forecast(laddered([at({ after: 'P1D', do: 'transfer', to: 'finance' })]), OPENED, {
        ...foresight(),
        placeAnew: async (task, when) => ({ ...(await placeAroundTheClock(task, when)), delegate }),
      })
    ).steps;
    expect(ahead(steps).slice(0, 2)).toEqual([
      [day(4), 'handed-on', 'sara'],
      [day(4), 'asked', 'olu'],
    ]);
  });

  it('lets a decision that is passed on lapse after the task’s own time, and has a deliverable decided about', async () => {
    const decide = [at({ after: 'P1D', do: 'decide', to: 'finance' })];
    expect(ahead((await forecast(laddered(decide), OPENED, foresight())).steps)).toEqual([
      [day(4), 'asked', 'finn'],
      [day(4), 'handed-on', 'sara'],
      [day(7), 'lapsed', 'finn'],
      [day(7), 'lapsed', 'olu'],
    ]);
    const deliverable = laddered(decide, { kind: 'input.provide', assignee: OLU });
    expect(ahead((await forecast(deliverable, OPENED, foresight())).steps)).toEqual([[day(4), 'decides', 'sara']]);
  });

  it('climbs nothing more while somebody decides about a deliverable', async () => {
    const ladder = [at({ after: 'P1D', do: 'decide', to: 'owner' }), at({ after: 'P2D', do: 'reject' })];
    const input = laddered(ladder, { kind: 'input.provide', assignee: OLU });
    expect(ahead((await forecast(input, OPENED, foresight())).steps)).toEqual([[day(4), 'decides', 'sara']]);
    const decided = { ...input, rungs: input.rungs.slice(1), course: { ...UNMOVED, climbed: [0] } };
    expect((await forecast(decided, day(4.5), foresight())).steps).toEqual([]);
  });

  it('lets a clock that a rung stops start by itself, and moves what follows', async () => {
    const task = laddered([
      at({ before: 'P1D', do: 'suspend', to: 'finance', for: 'P7D' }),
      at({ before: 'PT12H', do: 'remind' }),
      at({ after: 'P1D', do: 'reject' }),
    ]);
    const { steps } = await forecast(task, OPENED, foresight());
    expect(ahead(steps)).toEqual([
      [day(2), 'paused', 'sara'],
      [day(2), 'paused', 'finn'],
      [day(9), 'resumed', 'sara'],
      [day(9), 'moved', 'sara'],
      [day(9.5), 'reminded', 'sara'],
      [day(11), 'lapsed', 'sara'],
      [day(11), 'lapsed', 'olu'],
    ]);
    expect(steps.find(({ what }) => what === 'moved')?.until).toBe(day(10));
  });

  it('moves the end of the ladder by a pause after its last rung, and that of a decision which was passed on', async () => {
    const pausedFor = (task: Awaited): Awaited => ({
      ...task,
      pause: {
        from: day(4.5),
        holder: 'pause',
        why: said('x'),
        by: someone(OLU.email),
        endedBy: 'owner',
        until: day(34.5),
      },
    });
    const climbed = { ...UNMOVED, climbed: [0] };
    const told = laddered([at({ after: 'P1D', do: 'escalate', to: 'owner' })], { course: climbed });
    expect(ahead((await forecast(pausedFor(told), day(10), foresight())).steps)).toEqual([
      [day(34.5), 'resumed', 'sara'],
      [day(35), 'lapsed', 'sara'],
      [day(35), 'lapsed', 'olu'],
    ]);
    const decided = { ...climbed, decided: { at: day(4), snoozes: 0 } };
    const passedOn = laddered([at({ after: 'P1D', do: 'decide', to: 'finance' })], { course: decided, assignee: FINN });
    expect(ahead((await forecast(pausedFor(passedOn), day(10), foresight())).steps)).toEqual([
      [day(34.5), 'resumed', 'finn'],
      [day(37), 'lapsed', 'finn'],
      [day(37), 'lapsed', 'olu'],
    ]);
  });

  it('passes a task on when its clock goes on, where its holder has gone away meanwhile', async () => {
    const task = laddered([at({ after: 'P1D', do: 'reject' })], {
      pause: { from: day(1), holder: 'pause', why: said('x'), by: someone(OLU.email), endedBy: 'owner', until: day(8) },
    });
    const { steps } = await forecast(task, day(2), {
      ...foresight(),
      placeAnew: async (again, when) => ({
        ...(await placeAroundTheClock(again, when)),
        ...(when >= day(5) && again.assignee.email === SARA.email && { delegate: { to: FINN, path: [] } }),
      }),
    });
    expect(ahead(steps).slice(0, 4)).toEqual([
      [day(8), 'resumed', 'sara'],
      [day(8), 'moved', 'sara'],
      [day(8), 'asked', 'finn'],
      [day(8), 'handed-on', 'sara'],
    ]);
  });

  it('leaves a task due as it was promised when it passes to the delegate of somebody who is away', async () => {
    const task = laddered([at({ before: 'PT12H', do: 'suspend', to: 'owner', for: 'P1D' })]);
    const placed = { ...(await placeAroundTheClock(task, day(1))), delegate: { to: FINN, path: [] } };
    const counted: unknown[] = [];
    const placeAnew: Foresight['placeAnew'] = (again, when) => {
      counted.push(again.due);
      return placeAroundTheClock(again, when);
    };
    await forecast(task, day(1), foresight({ placeAnew }), placed);
    expect(counted).toEqual([{ on: DUE }]);
  });

  it('hands a task on with what was left of its ladder when its clock stood still after the due instant', async () => {
    const ladder = [
      at({ after: 'P1D', do: 'transfer', to: 'finance' }),
      at({ after: 'P2D', do: 'escalate', to: 'owner' }),
      at({ after: 'P3D', do: 'reject' }),
    ];
    const task = laddered(ladder, { course: { ...UNMOVED, pauses: [{ from: day(3.5), to: day(13.5) }] } });
    expect(ahead((await forecast(task, day(13.5), foresight())).steps)).toEqual([
      [day(14), 'asked', 'finn'],
      [day(14), 'handed-on', 'sara'],
      [day(15), 'reminded', 'finn'],
      [day(15), 'escalated', 'olu'],
      [day(16), 'lapsed', 'finn'],
      [day(16), 'lapsed', 'olu'],
    ]);
  });

  it('goes on where the task is moved to, at once where that is past', async () => {
    const task = laddered([at({ after: 'P1D', do: 'escalate', to: 'owner' })]);
    const now = day(2);
    const placed = await placeAroundTheClock({ ...task, due: { on: day(0.5) } }, now);
    const { due, steps } = await forecast(task, now, foresight(), placed);
    expect(due).toBe(day(0.5));
    expect(ahead(steps).slice(0, 3)).toEqual([
      [now, 'moved', 'sara'],
      [now, 'reminded', 'sara'],
      [now, 'escalated', 'olu'],
    ]);
  });

  it('asks everybody of a group who was not asked before', async () => {
    const placed = { ...(await placeAroundTheClock(aWait(), OPENED)), candidates: [FINN, OLU] };
    const { asked, steps } = await forecast(aWait({ candidates: [FINN] }), OPENED, foresight(), placed);
    expect(asked.map(({ name }) => name)).toEqual(['Finn', 'Olu']);
    expect(ahead(steps)[0]).toEqual([OPENED, 'asked', 'olu']);
  });
});
