import { request } from 'node:http';
import { serve } from '../../web/api/serve.js';
import { onFreshApi } from '../support/site/api.js';
import { openPages } from '../support/site/pages.js';
import { aFact, aStart, aTurn } from '../support/samples/turns.js';

const REFUSED_TO_BROWSERS = ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"];

/** What keeps a browser from taking a response for something else, or from showing it in a page of somebody else. */
function expectGuarded(response: Response, what: string): void {
  const policy = (response.headers.get('content-security-policy') ?? '').split('; ');
  expect([what, policy]).toEqual([what, expect.arrayContaining(REFUSED_TO_BROWSERS)]);
  expect([what, response.headers.get('x-content-type-options')]).toEqual([what, 'nosniff']);
  expect([what, response.headers.get('access-control-allow-origin')]).toEqual([what, null]);
}

describe('what the API answers', () => {
  const api = onFreshApi();

  it.each([
    ['GET', '/v1/tasks'],
    ['GET', '/v1/nothing'],
    ['PATCH', '/v1/tasks'],
    ['GET', '/nothing'],
    ['GET', '/healthz'],
    ['GET', '/metrics'],
    ['GET', '/docs'],
    ['GET', '/docs/start.js'],
    ['GET', '/openapi.json'],
  ])('to %s %s is shown by no foreign page, and taken for nothing else', async (method, path) => {
    const response = await api().send(method, path, { headers: { origin: 'https://evil.example' } });
    expectGuarded(response, path);
  });

  it('allows no foreign page what a browser asks for beforehand', async () => {
    const headers = {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    };
    const response = await api().send('OPTIONS', '/v1/engagements', { key: null, headers });
    expect(response.status).toBe(405);
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it('as a document is a file to be kept, whatever is in it', async () => {
    await api().store.commit(aTurn({ facts: [aStart(), aFact('phase.entered', { phase: 'scoping' })] }), {});
    const script = '<script>alert(1)</script>';
    await api().documents.put('engagement/e1', 'report', 'report', 'text/plain', script);
    const response = await api().send('GET', '/v1/engagements/e1/documents/report');
    expect([response.status, await response.text()]).toEqual([200, script]);
    expectGuarded(response, 'a document');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="report"');
  });

  it.each(['/', '/healthz', '/v1/tasks'])('to TRACE %s repeats nothing', async (path) => {
    const serving = await serve(api().app, { host: '127.0.0.1', port: 0 });
    const { status, text } = await traced(serving.port, path);
    await serving.close();
    expect([404, 405]).toContain(status);
    expect(text).not.toContain('of-the-cookie');
  });
});

describe('pages', () => {
  it('are shown by no foreign page, and kept by no cache', async () => {
    const pages = await openPages();
    const cookie = await pages.signIn();
    const link = await pages.linkTo({ task: 'e1.main.1', email: 'sara@client.example', assignment: 1 });
    for (const path of ['/', '/people', '/sessions', '/sign-in', '/sign-in/anything', link, '/t/forged']) {
      const response = await pages.app.request(path, { headers: { cookie } });
      expectGuarded(response, path);
      expect([path, response.headers.get('cache-control')]).toEqual([path, 'no-store']);
    }
    await pages.close();
  });
});

/** `fetch` sends no TRACE. */
const traced = (port: number, path: string): Promise<{ status?: number; text: string }> =>
  new Promise((resolve, reject) => {
    const headers = { cookie: 'kpo_session=of-the-cookie' };
    const asked = request({ host: '127.0.0.1', port, path, method: 'TRACE', headers }, (response) => {
      let text = '';
      response
        .on('data', (chunk: Buffer) => (text += chunk.toString()))
        .on('end', () => resolve({ ...(response.statusCode !== undefined && { status: response.statusCode }), text }));
    });
    asked.on('error', reject).end();
  });
