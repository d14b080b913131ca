import type { ApiKey, KeyRole } from '../../store/rows.js';
import { NO_GRANT } from '../../domain/tasks/key-grant.js';
import { exampleAnswer } from '../../domain/tasks/forms/form.js';
import { formOf } from '../../domain/tasks/kinds/index.js';
import { secretHash } from '../../client/settings/keys.js';
import { putBidders } from '../support/samples/bidders.js';
import { aContext } from '../support/samples/contexts.js';
import { anAssignee, anOpening, aTurn, placedAt } from '../support/samples/turns.js';
import { onFreshApi } from '../support/site/api.js';
import { onFreshServices } from '../support/site/services.js';

const DUE = '2026-03-05T09:00:00.000Z';
const OLU = 'olu@client.example';

/** What a key with one role may ask for; whatever is not here is for admins. */
const ALSO: Record<Exclude<KeyRole, 'admin'>, (method: string, path: string) => boolean> = {
  reader: (method, path) => method === 'GET' && !ADMINS.test(path) && !/\{doc\}$|^\/v1\/audit$/.test(path),
  operations: (method, path) => !ADMINS.test(path) && !(method !== 'GET' && SENDERS.test(path)) && path !== '/v1/audit',
  auditor: (_, path) => path === '/v1/audit' || path.startsWith('/v1/checkpoints'),
  events: () => false,
};
const ADMINS = /^\/v1\/keys/;
const SENDERS = /^\/v1\/event-sources/;
/** Its door is a signature, and not a key. */
const SIGNED = '/v1/events';

describe('keys × routes', () => {
  const api = onFreshApi();

  let known: [method: string, path: string][] | undefined;
  const routes = async () => (known ??= await readRoutes());
  async function readRoutes(): Promise<[method: string, path: string][]> {
    const { paths } = await (await api().send('GET', '/openapi.json')).json();
    return Object.entries(paths as Record<string, object>)
      .filter(([path]) => path.startsWith('/v1/') && path !== SIGNED)
      .flatMap(([path, operations]) =>
        Object.keys(operations)
          .filter((method) => /^(get|post|put|delete)$/.test(method))
          .map((method): [string, string] => [method.toUpperCase(), path]),
      );
  }
  const ask = async (method: string, path: string, key: string | null): Promise<number> =>
    (await api().send(method, path.replaceAll(/\{\w+\}/g, 'none'), { key, ...(method !== 'GET' && { body: [] }) }))
      .status;
  async function keep(secret: string, different: Partial<ApiKey>): Promise<string> {
    await api().store.putKey(
      {
        ...{ id: secret, name: secret, roles: ['admin'], answersFor: null, kinds: [], owner: null },
        ...{ expiresAt: null, createdAt: DUE, lastUsedAt: null, ...different },
      },
      secretHash(secret),
    );
    return secret;
  }

  it.each(Object.keys(ALSO) as (keyof typeof ALSO)[])('%s opens what its role says, and nothing else', async (role) => {
    const key = await keep(`key-${role}`, { roles: [role] });
    const all = await routes();
    expect(all.length).toBeGreaterThan(50);
    const opened = [];
    for (const [method, path] of all) if ((await ask(method, path, key)) !== 403) opened.push(`${method} ${path}`);
    expect(opened).toEqual(all.filter((each) => ALSO[role](...each)).map((each) => each.join(' ')));
  });

  it.each([
    ['no key', null],
    ['a key that nobody has', 'kpo_nobody'],
    ['a key that has expired', 'expired'],
    ['a key that was withdrawn', 'withdrawn'],
  ])('%s opens nothing', async (_, key) => {
    await keep('expired', { expiresAt: new Date(Date.now() - 1_000).toISOString() });
    await keep('withdrawn', {});
    await api().store.deleteKey('withdrawn');
    const all = await routes();
    const statuses = await Promise.all(all.map(([method, path]) => ask(method, path, key)));
    // Whoever has no key is counted by their address, too.
    expect(statuses.filter((status) => status !== 401 && status !== 429)).toEqual([]);
    expect(statuses[0]).toBe(401);
  });

  it('one that has expired is told so, and the audit names it', async () => {
    const key = await keep('reports', { expiresAt: '2026-03-01T00:00:00.000Z' });
    const refused = await api().send('GET', '/v1/tasks', { key });
    expect(refused.headers.get('www-authenticate')).toContain('Bearer');
    expect((await refused.json()).detail).toContain('expired');
    const { items } = await api().store.audit({ type: 'request.refused' });
    expect(items[0]).toMatchObject({ act: { actor: { kind: 'key', key: 'reports' }, about: { status: 401 } } });
  });

  it('say when they were used last, and for whom they answer', async () => {
    const made = await api().send('POST', '/v1/keys', {
      body: { name: 'HR', roles: ['operations'], answersFor: OLU, kinds: ['expert.verify'], owner: OLU },
    });
    expect(made.status).toBe(201);
    const { secret } = await made.json();
    await api().send('POST', '/v1/tasks/t1/answer', { key: secret, body: { decision: 'verify' } });
    expect(api().engagements.asked[0]?.[1].issued).toEqual({ answersFor: OLU, kinds: ['expert.verify'] });
    await api().send('POST', '/v1/tasks/t1/answer', { body: { decision: 'verify' } });
    expect(api().engagements.asked[1]?.[1].issued).toEqual(NO_GRANT);
    const { items } = await (await api().send('GET', '/v1/keys')).json();
    expect(items).toMatchObject([
      { name: 'HR', answersFor: OLU, kinds: ['expert.verify'], owner: OLU, expiresAt: null },
    ]);
    expect(Date.parse(items[0].lastUsedAt)).toBeGreaterThan(0);
  });

  it.each([
    ['another key’s, however it is spelled', { name: ' Feed ' }, 409, '/name'],
    ['a person’s', { name: 'sara sponsor' }, 422, '/name'],
    ['a contact’s of a vendor', { name: 'Northwind' }, 422, '/name'],
    ['a part’s of the system', { name: 'Ladder' }, 422, '/name'],
  ])('have no name that is %s', async (_, different, status, pointer) => {
    await api().store.putPerson({ name: 'Sara Sponsor', email: 'sara@client.example', defaultFor: [] });
    await putBidders(api().store);
    const body = { roles: ['reader'], ...different };
    await api().send('POST', '/v1/keys', { body: { name: 'feed', roles: ['reader'] } });
    const refused = await api().send('POST', '/v1/keys', { body });
    expect([refused.status, (await refused.json()).errors[0].pointer]).toEqual([status, pointer]);
  });

  it('are not issued for what a person answers', async () => {
    const body = { name: 'HR', roles: ['operations'], answersFor: OLU, kinds: ['nda.sign'] };
    const refused = await api().send('POST', '/v1/keys', { body });
    expect([refused.status, (await refused.json()).errors]).toMatchObject([
      422,
      [{ pointer: '/kinds/0', code: 'problems.key.personal', params: { value: 'nda.sign' } }],
    ]);
  });
});

