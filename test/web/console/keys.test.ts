import { TASK_KINDS } from '../../../domain/tasks/kinds/index.js';
import { isForKeys } from '../../../domain/tasks/key-grant.js';
import { secretHash } from '../../../client/settings/keys.js';
import { openPages, type TestPages } from '../../support/site/pages.js';
import { type Visiting, visiting } from '../../support/site/visitor.js';

const ANN = 'ann@client.example';

let pages: TestPages;
let ann: Visiting;
beforeEach(async () => {
  pages = await openPages({}, undefined, { sandbox: false });
  await pages.store.putPerson({
    ...{ name: 'Ann Admin', email: ANN, timeZone: 'Europe/London' },
    ...{ console: true, roles: ['admin'], defaultFor: [] },
  });
  ann = await visiting(pages, ANN);
});
afterEach(() => pages.close());

const HR = { name: 'HR', roles: 'operations', owner: 'ola@client.example', expiresAt: '2099-07-01' };
const make = (fields: Record<string, string>): Promise<Response> => ann.post('/keys', fields);
const secretOn = (page: string): string => /<code class="secret">([^<]+)</.exec(page)?.[1] ?? '';
const acts = async () =>
  (await pages.store.audit({ limit: 10 })).items
    .filter(({ act }) => act.type.startsWith('key.'))
    .map(({ act }) => [act.type, act.actor]);

it('makes a key, shows its secret once, and says so on record', async () => {
  const made = await make({ ...HR, answersFor: 'olu@client.example', kinds: 'expert.verify' });
  const page = await made.text();
  expect([made.status, made.headers.get('cache-control')]).toEqual([201, 'no-store']);
  const key = await pages.store.keyByHash(secretHash(secretOn(page)));
  expect(key).toMatchObject({ name: 'HR', roles: ['operations'], owner: HR.owner, kinds: ['expert.verify'] });
  expect(secretOn(await ann.get('/keys'))).toBe('');
  expect(await acts()).toEqual([['key.made', { kind: 'person', person: ANN, via: 'console' }]]);
});

it('reads the day on which a key expires as its beginning where whoever makes it is', async () => {
  await make(HR);
  expect((await pages.store.keys())[0]?.expiresAt).toBe('2099-06-30T23:00:00.000Z');
});

it('lists whom a key answers for, its owner, when it expires and that nobody used it', async () => {
  await make({ ...HR, answersFor: 'olu@client.example', kinds: 'expert.verify' });
  await make({ name: 'Reader', roles: 'reader' });
  const page = await ann.get('/keys');
  for (const words of ['HR', 'operations', 'olu@client.example', HR.owner, '1 Jul 2099', 'never', 'Reader'])
    expect(page).toContain(words);
});

it.each([
  [{ name: 'Sara Sponsor' }, 'name', '“Sara Sponsor” is what somebody is called'],
  [{ roles: '' }, 'roles', 'Roles'],
  [{ owner: 'nobody' }, 'owner', '“nobody”'],
  [{ expiresAt: 'soon' }, 'expiresAt', '“soon” is not a date'],
  [{ expiresAt: '2020-01-01' }, 'expiresAt', '“2020-01-01” is over already'],
  [{ kinds: 'expert.verify' }, 'answersFor', 'a key answers in the place of one person'],
  [{ answersFor: 'olu@client.example' }, 'kinds', 'olu@client.example'],
  [{ answersFor: 'olu@client.example', kinds: 'nda.sign' }, 'kinds', 'answered by a person, and never by a key'],
])('says at its field what is wrong, and keeps what was typed: %j', async (wrong, input, words) => {
  await pages.store.putPerson({ name: 'Sara Sponsor', email: 'sara@client.example', console: false, defaultFor: [] });
  const refused = await make({ ...HR, ...wrong });
  const page = await refused.text();
  const complaint = new RegExp(`id="f-${input}-problem">([^<]*)<`).exec(page)?.[1] ?? '';
  expect([refused.status, await pages.store.keys(), secretOn(page)]).toEqual([422, [], '']);
  expect(page).toContain(`href="#f-${input}"`);
  expect(page).toContain(words);
  expect(complaint).not.toBe('');
  expect(page).toContain(`value="${{ ...HR, ...wrong }.owner}"`);
});

it('names the key whose name another one would have', async () => {
  await make(HR);
  const refused = await make({ ...HR, name: 'hr' });
  expect([refused.status, (await refused.text()).includes('Another key is called “hr”')]).toEqual([422, true]);
});

it('offers outside a sandbox what a key may answer, and no more', async () => {
  const page = await ann.get('/keys/new');
  for (const kind of TASK_KINDS) expect([kind, page.includes(`value="${kind}"`)]).toEqual([kind, isForKeys(kind)]);
});

it('withdraws a key, on record, once', async () => {
  const secret = secretOn(await (await make(HR)).text());
  const [key] = await pages.store.keys();
  const statuses = [await ann.post(`/keys/${key?.id}/withdraw`, {}), await ann.post(`/keys/${key?.id}/withdraw`, {})];
  expect(statuses.map(({ status }) => status)).toEqual([303, 404]);
  expect(await pages.store.keyByHash(secretHash(secret))).toBeUndefined();
  expect((await acts()).map(([type]) => type).sort()).toEqual(['key.made', 'key.withdrawn']);
});
