import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FREE_PORTS, type Stack, startStack } from '../../platform/processes/stack.js';

const PATIENCE_MS = 120_000;

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'kpo-stack-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const env = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  KPO_TEMPORAL_EXECUTABLE: process.env.KPO_TEMPORAL_EXECUTABLE,
  KPO_HOME: home,
  ...FREE_PORTS,
  ...more,
});
const readiness = async (stack: Stack): Promise<number> => (await fetch(`${stack.url}/readyz`)).status;

describe('startStack', () => {
  it(
    'runs everything, refuses a second start on its home, and goes on where it stopped',
    async () => {
      const first = await startStack({ env: env() });
      expect(await readiness(first)).toBe(200);
      expect(first.adminKeyIsNew).toBe(true);
      await expect(startStack({ env: env() })).rejects.toThrow('already runs on the home');
      expect(await readiness(first)).toBe(200);
      const people = await fetch(`${first.url}/v1/vendors`, { headers: { authorization: `Bearer ${first.adminKey}` } });
      expect(people.status).toBe(200);
      await first.stop();
      await expect(fetch(`${first.url}/readyz`)).rejects.toThrow();

      const second = await startStack({ env: env() });
      expect(await readiness(second)).toBe(200);
      expect(second).toMatchObject({ adminKey: first.adminKey, adminKeyIsNew: false });
      await second.stop();
    },
    PATIENCE_MS,
  );

  it('signs in with its link, once', async () => {
    const stack = await startStack({ env: env() });
    const use = () => fetch(stack.signIn.url, { method: 'POST', redirect: 'manual', headers: { origin: stack.url } });
    expect((await fetch(stack.signIn.url)).status).toBe(200);
    expect((await use()).status).toBe(303);
    expect((await use()).status).toBe(410);
    await stack.stop();
  });

  it('names a busy port, and leaves nothing behind', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await once(busy, 'listening');
    const { port } = busy.address() as AddressInfo;
    await expect(startStack({ env: env({ KPO_MAILBOX_PORT: String(port) }) })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use by another program. Set KPO_MAILBOX_PORT to another port.`,
    );
    busy.close();
    await expect(readdir(home)).resolves.toEqual([]);
  });

  it('says which Temporal server cannot be reached, and stops what it had started', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await once(busy, 'listening');
    const address = `127.0.0.1:${(busy.address() as AddressInfo).port}`;
    busy.close();
    await expect(startStack({ env: env({ TEMPORAL_ADDRESS: address }) })).rejects.toThrow(
      `The Temporal server at ${address} (namespace "default") cannot be used`,
    );
    const again = await startStack({ env: env() });
    await again.stop();
  });

  it.each([
    [
      { DATABASE_URL: 'postgres://kpo:hunter2@127.0.0.1:1/kpo' },
      'The database that DATABASE_URL names cannot be used: ',
    ],
    [{ SMTP_URL: 'smtp://kpo:hunter2@127.0.0.1:1' }, 'The mail server that SMTP_URL names cannot be used: '],
  ])('says that %j cannot be reached, and keeps the password to itself', async (elsewhere, message) => {
    const refusal = await startStack({ env: env(elsewhere) }).catch((error: Error) => error.message);
    expect(refusal).toContain(message);
    expect(refusal).not.toContain('hunter2');
  });

  it('gives up when it is told to while it starts', async () => {
    const given = new AbortController();
    const starting = startStack({ env: env(), signal: given.signal });
    given.abort();
    await expect(starting).rejects.toThrow('aborted');
    await (await startStack({ env: env() })).stop();
  });

  it('refuses bad values before it touches anything', async () => {
    await expect(startStack({ env: env({ KPO_PORT: 'http' }) })).rejects.toThrow(
      'KPO_PORT: “http” is not a port number',
    );
    await expect(readdir(home)).resolves.toEqual([]);
  });
});
