import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack } from '../../platform/processes/stack.js';
import { FREE_PORTS } from '../../platform/processes/ports.js';
import { postgresBinaries, startPostgres } from '../support/site/postgres.js';

const binaries = postgresBinaries();

/** What this test reads of the API's answers. */
interface Answered {
  id: string;
  items: { id: string; answerSchema: { examples: unknown[] } }[];
}

/** Where PostgreSQL is missing the name says so; CI installs it, and fails without. */
describe(`startStack with DATABASE_URL${binaries ? '' : ', NOT tested: PostgreSQL is not installed here'}`, () => {
  it('keeps everything in that database, and starts none of its own', async () => {
    if (!binaries) return expect(process.env.CI ?? '').toBe('');
    const home = await mkdtemp(join(tmpdir(), 'kpo-postgres-'));
    const cluster = await startPostgres(binaries);
    try {
      const stack = await startStack({
        env: {
          PATH: process.env.PATH,
          KPO_TEMPORAL_EXECUTABLE: process.env.KPO_TEMPORAL_EXECUTABLE,
          KPO_HOME: home,
          DATABASE_URL: await cluster.createDatabase(),
          ...FREE_PORTS,
        },
      });
      const ask = async (path: string, body?: unknown) => {
        const response = await fetch(stack.url + path, {
          method: body ? 'POST' : 'GET',
          headers: { authorization: `Bearer ${stack.adminKey}`, 'content-type': 'application/json' },
          ...(body ? { body: JSON.stringify(body) } : {}),
        });
        return { status: response.status, body: (await response.json()) as Answered };
      };
      const brief: unknown = JSON.parse(
        await readFile(new URL('../fixtures/brief.example.json', import.meta.url), 'utf8'),
      );
      const started = await ask('/v1/engagements', brief);
      expect(started.status).toBe(201);
      const { body: open } = await ask(`/v1/tasks?engagement=${started.body.id}`);
      expect(open.items).toMatchObject([{ kind: 'scope.approve', state: 'open' }]);
      const [task] = open.items as [Answered['items'][number]];
      expect(await ask(`/v1/tasks/${task.id}/answer`, task.answerSchema.examples[0])).toMatchObject({
        status: 200,
        body: { decision: 'approve' },
      });
      expect(await ask(`/v1/engagements/${started.body.id}`)).toMatchObject({ body: { phase: 'selection' } });
      expect((await ask(`/v1/tasks?engagement=${started.body.id}&kind=bid.submit`)).body.items).toHaveLength(5);
      expect(await readdir(home)).not.toContain('kpo.sqlite');
      await stack.stop();
    } finally {
      await cluster.stop();
      await rm(home, { recursive: true, force: true });
    }
  }, 120_000);
});
