import { mkdtemp, rm, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findExecutable } from '#executables';
import { startDevServer, stopOrphan, type DevServer } from '../../platform/stack/dev-server.js';
import { claimPorts } from '../../platform/stack/ports.js';
import { connectTemporal } from '../../platform/connect.js';
import { searchAttributeTypes } from '../../platform/search-attributes.js';

const host = '127.0.0.1';
const patience = { patienceMs: 30_000 };
let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'kpo-server-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function start(searchAttributes: Readonly<Record<string, string>> = searchAttributeTypes()): Promise<DevServer> {
  const [port = 0, uiPort = 0] = await claimPorts(['PORT', 'UI_PORT'].map((variable) => ({ variable, host, port: 0 })));
  const executable = await findExecutable('dev');
  return startDevServer({ executable, home, host, port, uiPort, namespace: 'default', searchAttributes });
}

describe('the Temporal dev server', () => {
  it('serves the namespace, with search attributes added to a file that lacks some', async () => {
    await (async () => {
      const older = await start({ KpoPhase: 'Keyword' });
      await (await connectTemporal(older, 'default', patience)).close();
      await older.stop();
    })();
    const server = await start();
    const connection = await connectTemporal(server, 'default', patience);
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'default' });
    expect(Object.keys(customAttributes ?? {})).toEqual(expect.arrayContaining(Object.keys(searchAttributeTypes())));
    await connection.close();
    await server.stop();
  });

  it('says so when it ends by itself', async () => {
    const server = await start();
    await (await connectTemporal(server, 'default', patience)).close();
    process.kill(Number((await readFile(join(home, 'temporal.pid'), 'utf8')).split(' ')[0]), 'SIGKILL');
    await expect(server.died).resolves.toMatch(/^The Temporal dev server ended unexpectedly \(signal SIGKILL\)/);
    await server.stop();
  });

  it('is stopped by the next start when a killed stack left it behind', async () => {
    const orphan = await start();
    await (await connectTemporal(orphan, 'default', patience)).close();
    await stopOrphan(home);
    await expect(orphan.died).resolves.toMatch(/ended unexpectedly/);
    await expect(connectTemporal(orphan, 'default', { patienceMs: 0 })).rejects.toThrow(
      `The Temporal server at ${orphan.address} (namespace "default") cannot be used`,
    );
  });
});
