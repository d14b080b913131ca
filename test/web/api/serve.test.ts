import { Agent, request } from 'node:http';
import { Hono } from 'hono';
import type { HttpEnv } from '../../../web/api/env.js';
import { serve } from '../../../web/api/serve.js';

const host = '127.0.0.1';

describe('serve', () => {
  it('serves on a free port, says which, and stops although a client keeps its connection', async () => {
    const app = new Hono<HttpEnv>().get('/', (c) => c.text('here'));
    const serving = await serve(app, { host, port: 0 });
    const agent = new Agent({ keepAlive: true });
    expect(await getText(agent, serving.port)).toBe('here');
    await serving.close();
    await expect(getText(new Agent(), serving.port)).rejects.toThrow('ECONNREFUSED');
    agent.destroy();
  });

  it('lets a running request finish', async () => {
    let finish = (): void => undefined;
    let reach = (): void => undefined;
    const reached = new Promise<void>((resolve) => {
      reach = resolve;
    });
    const app = new Hono<HttpEnv>().get('/', async (c) => {
      reach();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return c.text('done');
    });
    const serving = await serve(app, { host, port: 0 });
    const answer = getText(new Agent(), serving.port);
    await reached;
    const closed = serving.close();
    finish();
    expect(await answer).toBe('done');
    await closed;
  });

  it('says which port is in use', async () => {
    const app = new Hono<HttpEnv>();
    const serving = await serve(app, { host, port: 0 });
    await expect(serve(app, { host, port: serving.port })).rejects.toThrow(`port ${serving.port} of ${host} is in use`);
    await serving.close();
  });
});

function getText(agent: Agent, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request({ agent, host, port, path: '/' }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString())).on('end', () => resolve(text));
    });
    asked.on('error', reject).end();
  });
}
