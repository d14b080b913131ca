import type { InboundEvent } from '../../domain/engagement/events/index.js';
import { createIgnoredEvents } from '../../client/news/ignored-events.js';
import { aStubClient } from '../support/site/temporal-client.js';
import { onFreshServices } from '../support/site/services.js';
import { FACTS } from '../../domain/journal/facts.js';
import { aFact, aStart, aTurn } from '../support/samples/turns.js';

const services = onFreshServices();
const SUBJECT = 'engagement/e1';
const AN_HOUR_AND_MORE = 3_700_000;

const budget = (version: number, key = `erp ${version}`): InboundEvent => ({
  type: 'kpo.budget.changed.v1',
  key,
  source: 'erp',
  data: { version, amount: { currency: 'GBP', minor: 5_000_000 + version } },
});
const ANALYSTS = { id: 'analyst', title: 'Analyst', headcount: 2 };
const origin = { source: 'erp', event: 'erp 3' };

beforeEach(async () => {
  const facts = [
    aStart(),
    aFact('scope.drafted', { ...FACTS['scope.drafted'].example, roles: [ANALYSTS] }),
    aFact('budget.changed', { version: 3, amount: { currency: 'GBP', minor: 5_000_003 }, ...origin }),
    aFact('demand.changed', { version: 2, roles: [{ role: 'analyst', headcount: 3 }], ...origin }),
  ];
  await services().store.commit(aTurn({ subject: SUBJECT, facts }), {});
});

const send = (...events: InboundEvent[]) => {
  const engagements = services().over();
  return Promise.all(events.map((event) => engagements.deliver({ event, to: { engagement: 'e1' } })));
};
const told = () => services().asked.signals.map(({ args: [event] }) => (event as InboundEvent).key);
const inTwoHours = () => new Date(Date.now() + AN_HOUR_AND_MORE).toISOString();

describe('an event', () => {
  it('reaches the engagement when it is newer than what is known', async () => {
    await send(budget(4));
    expect(told()).toEqual(['erp 4']);
  });

  it('is taken and reaches nobody when it is older, or of the version that is known', async () => {
    expect(await send(budget(2), budget(3, 'erp 3 again'))).toEqual(Array(2).fill({ ok: true, engagements: ['e1'] }));
    expect(told()).toEqual([]);
  });

  it('is taken and reaches nobody when every role that it speaks of has a newer demand', async () => {
    const demand = (version: number): InboundEvent => ({
      type: 'kpo.demand.changed.v1',
      key: `hr ${version}`,
      source: 'hr',
      data: { version, roles: [{ role: 'analyst', headcount: 4 }] },
    });
    await send(demand(2), demand(3));
    expect(told()).toEqual(['hr 3']);
  });

  it('reaches nobody and is refused when it speaks of money or roles that the engagement does not have', async () => {
    const euros = { ...budget(4), data: { version: 4, amount: { currency: 'EUR', minor: 1 } } } as InboundEvent;
    const pilot: InboundEvent = {
      type: 'kpo.demand.changed.v1',
      key: 'hr 9',
      source: 'hr',
      data: { version: 9, roles: [{ role: 'pilot', headcount: 1 }] },
    };
    expect(await send(euros, pilot)).toMatchObject([
      { why: 'invalid', problems: [{ pointer: '/data/amount/currency', params: { value: 'EUR', currency: 'GBP' } }] },
      { why: 'invalid', problems: [{ pointer: '/data/roles/0/role', params: { value: 'pilot', roles: ['analyst'] } }] },
    ]);
    expect(told()).toEqual([]);
  });

  it('reaches the engagement once, however often it is sent', async () => {
    const lapse: InboundEvent = {
      type: 'kpo.credential.lapsed.v1',
      key: 'hr lapse',
      source: 'hr',
      data: { expert: 'ada@northwind.example', credential: 'CFA' },
    };
    const engagements = services().over();
    for (let time = 0; time < 3; time += 1) await engagements.deliver({ event: lapse, to: { engagement: 'e1' } });
    expect(told()).toEqual(['hr lapse']);
  });

  it('is not kept from an engagement whose roles are not known yet', async () => {
    await services().store.commit(aTurn({ subject: 'engagement/e2', facts: [aStart()] }), {});
    await services()
      .over()
      .deliver({ event: budget(0), to: { engagement: 'e2' } });
    expect(told()).toEqual(['erp 0']);
  });
});

describe('events that change nothing', () => {
  it('cost the journal one line a source and hour, which says how many they were', async () => {
    await send(...Array.from({ length: 40 }, (_, n) => budget(1, `erp old ${n}`)));
    const stub = aStubClient();
    const ignored = createIgnoredEvents({ store: services().store, client: stub.client, now: inTwoHours });
    expect(await ignored.drain()).toBe(1);
    expect(stub.signals.map(({ workflowId, name, args }) => [workflowId, name, args])).toEqual([
      [
        'engagement-e1',
        'ignoredEvents',
        [
          {
            source: 'erp',
            hour: expect.stringMatching(/T\d\d:00:00\.000Z$/),
            count: 40,
            why: { code: 'reasons.notNewer', params: { version: 1, known: 3 } },
          },
        ],
      ],
    ]);
    expect(await ignored.drain()).toBe(0);
  });

  it('are counted until their hour is over', async () => {
    await send(budget(1));
    const stub = aStubClient();
    expect(await createIgnoredEvents({ store: services().store, client: stub.client }).drain()).toBe(0);
    expect(stub.signals).toEqual([]);
  });
});
