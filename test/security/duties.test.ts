import { BriefInput } from '../../domain/engagement/brief.js';
import { onFreshApi } from '../support/site/api.js';
import { asking, contracted, putBidders } from '../support/samples/bidders.js';
import { aPostedBrief } from '../support/samples/briefs.js';
import { aContext } from '../support/samples/contexts.js';
import { onFreshServices } from '../support/site/services.js';
import { anAssignee, anOpening, aTurn, placedAt } from '../support/samples/turns.js';
import { answering, someone } from '../support/site/said.js';

const DUE = '2026-03-05T09:00:00.000Z';

describe('the ladders of a brief', () => {
  it.each([
    ['scope.approve', 'transfer', 'owner'],
    ['scaling.approve', 'decide', 'owner'],
    ['bid.evaluate', 'transfer', 'vendor'],
    ['review.score', 'transfer', 'expert'],
    ['overdue.decide', 'decide', 'vendor'],
  ] as const)('hand no %s to who must not decide it: %s to the %s', (kind, act, to) => {
    const policy = { tasks: { [kind]: { ladder: [{ after: 'P1D', working: false, do: act, to }] } } };
    const read = BriefInput.safeParse(aPostedBrief({ policy }));
    expect(read.error?.issues.map(({ path }) => path.join('/'))).toEqual([`policy/tasks/${kind}/ladder/0/to`]);
  });

  it('may tell them', () => {
    const ladder = [{ after: 'P1D', working: false, do: 'escalate' as const, to: 'owner' as const }];
    expect(BriefInput.safeParse(aPostedBrief({ policy: { tasks: { 'scope.approve': { ladder } } } })).success).toBe(
      true,
    );
  });
});

describe('handing tasks on', () => {
  const services = onFreshServices();
  const nda = (id: string, side: 'client' | 'vendor', email: string) =>
    anOpening({
      id,
      kind: 'nda.sign',
      subject: `Sign the NDA (${side})`,
      context: aContext('nda.sign'),
      assignee: { ...anAssignee(email), role: side === 'client' ? 'signatory' : 'vendor' },
    });

  beforeEach(async () => {
    const opened = aTurn({
      opened: [
        nda('e1.main.1', 'client', 'lee@client.example'),
        nda('e1.main.2', 'vendor', 'nora@northwind.example'),
        anOpening({ id: 'e1.main.3', context: aContext('scope.approve') }),
      ],
    });
    await services().store.commit(opened, placedAt(opened, DUE));
    await services().store.putPerson({
      name: 'Con Sole',
      email: 'con@client.example',
      language: 'en',
      timeZone: 'UTC',
      console: true,
      defaultFor: [],
    });
  });

  it.each([
    ['the vendor’s signature to who signs for the client', 'e1.main.2', 'lee@client.example'],
    ['the vendor’s signature to the owner', 'e1.main.2', 'olu@client.example'],
    ['the vendor’s signature to whoever uses the console', 'e1.main.2', 'con@client.example'],
    ['the client’s signature to the vendor', 'e1.main.1', 'nora@northwind.example'],
  ])('refuses %s, and journals the attempt', async (_, task, to) => {
    const engagements = services().over({ update: async () => ({ task, assignment: 2 }) });
    expect(
      await engagements.reassign({ task, to, reason: 'To be quick.', by: someone('con@client.example') }),
    ).toMatchObject({
      ok: false,
      why: 'forbidden',
    });
    expect(services().asked.updates).toEqual([]);
    expect(services().asked.signals).toMatchObject([
      { workflowId: 'engagement-e1', name: 'deniedAttempt', args: [{ who: someone('con@client.example') }] },
    ]);
  });

  it.each([
    ['a sealed bid to a rival bidder', 'bid.submit', 'vendor', 'sol@southwind.example'],
    ['a deliverable to a bidder who lost', 'deliverable.submit', 'vendor', 'sol@southwind.example'],
    ['a deliverable to somebody from outside', 'deliverable.submit', 'vendor', 'mallory@evil.example'],
    ['an expert’s acknowledgement to anybody', 'expert.acknowledge', 'expert', 'ned@northwind.example'],
    ['a review to a vendor that was never asked', 'review.score', 'reviewer', 'edo@eastwind.example'],
    ['the client’s input to the vendor', 'input.provide', 'owner', 'ned@northwind.example'],
  ] as const)('refuses to hand %s, and journals it once', async (_, kind, role, to) => {
    await putBidders(services().store);
    const asked = role === 'owner' || role === 'reviewer' ? 'rita@client.example' : 'nora@northwind.example';
    const turn = aTurn({
      subject: 'engagement/e2',
      facts: contracted,
      opened: [asking(kind, role, asked, { id: 'e2.main.1' })],
    });
    await services().store.commit(turn, placedAt(turn, DUE));
    const engagements = services().over();
    expect(
      await engagements.reassign({ task: 'e2.main.1', to, reason: 'To be quick.', by: someone('key:ops') }),
    ).toMatchObject({
      why: 'forbidden',
    });
    expect(services().asked.updates).toEqual([]);
    expect(services().asked.signals).toMatchObject([{ workflowId: 'engagement-e2', name: 'deniedAttempt' }]);
  });

  it('lets a vendor’s task go to a colleague of theirs', async () => {
    const engagements = services().over({ update: async () => ({ task: 'e1.main.2', assignment: 2 }) });
    expect(
      await engagements.reassign({
        task: 'e1.main.2',
        to: 'ned@northwind.example',
        reason: 'On leave.',
        by: someone('key:ops'),
      }),
    ).toMatchObject({
      ok: true,
    });
  });

  it('journals that the owner tried to approve', async () => {
    const engagements = services().over();
    const by = answering('olu@client.example', 'console');
    expect(await engagements.answer({ task: 'e1.main.3', answer: { decision: 'approve' }, by })).toMatchObject({
      why: 'forbidden',
    });
    expect(services().asked.signals).toMatchObject([
      { name: 'deniedAttempt', args: [{ who: someone('olu@client.example') }] },
    ]);
  });
});

describe('a key without the role', () => {
  const api = onFreshApi();

  it('is refused, and the journal of the engagement says so', async () => {
    const opened = aTurn({ opened: [anOpening({ context: aContext('scope.approve') })] });
    await api().store.commit(opened, placedAt(opened, DUE));
    const made = await api().send('POST', '/v1/keys', { body: { name: 'reports', roles: ['reader'] } });
    const { secret: key } = (await made.json()) as { secret: string };
    for (const [method, path] of [
      ['POST', '/v1/engagements/e1/cancel'],
      ['GET', '/v1/engagements/e1/documents/confidential'],
      ['POST', '/v1/tasks/e1.main.1/answer'],
      ['POST', '/v1/engagements/e9/cancel'],
    ] as const)
      expect((await api().send(method, path, { key })).status).toBe(403);
    const denied = api().engagements.asked.filter(([method]) => method === 'noteDenied');
    expect(denied.map(([, { engagement, who }]) => [engagement, who])).toEqual(
      Array(3).fill(['e1', someone('key:reports')]),
    );
  });
});
