import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Libsql from 'libsql';

const KPO = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'kpo-other-'));
  const file = new Libsql(join(home, 'kpo.sqlite'));
  file.exec('create table engagements (id text)');
  file.close();
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** Runs a command with servers that are elsewhere; they would be met after the database. */
const kpo = (command: string): Promise<{ code: unknown; err: string }> =>
  new Promise((resolve) => {
    const elsewhere = { TEMPORAL_ADDRESS: '127.0.0.1:9', SMTP_URL: 'smtp://127.0.0.1:9', KPO_PORT: '0' };
    execFile(
      process.execPath,
      ['--import', 'tsx', KPO, command],
      { env: { ...process.env, NODE_OPTIONS: '', ...elsewhere, KPO_HOME: home } },
      (failure, _, err) => resolve({ code: failure?.code, err }),
    );
  });

describe.each(['up', 'worker', 'api'])('kpo %s', (command) => {
  it('refuses a home of another version in one sentence that says what to do', async () => {
    expect(await kpo(command)).toEqual({
      code: 1,
      err: `The database in ${home} cannot be used: another version of kpo has made it, so begin with a new KPO_HOME or an empty database.\n`,
    });
  }, 60_000);
});
