import type { InboundEvent } from '../../domain/events.js';
import { deniedAttempt, inboundEvent } from '../../workflows/messages.js';
import { type Steps, withSteps } from '../support/steps.js';

const engagements = withSteps();

const SOURCE = '/erp';
let count = 0;
const budget = (version: number, minor: number, currency = 'GBP', key = `b${++count}`): InboundEvent => ({
  type: 'kpo.budget.changed.v1',
  key,
  source: SOURCE,
  data: { version, amount: { currency, minor } },
});

/** Sends events, and waits until the workflow has taken them in. */
async function send({ handle, env }: Steps, ...events: InboundEvent[]): Promise<void> {
  for (const event of events) await handle.signal(inboundEvent, event);
  await env.sleep('1s');
}

describe('receiveEvents', () => {
  it('takes a budget in once, however often and in whatever order it comes', async () => {
    const steps = await engagements.start();
    await steps.reachOne('scope.approve');
    const second = budget(2, 7_000_000);
    const third = budget(3, 8_000_000);
    await send(steps, third, second, third, second);
    expect(await steps.told('budget.changed')).toEqual([
      { version: 3, amount: { currency: 'GBP', minor: 8_000_000 }, source: SOURCE, event: third.key },
    ]);
    expect(await steps.told('event.ignored')).toEqual([
      { event: second.key, type: 'kpo.budget.changed.v1', why: 'version 2 is not newer than 3' },
    ]);
    expect(await steps.store.engagement(steps.id)).toMatchObject({ budget: { minor: 8_000_000 }, budgetVersion: 3 });
    await steps.cancel();
  });

  it('ignores another currency, a repeated version and a role that the engagement does not have', async () => {
    const steps = await engagements.start();
    await steps.reachOne('scope.approve');
    await send(
      steps,
      budget(2, 9_000_000, 'EUR'),
      budget(1, 9_000_000),
      { type: 'kpo.budget.frozen.v1', key: 'f0', source: SOURCE, data: { version: 1 } },
      {
        type: 'kpo.demand.changed.v1',
        key: 'd0',
        source: SOURCE,
        data: { version: 1, roles: [{ role: 'pilot', headcount: 2 }] },
      },
    );
    expect((await steps.told('event.ignored')).map(({ why }) => why)).toEqual([
      '"EUR" is not the budget\'s currency "GBP"',
      'version 1 is not newer than 1',
      'version 1 is not newer than 1',
      '"pilot" is not a role of this engagement',
    ]);
    expect(await steps.store.engagement(steps.id)).toMatchObject({ budget: { minor: 6_000_000 }, budgetVersion: 1 });
    await steps.cancel();
  });

  it('journals a freeze, which a newer budget ends', async () => {
    const steps = await engagements.start();
    await steps.reachOne('scope.approve');
    await send(steps, { type: 'kpo.budget.frozen.v1', key: 'f1', source: SOURCE, data: { version: 2 } });
    expect(await steps.told('budget.frozen')).toEqual([{ version: 2, source: SOURCE, event: 'f1' }]);
    expect(await steps.store.engagement(steps.id)).toMatchObject({ frozen: true, budgetVersion: 2 });
    await send(steps, budget(3, 6_500_000));
    expect(await steps.store.engagement(steps.id)).toMatchObject({ frozen: false, budgetVersion: 3 });
    await steps.cancel();
  });
});

describe('deniedAttempt', () => {
  it('is journalled, though not without end', async () => {
    const steps = await engagements.start();
    await steps.reachOne('scope.approve');
    const attempt = { who: 'mallory@client.example', what: 'answer e1.main.1', why: 'not yours' };
    await Promise.all(Array.from({ length: 205 }, () => steps.handle.signal(deniedAttempt, attempt)));
    await steps.env.sleep('1s');
    const denied = await steps.told('access.denied');
    expect([denied.length, denied[0]]).toEqual([200, attempt]);
    await steps.cancel();
  });
});
