import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { person } from '../../../domain/kernel/actor.js';
import type { Store } from '../../../store/contract.js';
import { openDatabase } from '../../../store/database/database.js';
import { createFileDigests, createFileDocuments } from '../../../store/documents/file-documents.js';
import { onEachDatabase } from '../../support/site/databases.js';
import { aFact, aNotice, anOpening, aStart, aTurn, placedAt } from '../../support/samples/turns.js';

const SUBJECT = 'engagement/e1';
const SARA = 'sara@client.example';
const TASK = 'e1.main.1';
const AT = '2026-03-02T09:00:00.000Z';

onEachDatabase('what a journal binds', (database) => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kpo-bound-'));
    store = await database.open();
    const documents = createFileDocuments({ directory: folder, key: Buffer.alloc(32, 3), store });
    const opening = aTurn({
      facts: [aStart(), aFact('task.opened', { task: TASK, kind: 'scope.approve', to: SARA, role: 'sponsor' })],
      opened: [anOpening({ id: TASK })],
    });
    await documents.put(SUBJECT, 'confidential', 'confidential', 'text/markdown', 'the secret');
    await store.commit(opening, placedAt(opening, '2026-03-05T09:00:00.000Z'));
    await documents.put(SUBJECT, 'D1-submission', 'submission', 'application/json', '{}');
    await store.recordAccess({
      engagement: 'e1',
      position: 'analyst-1',
      email: 'ann@vendor.example',
      action: 'grant',
      at: AT,
    });
    await store.commit(answering(), {});
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const answering = (turn = 2) =>
    aTurn({
      turn,
      facts: [
        aFact('task.answered', {
          ...{ task: TASK, kind: 'scope.approve', decision: 'approve' },
          ...{ by: person(SARA), via: 'link' },
        }),
        aFact('deliverable.submitted', { deliverable: 'D1', round: 1, document: 'D1-submission', late: false }),
        aFact('access.granted', { position: 'analyst-1', email: 'ann@vendor.example', via: 'ledger' }),
      ],
      changed: [
        {
          ...{ id: TASK, state: 'answered', outcome: 'approve', by: SARA },
          ...{ assignee: anOpening({ id: TASK }).assignee, assignment: 1 },
        },
      ],
    });
  const verify = () => store.verify(SUBJECT, createFileDigests(folder));
  const behind = async (tamper: (db: ReturnType<typeof openDatabase>['db']) => Promise<unknown>): Promise<void> => {
    const { db } = openDatabase(database.url());
    await tamper(db);
    await db.destroy();
  };
  const files = async (): Promise<string[]> => {
    const [inner = ''] = await readdir(folder);
    return (await readdir(join(folder, inner))).map((name) => join(folder, inner, name));
  };

  it('is whole, and bound to the facts that speak of it', async () => {
    expect(await verify()).toMatchObject({ ok: true });
    const { items } = await store.journal(SUBJECT);
    const boundBy = items.map(({ chained }) => [chained.type, Object.keys(chained.bound ?? {})]);
    expect(boundBy).toEqual([
      ['engagement.started', []],
      ['task.opened', ['document/confidential']],
      ['task.answered', [`task/${TASK}`]],
      ['deliverable.submitted', ['document/D1-submission']],
      ['access.granted', ['access/1']],
    ]);
    const register = await store.document(SUBJECT, 'D1-submission');
    expect(items[3]?.chained.bound?.['document/D1-submission']).toBe(register?.sha256);
  });

  it('is found where a document was changed', async () => {
    for (const path of await files()) await writeFile(path, 'something else');
    expect(await verify()).toMatchObject({
      ok: false,
      why: expect.stringContaining('is not the one that was recorded'),
    });
  });

  it('is found where a document’s file is lost', async () => {
    for (const path of await files()) await rm(path);
    expect(await verify()).toMatchObject({ ok: false, why: 'the file of document D1-submission is lost' });
    expect(await store.verify(SUBJECT)).toMatchObject({ ok: true });
  });

  it('is found where a document was put anew, or its entry in the register is gone', async () => {
    await behind((db) =>
      db
        .updateTable('documents')
        .set({ sha256: 'f'.repeat(64) })
        .where('id', '=', 'confidential')
        .execute(),
    );
    expect((await verify()) as object).toMatchObject({ why: 'document confidential is not what entry 2 has recorded' });
    await behind((db) => db.deleteFrom('documents').where('id', '=', 'confidential').execute());
    expect(await verify()).toMatchObject({ why: 'document confidential is lost, which entry 2 has recorded' });
  });

  it.each([
    ['outcome', { outcome: 'reject' }],
    ['end', { endedAt: '2026-03-01T09:00:00.000Z' }],
    ['state', { state: 'open' as const }],
    ['answerer', { answeredBy: 'eve@client.example' }],
  ])('is found where the %s of a task was changed', async (_what, change) => {
    await behind((db) => db.updateTable('tasks').set(change).execute());
    expect(await verify()).toMatchObject({
      ok: false,
      why: `the outcome of task ${TASK} is not what entry 3 has recorded`,
    });
  });

  it('is found where a task is lost, or ended without an entry', async () => {
    await behind(async (db) => {
      await db
        .insertInto('tasks')
        .values({ ...(await db.selectFrom('tasks').selectAll().executeTakeFirstOrThrow()), id: 'e1.main.2' })
        .execute();
    });
    expect(await verify()).toMatchObject({ ok: false, why: 'task e1.main.2 has ended, which no entry says' });
    await behind((db) => db.deleteFrom('tasks').execute());
    expect(await verify()).toMatchObject({ ok: false, why: `task ${TASK} is lost` });
  });

  it.each([
    ['person', { email: 'eve@vendor.example' }],
    ['instant', { at: '2026-03-01T09:00:00.000Z' }],
    ['deed', { action: 'revoke' as const }],
  ])('is found where the %s of an access was changed', async (_what, change) => {
    await behind((db) => db.updateTable('accessLedger').set(change).execute());
    expect(await verify()).toMatchObject({
      ok: false,
      why: 'the access of analyst-1 is not what entry 5 has recorded',
    });
  });

  it('is found where an access is lost, or was put in before one that is told of', async () => {
    await behind(async (db) => {
      await db
        .insertInto('accessLedger')
        .values({ engagement: 'e1', position: 'analyst-1', email: 'eve@vendor.example', action: 'grant', at: AT })
        .execute();
    });
    expect(await verify()).toMatchObject({ ok: true });
    await store.recordAccess({
      engagement: 'e1',
      position: 'analyst-1',
      email: 'ann@vendor.example',
      action: 'revoke',
      at: AT,
    });
    await store.commit(
      aTurn({
        turn: 3,
        facts: [
          aFact('access.revoked', {
            position: 'analyst-1',
            email: 'ann@vendor.example',
            via: 'ledger',
            why: { code: 'reasons.cut' },
          }),
        ],
      }),
      {},
    );
    expect(await verify()).toMatchObject({
      ok: false,
      why: 'an access of analyst-1 is in the ledger that no entry tells of',
    });
    await behind((db) => db.deleteFrom('accessLedger').execute());
    expect(await verify()).toMatchObject({ ok: false, why: 'the access that entry 5 tells of is lost' });
  });

  it('counts what a turn that was superseded had bound no longer', async () => {
    await store.commit(
      aTurn({ turn: 2, at: '2026-03-02T09:00:05.000Z', facts: [aFact('phase.entered', { phase: 'selection' })] }),
      {},
    );
    expect((await store.task(TASK))?.state).toBe('open');
    expect(await verify()).toMatchObject({ ok: true });
    await store.commit(answering(3), {});
    expect(await verify()).toMatchObject({ ok: true });
  });

  it('still verifies when somebody, or all that stood beside it, was erased', async () => {
    await store.commit(
      aTurn({
        turn: 3,
        facts: [aFact('engagement.cancelled', { by: person(SARA), reason: { code: 'reasons.cut' } })],
        notices: [aNotice({ to: anOpening().assignee })],
      }),
      {},
    );
    const ANN = 'ann@vendor.example';
    const kept = async (): Promise<string> => {
      const found: unknown[] = [];
      await behind(async (db) => {
        for (const table of ['tasks', 'accessLedger', 'outbox'] as const)
          found.push(await db.selectFrom(table).selectAll().execute());
      });
      return JSON.stringify(found);
    };
    expect([(await kept()).includes(SARA), (await kept()).includes(ANN)]).toEqual([true, true]);
    expect(await store.erasePerson(SARA)).toEqual([]);
    expect(await verify()).toMatchObject({ ok: true });
    expect([(await kept()).includes(SARA), (await kept()).includes('Sara'), (await kept()).includes(ANN)]).toEqual([
      ...[false, false],
      true,
    ]);
    expect(await store.task(TASK)).toMatchObject({ kind: 'scope.approve', outcome: 'approve', answeredBy: '(erased)' });
    expect(await store.eraseBeside(SUBJECT)).toBe(true);
    expect(await verify()).toMatchObject({ ok: true });
    expect((await kept()).includes('@')).toBe(false);
    await behind((db) => db.updateTable('tasks').set({ outcome: 'reject' }).execute());
    expect(await verify()).toMatchObject({ ok: false });
  });
});
