import { openCheckpoint } from '../../../store/checkpoints/kept-checkpoint.js';
import { onFreshApi } from '../../support/site/api.js';
import { aFact, aStart, aTurn } from '../../support/samples/turns.js';

describe('/v1/checkpoints', () => {
  const api = onFreshApi();
  const get = async (path: string) => (await api().send('GET', path)).json();
  const happened = async (engagement: string, turn = 1): Promise<void> => {
    const fact = turn === 1 ? aStart() : aFact('phase.entered', { phase: 'selection' });
    await api().store.commit(aTurn({ subject: `engagement/${engagement}`, turn, facts: [fact] }), {});
  };

  it('signs one leaf a head that went on, over a log that only grows', async () => {
    await happened('e1');
    await happened('e2');
    const first = await api().send('POST', '/v1/checkpoints');
    expect(first.status).toBe(200);
    await happened('e2', 2);
    const second = await (await api().send('POST', '/v1/checkpoints')).json();
    expect([(await first.json()).size, second.size]).toEqual([2, 3]);
    expect(second.note).toMatch(/^kpo\/[0-9a-f]{16}\n3\n[A-Za-z0-9+/]{43}=\n\n— kpo\/[0-9a-f]{16} [A-Za-z0-9+/=]+\n$/);
    const { items, key } = await get('/v1/checkpoints');
    expect(items.map(({ size }: { size: number }) => size)).toEqual([3, 2]);
    expect(key).toBe(second.key);
  });

  it('gives the newest head of each chain with a proof that the signed root has it, page by page', async () => {
    for (const id of ['e1', 'e2', 'e3']) await happened(id);
    await api().send('POST', '/v1/checkpoints');
    await happened('e2', 2);
    await api().send('POST', '/v1/checkpoints');
    const page = await get('/v1/checkpoints/latest?limit=2');
    const rest = await get(`/v1/checkpoints/4?limit=2&cursor=${page.next}`);
    const leaves = [...page.leaves, ...rest.leaves];
    expect(leaves.map(({ chain, entries, index }) => [chain, entries, index])).toEqual([
      ['engagement/e1', 1, 0],
      ['engagement/e2', 2, 3],
      ['engagement/e3', 1, 2],
    ]);
    expect(rest.next).toBeNull();
    expect(openCheckpoint({ note: page.note, leaves }, page.key)).toMatchObject({ ok: true, size: 4 });
    const older = await get('/v1/checkpoints/3?chain=engagement/e2');
    expect(older.leaves).toMatchObject([{ chain: 'engagement/e2', entries: 1, index: 1 }]);
    expect(openCheckpoint(older, older.key)).toMatchObject({ ok: true, size: 3 });
  });

  it('covers the audit, and signs nothing twice', async () => {
    await api().send('POST', '/v1/keys', { body: { name: 'bi', roles: ['reader'] } });
    expect((await api().send('POST', '/v1/checkpoints')).status).toBe(200);
    expect((await get('/v1/checkpoints/latest')).leaves).toMatchObject([{ chain: 'audit', entries: 1 }]);
    const again = await api().send('POST', '/v1/checkpoints');
    expect([again.status, (await again.json()).size]).toEqual([200, 1]);
  });

  it('leaves what is more than one takes to the next, which is due at once', async () => {
    const { store } = api();
    for (let n = 0; n < 201; n += 1) await happened(`e${1_000 + n}`);
    const signer = (await import('../../../store/checkpoints/note.js')).createNoteSigner(Buffer.alloc(32, 9));
    const sign = async (now: string, unlessAfter: string) =>
      (await store.signCheckpoint(signer, { now, unlessAfter }))?.heads;
    expect(await sign('2026-03-02T10:00:00.000Z', '2026-03-02T09:00:00.000Z')).toBe(200);
    expect(await sign('2026-03-02T10:00:01.000Z', '2026-03-02T09:00:01.000Z')).toBe(1);
    await happened('e1');
    expect(await sign('2026-03-02T11:00:00.000Z', '2026-03-02T10:00:00.000Z')).toBeUndefined();
    expect(await sign('2026-03-02T11:00:01.000Z', '2026-03-02T10:00:01.000Z')).toBe(1);
  });

  it('refuses what there is not, and whoever may not sign', async () => {
    expect((await api().send('POST', '/v1/checkpoints')).status).toBe(409);
    for (const size of ['latest', '7', 'x'])
      expect((await api().send('GET', `/v1/checkpoints/${size}`)).status).toBe(404);
    const { secret: key } = await (
      await api().send('POST', '/v1/keys', { body: { name: 'bi', roles: ['reader'] } })
    ).json();
    expect((await api().send('POST', '/v1/checkpoints', { key })).status).toBe(403);
    expect((await api().send('GET', '/v1/checkpoints', { key })).status).toBe(200);
  });
});
