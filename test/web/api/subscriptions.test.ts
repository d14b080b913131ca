import { runCli } from '../../../cli/program.js';
import { createSecretBox } from '../../../store/access/secret-box.js';
import { secretsOf } from '../../../store/outgoing/subscription-secrets.js';
import { ADMIN_KEY, onFreshApi, TEST_TAKEN } from '../../support/site/api.js';
import { aTurn } from '../../support/samples/turns.js';

const AT = '2026-03-02T09:00:00.000Z';

describe('/v1/subscriptions/{id}', () => {
  const api = onFreshApi();
  const make = async (): Promise<{ id: string; secret: string }> =>
    (await api().send('POST', '/v1/subscriptions', { body: { url: 'https://erp.example/hook' } })).json();
  const at = (id: string, rest = ''): string => `/v1/subscriptions/${id}${rest}`;
  const post = (id: string, move: string, body?: object) => api().send('POST', at(id, `/${move}`), { body });
  const changes = async (): Promise<unknown[]> =>
    (await api().store.audit({ type: 'subscription.written' })).items.map(({ act }) => act.about);

  it('belongs to whose key made it, and to nobody where that is nobody’s', async () => {
    const { id: nobodys } = await make();
    const key = { name: 'ERP', roles: ['operations'], owner: 'erin@client.example' };
    const { secret } = await (await api().send('POST', '/v1/keys', { body: key })).json();
    const body = { url: 'https://erp.example/hook' };
    const { id } = await (await api().send('POST', '/v1/subscriptions', { key: secret, body })).json();
    const ownerOf = async (each: string) => (await (await api().send('GET', at(each))).json()).owner;
    expect([await ownerOf(nobodys), await ownerOf(id)]).toEqual([null, 'erin@client.example']);
  });

  it('keeps two sealed secrets while rotating, the older of which ends', async () => {
    const { id, secret: first } = await make();
    const { secret: second, previousSecretUntil } = await (await post(id, 'rotate')).json();
    expect(previousSecretUntil > new Date().toISOString()).toBe(true);
    const [kept] = await api().store.subscriptions();
    if (!kept) throw new Error('there is one');
    expect(JSON.stringify(kept)).not.toContain(second.slice('whsec_'.length));
    const box = createSecretBox(Buffer.alloc(32, 7));
    expect(secretsOf(box, kept, AT)).toEqual([second, first]);
    expect(secretsOf(box, kept, previousSecretUntil)).toEqual([second]);
    expect(await (await api().send('GET', at(id))).json()).not.toHaveProperty('secret');
    expect(await changes()).toEqual([{ subscription: id, changed: 'secret' }]);
  });

  it('lets one of two hands that rotate at once count', async () => {
    const { id } = await make();
    const answered = await Promise.all([post(id, 'rotate'), post(id, 'rotate')]);
    expect(answered.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await changes()).toHaveLength(1);
  });

  it('pauses and goes on, which is on record, and not once more where it is so already', async () => {
    const { id } = await make();
    for (const move of ['pause', 'pause']) expect((await post(id, move)).status).toBe(204);
    expect((await (await api().send('GET', at(id))).json()).pausedAt).toMatch(/^\d{4}-/);
    expect((await post(id, 'resume')).status).toBe(204);
    expect((await (await api().send('GET', at(id))).json()).pausedAt).toBeNull();
    expect(await changes()).toEqual([
      { subscription: id, changed: 'resume' },
      { subscription: id, changed: 'pause' },
    ]);
  });

  it('is tested, and shows what was tried', async () => {
    const { id } = await make();
    expect(await (await post(id, 'test')).json()).toEqual(TEST_TAKEN);
    const delivery = { ...TEST_TAKEN, type: 'kpo.phase.entered.v1', attempt: 1 };
    await api().store.noteDelivery({ id, resends: 0 }, delivery, { retryAt: null });
    const { items } = await (await api().send('GET', at(id, '/deliveries'))).json();
    expect(items).toEqual([{ ...delivery, number: 1 }]);
    expect(await (await api().send('GET', at(id))).json()).toMatchObject({ lastSuccessAt: AT, failures: 0 });
  });

  it('forgets all but the newest attempts, and with the subscription all of them', async () => {
    const { id } = await make();
    const delivery = { ...TEST_TAKEN, type: 'kpo.phase.entered.v1', attempt: 1 };
    for (let n = 0; n < 1_003; n += 1) await api().store.noteDelivery({ id, resends: 0 }, delivery);
    const cursor = Buffer.from(JSON.stringify([6])).toString('base64url');
    expect((await api().store.deliveries(id, { cursor })).items.map(({ number }) => number)).toEqual([5, 4]);
    expect((await api().send('DELETE', at(id))).status).toBe(204);
    expect((await api().store.deliveries(id)).items).toEqual([]);
  });

  it('sends again from an event or an instant, and from nothing else', async () => {
    const { id } = await make();
    await api().store.commit(aTurn(), {});
    for (const from of ['e1.1', '2026-03-01T00:00:00+01:00'])
      expect((await post(id, 'resend', { from })).status).toBe(204);
    const refused = await post(id, 'resend', { from: 'yesterday' });
    expect([refused.status, (await refused.json()).errors]).toMatchObject([
      422,
      [{ pointer: '/from', code: 'problems.resend.from', params: { value: 'yesterday' } }],
    ]);
    expect(await changes()).toHaveLength(2);
  });

  it('is not there', async () => {
    for (const move of ['rotate', 'pause', 'resume', 'test']) expect((await post('none', move)).status).toBe(404);
    expect((await post('none', 'resend', { from: AT })).status).toBe(404);
    for (const rest of ['', '/deliveries']) expect((await api().send('GET', at('none', rest))).status).toBe(404);
  });

  it('is worked by kpo subscriptions', async () => {
    const run = async (...args: string[]) => {
      const printed = { out: '', err: '' };
      const code = await runCli(['subscriptions', ...args], {
        out: (lines) => void (printed.out += lines),
        err: (lines) => void (printed.err += lines),
        env: { KPO_API_KEY: ADMIN_KEY, KPO_URL: 'http://kpo.test' },
        fetch: async (url, init) => api().app.request(String(url instanceof Request ? url.url : url), init),
        stdin: process.stdin,
        onSignal: () => () => {},
      });
      return { code, ...printed };
    };
    expect((await run('list')).err).toBe('Nobody is sent events.');
    const { id } = await make();
    expect((await run('deliveries', id)).err).toBe('Nothing was tried yet.');
    expect((await run('pause', id)).out).toBe(`${id} waits.`);
    expect((await run('list')).out).toContain('paused');
    expect((await run('resume', id)).out).toBe(`${id} goes on.`);
    expect((await run('test', id)).out).toBe('test.1 was taken.');
    expect((await run('rotate', id)).out).toMatch(/whsec_\S{44}$/);
    expect((await run('resend', id, '--from', AT)).out).toBe(`${id} is sent everything from ${AT} on.`);
    const failed = { event: 'e1.1', at: AT, status: null, error: 'ECONNREFUSED', type: 'kpo.phase.entered.v1' };
    await api().store.noteDelivery({ id, resends: 1 }, { ...failed, attempt: 1 }, { retryAt: AT });
    expect((await run('deliveries', id)).out).toContain('ECONNREFUSED');
    expect((await run('list')).out).toContain('failing');
    const refused = await run('resend', id, '--from', 'yesterday');
    expect([refused.code, refused.err]).toEqual([4, expect.stringContaining('/from: “yesterday” is neither')]);
  });
});
