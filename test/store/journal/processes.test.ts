import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onEachDatabase } from '../../support/site/databases.js';
import { aTurn } from '../../support/samples/turns.js';

const run = promisify(execFile);
const COMMIT_TURNS = fileURLToPath(new URL('../../support/site/commit-turns.ts', import.meta.url));
const environment = { ...process.env, NODE_OPTIONS: '' };

onEachDatabase('several processes', (database) => {
  it('write to one journal at once, and it has no gap', async () => {
    const store = await database.open();
    await store.commit(aTurn(), {});
    const committing = ['D1', 'D2', 'D3'].map((stream) =>
      run(process.execPath, ['--import', 'tsx', COMMIT_TURNS, database.url(), stream, '20'], { env: environment }),
    );
    await Promise.all(committing);
    expect(await store.verify('engagement/e1')).toMatchObject({ ok: true, entries: 61 });
  }, 60_000);
});

onEachDatabase(
  'several processes, at the start',
  (database) => {
    it('open an empty database at once', async () => {
      const stores = await Promise.all([database.open(), database.open(), database.open()]);
      for (const store of stores) await store.ready();
    });
  },
  { empty: true },
);
