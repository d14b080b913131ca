import { createPlacements } from '../../activities/placement/index.js';
import { createCalendars } from '../../activities/calendars/calendars.js';
import { createDirectory } from '../../client/directory.js';
import { exampleAnswer } from '../../domain/tasks/forms/form.js';
import { formOf } from '../../domain/tasks/kinds/index.js';
import type { DirectoryPerson } from '../../domain/directory/directory-person.js';
import { aPostedBrief, pounds } from '../support/samples/briefs.js';
import { putBidders } from '../support/samples/bidders.js';
import { aContext } from '../support/samples/contexts.js';
import { anAssignee, anOpening, aTurn, placedAt } from '../support/samples/turns.js';
import { answering, someone } from '../support/site/said.js';
import { onFreshServices } from '../support/site/services.js';

const DUE = '2026-03-05T09:00:00.000Z';
const [SARA, OLU, DANA, FINN] = [
  'sara@client.example',
  'olu@client.example',
  'dana@client.example',
  'finn@client.example',
];

describe('who approves', () => {
  const services = onFreshServices(false);
  const awarding = aContext('award.approve');
  const award = exampleAnswer(formOf('award.approve', awarding), 'award');
  const opening = anOpening({ kind: 'award.approve', context: awarding, amount: pounds(48_300) });
  const taken = {
    update: async ({ task }: Record<string, unknown>) => ({ task, assignment: 2, decision: 'award', at: DUE }),
  };

  const list = (email: string, authority?: DirectoryPerson['authority'], more: Partial<DirectoryPerson> = {}) =>
    services().store.putPerson({ name: email, email, defaultFor: [], authority, ...more });
  const handOn = (to: string, by: string) =>
    services()
      .over(taken)
      .reassign({ task: opening.id, to, reason: 'To be quick.', by: someone(by) });
  const deniedWith = (code: string) => ({ ok: false, why: 'forbidden', detail: { code } });

  beforeEach(async () => {
    await list(SARA, { upTo: pounds(50_000), signs: false });
    const turn = aTurn({ opened: [opening] });
    await services().store.commit(turn, placedAt(turn, DUE));
  });

  it('is who has the authority, and not whom they would have', async () => {
    const answer = () =>
      services()
        .over(taken)
        .answer({ task: opening.id, answer: award, by: answering(SARA), assignment: 1 });
    expect(await answer()).toMatchObject({ ok: true });
    await list(SARA, null);
    expect(await answer()).toMatchObject(deniedWith('reasons.rule.noAuthority'));
  });

  it('is asked together with finance above their authority, by the offer that they choose', async () => {
    await list(SARA, { upTo: pounds(48_299), signs: false });
    const engagements = services().over(taken);
    for (const chosen of [{}, { vendor: 'southwind', reason: 'Cheaper.' }])
      await engagements.answer({
        ...{ task: opening.id, by: answering(SARA), assignment: 1 },
        answer: { ...award, ...chosen },
      });
    expect(services().asked.updates.map(({ message }) => message.above)).toEqual([pounds(48_299), undefined]);
  });

  describe('less money than the smallest team costs', () => {
    const context = aContext('shortfall.decide');
    const shortTo = (id: string, email: string, role: 'owner' | 'finance') =>
      anOpening({
        ...{ id, kind: 'shortfall.decide', context, amount: pounds(1_000) },
        assignee: { ...anAssignee(email), role },
      });
    const decide = (task: string, by: string, decision: string) =>
      services()
        .over(taken)
        .answer({
          task,
          answer: exampleAnswer(formOf('shortfall.decide', context), decision),
          by: answering(by),
          assignment: 1,
        });
    const above = () => services().asked.updates.map(({ message }) => message.above);
    beforeEach(async () => {
      const opened = [shortTo('e1.main.2', OLU, 'owner'), shortTo('e1.main.3', FINN, 'finance')];
      const turn = aTurn({ turn: 2, opened });
      await services().store.commit(turn, placedAt(turn, DUE));
    });

    it.each(['pause', 'reduce', 'terminate'])(
      'is the owner’s to answer with “%s”, which needs no new money',
      async (decision) => {
        expect(await decide('e1.main.2', OLU, decision)).toMatchObject({ ok: true });
        expect(above()).toEqual([undefined]);
      },
    );

    it('is carried on by the owner together with finance, unless their own authority reaches', async () => {
      expect(await decide('e1.main.2', OLU, 'carry-on')).toMatchObject({ ok: true });
      expect(above()).toEqual([pounds(0)]);
      await list(OLU, { upTo: pounds(999), signs: false });
      await decide('e1.main.2', OLU, 'carry-on');
      expect(above()).toEqual([pounds(999)]);
      await list(OLU, { upTo: pounds(1_000), signs: false });
      await decide('e1.main.2', OLU, 'carry-on');
      expect(above()).toEqual([undefined]);
    });

    it('is not carried on by finance without authority', async () => {
      expect(await decide('e1.main.3', FINN, 'carry-on')).toMatchObject(deniedWith('reasons.rule.noAuthority'));
      expect(await decide('e1.main.3', FINN, 'pause')).toMatchObject({ ok: true });
    });
  });

  describe('what goes beyond the sponsor’s authority', () => {
    const context = { ...aContext('money.approve'), approvedBy: DANA };
    const second = anOpening({
      ...{ id: 'e1.main.2', kind: 'money.approve', context, amount: pounds(48_300) },
      assignee: { ...anAssignee(FINN), role: 'finance' },
    });
    beforeEach(async () => {
      await list(FINN, { upTo: pounds(50_000), signs: false });
      const turn = aTurn({ turn: 2, opened: [second] });
      await services().store.commit(turn, placedAt(turn, DUE));
    });

    it('is finance’s, as far as their own authority reaches', async () => {
      const approve = { decision: 'approve' };
      const answer = () =>
        services()
          .over(taken)
          .answer({ task: second.id, answer: approve, by: answering(FINN), assignment: 1 });
      expect(await answer()).toMatchObject({ ok: true });
      await list(FINN, { upTo: pounds(48_299), signs: false });
      expect(await answer()).toMatchObject(deniedWith('reasons.rule.aboveAuthority'));
    });

    it.each([
      ['the owner', OLU, 'reasons.rule.owns'],
      ['the sponsor', SARA, 'reasons.rule.twice'],
      ['the sponsor’s second mailbox', 'Sara+two@client.example', 'reasons.rule.twice'],
      ['whoever approved it in the sponsor’s place', DANA, 'reasons.rule.twice'],
      ['a bidder', 'nora@northwind.example', 'reasons.rule.judges'],
    ])('is not handed on to %s, whatever they may approve', async (_, to, code) => {
      await list(to, { upTo: null, signs: true });
      await putBidders(services().store);
      const handed = services()
        .over(taken)
        .reassign({ task: second.id, to, reason: 'To be quick.', by: someone(FINN) });
      expect(await handed).toMatchObject(deniedWith(code));
    });
  });

  it('may call off without authority, which commits nothing', async () => {
    await list(SARA, null);
    const cancel = exampleAnswer(formOf('award.approve', awarding), 'cancel');
    const answered = services()
      .over(taken)
      .answer({ task: opening.id, answer: cancel, by: answering(SARA), assignment: 1 });
    expect(await answered).toMatchObject({ ok: true });
  });

  it.each([
    ['the owner', OLU],
    ['an admin key', 'key:admin'],
  ])('is not chosen by %s', async (_, by) => {
    await list(DANA, { upTo: null, signs: true });
    expect(await handOn(DANA, by)).toMatchObject(deniedWith('reasons.rule.handsOn'));
    expect(services().asked.updates).toEqual([]);
    expect(services().asked.signals).toMatchObject([{ name: 'deniedAttempt', args: [{ who: someone(by) }] }]);
  });

  it.each([
    ['somebody with the same authority', DANA, { upTo: pounds(50_000), signs: false }, { ok: true }],
    ['nobody with less', DANA, { upTo: pounds(40_000), signs: false }, deniedWith('reasons.rule.aboveAuthority')],
    ['nobody without', DANA, undefined, deniedWith('reasons.rule.noAuthority')],
    ['not to the holder’s own second mailbox', 'sara+two@client.example', undefined, { ok: true }],
  ])('is handed on by the holder to %s', async (_, to, authority, outcome) => {
    if (to === DANA) await list(DANA, authority);
    expect(await handOn(to, SARA)).toMatchObject(outcome);
  });

  it('is no stranger, nor is anybody who is asked for the client', async () => {
    const review = anOpening({ id: 'e1.main.2', kind: 'scope.answer', context: aContext('scope.answer') });
    const turn = aTurn({ turn: 2, opened: [review] });
    await services().store.commit(turn, placedAt(turn, DUE));
    const toMallory = services()
      .over(taken)
      .reassign({ task: 'e1.main.2', to: 'mallory@evil.example', reason: 'Quick.', by: someone(SARA) });
    expect(await toMallory).toMatchObject(deniedWith('reasons.rule.stranger'));
  });

  it.each([
    ['whoever is away has named without authority', DANA, undefined, 'reasons.rule.noAuthority'],
    ['a stranger', 'mallory@evil.example', undefined, 'reasons.rule.noAuthority'],
    ['the owner', OLU, { upTo: pounds(10), signs: false }, 'reasons.rule.aboveAuthority'],
  ])('is not stood in for by %s', async (_, delegate, authority, code) => {
    const { store } = services();
    await list(SARA, undefined, { absences: [{ from: '2026-03-01', to: '2026-03-31', delegate }] });
    if (delegate !== 'mallory@evil.example') await list(delegate, authority);
    const place = createPlacements({ store, calendars: createCalendars({ store }) });
    const placed = (await place(aTurn({ turn: 2, opened: [anOpening({ ...opening, id: 'e1.main.3' })] })))['e1.main.3'];
    expect(placed?.delegate).toBeUndefined();
    expect(placed?.refused).toMatchObject([{ to: delegate, why: { code } }]);
  });

  it('does not move to another mailbox with an address that is put right', async () => {
    const { store } = services();
    await list(SARA, { upTo: null, signs: true }, { console: true, roles: ['admin'] });
    const refusals = [{ to: SARA, at: DUE, status: '5.1.1', words: 'no such user' }];
    await store.commit(
      aTurn({
        turn: 2,
        changed: [{ id: opening.id, state: 'open', assignee: opening.assignee, assignment: 1, refusals }],
      }),
      {},
    );
    const [to, by, confirm] = ['sara.other@client.example', someone(OLU), true];
    const sent = services().over(taken).sendAgain({ task: opening.id, to, reason: 'A new address.', by, confirm });
    expect(await sent).toMatchObject(deniedWith('reasons.rule.noAuthority'));
    expect(await store.person(to)).toMatchObject({ name: SARA, console: false, roles: [] });
    expect(await store.person(to)).not.toHaveProperty('authority');
    const [, written] = (await store.audit()).items;
    expect(written?.act).toMatchObject({ type: 'person.written', actor: by, about: { person: to } });
  });

  describe('an address that nobody knows', () => {
    const [BIDDING, COLLEAGUE] = ['e1.main.2', 'ned@northwind.example'];
    const bidding = anOpening({
      ...{ id: BIDDING, kind: 'bid.submit', context: aContext('bid.submit') },
      assignee: { ...anAssignee('nora@northwind.example'), role: 'vendor' },
    });
    const handBid = (by: string, more: { confirm?: boolean; to?: string } = {}) =>
      services()
        .over(taken)
        .reassign({ task: BIDDING, to: COLLEAGUE, reason: 'On leave.', by: someone(by), ...more });
    beforeEach(async () => {
      const turn = aTurn({ turn: 2, opened: [bidding] });
      await services().store.commit(turn, placedAt(turn, DUE));
    });

    it.each(['nora@northwind.example', DANA, 'key:ops'])(
      'is not where %s sends a question, even confirmed',
      async (by) => {
        expect(await handBid(by, { confirm: true })).toMatchObject(deniedWith('reasons.rule.unlisted'));
        expect(services().asked.updates).toEqual([]);
      },
    );

    it('is looked at twice by the owner', async () => {
      expect(await handBid(OLU)).toMatchObject({
        why: 'invalid',
        problems: [{ pointer: '/to', code: 'problems.unlisted', params: { value: COLLEAGUE } }],
      });
      expect(services().asked.updates).toEqual([]);
      expect(await handBid(OLU, { confirm: true })).toMatchObject({ ok: true });
    });

    it('is none once somebody has been asked there, or is listed', async () => {
      const turn = aTurn({
        turn: 3,
        opened: [{ ...bidding, id: 'e1.main.3', assignee: { ...bidding.assignee, email: COLLEAGUE } }],
      });
      await services().store.commit(turn, placedAt(turn, DUE));
      expect(await handBid('nora@northwind.example')).toMatchObject({ ok: true });
      await list('nell@northwind.example');
      expect(await handBid('nora@northwind.example', { to: 'nell@northwind.example' })).toMatchObject({ ok: true });
    });

    it('is put right by nobody else either', async () => {
      const refusals = [{ to: 'nora@northwind.example', at: DUE, status: '5.1.1', words: 'no such user' }];
      const { assignee } = bidding;
      const changed = [{ id: BIDDING, state: 'open' as const, assignee, assignment: 1, refusals }];
      await services().store.commit(aTurn({ turn: 3, changed }), {});
      await putBidders(services().store);
      const sendTo = (by: string, confirm?: boolean) =>
        services()
          .over(taken)
          .sendAgain({ task: BIDDING, to: 'mallory@evil.example', reason: 'A typo.', by: someone(by), confirm });
      expect(await sendTo(DANA, true)).toMatchObject(deniedWith('reasons.rule.unlisted'));
      expect(await sendTo(OLU)).toMatchObject({ why: 'invalid', problems: [{ code: 'problems.unlisted' }] });
      expect((await services().store.vendor('northwind'))?.contact.email).toBe('nora@northwind.example');
      expect(await sendTo(OLU, true)).toMatchObject({ ok: true });
    });
  });

  it('is not named by an event', async () => {
    const directory = createDirectory({ store: services().store });
    const event = {
      ...{ key: 'k1', source: '/hr', type: 'kpo.calendar.changed.v1' },
      data: { person: SARA, version: 1, absences: [{ from: '2026-08-01', to: '2026-08-14', delegate: DANA }] },
    } as never;
    expect(await directory.takeEvent({ event })).toMatchObject({
      ok: false,
      problems: [{ pointer: '/data/absences/0/delegate', code: 'problems.event.delegate', params: { value: DANA } }],
    });
  });

  it('cannot be chosen by a brief', async () => {
    const start = () =>
      services()
        .over()
        .start({ brief: aPostedBrief(), by: someone('key:ops') });
    const brief = aPostedBrief();
    const { sponsor, finance, signatory } = brief.people as Record<string, { email: string }>;
    const others = ['olu', 'eva', 'eli', 'rita', 'rolf', 'cora'].map((name) => `${name}@client.example`);
    for (const email of others) await list(email);
    await list(SARA, null);
    const refused = await start();
    expect(refused).toMatchObject({
      why: 'invalid',
      problems: [
        { pointer: '/people/sponsor/email', params: { value: sponsor?.email, amount: pounds(60_000) } },
        { pointer: '/people/finance/email', params: { value: finance?.email } },
        { pointer: '/people/signatory/email', params: { value: signatory?.email } },
      ],
    });
    await list(sponsor?.email ?? '', { upTo: pounds(1), signs: false });
    await list(finance?.email ?? '', { upTo: pounds(59_999), signs: false });
    await list(signatory?.email ?? '', { upTo: pounds(0), signs: true });
    expect(await start()).toMatchObject({
      problems: [{ pointer: '/people/finance/email', params: { value: finance?.email, amount: pounds(60_000) } }],
    });
    // Above the sponsor's authority finance approves as well.
    await list(finance?.email ?? '', { upTo: pounds(60_000), signs: false });
    expect(await start()).toMatchObject({ ok: true });
  });
});

