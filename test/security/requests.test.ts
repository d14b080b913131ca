import { once } from 'node:events';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { createGuard } from '../../activities/outgoing/guard.js';
import { createSignedPost } from '../../activities/outgoing/signed-post.js';
import { serve } from '../../web/api/serve.js';
import { addressOf } from '../../web/limits/address.js';
import { onFreshApi } from '../support/site/api.js';
import { startReceiver } from '../support/site/receiver.js';

describe('a request whose end is disputed', () => {
  const api = onFreshApi();

  it.each([
    ['says a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['says two lengths', 'Content-Length: 0\r\nContent-Length: 5\r\n\r\n'],
    ['folds a header', 'Transfer-Encoding: chunked\r\n , identity\r\n\r\n0\r\n\r\n'],
  ])('since it %s, is refused, and nothing after it is read', async (_, rest) => {
    const serving = await serve(api().app, { host: '127.0.0.1', port: 0 });
    const text = await answersTo(serving.port, [
      `POST /v1/tasks HTTP/1.1\r\nHost: kpo.example\r\n${rest}`,
      'GET /healthz HTTP/1.1\r\nHost: kpo.example\r\n\r\n',
    ]);
    await serving.close();
    expect(text.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 400']);
  });
});

describe('a parameter', () => {
  const api = onFreshApi();

  it('that is given twice is refused by its name, so that nobody before this server counts another one', async () => {
    const response = await api().send('GET', '/v1/tasks?limit=1&limit=200');
    expect(response.status).toBe(400);
    expect((await response.json()).errors).toEqual([{ parameter: 'limit', detail: 'it is given more than once' }]);
  });

  it('of the query or the body is none of the path', async () => {
    const response = await api().send('GET', '/v1/tasks/e9.main.1?id=e1.main.1');
    expect([response.status, (await response.json()).errors[0].parameter]).toEqual([400, 'id']);
  });
});

describe('the address that a request comes from', () => {
  const addressFrom = async (remoteAddress: string, forwarded: string, proxies: readonly string[]): Promise<string> => {
    const app = new Hono().get('/', (c) => c.text(addressOf(c, proxies) ?? 'none'));
    const headers = { 'x-forwarded-for': forwarded };
    const socket = { remoteAddress, remotePort: 1, remoteFamily: 'IPv4' };
    return (await app.request('/', { headers }, { incoming: { socket } })).text();
  };

  it.each([
    ['is nobody’s to claim who is no proxy', '203.0.113.9', '198.51.100.1', ['loopback'], '203.0.113.9'],
    ['is nobody’s to claim where no proxy is believed', '127.0.0.1', '198.51.100.1', [], '127.0.0.1'],
    ['is what a proxy says', '127.0.0.1', '198.51.100.1', ['loopback'], '198.51.100.1'],
    ['is what a proxy adds, not what it was told', '127.0.0.1', '10.9.9.9, 198.51.100.1', ['loopback'], '198.51.100.1'],
    ['is looked for behind several proxies', '10.0.0.2', '198.51.100.1, 10.0.0.1', ['10.0.0.0/8'], '198.51.100.1'],
    ['is the proxy’s where what it says is none', '127.0.0.1', '198.51.100.1, <script>', ['loopback'], '127.0.0.1'],
  ])('%s', async (_, peer, forwarded, proxies, address) => {
    expect(await addressFrom(peer, forwarded, proxies)).toBe(address);
  });
});

describe('what is posted out', () => {
  it('goes where it was addressed, and no further', async () => {
    const [first, second] = [await startReceiver(), await startReceiver()];
    const posting = createSignedPost(createGuard({ allowHosts: ['127.0.0.1'] }));
    for (const status of [301, 302, 307, 308]) {
      first.answers.push({ status, headers: { location: second.url } });
      const secret = 'whsec_MDEyMzQ1Njc4OWFiY2RlZg==';
      const body = { id: `m${status}`, contentType: 'application/json', body: '{}' };
      expect(await posting.post({ url: first.url, secrets: [secret], ...body })).toBe(status);
    }
    await posting.close();
    await Promise.all([first.close(), second.close()]);
    expect([first.got.length, second.got]).toEqual([4, []]);
  });
});

/** All that comes back on one connection, until the server closes it. */
async function answersTo(port: number, parts: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  socket.write(parts.join(''));
  await once(socket, 'close');
  return text;
}
