import type { Message } from '../../../domain/kernel/message.js';
import { PLAIN } from '../../../i18n/index.js';
import type { Fact } from '../../../domain/journal/facts.js';
import type { TaskOpening } from '../../../domain/tasks/course.js';
import { Vendor } from '../../../domain/directory/vendor.js';
import { whyNotHold } from '../../../store/directory/eligibility.js';
import { asking, contracted, invitation, putBidders } from '../../support/samples/bidders.js';
import { aContext } from '../../support/samples/contexts.js';
import { anAssignee, anOpening, aFact, aStart, aTurn, placedAt } from '../../support/samples/turns.js';
import { onEachDatabase } from '../../support/site/databases.js';

const DUE = '2026-03-05T09:00:00.000Z';
const review = (id: string, email: string) =>
  anOpening({
    id,
    kind: 'review.score',
    assignee: { ...anAssignee(email), role: 'reviewer' },
    context: aContext('review.score'),
  });
const asked = { id: 'e1.main.9', subject: 'engagement/e1', stream: 'main', context: aContext('review.score') } as const;

const said = (why: Message | undefined): string | null => (why ? PLAIN.text(why) : null);

onEachDatabase('whyNotHold', (database) => {
  it('knows owner, sponsor and team of an engagement whose first turn is not committed yet', async () => {
    const store = await database.open();
    const approval = { ...asked, kind: 'scope.approve' as const, assignee: anAssignee() };
    const first = aTurn();
    expect(await whyNotHold(store, approval, 'olu@client.example')).toBeUndefined();
    expect(said(await whyNotHold(store, approval, 'olu@client.example', first))).toMatch(/owns the engagement/);
    expect(said(await whyNotHold(store, approval, 'Ol.u+sponsor@client.example', first))).toMatch(
      /owns the engagement/,
    );
    expect(await whyNotHold(store, approval, 'dana@client.example', first)).toBeUndefined();
    const proposal = aFact('expert.proposed', {
      position: 'P1',
      role: 'analyst',
      name: 'Xia Expert',
      email: 'xia@northwind.example',
    });
    const withTeam = { ...first, facts: [...first.facts, proposal] };
    expect(said(await whyNotHold(store, approval, 'xia@northwind.example', withTeam))).toMatch(/works for a vendor/);
  });

  it('keeps two opinions apart that are asked for in one turn, or were before', async () => {
    const store = await database.open();
    const rita = { ...asked, kind: 'review.score' as const, assignee: { ...anAssignee(), role: 'reviewer' as const } };
    const opened = aTurn({ opened: [review('e1.main.1', 'rolf@client.example')] });
    expect(said(await whyNotHold(store, rita, 'rolf@client.example', opened))).toMatch(/two opinions/);
    expect(await whyNotHold(store, rita, 'rolf@client.example', { ...opened, stream: 'D1' })).toBeUndefined();
    await store.commit(opened, placedAt(opened, DUE));
    expect(said(await whyNotHold(store, rita, 'rolf@client.example'))).toMatch(/two opinions/);
    expect(said(await whyNotHold(store, rita, 'ro.lf+2@client.example'))).toMatch(/two opinions/);
    expect(await whyNotHold(store, { ...rita, id: 'e1.main.1' }, 'rolf@client.example')).toBeUndefined();
  });
});

