import { aFact, aStart, aTurn } from '../../support/samples/turns.js';
import { onFreshApi } from '../../support/site/api.js';
import { someone } from '../../support/site/said.js';

const SECRET = '{"codeName":"Heron"}';

describe('GET /v1/engagements/{id}/documents/{doc}', () => {
  const api = onFreshApi();
  const confidential = '/v1/engagements/e1/documents/confidential';

  beforeEach(async () => {
    await api().store.commit(aTurn({ facts: [aStart()] }), {});
    await api().documents.put('engagement/e1', 'confidential', 'confidential', 'application/json', SECRET);
  });

  const sign = (): Promise<unknown> =>
    api().store.commit(
      aTurn({
        turn: 2,
        facts: [
          aFact('nda.drafted', { vendor: 'northwind', document: 'nda-northwind' }),
          aFact('nda.completed', { vendor: 'northwind' }),
        ],
      }),
      {},
    );

  it('keeps the confidential part closed before the last signature, and journals the attempt', async () => {
    const response = await api().send('GET', confidential);
    expect(response.status).toBe(403);
    const text = await response.text();
    expect(text).toContain('NDA');
    expect(text).not.toContain('Heron');
    expect(api().engagements.asked).toEqual([
      [
        'noteDenied',
        {
          engagement: 'e1',
          who: someone('key:admin'),
          what: 'document confidential',
          why: { code: 'reasons.closed.beforeNda' },
        },
      ],
    ]);
  });

  it('opens it at the last signature', async () => {
    await sign();
    const response = await api().send('GET', confidential);
    expect([response.status, await response.text()]).toEqual([200, SECRET]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="confidential"');
  });

  it('lists what there is, and whether it is open', async () => {
    const list = async () => (await (await api().send('GET', '/v1/engagements/e1/documents')).json()).items;
    expect(await list()).toMatchObject([{ id: 'confidential', open: false, size: SECRET.length }]);
    await sign();
    expect(await list()).toMatchObject([{ id: 'confidential', open: true }]);
  });

  it('knows no other document', async () => {
    expect((await api().send('GET', '/v1/engagements/e1/documents/other')).status).toBe(404);
  });
});
