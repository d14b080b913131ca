import { openPages, type TestPages } from '../../support/site/pages.js';
import { type Visiting, visiting } from '../../support/site/visitor.js';

const ANN = 'ann@client.example';

let pages: TestPages;
let ann: Visiting;
beforeEach(async () => {
  pages = await openPages();
  await pages.store.putPerson({ name: 'Ann', email: ANN, console: true, roles: ['admin'], defaultFor: [] });
  ann = await visiting(pages, ANN);
});
afterEach(() => pages.close());

const ERP = { name: 'ERP', source: '/erp', owner: 'ola@client.example', costCentres: 'CC-100\n\n CC-200 ' };
const BUDGET = 'kpo.budget.changed.v1';
const make = (fields: Record<string, string> = {}): Promise<Response> =>
  ann.post('/event-sources', { ...ERP, types: BUDGET, ...fields });
const secretOn = (page: string): string => /<code class="secret">([^<]+)</.exec(page)?.[1] ?? '';
const sources = () => pages.store.eventSources();
const only = async () => (await sources())[0]?.id ?? '';
const replacesOn = (page: string): string => /name="replaces" value="([^"]+)"/.exec(page)?.[1] ?? '';
const acts = async () =>
  (await pages.store.audit({ limit: 10 })).items
    .map(({ act }) => act.type)
    .filter((type) => type.startsWith('source.'));

it('makes a source, and shows its secret once', async () => {
  const made = await make();
  expect([made.status, secretOn(await made.text()).startsWith('whsec_')]).toEqual([201, true]);
  expect(await sources()).toMatchObject([
    { name: 'ERP', source: '/erp', owner: ERP.owner, types: [BUDGET], costCentres: ['CC-100', 'CC-200'] },
  ]);
  expect(secretOn(await ann.get(`/event-sources/${await only()}`))).toBe('');
  const list = await ann.get('/event-sources');
  for (const words of ['ERP', '/erp', BUDGET, 'CC-100, CC-200', ERP.owner, 'never']) expect(list).toContain(words);
  expect(await acts()).toEqual(['source.written']);
});

it('makes one source of a form that is sent twice', async () => {
  const id = /name="id" value="([^"]+)"/.exec(await ann.get('/event-sources/new'))?.[1] ?? '';
  await make({ id, source: '' });
  const again = await make({ id, source: '' });
  expect([again.status, again.headers.get('location')]).toEqual([303, `/event-sources/${id}`]);
  expect(await sources()).toHaveLength(1);
});

it('changes what a source may send, and leaves its secret', async () => {
  await make();
  const [before] = await sources();
  const changed = await ann.post(`/event-sources/${before?.id}`, { ...ERP, costCentres: '', engagements: 'e1' });
  expect(changed.headers.get('location')).toContain('?saved');
  expect(await sources()).toMatchObject([{ types: [], costCentres: [], engagements: ['e1'], secret: before?.secret }]);
});

it.each([
  [{ name: '' }, 'name', 'needed'],
  [{ source: '/erp one' }, 'source', '“/erp one”'],
  [{ source: '/taken' }, 'source', '“/taken” is what another event source’s events have'],
  [{ owner: 'nobody' }, 'owner', '“nobody”'],
])('says at its field what is wrong, of a new one and of a change: %j', async (wrong, input, words) => {
  await make({ name: 'Other', source: '/taken' });
  await make();
  const id = (await sources()).find(({ name }) => name === 'ERP')?.id;
  const before = await sources();
  for (const refused of [
    await make({ source: '/new', ...wrong }),
    await ann.post(`/event-sources/${id}`, { ...ERP, ...wrong }),
  ]) {
    const complaint = new RegExp(`id="f-${input}-problem">([^<]*)<`).exec(await refused.text())?.[1];
    expect(refused.status).toBe(422);
    expect(complaint).toContain(words);
  }
  expect(await sources()).toEqual(before);
});

it('gives a new secret once, beside which the one before is valid', async () => {
  const first = secretOn(await (await make()).text());
  const at = `/event-sources/${await only()}`;
  const replaces = replacesOn(await ann.get(at));
  const page = await (await ann.post(`${at}/rotate`, { replaces })).text();
  expect([secretOn(page).startsWith('whsec_'), secretOn(page) === first]).toEqual([true, false]);
  expect(page).toContain('two, the one before until');
  expect(await ann.get('/event-sources')).toContain('two, the one before until');
  const kept = await sources();
  // A page that is loaded anew sends its form again, which would end the secret that is still in use.
  expect((await ann.post(`${at}/rotate`, { replaces })).headers.get('location')).toBe(at);
  expect(await sources()).toEqual(kept);
});

it('removes a source, on record, once', async () => {
  await make();
  const at = `/event-sources/${await only()}`;
  const statuses = [await ann.post(`${at}/remove`, {}), await ann.post(`${at}/remove`, {}), await ann.ask(at)];
  expect(statuses.map(({ status }) => status)).toEqual([303, 404, 404]);
  expect([await sources(), (await acts()).sort()]).toEqual([[], ['source.removed', 'source.written']]);
});
