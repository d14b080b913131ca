import { eventually } from '../support/eventually.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import type { InboundEvent } from '../../domain/engagement/events/index.js';
import { deniedAttempt, resetVersion } from '../../workflows/messages.js';
import { aRole, pounds } from '../support/samples/briefs.js';
import { inDelivery, staffed, type Staffed, WORKING, YEAR_LONG } from '../support/samples/staffing.js';
import { bidding, withSteps } from '../support/workflows/steps.js';
import { budget, demand, freeze, SOURCE } from '../support/samples/inbound.js';
import { said, someone } from '../support/site/said.js';

const engagements = withSteps();

const inScoping = async (): Promise<Staffed> => {
  const steps = await engagements.start();
  await steps.reachOne('scope.approve');
  return staffed(steps);
};
const inEuros = (version: number): InboundEvent => ({
  ...budget(version, 90_000),
  type: 'kpo.budget.changed.v1',
  key: 'euros',
  data: { version, amount: { currency: 'EUR', minor: 9_000_000 } },
});
const ordersOf = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item) => ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));

describe('receiveEvents', () => {
  it('takes a budget in once, however often and in whatever order it comes', async () => {
    const steps = await inScoping();
    await steps.send(budget(3, 80_000), budget(2, 70_000));
    expect(await steps.told('budget.changed')).toEqual([
      { version: 3, amount: pounds(80_000), source: SOURCE, event: 'budget-3' },
    ]);
    expect(await steps.told('event.ignored')).toEqual([
      { event: 'budget-2', type: 'kpo.budget.changed.v1', why: 'version 2 is not newer than 3' },
    ]);
    const before = (await steps.journal()).length;
    await steps.send(budget(3, 80_000), budget(2, 70_000));
    expect(await steps.journal()).toHaveLength(before);
    expect(await steps.store.engagement(steps.id)).toMatchObject({ budget: pounds(80_000), budgetVersion: 3 });
    await steps.cancel();
  });

  it('ignores another currency, a repeated version and a role that the engagement does not have', async () => {
    const steps = await inScoping();
    await steps.send(inEuros(2), budget(1, 90_000), freeze(1), demand(1, { pilot: 2 }), demand(2, { analyst: 1 }));
    await steps.send({ ...demand(2, { analyst: 3 }), key: 'again' });
    expect((await steps.told('event.ignored')).map(({ why }) => why)).toEqual([
      '"EUR" is not the budget\'s currency "GBP"',
      'version 1 is not newer than 1',
      'version 1 is not newer than 1',
      '"pilot" is not a role of this engagement',
      'version 2 is not newer than 2',
    ]);
    expect(await steps.told('demand.changed')).toEqual([
      { version: 2, roles: [{ role: 'analyst', headcount: 1 }], source: SOURCE, event: 'demand-2' },
    ]);
    expect(await steps.store.engagement(steps.id)).toMatchObject({ budget: pounds(60_000), budgetVersion: 1 });
    await steps.cancel();
  });

  it('journals a freeze, which a newer budget ends and an older one does not', async () => {
    const steps = await inScoping();
    const frozen = { version: 3, source: SOURCE, event: 'freeze-3' };
    await steps.send(freeze(3));
    expect(await steps.told('budget.frozen')).toEqual([frozen]);
    expect(await steps.store.engagement(steps.id)).toMatchObject({ frozen: true, budgetVersion: 3 });
    await steps.send(budget(2, 70_000));
    expect((await steps.journal()).slice(-2).map(({ type }) => type)).toEqual(['budget.changed', 'budget.frozen']);
    expect(await steps.told('budget.frozen')).toEqual([frozen, frozen]);
    expect(await steps.store.engagement(steps.id)).toMatchObject({
      frozen: true,
      budgetVersion: 3,
      budget: pounds(70_000),
    });
    await steps.send(budget(4, 65_000));
    expect(await steps.store.engagement(steps.id)).toMatchObject({ frozen: false, budgetVersion: 4 });
    await steps.cancel();
  });
});

