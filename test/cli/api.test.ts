import { failureOf, openApi } from '../../cli/api.js';
import type { Io } from '../../cli/io.js';

const headers = (entries: Record<string, string> = {}): Headers => new Headers(entries);

describe('failureOf', () => {
  it('shows a problem document as lines, with the pointer of each bad field', () => {
    const problem = {
      title: 'The content is not valid',
      errors: [
        { pointer: '/budget/amount/minor', detail: '-1 is not above zero' },
        { pointer: '', detail: 'no people' },
      ],
    };
    expect(failureOf({ status: 422, headers: headers() }, JSON.stringify(problem))).toMatchObject({
      exitCode: 4,
      message: 'The content is not valid\n  /budget/amount/minor: -1 is not above zero\n  (the whole of it): no people',
    });
  });

  it.each([
    [400, 4],
    [401, 4],
    [403, 4],
    [404, 3],
    [409, 4],
    [429, 5],
    [500, 1],
    [503, 5],
  ])('leaves %i with exit code %i', (status, exitCode) => {
    expect(failureOf({ status, headers: headers() }, '').exitCode).toBe(exitCode);
  });

  it('says when to try again', () => {
    expect(failureOf({ status: 503, headers: headers({ 'retry-after': '5' }) }, '{"title":"Not now"}').message).toBe(
      'Not now\nTry again in 5 seconds.',
    );
  });

  it('survives an answer that is no problem document', () => {
    expect(failureOf({ status: 502, headers: headers() }, '<html>').message).toBe('The server answered 502.');
  });
});

describe('openApi', () => {
  const asked: { url: string; init: RequestInit }[] = [];
  const io = (response: () => Promise<Response>): Io =>
    ({
      env: { KPO_API_KEY: 'a-key', KPO_URL: 'https://kpo.client.example/' },
      fetch: (url: URL, init: RequestInit) => {
        asked.push({ url: url.href, init });
        return response();
      },
    }) as unknown as Io;

  it('sends the key and the query that is given', async () => {
    const api = openApi(io(async () => Response.json({ items: [] })));
    await expect(api.get('/v1/tasks', { query: { overdue: true, kind: undefined } })).resolves.toEqual({ items: [] });
    expect(asked.at(-1)).toMatchObject({
      url: 'https://kpo.client.example/v1/tasks?overdue=true',
      init: { headers: { authorization: 'Bearer a-key' } },
    });
  });

  it('says how to start a kpo when none answers', async () => {
    const api = openApi(
      io(() => Promise.reject(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') }))),
    );
    await expect(api.get('/v1/tasks')).rejects.toMatchObject({
      exitCode: 5,
      message: expect.stringContaining('No kpo answers at https://kpo.client.example (connect ECONNREFUSED).'),
    });
  });

  it('refuses an address that is none', () => {
    expect(() =>
      openApi(
        io(async () => new Response()),
        { url: 'localhost:8080' },
      ),
    ).toThrow('--url="localhost:8080" is not an address');
  });
});
