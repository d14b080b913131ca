import { ADMIN_KEY, onFreshApi } from '../../support/site/api.js';
import { someone } from '../../support/site/said.js';

describe('keys', () => {
  const api = onFreshApi();

  const make = async (...roles: string[]): Promise<{ id: string; secret: string }> =>
    (await api().send('POST', '/v1/keys', { body: { name: 'erp', roles } })).json();

  it.each([undefined, 'Basic abc', 'Bearer', 'Bearer wrong', `Bearer ${ADMIN_KEY}x`])(
    'are needed: "%s" is none',
    async (authorization) => {
      const response = await api().app.request('/v1/tasks', {
        headers: authorization === undefined ? {} : { authorization },
      });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
    },
  );

  it.each([
    ['reader', 'GET', '/v1/tasks', 200],
    ['reader', 'POST', '/v1/engagements/e1/cancel', 403],
    ['reader', 'GET', '/v1/keys', 403],
    ['reader', 'GET', '/v1/engagements/e1/documents/confidential', 403],
    ['operations', 'GET', '/v1/tasks', 200],
    ['operations', 'POST', '/v1/engagements/e1/cancel', 202],
    ['operations', 'GET', '/v1/keys', 403],
    ['events', 'GET', '/v1/tasks', 403],
    ['events', 'POST', '/v1/engagements/e1/cancel', 403],
    ['admin', 'GET', '/v1/keys', 200],
  ])('with the role %s: %s %s is answered %i %i', async (role, method, path, status) => {
    const { secret } = await make(role);
    const body = method === 'POST' ? { reason: 'The deal is off.' } : undefined;
    expect((await api().send(method, path, { key: secret, body })).status).toBe(status);
  });

  it('act in their own name', async () => {
    const { secret } = await make('operations');
    await api().send('POST', '/v1/engagements/e1/cancel', { key: secret, body: { reason: 'The deal is off.' } });
    expect(api().engagements.asked[0]?.[1].by).toEqual(someone('key:erp'));
  });

  it('are listed without secrets, and open nothing once withdrawn', async () => {
    const { id, secret } = await make('reader');
    const list = await (await api().send('GET', '/v1/keys')).text();
    expect(list).toContain(id);
    expect(list).not.toContain(secret);
    expect((await api().send('DELETE', `/v1/keys/${id}`)).status).toBe(204);
    expect((await api().send('GET', '/v1/tasks', { key: secret })).status).toBe(401);
    expect((await api().send('DELETE', `/v1/keys/${id}`)).status).toBe(404);
  });

  it('never reach the log, and nor do queries, tokens or addresses', async () => {
    const { secret } = await make('reader');
    await api().send('GET', '/v1/tasks?assignee=sara@client.example', { key: secret });
    await api().send('GET', '/v1/people/sara@client.example', { key: secret });
    await api().send('GET', '/t/ey.token.of-a-link');
    expect(api().logged()).toContain('/v1/people/{email}');
    for (const kept of [secret, ADMIN_KEY, 'sara', 'token']) expect(api().logged()).not.toContain(kept);
  });
});
