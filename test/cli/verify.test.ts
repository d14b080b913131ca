import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../cli/program.js';
import { openSecrets } from '../../platform/secrets.js';
import { createNoteSigner, type NoteSigner } from '../../store/checkpoints/note.js';
import type { Store } from '../../store/contract.js';
import { openDatabase } from '../../store/database/database.js';
import { canonicalJson, GENESIS, linkOf } from '../../store/journal/hash-chain.js';
import { openStore } from '../../store/open.js';
import { PRACTICES } from '../support/samples/practices.js';
import { aDeed } from '../support/samples/deeds.js';
import { aFact, aStart, aTurn } from '../support/samples/turns.js';

describe('kpo journal verify', () => {
  let home = '';
  let store: Store;
  let signer: NoteSigner;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'kpo-verify-'));
    store = await openStore(url(), PRACTICES);
    const { checkpointKey } = await openSecrets(home, {});
    signer = createNoteSigner(Buffer.from(checkpointKey, 'base64'));
  });
  afterEach(async () => {
    await store.close();
    await rm(home, { recursive: true, force: true });
  });
  const url = (): string => `file:${join(home, 'kpo.sqlite')}`;

  async function verify(...args: string[]) {
    const printed: string[] = [];
    const keep = (lines: string): void => void printed.push(lines);
    const code = await runCli(['journal', 'verify', ...args], {
      out: keep,
      err: keep,
      env: { KPO_HOME: home },
      fetch,
      stdin: process.stdin,
      onSignal: () => () => {},
    });
    return { code, said: printed.join('\n') };
  }

  const behind = async (tamper: (db: ReturnType<typeof openDatabase>['db']) => Promise<unknown>): Promise<void> => {
    const { db } = openDatabase(url());
    await tamper(db);
    await db.destroy();
  };

  const asks = (turn: number, questions: number) =>
    aTurn({
      ...(turn > 1 && { turn }),
      facts: [
        ...(turn === 1 ? [aStart()] : []),
        ...Array.from({ length: questions }, () => aFact('scope.questioned', { questions: [{ code: 'reasons.cut' }] })),
      ],
    });

  /** Two engagements' worth of journals, signed after four entries of e1 and again after seven. */
  async function signedTwice(): Promise<string> {
    await store.record([aDeed()]);
    await store.commit(asks(1, 3), {});
    await store.signCheckpoint(signer, { now: '2026-03-02T10:00:00.000Z' });
    await store.commit(asks(2, 3), {});
    await store.record([aDeed()]);
    return keepNewest();
  }
  async function keepNewest(): Promise<string> {
    const checkpoint = await store.signCheckpoint(signer, { now: '2026-03-02T11:00:00.000Z' });
    const { items } = await store.provenHeads(checkpoint?.size ?? 0);
    const path = join(home, 'checkpoint.json');
    await writeFile(path, JSON.stringify({ ...checkpoint, leaves: items }));
    await store.commit(asks(3, 1), {});
    return path;
  }

  /** Another fact in place of one, and every hash after it made anew, as somebody would who has the database. */
  const rewrite = (sequence: number) =>
    behind(async (db) => {
      const rows = await db.selectFrom('journal').selectAll().where('subject', '=', 'engagement/e1').execute();
      let head = GENESIS;
      for (const { fact, type: _t, at: _a, position: _p, ...row } of rows) {
        const chained = JSON.parse(fact) as Parameters<typeof linkOf>[1]['chained'];
        const told =
          row.sequence === sequence ? { ...chained, about: { questions: [{ code: 'reasons.other' }] } } : chained;
        head = linkOf(head, { ...row, chained: told });
        await db
          .updateTable('journal')
          .set({ fact: canonicalJson(told), hash: head })
          .where('subject', '=', 'engagement/e1')
          .where('sequence', '=', row.sequence)
          .execute();
      }
      await db.updateTable('subjects').set({ head }).where('id', '=', 'engagement/e1').execute();
    });

  it('says of all journals and the audit that they are whole, and that they are what was signed', async () => {
    const kept = await signedTwice();
    expect(await verify()).toEqual({ code: 0, said: 'All 1 journals and the audit are whole: 10 entries.' });
    expect(await verify('--checkpoint', kept)).toEqual({
      code: 0,
      said: expect.stringMatching(/ whole: 10 entries\. It is what the checkpoint of 4 heads says\.$/) as string,
    });
    expect((await verify('e1', '--checkpoint', kept, '--key', signer.key)).code).toBe(0);
  });

  it.each([
    [2, 'between entries 1 and 4: entry 4 was signed as '],
    [6, 'between entries 5 and 7: entry 7 was signed as '],
  ])('finds that entry %i was rewritten with a chain that is whole, and says where', async (sequence, where) => {
    const kept = await signedTwice();
    await rewrite(sequence);
    expect((await verify()).code).toBe(0);
    expect(await verify('--checkpoint', kept)).toEqual({
      code: 1,
      said: expect.stringContaining(`The journal of e1 was rewritten ${where}`) as string,
    });
    expect((await verify('e1', '--checkpoint', kept)).said).toContain(where);
  });

  it('passes over what was written after the checkpoint', async () => {
    const kept = await signedTwice();
    await rewrite(8);
    expect((await verify('--checkpoint', kept)).code).toBe(0);
  });

  it('finds a journal that was cut off, with its head moved back', async () => {
    const kept = await signedTwice();
    await behind(async (db) => {
      await db.deleteFrom('journal').where('sequence', '>', 5).execute();
      const { hash } = await db
        .selectFrom('journal')
        .select('hash')
        .where('sequence', '=', 5)
        .executeTakeFirstOrThrow();
      await db.updateTable('subjects').set({ entries: 5, head: hash }).execute();
    });
    expect((await verify()).code).toBe(0);
    expect(await verify('--checkpoint', kept)).toMatchObject({
      code: 1,
      said: 'The journal of e1 ends at entry 5, but entry 7 was signed',
    });
  });

  it('finds a journal that is gone', async () => {
    const kept = await signedTwice();
    await behind(async (db) => {
      for (const table of ['journal', 'journalBeside', 'turns', 'engagements', 'lateness', 'outbox'] as const)
        await db.deleteFrom(table).execute();
      await db.deleteFrom('subjects').execute();
    });
    expect((await verify()).code).toBe(0);
    expect(await verify('--checkpoint', kept)).toMatchObject({
      code: 1,
      said: expect.stringContaining('is not there, but 7 entries of it were signed') as string,
    });
  });

  it('finds an audit that was cut off, and one that was changed', async () => {
    const kept = await signedTwice();
    await behind(async (db) => {
      await db.deleteFrom('audit').where('sequence', '=', 2).execute();
      const { hash } = await db.selectFrom('audit').select('hash').executeTakeFirstOrThrow();
      await db.updateTable('chains').set({ entries: 1, head: hash }).execute();
    });
    expect((await verify()).code).toBe(0);
    expect((await verify('--checkpoint', kept)).said).toBe('The audit ends at entry 1, but entry 2 was signed');
    await behind((db) =>
      db
        .updateTable('audit')
        .set({ hash: 'f'.repeat(64) })
        .execute(),
    );
    expect((await verify('--checkpoint', kept)).said).toContain('The audit is broken at entry 1');
  });

  it('takes the note alone while the heads in the database are those that were signed, and says when they are not', async () => {
    await signedTwice();
    const path = join(home, 'note.txt');
    await writeFile(path, (await store.checkpoint('latest'))?.note ?? '');
    expect((await verify('--checkpoint', path)).code).toBe(0);
    await rewrite(2);
    expect((await verify('--checkpoint', path)).said).toContain('was rewritten between entries 1 and 4');
    await behind((db) =>
      db
        .updateTable('checkpointLeaves')
        .set({ head: 'f'.repeat(64) })
        .execute(),
    );
    expect(await verify('--checkpoint', path)).toMatchObject({
      code: 1,
      said: expect.stringContaining('are not those that were, and the checkpoint was kept without them') as string,
    });
  });

  it('finds where it can when the heads in the database were rewritten, too', async () => {
    const kept = await signedTwice();
    await rewrite(2);
    await behind(async (db) => {
      const rows = await db.selectFrom('journal').select(['sequence', 'hash']).execute();
      for (const { sequence, hash } of rows)
        await db.updateTable('checkpointLeaves').set({ head: hash }).where('entries', '=', sequence).execute();
    });
    const { code, said } = await verify('--checkpoint', kept);
    expect(code).toBe(1);
    expect(said).toContain('The heads that the database says were signed are not those that were.');
    expect(said).toContain('The journal of e1 was rewritten between entries 1 and 7');
  });

  it('does not trust a checkpoint that another key has signed, or whose heads are not in it', async () => {
    const kept = await signedTwice();
    const other = createNoteSigner(Buffer.alloc(32, 1)).key;
    expect(await verify('--checkpoint', kept, '--key', other)).toMatchObject({
      code: 4,
      said: expect.stringContaining('cannot be trusted: it is not signed with the key kpo/') as string,
    });
    expect(await verify('--checkpoint', kept, '--key', 'nonsense')).toMatchObject({
      code: 2,
      said: '--key: "nonsense" is not a key that verifies notes.',
    });
    const { items } = await store.provenHeads(4);
    const note = (await store.checkpoint(4))?.note;
    const forged = items.map((leaf) => ({ ...leaf, head: 'f'.repeat(64) }));
    await writeFile(kept, JSON.stringify({ note, leaves: forged }));
    expect((await verify('--checkpoint', kept)).said).toContain('its leaf of audit is not one of those');
  });

  it.each(['{"note": 1}', '{'])('does not take %s for a checkpoint', async (text) => {
    const path = join(home, 'other.json');
    await writeFile(path, text);
    expect(await verify('--checkpoint', path)).toMatchObject({
      code: 2,
      said: expect.stringContaining('is no checkpoint that kpo has saved') as string,
    });
  });

  it('says of an engagement that there is none', async () => {
    expect(await verify('e9')).toMatchObject({ code: 3, said: 'There is no engagement "e9" in this database.' });
  });
});