onEachDatabase('whyNotHold, of vendors', (database) => {
  const DELIVERY = asking('deliverable.submit', 'vendor', 'nora@northwind.example');
  const BID = asking('bid.submit', 'vendor', 'nora@northwind.example');

  /** Why each of these must not have the task; null where they may. */
  async function whyNot(
    task: Parameters<typeof whyNotHold>[1],
    facts: Fact[],
    ...people: string[]
  ): Promise<(string | null)[]> {
    const store = await database.open();
    await putBidders(store);
    await store.commit(aTurn({ facts }), {});
    return Promise.all(people.map(async (email) => said(await whyNotHold(store, task, email))));
  }
  const of = (opening: TaskOpening) => ({ ...opening, subject: 'engagement/e1' as const, stream: 'main' });
  const cleared = (count: number): null[] => Array<null>(count).fill(null);
  const refused = (count: number, why: RegExp): unknown[] => Array<unknown>(count).fill(expect.stringMatching(why));

  it('gives what the awarded vendor is asked to its contact, its colleagues and active experts', async () => {
    const theirs = ['nora@northwind.example', 'ned@northwind.example', 'ada@freelance.example'];
    expect(await whyNot(of(DELIVERY), contracted, ...theirs)).toEqual(cleared(3));
  });

  it('gives it to no other vendor’s people, nobody from outside and nobody who has left', async () => {
    const others = [
      'sol@southwind.example',
      'sid@southwind.example',
      'edo@eastwind.example',
      'mallory@evil.example',
      'bo@gmail.com',
      'ari@freelance.example',
    ];
    expect(await whyNot(of(DELIVERY), contracted, ...others)).toEqual(refused(6, /does not work for the vendor/));
  });

  it('gives a bid to nobody but the people of the bidder, and knows no colleagues at a public mail domain', async () => {
    const facts = [aStart(), invitation];
    const people = ['ned@northwind.example', 'sol@southwind.example', 'mallory@evil.example'];
    expect(await whyNot(of(BID), facts, ...people)).toEqual([...cleared(1), ...refused(2, /does not work for/)]);
    const breeze = { ...BID, context: { ...BID.context, vendor: 'breeze' } };
    expect(await whyNot(of(breeze), facts, 'bo@gmail.com', 'bob@gmail.com')).toEqual([
      null,
      expect.stringMatching(/does not work for/),
    ]);
  });

  it('knows the vendor that goes from the one that comes', async () => {
    const handover = asking('handover.complete', 'vendor', 'sol@southwind.example', {
      context: { ...aContext('handover.complete'), position: 'southwind' },
    });
    expect(await whyNot(of(handover), contracted, 'sid@southwind.example', 'ned@northwind.example')).toEqual([
      null,
      expect.stringMatching(/does not work for/),
    ]);
  });

  it('keeps the contact who was asked to sign when the directory names another', async () => {
    const signing = aFact('task.opened', {
      task: 'e1.main.1',
      kind: 'nda.sign',
      to: 'olga@old.example',
      role: 'vendor',
    });
    const asked = [...contracted.slice(0, 3), signing, ...contracted.slice(3)];
    expect(await whyNot(of(DELIVERY), asked, 'olga@old.example', 'otto@old.example')).toEqual(cleared(2));
  });

  it.each([
    ['scope.answer', 'sponsor'],
    ['scope.approve', 'sponsor'],
    ['bid.evaluate', 'evaluator'],
    ['award.approve', 'sponsor'],
    ['nda.sign', 'signatory'],
    ['expert.verify', 'owner'],
    ['input.provide', 'owner'],
    ['review.score', 'reviewer'],
  ] as const)('gives %s to no vendor’s people, whether their firm was asked or not', async (kind, role) => {
    const task = of(asking(kind, role, 'ann@client.example'));
    const people = [
      'edo@eastwind.example',
      'ed@eastwind.example',
      'bo@gmail.com',
      'ada@gmail.com',
      'dana@client.example',
    ];
    expect(await whyNot(task, [aStart()], ...people)).toEqual([...refused(3, /works for a vendor/), ...cleared(2)]);
  });

  it('takes the client’s people for no vendor’s, though one is at their own domain', async () => {
    const store = await database.open();
    const contact = { name: 'Ines', email: 'ines@client.example' };
    await store.putVendors([Vendor.parse({ id: 'inside', name: 'Inside', contact, practices: ['legal'] })]);
    await store.commit(aTurn(), {});
    const task = of(anOpening());
    expect(await whyNotHold(store, task, 'dana@client.example')).toBeUndefined();
    expect(said(await whyNotHold(store, task, 'ines@client.example'))).toMatch(/works for a vendor/);
  });

  it('gives the acknowledgement of an expert to nobody else', async () => {
    const task = of(asking('expert.acknowledge', 'expert', 'abe@northwind.example'));
    const people = ['ned@northwind.example', 'nora@northwind.example', 'mallory@evil.example'];
    expect(await whyNot(task, contracted, ...people)).toEqual(refused(3, /nobody acknowledges for another/));
  });
});
