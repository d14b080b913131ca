import type { Fact, FactOf, FactType } from '../../domain/journal/facts.js';
import { floorOf } from '../../scripts/bench/floor.js';
import { median, quantile } from '../../scripts/bench/statistics.js';
import { actionsOf, eventsOf, STEPS, type StepCounts, sumOf, surplusOf } from '../../scripts/bench/steps.js';
import { said, someone } from '../support/site/said.js';

const TASK = { task: 'e1.main.1', kind: 'scope.approve' } as const;
const ANSWERED = { ...TASK, decision: 'approve', by: someone('sara@client.example'), via: 'link' };

const happened = <T extends FactType>(stream: string, type: T, about: FactOf[T]) => ({
  stream,
  fact: { type, at: '2026-11-23T10:00:00.000Z', about } as Fact,
});
const entered = (phase: FactOf['phase.entered']['phase']) => happened('main', 'phase.entered', { phase });
const events = (steps: StepCounts | undefined): number => sumOf(eventsOf(steps ?? {}));

describe('floorOf', () => {
  it('takes an engagement that only scopes for a start, a finish and one commit', () => {
    const floor = floorOf([entered('scoping')]);
    expect(floor).toEqual(new Map([['main', { startAndFinish: 1, commit: 1 }]]));
    expect(events(floor.get('main'))).toBe(6);
  });

  it('takes eight events for an answered task, and six for a rung', () => {
    const rungs = [
      happened('main', 'task.reminded', { ...TASK, to: 'sara@client.example' }),
      happened('main', 'task.lapsed', { ...TASK, outcome: 'silence' }),
    ];
    expect(floorOf([happened('main', 'task.answered', ANSWERED), ...rungs]).get('main')).toMatchObject({
      answered: 1,
      lap: 2,
    });
    expect(events({ answered: 1 })).toBe(8);
    expect(events({ lap: 1 })).toBe(6);
  });

  it('takes a child for every other stream, whose start is billed to its parent', () => {
    const floor = floorOf([
      entered('scoping'),
      happened('D1', 'deliverable.opened', { deliverable: 'D1', due: '2026-12-23T10:00:00.000Z' }),
      happened('D2', 'deliverable.opened', { deliverable: 'D2', due: '2026-12-23T10:00:00.000Z' }),
    ]);
    expect(floor.get('main')).toEqual({ startAndFinish: 1, commit: 1, child: 2 });
    expect(floor.get('D1')).toEqual({ childStartAndFinish: 1, commit: 1 });
    expect(actionsOf(floor.get('D1') ?? {})).toBe(1);
  });

  it('takes one upsert for each change of phase, and a commit of its own for close-out', () => {
    const floor = floorOf([
      ...(['scoping', 'selection', 'delivery', 'closeout'] as const).map(entered),
      happened('main', 'engagement.closed', { report: 'report' }),
    ]);
    expect(floor.get('main')).toEqual({ startAndFinish: 1, commit: 2, upsert: 4, localActivity: 1 });
  });

  it('takes one local activity for every change of access', () => {
    const access = { position: 'analyst-1', email: 'ann@firm.example', via: 'ledger' } as const;
    const floor = floorOf([
      happened('main', 'access.granted', access),
      happened('main', 'access.revoked', { ...access, why: said('close-out') }),
    ]);
    expect(floor.get('main')).toMatchObject({ localActivity: 2 });
  });

  it('takes nothing for facts that are written along', () => {
    expect(
      floorOf([happened('main', 'scope.approved', { version: 1, by: someone('sara@client.example') })]).get('main'),
    ).toEqual({
      startAndFinish: 1,
      commit: 1,
    });
  });
});

describe('STEPS', () => {
  it('cost what was measured of the engine', () => {
    const costs = Object.entries(STEPS).map(([name, step]) => [name, sumOf(step.events)]);
    expect(Object.fromEntries(costs)).toMatchObject({ startAndFinish: 5, localActivity: 1, upsert: 1, withdrawn: 2 });
    expect(sumOf(STEPS.signal.events)).toBe(4 + sumOf(STEPS.commit.events));
    expect(sumOf(STEPS.moved.events)).toBe(5 + sumOf(STEPS.commit.events));
  });
});

describe('surplusOf', () => {
  it('names the groups that differ, also those below the floor', () => {
    expect(surplusOf({ timer: 4, update: 2 }, { timer: 2, update: 2, signal: 1 })).toEqual({ timer: 2, signal: -1 });
  });
});

describe('median and quantile', () => {
  it('take the middle, and the figure that a share does not exceed', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(quantile(hundred, 0.5)).toBe(50);
    expect(quantile(hundred, 0.99)).toBe(99);
  });
});
