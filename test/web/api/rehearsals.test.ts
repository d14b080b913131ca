import { stringify } from 'yaml';
import { onFreshApi } from '../../support/site/api.js';
import { aQuestion, commitPlaced, OPENED } from '../../support/workflows/rehearsals.js';
import { aTurn, START } from '../../support/samples/turns.js';

const POLICY = { tasks: { 'scope.answer': { due: 'P5D' } } };

describe('POST /v1/rehearsals', () => {
  const api = onFreshApi();
  beforeEach(() =>
    commitPlaced(api().store, aTurn({ at: OPENED, opened: [aQuestion('scope.answer'), aQuestion('scope.approve')] })),
  );
  const rehearse = (body: unknown, query = '', headers = {}) =>
    api().send('POST', `/v1/rehearsals${query}`, { body, headers });

  it('says what would change, and changes nothing', async () => {
    const before = await api().store.verify('engagement/e1');
    const response = await rehearse(POLICY);
    expect(response.status).toBe(200);
    const { at, tasks, totals } = await response.json();
    expect(at).toBe(START);
    expect(tasks).toMatchObject([
      {
        task: 'e1.main.1',
        subject: 'scope.answer',
        changed: true,
        before: { due: '2026-03-05T10:00:00.000Z', asked: [{ email: 'sara@client.example' }] },
        after: { due: '2026-03-07T10:00:00.000Z' },
      },
    ]);
    expect(totals).toMatchObject({ tasks: 2, changed: 1, untouched: 1, moved: 1 });
    expect(await api().store.verify('engagement/e1')).toEqual(before);
    expect(await api().store.task('e1.main.1')).toMatchObject({ due: '2026-03-05T10:00:00.000Z', openedAt: OPENED });
  });

  it('takes YAML, and shows what stays as it is when asked to', async () => {
    const response = await rehearse(stringify(POLICY), '?all=true', { 'content-type': 'application/yaml' });
    expect((await response.json()).tasks.map(({ changed }: { changed: boolean }) => changed)).toEqual([true, false]);
  });

  it('takes a rehearsal that changes nothing', async () => {
    expect((await (await rehearse({})).json()).tasks).toEqual([]);
  });

  it.each([
    [{ tasks: { 'scope.answer': { due: '5 days' } } }, '/tasks/scope.answer/due', '“5 days”'],
    [{ tasks: { 'scope.anser': {} } }, '/tasks/scope.anser', 'not asked for here'],
    [{ people: { 'sara at client': {} } }, '/people/sara at client', '“sara at client”'],
    [{ engagement: 'e9' }, '/engagement', '“e9”'],
    [
      { people: { 'sara@client.example': { manager: 'sara@client.example' } } },
      '/people/sara@client.example/manager',
      '',
    ],
  ])('refuses %j by its field', async (body, pointer, quoted) => {
    const response = await rehearse(body);
    expect(response.status).toBe(422);
    const { errors } = await response.json();
    expect(errors).toContainEqual(expect.objectContaining({ pointer, detail: expect.stringContaining(quoted) }));
  });

  it('is for operations only', async () => {
    const key = await api().send('POST', '/v1/keys', { body: { name: 'A reader', roles: ['reader'] } });
    expect((await api().send('POST', '/v1/rehearsals', { body: {}, key: (await key.json()).secret })).status).toBe(403);
    expect((await api().send('POST', '/v1/rehearsals', { body: {}, key: null })).status).toBe(401);
  });
});