describe('events of one team', () => {
  it('change nothing at all when they come twice, are older or cannot be understood', async () => {
    const steps = await inDelivery(engagements);
    await steps.send(budget(3, 80_000));
    await steps.settle();
    await steps.env.sleep('6 days');
    const before = [(await steps.journal()).length, steps.edge.mails.length, (await steps.team()).length];
    await steps.send(budget(3, 80_000));
    await steps.env.sleep('6 days');
    expect([(await steps.journal()).length, steps.edge.mails.length, (await steps.team()).length]).toEqual(before);
    await steps.send(budget(2, 20_000), inEuros(4), demand(1, { pilot: 1 }));
    await steps.env.sleep('6 days');
    expect((await steps.journal()).slice(before[0]).map(({ type }) => type)).toEqual(Array(3).fill('event.ignored'));
    expect(steps.accesses()).toEqual(['grant analyst-3']);
    await steps.finish();
  });

  it.each(ordersOf([budget(2, 30_000), freeze(3), demand(1, { analyst: 1 })]))(
    'lead to the same team in any order: %#',
    async (...order) => {
      const steps = await inDelivery(engagements);
      for (const event of order) await steps.send(event);
      expect(await steps.store.engagement(steps.id)).toMatchObject({
        budget: pounds(30_000),
        budgetVersion: 3,
        frozen: true,
      });
      await steps.settle();
      await steps.env.sleep('16 days');
      expect(await steps.team()).toEqual(['analyst-1 active', 'analyst-2 left']);
      expect(steps.accesses()).toEqual(['revoke analyst-2']);
      await steps.finish();
    },
  );

  it.each(ordersOf([budget(2, 30_000), budget(3, 200_000), budget(4, 80_000)]))(
    'lead to the team of the newest budget in any order: %#',
    async (...order) => {
      const steps = await inDelivery(engagements);
      for (const event of order) await steps.send(event);
      await steps.settle();
      expect(await steps.team()).toEqual(['analyst-1 active', 'analyst-2 active', 'analyst-3 active']);
      expect(steps.accesses()).toEqual(['grant analyst-3']);
      await steps.finish();
    },
  );

  it('keep the newest demand for each role, whichever comes first', async () => {
    const lead = aRole({ id: 'lead', title: 'Valuation lead' });
    const steps = await inDelivery(engagements, [aRole(), lead]);
    await steps.send(freeze(2), demand(2, { lead: 1 }), demand(1, { analyst: 1, lead: 2 }));
    expect((await steps.told('demand.changed')).map(({ version, roles }) => [version, roles])).toEqual([
      [2, [{ role: 'lead', headcount: 1 }]],
      [1, [{ role: 'analyst', headcount: 1 }]],
    ]);
    expect((await steps.plans()).at(-1)).toBe('shrink analyst 2→1, lead 2→1');
    await steps.settle();
    await steps.env.sleep('11 days');
    expect(steps.accesses().sort()).toEqual(['revoke analyst-2', 'revoke lead-2']);
    await steps.finish();
  });

  it('take effect once when they came before the delivery, and not sooner', async () => {
    const started = await engagements.start({
      roles: [aRole({ headcount: 2, maximum: 5 })],
      deliverables: [YEAR_LONG],
    });
    await started.reachOne('scope.approve');
    await staffed(started).send(budget(2, 50_000));
    await started.reach('bid.submit');
    await staffed(started).send(budget(3, 80_000), budget(2, 50_000));
    await started.reach('expert.propose', bidding('harbour-valuations'));
    expect(await started.told('scaling.planned')).toEqual([]);
    await started.reach('scaling.approve', { ...WORKING });
    const steps = staffed(started);
    expect(await steps.told('team.complete')).toEqual([{ positions: 2 }]);
    expect(await steps.plans()).toEqual(['grow analyst 2→3']);
    await steps.settle();
    await steps.env.sleep('6 days');
    expect(await steps.plans()).toEqual(['grow analyst 2→3']);
    expect(steps.accesses()).toEqual(['grant analyst-3']);
    await steps.finish();
  });
});

describe('an event whose version is far ahead', () => {
  const FAR = 2_147_483_647;

  it('waits for the owner’s word while right ones count, and is discarded by it, with all that came with it', async () => {
    const steps = await inScoping();
    await steps.send(budget(FAR, 1));
    const task = await steps.reachOne('event.decide', { 'scope.approve': () => null });
    expect([task.assignee.email, task.context]).toEqual([
      'olu@client.example',
      { says: 'It says that the budget is £1.', source: SOURCE, event: task.context.event, version: FAR, known: 1 },
    ]);
    await steps.send({ ...budget(FAR - 1, 2), key: 'more' }, { ...budget(FAR - 2, 3), key: 'and more' });
    expect(await steps.kinds()).toEqual(['event.decide', 'scope.approve']);
    await steps.send(budget(2, 70_000));
    expect(await steps.store.engagement(steps.id)).toMatchObject({ budget: pounds(70_000), budgetVersion: 2 });
    await steps.answer(task, 'discard');
    const next = await steps.reachOne('event.decide', { 'scope.approve': () => null });
    expect(next.context.version).toBe(FAR - 1);
    await steps.answer(next, 'discard');
    await steps.env.sleep('1s');
    expect((await steps.told('event.decided')).map(({ decision, by }) => [decision, by])).toEqual(
      Array(2).fill(['discard', 'olu@client.example']),
    );
    await steps.send(budget(3, 65_000));
    expect(await steps.store.engagement(steps.id)).toMatchObject({ budget: pounds(65_000), budgetVersion: 3 });
    await steps.cancel();
  });

  it('counts once the owner says so, and an operator can have the versions count on from another one', async () => {
    const steps = await inScoping();
    await steps.send(budget(FAR, 90_000));
    await steps.answer(await steps.reachOne('event.decide', { 'scope.approve': () => null }), 'take');
    await steps.env.sleep('1s');
    expect(await steps.store.engagement(steps.id)).toMatchObject({ budget: pounds(90_000), budgetVersion: FAR });
    await steps.send(budget(2, 70_000));
    const reset = { key: 'r1', of: 'budget' as const, to: 1, reason: said('A mistake.'), by: someone('key:admin') };
    await steps.handle.signal(resetVersion, reset);
    await steps.send({ ...budget(2, 75_000), key: 'again' });
    await steps.handle.signal(resetVersion, reset);
    await steps.send({ ...budget(2, 1), key: 'once more' });
    expect(await steps.told('version.reset')).toEqual([
      { of: 'budget', from: FAR, to: 1, by: 'key:admin', why: 'A mistake.' },
    ]);
    expect(await steps.store.engagement(steps.id)).toMatchObject({ budget: pounds(75_000), budgetVersion: 2 });
    await steps.cancel();
  });
});

describe('deniedAttempt', () => {
  it('is journalled, though not without end', async () => {
    const steps = await inScoping();
    const attempt = {
      who: someone('mallory@client.example'),
      what: 'answer e1.main.1',
      why: reasonFor('reasons.denied.notAssignee'),
    };
    await Promise.all(Array.from({ length: 205 }, () => steps.handle.signal(deniedAttempt, attempt)));
    await eventually(async () => expect(await steps.told('access.denied')).toHaveLength(200));
    await steps.cancel();
    const denied = await steps.told('access.denied');
    expect([denied.length, denied[0]]).toEqual([
      200,
      { ...attempt, who: 'mallory@client.example', why: 'not the assignee' },
    ]);
  });
});
