import { agreeing, onFreshApi } from '../../support/site/api.js';
import type { Answered } from '../../support/site/api.js';

describe('requests that cannot be taken', () => {
  const api = onFreshApi();
  const problemOf = async (response: Answered) => {
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = await response.json();
    expect(problem.status).toBe(response.status);
    return problem;
  };

  it.each([
    ['{"reason": ', 400, 'JSON'],
    [`{"reason": ${'['.repeat(100)}${']'.repeat(100)}}`, 400, 'nested'],
    ['[]', 422, 'keys'],
    ['null', 422, 'needed'],
    ['', 400, 'JSON'],
  ])('a body such as %s is answered %i', async (body, status, word) => {
    const response = await api().send('POST', '/v1/engagements/e1/cancel', { body });
    expect(response.status).toBe(status);
    expect((await problemOf(response)).detail).toContain(word);
  });

  it('a body that is not UTF-8 is malformed', async () => {
    const response = await api().app.request('/v1/vendors', {
      method: 'POST',
      headers: { authorization: 'Bearer kpo_admin-key-of-the-tests', 'content-type': 'application/json' },
      body: new Uint8Array([0xff, 0xfe, 0x41]),
    });
    expect(response.status).toBe(400);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'the media type %s is not taken',
    async (mediaType) => {
      const response = await api().send('POST', '/v1/engagements', {
        body: '{}',
        headers: { 'content-type': mediaType },
      });
      expect(response.status).toBe(415);
      expect((await problemOf(response)).detail).toContain('application/vnd.ocds.release+json');
    },
  );

  it('a body is bounded, whether it says its length or not', async () => {
    const body = JSON.stringify({ reason: 'x'.repeat(1_000_001) });
    expect((await api().send('POST', '/v1/engagements/e1/cancel', { body })).status).toBe(413);
    const said = await api().send('POST', '/v1/engagements/e1/cancel', {
      body: '{}',
      headers: { 'content-length': '1000001' },
    });
    expect(said.status).toBe(413);
  });

  it.each(['/v1', '/v1/nothing', '/v1/tasks/e1.main.1/nothing', '/nothing', '/v1/tasks/%00'])(
    '%s names nothing',
    async (path) => {
      const response = await api().send('GET', path);
      expect(response.status).toBe(404);
      await problemOf(response);
    },
  );

  it.each([
    ['PATCH', '/v1/tasks', 'GET, HEAD'],
    ['DELETE', '/v1/engagements/e1', 'GET, HEAD'],
    ['GET', '/v1/events', 'POST'],
    ['PUT', '/v1/engagements', 'GET, HEAD, POST'],
    ['POST', '/healthz', 'GET, HEAD'],
  ])('%s %s is told the methods there are', async (method, path, allow) => {
    const response = await api().send(method, path);
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
    await problemOf(response);
  });
});

describe('when something breaks', () => {
  const api = onFreshApi(() => ({
    engagements: agreeing({ cancel: () => Promise.reject(new Error('password=hunter2 at /srv/secret.ts:3')) }),
  }));

  it('nothing of the inside is shown, and the log has it under the same id', async () => {
    const response = await api().send('POST', '/v1/engagements/e1/cancel', { body: { reason: 'The deal is off.' } });
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toContain('hunter2');
    const id = response.headers.get('x-request-id') ?? 'none';
    expect(text).toContain(id);
    expect(api().logged()).toContain(id);
  });

  it('a database that is away is "not now"', async () => {
    const { store } = api();
    const away = Object.assign(new Error('no connection'), { name: 'StoreUnavailable' });
    store.task = () => Promise.reject(away);
    const response = await api().send('GET', '/v1/tasks/e1.main.1');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  });
});