describe('whom the directory does not know', () => {
  const services = onFreshServices(false);
  const notListed = (pointer: string, value?: string) => ({ pointer, code: 'problems.notListed', params: { value } });

  it('plays no part by a brief', async () => {
    const brief = aPostedBrief();
    const started = await services()
      .over()
      .start({ brief, by: someone('key:ops') });
    const { owner, evaluators, reviewers } = brief.people ?? {};
    expect(started).toMatchObject({ why: 'invalid' });
    expect((started as { problems: unknown[] }).problems).toEqual(
      expect.arrayContaining([
        notListed('/people/owner/email', owner?.email),
        notListed('/people/evaluators/0/email', evaluators?.[0]?.email),
        notListed('/people/reviewers/1/email', reviewers?.[1]?.email),
        notListed('/affectedTeam/counterpart/email', brief.affectedTeam?.counterpart.email),
      ]),
    );
  });

  it('answers for nobody by the directory', async () => {
    const put = (more: Partial<DirectoryPerson>) =>
      createDirectory({ store: services().store }).putPerson({
        ...{ person: { name: 'Sara', email: SARA, defaultFor: [], ...more }, grants: false, by: someone('key:hr') },
        from: { address: null, agent: null },
      });
    const absences = [{ from: '2026-03-01', to: '2026-03-31', delegate: DANA }];
    expect(await put({ absences })).toMatchObject({ problems: [notListed('/absences/0/delegate', DANA)] });
    expect(await put({ delegations: [{ delegate: DANA }] })).toMatchObject({
      problems: [notListed('/delegations/0/delegate', DANA)],
    });
    expect(await put({ members: [DANA] })).toMatchObject({ problems: [notListed('/members/0', DANA)] });
    expect(await put({ manager: DANA })).toMatchObject({ problems: [notListed('/manager', DANA)] });
    await services().store.putPerson({ name: 'Dana', email: DANA, defaultFor: [] });
    expect(await put({ absences })).toMatchObject({ ok: true });
  });
});

