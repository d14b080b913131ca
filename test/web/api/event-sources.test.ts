import { EVENT_SECRETS, onFreshApi } from '../../support/site/api.js';
import { deliverEvent } from '../../support/site/signed-event.js';
import { aStart, aTurn } from '../../support/samples/turns.js';

const BUDGETS = ['kpo.budget.changed.v1'];

describe('/v1/event-sources', () => {
  const api = onFreshApi();
  const make = async (wanted: object = {}): Promise<{ id: string; secret: string }> => {
    const response = await api().send('POST', '/v1/event-sources', { body: { name: 'ERP', ...wanted } });
    expect(response.status).toBe(201);
    return response.json();
  };
  const at = (id: string, rest = ''): string => `/v1/event-sources/${id}${rest}`;
  const shown = async (id: string) => (await api().send('GET', at(id))).json();

  it('makes a source whose secret is shown once and kept sealed', async () => {
    const wanted = {
      name: 'ERP',
      source: '/erp',
      types: BUDGETS,
      costCentres: ['CC-100'],
      owner: 'ida@client.example',
    };
    const { secret, ...made } = await (await api().send('POST', '/v1/event-sources', { body: wanted })).json();
    expect(secret).toMatch(/^whsec_/);
    expect(made).toMatchObject({ ...wanted, engagements: [], lastUsedAt: null, previousSecretUntil: null });
    expect(await shown(made.id)).toEqual(made);
    expect((await (await api().send('GET', '/v1/event-sources')).json()).items).toEqual([
      expect.objectContaining({ id: 'built-in' }),
      made,
    ]);
    expect(JSON.stringify(await api().store.eventSources())).not.toContain(secret.slice('whsec_'.length));
  });

  it('takes what it signs, and says when it was used last', async () => {
    const { id, secret } = await make();
    expect((await deliverEvent(api(), {}, { secret })).status).toBe(202);
    expect((await shown(id)).lastUsedAt).toMatch(/^\d{4}-/);
  });

  it('takes both secrets while rotating, and the oldest no longer', async () => {
    const { id, secret: first } = await make();
    const rotated = await (await api().send('POST', at(id, '/rotate'))).json();
    expect(rotated.previousSecretUntil > new Date().toISOString()).toBe(true);
    for (const secret of [first, rotated.secret])
      expect((await deliverEvent(api(), {}, { secret, id: `by ${secret}` })).status).toBe(202);
    await api().send('POST', at(id, '/rotate'));
    expect((await deliverEvent(api(), {}, { secret: first, id: 'msg_3' })).status).toBe(401);
    expect((await deliverEvent(api(), {}, { secret: rotated.secret, id: 'msg_4' })).status).toBe(202);
  });

  it('takes the secret before no longer than its week', async () => {
    const { id, secret: first } = await make();
    /** Has the secret before be over, and the one so far stay. */
    const passWeek = async () => {
      const secret = (await api().store.eventSources())[0]?.secret ?? '';
      const to = { secret, insteadOf: secret, previousUntil: '2026-01-01T00:00:00.000Z' };
      await api().store.rotateEventSource(id, to);
    };
    await passWeek();
    const again = await (await api().send('POST', at(id, '/rotate'))).json();
    await passWeek();
    expect((await deliverEvent(api(), {}, { secret: first })).status).toBe(401);
    expect((await deliverEvent(api(), {}, { secret: again.secret })).status).toBe(202);
    expect((await shown(id)).previousSecretUntil).toBeNull();
  });

  it('is changed but for its secret, and takes nothing once it is deleted', async () => {
    const { id, secret } = await make();
    expect((await api().send('PUT', at(id), { body: { name: 'SAP', types: BUDGETS } })).status).toBe(200);
    expect(await shown(id)).toMatchObject({ name: 'SAP', types: BUDGETS });
    expect((await deliverEvent(api(), {}, { secret })).status).toBe(202);
    expect((await api().send('DELETE', at(id))).status).toBe(204);
    expect((await deliverEvent(api(), {}, { secret, id: 'msg_2' })).status).toBe(401);
    for (const [method, rest] of [
      ['GET', ''],
      ['PUT', ''],
      ['DELETE', ''],
      ['POST', '/rotate'],
    ] as const)
      expect(
        (await api().send(method, at(id, rest), { ...(method === 'PUT' && { body: { name: 'SAP' } }) })).status,
      ).toBe(404);
  });

  it('is changed by admins alone', async () => {
    const { secret: key } = await (
      await api().send('POST', '/v1/keys', { body: { name: 'ops', roles: ['operations'] } })
    ).json();
    const { id } = await make();
    const tried = await Promise.all([
      api().send('POST', '/v1/event-sources', { key, body: { name: 'mine' } }),
      api().send('PUT', at(id), { key, body: { name: 'mine' } }),
      api().send('POST', at(id, '/rotate'), { key }),
      api().send('DELETE', at(id), { key }),
    ]);
    expect(tried.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect((await api().send('GET', at(id), { key })).status).toBe(200);
  });

  it('leaves the built-in source to the environment', async () => {
    expect(await shown('built-in')).toMatchObject({ name: 'built-in', types: [] });
    expect((await api().send('DELETE', at('built-in'))).status).toBe(409);
    expect((await api().send('POST', at('built-in', '/rotate'))).status).toBe(409);
  });

  it.each([
    ['a type that there is not', { types: ['kpo.weather.changed.v1'] }, 422, '/types/0'],
    ['a source with spaces', { source: 'the erp' }, 422, '/source'],
    ['a source that another one has', { source: '/erp' }, 409, '/source'],
  ])('refuses %s', async (_what, different, status, pointer) => {
    await make({ source: '/erp' });
    const response = await api().send('POST', '/v1/event-sources', { body: { name: 'ERP', ...different } });
    expect(response.status).toBe(status);
    expect((await response.json()).errors[0].pointer).toBe(pointer);
  });

  it.each([
    ['a type it may not send', { types: ['kpo.demand.changed.v1'] }, {}, '/type'],
    ['another’s name', { source: '/crm' }, {}, '/source'],
    ['an engagement it may not speak of', { engagements: ['e2'] }, {}, '/engagement'],
    [
      'a centre it may not speak of',
      { costCentres: ['CC-2'] },
      { engagement: undefined, costcentre: 'CC-1' },
      '/costcentre',
    ],
    ['an engagement of another centre', { costCentres: ['CC-2'] }, {}, '/engagement'],
    [
      'everybody’s calendar, though of some engagements alone',
      { engagements: ['e1'] },
      { type: 'kpo.calendar.changed.v1', data: { person: 'ann@client.example', absences: [] } },
      '/type',
    ],
  ])('refuses %s with 403, naming the field', async (_what, wanted, event, pointer) => {
    await api().store.commit(aTurn({ facts: [aStart()] }), {});
    const { secret } = await make(wanted);
    const response = await deliverEvent(api(), event, { secret });
    expect([response.status, (await response.json()).errors[0].pointer]).toEqual([403, pointer]);
    expect(api().engagements.asked).toEqual([]);
  });

  it('takes what a limited source may say', async () => {
    await api().store.commit(aTurn({ facts: [aStart()] }), {});
    const centre = (await api().store.engagement('e1'))?.costCentre ?? '';
    const { secret } = await make({ source: '/erp', types: BUDGETS, costCentres: [centre] });
    expect((await deliverEvent(api(), {}, { secret })).status).toBe(202);
    expect((await deliverEvent(api(), { engagement: undefined, costcentre: centre }, { secret })).status).toBe(202);
    expect((await deliverEvent(api(), {}, { secret: EVENT_SECRETS[0], id: 'as /erp' })).status).toBe(403);
  });
});

describe('/v1/event-sources outside a sandbox', () => {
  const api = onFreshApi(() => ({ eventSecrets: [] }));

  it('has none that is built in', async () => {
    expect((await (await api().send('GET', '/v1/event-sources')).json()).items).toEqual([]);
    expect((await api().send('GET', '/v1/event-sources/built-in')).status).toBe(404);
    expect((await deliverEvent(api())).status).toBe(401);
  });
});