describe('an answer by a key', () => {
  const services = onFreshServices();
  const by = { kind: 'key', key: 'HR' } as const;
  const issued = { answersFor: OLU, kinds: ['expert.verify' as const] };

  beforeEach(async () => {
    const opened = aTurn({
      opened: [
        anOpening({
          ...{ id: 'e1.main.1', kind: 'expert.verify', context: aContext('expert.verify') },
          assignee: { ...anAssignee(OLU), role: 'owner' },
        }),
        anOpening({ id: 'e1.main.2', context: aContext('scope.approve') }),
      ],
    });
    await services().store.commit(opened, placedAt(opened, DUE));
  });

  const taken = { update: async () => ({ task: '', decision: '', at: DUE }) };
  const answer = (kind: 'expert.verify' | 'scope.approve', decision: string) =>
    exampleAnswer(formOf(kind, aContext(kind)), decision);
  const verify = answer('expert.verify', 'verify');
  const approve = answer('scope.approve', 'approve');

  it('is taken for its person, and not said to be of a sandbox', async () => {
    expect(await services().over(taken).answer({ task: 'e1.main.1', answer: verify, by, issued })).toMatchObject({
      ok: true,
    });
    expect(services().asked.updates).toMatchObject([{ message: { by: { kind: 'key', key: 'HR' } } }]);
    expect(services().asked.updates[0]?.message.by).not.toHaveProperty('via');
  });

  it.each([
    ['the admin key, which answers for nobody', 'e1.main.1', verify, NO_GRANT],
    ['a key of somebody else', 'e1.main.1', verify, { ...issued, answersFor: 'eva@client.example' }],
    ['a key of other kinds', 'e1.main.1', verify, { ...issued, kinds: ['input.provide' as const] }],
    [
      'any key, where it approves',
      'e1.main.2',
      approve,
      { answersFor: 'sara@client.example', kinds: ['scope.approve' as const] },
    ],
  ])('is refused to %s, and journalled', async (_, task, given, grant) => {
    const refused = await services().over(taken).answer({ task, answer: given, by, issued: grant });
    expect(refused).toMatchObject({ ok: false, why: 'forbidden' });
    expect(services().asked.updates).toEqual([]);
    expect(services().asked.signals).toMatchObject([{ name: 'deniedAttempt', args: [{ who: by }] }]);
  });

  it('is taken in a sandbox for anybody, and says so', async () => {
    const engagements = services().over(taken, { sandbox: true });
    expect(await engagements.answer({ task: 'e1.main.2', answer: approve, by })).toMatchObject({ ok: true });
    expect(services().asked.updates).toMatchObject([{ message: { by: { ...by, via: 'sandbox' } } }]);
  });

  it.each([
    ['is refused outside a sandbox', false, { ok: false, why: 'forbidden' }],
    ['is taken in one', true, { ok: true }],
  ])('and a claim in somebody’s name %s', async (_, sandbox, outcome) => {
    const engagements = services().over({ update: async () => ({ task: 'e1.main.1', assignment: 2 }) }, { sandbox });
    expect(await engagements.claim({ task: 'e1.main.2', by: 'dana@client.example', asker: by })).toMatchObject(outcome);
  });
});