describe('a change of authority', () => {
  const services = onFreshServices(false);
  const by = { by: someone('key:admin'), from: { address: null, agent: null } };
  const admin = (email: string) =>
    services().store.putPerson({ name: email, email, console: true, roles: ['admin'], defaultFor: [] });
  const authority = { upTo: null, signs: true };
  const give = (grants = true) =>
    createDirectory({ store: services().store }).putPerson({
      ...{ person: { name: 'Dana', email: DANA, defaultFor: [], authority }, grants, ...by },
    });
  const given = async () => (await services().store.person(DANA))?.authority;

  it('is an admin’s', async () => {
    expect(await give(false)).toEqual({ ok: false, why: 'forbidden' });
    expect(await given()).toBeUndefined();
  });

  it('counts at once while there is one admin, and stays where nothing is said of it', async () => {
    await admin(OLU);
    expect(await give()).toMatchObject({ ok: true, waits: false });
    await services().store.putPerson({ name: 'Dana D.', email: DANA, defaultFor: [] });
    expect(await given()).toEqual(authority);
  });

  it('waits for a second admin once there are two', async () => {
    await admin(OLU);
    await admin(SARA);
    expect(await give()).toMatchObject({ ok: true, waits: true });
    expect(await given()).toBeUndefined();
    const [change] = await services().store.rightsChanges();
    expect(change).toMatchObject({ before: { authority: null }, after: { authority } });
    expect(await decide(SARA)).toMatchObject({ ok: true });
    expect(await given()).toEqual(authority);
    const acts = (await services().store.audit({ order: 'asc' })).items.map(({ act }) => act);
    expect(acts.slice(-2)).toMatchObject([
      { type: 'rights.asked', actor: someone('key:admin'), about: { person: DANA } },
      { type: 'rights.changed', actor: someone(SARA), about: { person: DANA } },
    ]);
  });

  const decide = async (who: string) => {
    const [change] = await services().store.rightsChanges();
    const directory = createDirectory({ store: services().store });
    return directory.decideRights({ id: change?.id ?? '', decision: 'confirmed', ...by, by: someone(who) });
  };
  const key = {
    roles: ['admin' as const],
    kinds: [],
    answersFor: null,
    expiresAt: null,
    createdAt: DUE,
    lastUsedAt: null,
  };

  it.each([
    ['the key itself', 'key:admin'],
    ['another key', 'key:hr'],
    ['the owner of the key', SARA],
    ['another mailbox of theirs', 'Sara+admin@client.example'],
  ])('that a key asks for is not confirmed by %s', async (_, who) => {
    await admin(OLU);
    await admin(SARA);
    await services().store.putKey({ id: 'k1', name: 'admin', owner: SARA, ...key }, 'h1');
    await give();
    // Who has no key any more has asked all the same.
    await services().store.deleteKey('k1');
    expect(await decide(who)).toEqual({ ok: false, why: 'own' });
    expect(await given()).toBeUndefined();
    expect(await decide(OLU)).toMatchObject({ ok: true });
  });

  it('that a key of nobody asks for is not confirmed by whoever gains by it', async () => {
    for (const email of [OLU, SARA, DANA]) await admin(email);
    await give();
    expect(await decide(DANA)).toEqual({ ok: false, why: 'own' });
    expect(await decide(OLU)).toMatchObject({ ok: true });
  });
});
