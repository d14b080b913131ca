import fc from 'fast-check';
import { PLAIN } from '../../../i18n/index.js';
import { takeAsItIs, takeIn } from '../../../domain/engagement/events/effects/index.js';
import { budgetVersion, isFrozen, type Known } from '../../../domain/engagement/events/effects/known.js';
import { versionOf, withVersion } from '../../../domain/engagement/events/effects/leap.js';
import { EVENT_KINDS, EVENT_TYPES, type InboundEvent } from '../../../domain/engagement/events/index.js';
import { pounds } from '../../support/samples/briefs.js';
import { budget, demand, freeze, lapse } from '../../support/samples/inbound.js';

const KNOWN: Known = {
  budget: { amount: pounds(60_000), version: 1 },
  freeze: null,
  demand: {},
  roles: ['analyst', 'reviewer'],
};
const after = (...events: readonly InboundEvent[]): Known =>
  events.reduce((known, event) => takeIn(known, event).known, KNOWN);
const effectsOf = (event: InboundEvent, known = KNOWN): string[] =>
  takeIn(known, event).effects.map((effect) => (effect.do === 'record' ? effect.fact : effect.do));
const whyIgnored = (event: InboundEvent, known = KNOWN): string[] =>
  takeIn(known, event).effects.flatMap((effect) =>
    effect.do === 'record' && effect.fact === 'event.ignored' ? [PLAIN.text(effect.about.why)] : [],
  );

describe('EVENT_KINDS', () => {
  it.each(EVENT_TYPES)('%s has an example that its schema takes as it is', (type) => {
    const { data, example } = EVENT_KINDS[type];
    expect(data.parse(example)).toEqual(example);
  });

  it('lets a calendar alone say whom it is for', () => {
    expect(EVENT_TYPES.filter((type) => EVENT_KINDS[type].namesWhom(EVENT_KINDS[type].example as never))).toEqual([
      'kpo.calendar.changed.v1',
    ]);
    expect(EVENT_KINDS['kpo.calendar.changed.v1'].namesWhom({})).toBe(false);
  });
});

describe('takeIn', () => {
  it('sets a newer budget, and ends a freeze that is older', () => {
    const known = after(freeze(2), budget(3, 80_000));
    expect(known.budget).toEqual({ amount: pounds(80_000), version: 3 });
    expect(isFrozen(known)).toBe(false);
    expect(effectsOf(budget(3, 80_000))).toEqual(['budget.changed', 'reconsider']);
  });

  it('keeps a freeze that is newer than the budget, and says so again', () => {
    const known = after(freeze(3), budget(2, 70_000));
    expect(known.budget).toEqual({ amount: pounds(70_000), version: 2 });
    expect(isFrozen(known)).toBe(true);
    expect(budgetVersion(known)).toBe(3);
    expect(effectsOf(budget(2, 70_000), after(freeze(3)))).toEqual(['budget.changed', 'budget.frozen', 'reconsider']);
  });

  it('counts demand by role', () => {
    const known = after(demand(2, { analyst: 3 }), demand(1, { analyst: 1, reviewer: 2 }));
    expect(known.demand).toEqual({
      analyst: { version: 2, headcount: 3 },
      reviewer: { version: 1, headcount: 2 },
    });
  });

  it('puts on record why an event changes nothing, and leaves what is known as it is', () => {
    const known = after(demand(2, { analyst: 1 }));
    const euros = { ...budget(2, 1), data: { version: 2, amount: { currency: 'EUR', minor: 1 } } } as InboundEvent;
    const idle = [budget(1, 90_000), euros, freeze(1), demand(1, { pilot: 2 }), demand(2, { analyst: 3 })];
    expect(idle.flatMap((event) => whyIgnored(event, known))).toEqual([
      'version 1 is not newer than 1',
      '"EUR" is not the budget\'s currency "GBP"',
      'version 1 is not newer than 1',
      '"pilot" is not a role of this engagement',
      'version 2 is not newer than 2',
    ]);
    for (const event of idle) expect(takeIn(known, event).known).toBe(known);
  });

  it('lets a credential lapse', () => {
    expect(takeIn(KNOWN, lapse('l1')).effects).toEqual([
      { do: 'lapse', expert: 'expert.analyst-1@harbour-valuations.example', credential: 'CFA' },
    ]);
  });
});

const LARGEST = 2_147_483_647;

describe('an event whose version is far ahead', () => {
  it.each([budget(LARGEST, 1), freeze(LARGEST), demand(LARGEST, { analyst: 1 })])(
    'waits, and nothing is known: %#',
    (event) => {
      expect(effectsOf(event)).toEqual(['event.held', 'ask']);
      expect(takeIn(KNOWN, event).known).toBe(KNOWN);
    },
  );

  it('counts where it is a step of some thousands, or no more than the last version was', () => {
    expect(effectsOf(budget(10_001, 1))).toEqual(['budget.changed', 'reconsider']);
    expect(effectsOf(budget(10_002, 1))).toEqual(['event.held', 'ask']);
    const counted = after(budget(2, 1), budget(9_000, 1));
    expect(effectsOf(budget(19_000, 1), { ...counted, budget: { ...counted.budget, version: 1_700_000_000 } })).toEqual(
      ['event.ignored'],
    );
    const inSeconds = { ...KNOWN, budget: { amount: pounds(1), version: 1_700_000_000 } };
    expect(effectsOf(budget(1_700_086_400, 1), inSeconds)).toEqual(['budget.changed', 'reconsider']);
  });

  it('is ignored at once where nobody could use it', () => {
    const euros = { ...budget(LARGEST, 1), data: { version: LARGEST, amount: { currency: 'EUR', minor: 1 } } };
    expect(effectsOf(euros as InboundEvent)).toEqual(['event.ignored']);
    expect(effectsOf(demand(LARGEST, { pilot: 1 }))).toEqual(['event.ignored']);
  });

  it('takes effect once somebody has said so', () => {
    const { known } = takeAsItIs(KNOWN, budget(LARGEST, 70_000));
    expect([budgetVersion(known), known.budget.amount]).toEqual([LARGEST, pounds(70_000)]);
  });
});

describe('withVersion', () => {
  const versions = fc.integer({ min: 0, max: LARGEST });
  const knowns = fc
    .record({ budgetAt: versions, frozenAt: fc.option(versions), demandAt: versions, to: versions })
    .map(({ budgetAt, frozenAt, demandAt, to }) => ({
      to,
      known: {
        ...KNOWN,
        budget: { amount: pounds(60_000), version: budgetAt },
        freeze: frozenAt === null ? null : { version: frozenAt, source: 'erp', event: 'f' },
        demand: { analyst: { version: demandAt, headcount: 2 } },
      },
    }));

  it('has the next version count, and leaves amount, freeze and headcounts as they are', () => {
    fc.assert(
      fc.property(knowns, ({ known, to }) => {
        const reset = withVersion(withVersion(known, 'budget', to), 'demand', to);
        expect([versionOf(reset, 'budget'), versionOf(reset, 'demand')]).toEqual([to, to]);
        expect([isFrozen(reset), reset.budget.amount]).toEqual([isFrozen(known), known.budget.amount]);
        expect(reset.demand.analyst?.headcount).toBe(2);
        if (to < LARGEST) expect(effectsOf(budget(to + 1, 1), reset)).toContain('budget.changed');
      }),
    );
  });
});
