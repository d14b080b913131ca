import { PLAIN } from '../../../i18n/index.js';
import { takeIn } from '../../../domain/engagement/events/effects/index.js';
import { budgetVersion, isFrozen, type Known } from '../../../domain/engagement/events/effects/known.js';
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
