import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FREE_PORTS } from '../../platform/processes/ports.js';
import { type Stack, startStack } from '../../platform/processes/stack.js';
import { isRunning, parseMark, type ProcessMark } from '../../platform/stack/processes.js';
import { eventually } from '../support/eventually.js';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

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

describe('kpo up', () => {
  it(
    'stops cleanly when a signal reaches its whole group, and comes once more from whoever hands it on',
    async () => {
      const child = run(join(DIST, 'cli/main.js'), 'up');
      const [said, ended] = [saidBy(child), once(child, 'close')];
      await eventually(() => expect(said()).toContain('kpo is ready.'));
      const server = await temporalServer();
      expect(await isRunning(server)).toBe(true);
      process.kill(-(child.pid ?? 0), 'SIGTERM');
      await eventually(() => expect(said()).toContain('Stopping …'));
      child.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
      expect(said()).toContain('Stopped. The next start goes on where this one ended.');
      expect(await isRunning(server)).toBe(false);
    },
    PATIENCE_MS,
  );
});

describe('startDevServer', () => {
  it(
    'leaves nothing running when its process stops at once',
    async () => {
      const [port, uiPort] = [await freePort(), await freePort()];
      const options = { executable: env().KPO_TEMPORAL_EXECUTABLE, home, host: '127.0.0.1', port, uiPort };
      const program = `const { startDevServer } = await import(process.argv[1]);
        await startDevServer({ ...JSON.parse(process.argv[2]), namespace: 'default', searchAttributes: {} });
        process.exit(1);`;
      const module = join(DIST, 'platform/stack/dev-server.js');
      const child = run('--input-type=module', '-e', program, module, JSON.stringify(options));
      expect(await once(child, 'close')).toEqual([1, null]);
      const server = await temporalServer();
      await eventually(async () => expect(await isRunning(server)).toBe(false));
    },
    PATIENCE_MS,
  );
});

/** A process that leads a group of its own. */
const run = (...args: string[]): ChildProcess =>
  spawn(process.execPath, args, { env: env(), detached: true, stdio: ['ignore', 'pipe', 'pipe'] });

function saidBy({ stdout, stderr }: ChildProcess): () => string {
  let said = '';
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return () => said;
}

async function temporalServer(): Promise<ProcessMark> {
  const mark = parseMark(await readFile(join(home, 'temporal.pid'), 'utf8'));
  if (!mark?.started) throw new Error('no Temporal server is marked');
  return mark;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
