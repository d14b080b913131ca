import { onFreshApi } from '../../support/site/api.js';
import { HOURS } from '../../support/samples/ledgers.js';
import { seedPortfolio } from '../../support/samples/portfolio.js';
import { aTurn } from '../../support/samples/turns.js';

const DAY = 24 * HOURS;

describe('lateness', () => {
  const api = onFreshApi();
  const get = async (path: string) => (await api().send('GET', path)).json();
  beforeEach(() => seedPortfolio(api().store));

  it('is told of each engagement by holder, what runs as of now', async () => {
    const closed = await get('/v1/engagements/e8');
    expect(closed.lateness).toEqual({ vendor: DAY });
    const { items } = await get('/v1/engagements?phase=delivery');
    const held = items.find(({ id }: { id: string }) => id === 'e7');
    expect(held.lateness).toMatchObject({ client: 2 * DAY, owner: 19 * HOURS });
    // The review has been overdue ever since.
    expect(held.lateness.reviewer).toBeGreaterThan(DAY);
  });

  it('is summed over the portfolio by holder, whoever let most time pass first', async () => {
    const { at, holders } = await get('/v1/portfolio/lateness?practice=financial-expertise');
    expect(new Date(at).toISOString()).toBe(at);
    const names = holders.map(({ holder }: { holder: string }) => holder);
    expect(names).toEqual(expect.arrayContaining(['vendor', 'client', 'owner', 'reviewer', 'pause']));
    const sums = holders.map(({ milliseconds }: { milliseconds: number }) => milliseconds);
    expect(sums).toEqual([...sums].sort((a, b) => b - a));
    expect((await get('/v1/portfolio/lateness?phase=closed')).holders).toEqual([
      { holder: 'vendor', milliseconds: DAY, overdue: 0 },
    ]);
    expect((await api().send('GET', '/v1/portfolio/lateness?phase=lost')).status).toBe(400);
  });

  it('has a ledger behind it, with the journal entries that say so', async () => {
    const { deadlines, lateness } = await get('/v1/engagements/e7/ledger');
    const second = deadlines.find(({ task }: { task: string }) => task === 'e7.D1.3');
    expect(second).toMatchObject({
      deliverable: 'D1',
      holdings: [
        { holder: 'vendor', late: 0 },
        { holder: 'vendor', who: 'nora@northwind.example', late: 21 * HOURS },
      ],
    });
    expect(second.sequences).toHaveLength(2);
    expect(lateness.client).toBe(2 * DAY);
    expect((await api().send('GET', '/v1/engagements/e99/ledger')).status).toBe(404);
  });
});

describe('GET /v1/vendors/{id}/scorecard', () => {
  const api = onFreshApi();
  const get = async (path: string) => (await api().send('GET', path)).json();
  beforeEach(() => seedPortfolio(api().store));

  it('recomputes it from the journals, and explains it when asked', async () => {
    const scorecard = await get('/v1/vendors/northwind/scorecard');
    expect(scorecard).toEqual({
      vendor: 'northwind',
      name: 'Northwind Analytics',
      engagements: 3,
      scorecard: { onTime: 0.5, quality: 81, firstTime: 1, delivered: 2, dropped: 0 },
      late: DAY,
    });
    const { because } = await get('/v1/vendors/northwind/scorecard?explain=true');
    expect(because.onTime).toMatchObject([
      { engagement: 'e8', deliverable: 'D1', value: 0 },
      { engagement: 'e8', deliverable: 'D2', value: DAY },
    ]);
    expect(await get('/v1/vendors/northwind/scorecard/onTime?limit=1')).toMatchObject({ items: [because.onTime[0]] });
    expect((await api().send('GET', '/v1/vendors/northwind/scorecard/charm')).status).toBe(404);
    const [{ sequences }] = because.quality;
    const { items } = await get(`/v1/engagements/e8/journal?after=${sequences[0] - 1}&limit=1`);
    expect(items[0].fact.type).toBe('deliverable.accepted');
  });

  it('says null where nothing tells, and knows no other vendors than those of the directory', async () => {
    expect(await get('/v1/vendors/southwind/scorecard')).toMatchObject({
      engagements: 0,
      scorecard: { onTime: null, quality: null, firstTime: null, delivered: 0, dropped: 0 },
      late: null,
    });
    expect((await api().send('GET', '/v1/vendors/nobody/scorecard')).status).toBe(404);
  });
});

describe('an engagement whose journal does not say when anything was due', () => {
  const api = onFreshApi();

  it('has no lateness, which is not none', async () => {
    await api().store.commit(aTurn(), {});
    const { lateness } = await (await api().send('GET', '/v1/engagements/e1')).json();
    expect(lateness).toEqual({});
    expect(await (await api().send('GET', '/v1/portfolio/lateness')).json()).toMatchObject({ holders: [] });
  });
});
