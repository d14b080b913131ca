import { runCli } from '../../../cli/program.js';
import { createStops } from '../../../client/operating/maintenance.js';
import type { Store } from '../../../store/contract.js';
import { onFreshApi } from '../../support/site/api.js';

const NOW = '2026-03-07T12:00:00.000Z';
const STOP = { from: '2026-03-07T22:00:00Z', until: '2026-03-08T02:00:00+01:00', reason: 'New disks' };
const HOUR_MS = 3_600_000;

let now = NOW;
const api = onFreshApi(() => ({ stops: stops() }));
const stops = (): ReturnType<typeof createStops> =>
  createStops({
    store: new Proxy({} as Store, { get: (_, name) => api().store[name as keyof Store] }),
    now: () => now,
  });
beforeEach(() => {
  now = NOW;
});

const announce = (stop: object) => api().send('POST', '/v1/maintenance', { body: stop });
const listed = async (query = ''): Promise<unknown[]> =>
  (await (await api().send('GET', `/v1/maintenance${query}`)).json()).items;

describe('POST /v1/maintenance', () => {
  it('announces a stop once, however often it is sent', async () => {
    const first = await announce(STOP);
    const made = await first.json();
    expect([first.status, made]).toEqual([
      201,
      {
        ...{ id: made.id, from: '2026-03-07T22:00:00.000Z', until: '2026-03-08T01:00:00.000Z', reason: 'New disks' },
        ...{ by: 'admin', announcedAt: NOW, endedAt: null },
      },
    ]);
    const again = await announce(STOP);
    expect([again.status, await again.json()]).toEqual([200, made]);
    expect(await listed()).toEqual([made]);
  });

  it.each([
    [{ from: '2026-03-07T11:00:00Z' }, '/from', 'problems.maintenance.past', '2026-03-07T11:00:00.000Z'],
    [{ until: '2026-03-07T22:00:00Z' }, '/until', 'problems.maintenance.order', '2026-03-07T22:00:00.000Z'],
    [{ until: '2026-03-22T22:00:00Z' }, '/until', 'problems.maintenance.long', '2026-03-22T22:00:00.000Z'],
    [{ from: 'tonight' }, '/from', 'problems.instant', 'tonight'],
  ])('refuses %j, naming the field and the value', async (wrong, pointer, code, value) => {
    const refused = await announce({ ...STOP, ...wrong });
    expect(refused.status).toBe(422);
    expect((await refused.json()).errors).toMatchObject([{ pointer, code, params: { value } }]);
    expect(await listed()).toEqual([]);
  });

  it('is for operations', async () => {
    const { secret } = await (
      await api().send('POST', '/v1/keys', { body: { name: 'A reader', roles: ['reader'] } })
    ).json();
    expect((await api().send('POST', '/v1/maintenance', { key: secret, body: STOP })).status).toBe(403);
    expect((await api().send('GET', '/v1/maintenance', { key: secret })).status).toBe(200);
  });
});

describe('POST /v1/maintenance/{id}/end', () => {
  it('ends a stop that goes on, once, and what has passed of it is an outage', async () => {
    const { id } = await (await announce(STOP)).json();
    now = '2026-03-07T23:00:00.000Z';
    const ended = await (await api().send('POST', `/v1/maintenance/${id}/end`)).json();
    expect(ended).toMatchObject({ id, endedAt: now });
    now = '2026-03-07T23:30:00.000Z';
    expect(await (await api().send('POST', `/v1/maintenance/${id}/end`)).json()).toEqual(ended);
    expect(await listed()).toEqual([]);
    expect(await listed('?over=true')).toEqual([ended]);
    const [outage] = await api().store.closeMaintenance(now);
    expect(Date.parse(outage?.to ?? '') - Date.parse(outage?.from ?? '')).toBe(HOUR_MS);
  });

  it('says which stop it does not know', async () => {
    const refused = await api().send('POST', '/v1/maintenance/m0/end');
    expect([refused.status, (await refused.json()).detail]).toEqual([404, 'there is no announced stop m0']);
  });
});

describe('what operators’ tools are told', () => {
  it('names stops that are announced, outages that were, and counts them', async () => {
    const { id } = await (await announce(STOP)).json();
    now = '2026-03-08T01:00:00.000Z';
    const ready = async () => (await api().send('GET', '/readyz', { key: null })).json();
    expect((await ready()).outages).toEqual([]);
    await api().store.closeMaintenance(now);
    expect(await ready()).toMatchObject({
      maintenance: [],
      outages: [{ cause: 'maintenance', why: 'the system was stopped as announced: New disks' }],
    });
    expect(await listed('?over=true')).toMatchObject([{ id }]);
    const metrics = await (await api().send('GET', '/metrics', { key: null })).text();
    expect(metrics).toContain('kpo_outages_total{cause="maintenance"} 1');
    expect(metrics).toContain('kpo_outage_seconds_total{cause="maintenance"} 10800');
    expect(metrics).toContain('kpo_outages_total{cause="outage"} 0');
  });
});

describe('kpo maintenance', () => {
  async function kpo(...args: string[]) {
    const printed = { out: '', err: '' };
    const code = await runCli(['maintenance', ...args], {
      out: (lines) => void (printed.out += lines),
      err: (lines) => void (printed.err += lines),
      env: { KPO_API_KEY: 'kpo_admin-key-of-the-tests', KPO_URL: 'http://kpo.test' },
      fetch: async (url, init) => api().app.request(String(url instanceof Request ? url.url : url), init),
      stdin: process.stdin,
      onSignal: () => () => {},
    });
    return { code, ...printed };
  }

  it('announces a stop, lists it and ends it', async () => {
    const announced = await kpo('announce', '--from', STOP.from, '--until', STOP.until, '--reason', STOP.reason);
    const [, id = ''] = /^Announced (m\w+): from 2026-03-07T22:00:00.000Z until/.exec(announced.out) ?? [];
    expect(id).not.toBe('');
    expect((await kpo('list')).out).toContain(`${id}  2026-03-07T22:00:00.000Z  2026-03-08T01:00:00.000Z  New disks`);
    now = '2026-03-07T23:00:00.000Z';
    expect(await kpo('end', id)).toEqual({ code: 0, out: `${id} ended at ${now}.`, err: '' });
    expect((await kpo('list')).err).toBe('No stop is announced.');
  });

  it('names what is wrong', async () => {
    const refused = await kpo('announce', '--from', STOP.from, '--until', STOP.from, '--reason', STOP.reason);
    expect([refused.code, refused.err]).toEqual([4, expect.stringContaining('must end after it begins')]);
  });
});
