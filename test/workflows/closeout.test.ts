import { ApplicationFailure } from '@temporalio/activity';
import type { Fact } from '../../domain/journal/facts.js';
import { aBrief, aDeliverable } from '../support/samples/briefs.js';
import type { Script } from '../support/workflows/play.js';
import { bidding, type Steps, withSteps } from '../support/workflows/steps.js';
import { plainly } from '../support/samples/plainly.js';

const engagements = withSteps();

/** Everybody of the client's who hears of an end. */
const CLIENT = [
  'olu@client.example',
  'sara@client.example',
  'finn@client.example',
  'rita@client.example',
  'rolf@client.example',
];
const EXPERT = 'expert.analyst-1@harbour-valuations.example';
const SOME_DELIVERED = {
  deliverables: [
    aDeliverable(),
    aDeliverable({ id: 'D2', title: 'Report', due: { after: 'P45D', working: false } }),
    aDeliverable({ id: 'D3', title: 'Hand-book', due: { after: 'P90D', working: false }, dependsOn: ['D2'] }),
  ],
};
/** Only the first deliverable comes. */
const SECOND_MISSING: Script = {
  ...bidding('harbour-valuations'),
  'deliverable.submit': ({ context }) => (context.deliverable === 'D1: Valuation model' ? 'submit' : null),
};

const certificate = (steps: Steps): ReturnType<Steps['reachOne']> =>
  steps.reachOne('closeout.certify', bidding('harbour-valuations'));

describe('closeOut', () => {
  it('removes access before it asks for the certificate, then scores, reports and closes', async () => {
    const steps = await engagements.start();
    const task = await certificate(steps);
    expect(plainly(steps.edge.access.at(-1))).toMatchObject({
      action: 'revoke',
      reason: 'the engagement is closed out',
    });
    expect([task.assignee.email, task.context.documents]).toEqual([
      'hannah@harbour-valuations.example',
      ['D1: Valuation model'],
    ]);
    await steps.answer(task, { decision: 'certify', method: 'destroyed', complete: true, signature: 'Hannah Holt' });
    expect(await steps.ended()).toEqual({ outcome: 'closed', reason: 'every deliverable is settled' });
    expect((await steps.journal()).slice(-4).map(({ type }) => type)).toEqual([
      'closeout.certified',
      'nda.survives',
      'scorecard.made',
      'engagement.closed',
    ]);
    const view = await steps.store.engagement(steps.id);
    expect(plainly(view)).toMatchObject({
      phase: 'closed',
      certificates: [{ vendor: 'harbour-valuations', by: 'hannah@harbour-valuations.example', method: 'destroyed' }],
      scorecard: { onTime: 1, quality: 82, firstTime: 1, delivered: 1, dropped: 0 },
      outcome: null,
      openTasks: 0,
    });
    expect(steps.mailed('engagement.closed').map(([to]) => to)).toEqual([
      ...CLIENT,
      'hannah@harbour-valuations.example',
    ]);
  });

  it('closes as uncertified when the vendor cannot certify', async () => {
    const steps = await engagements.start();
    await steps.answer(await certificate(steps), { decision: 'cannot', reason: 'A backup is left' });
    expect((await steps.ended()).outcome).toBe('closed');
    expect(await steps.told('closeout.uncertified')).toEqual([
      { vendor: 'harbour-valuations', why: 'A backup is left' },
    ]);
    expect(plainly(await steps.store.engagement(steps.id))?.certificates).toEqual([
      { vendor: 'harbour-valuations', why: 'A backup is left' },
    ]);
  });

  it('closes as uncertified when the vendor is silent, after the whole ladder', async () => {
    const steps = await engagements.start({
      policy: {
        tasks: {
          'closeout.certify': {
            due: 'P7D',
            ladder: [
              { before: 'P2D', working: false, do: 'remind' },
              { after: 'P3D', working: false, do: 'escalate', to: 'owner' },
              { after: 'P7D', working: false, do: 'reject' },
            ],
            onSilence: 'reject',
          },
        },
      },
    });
    const task = await certificate(steps);
    const opened = Date.parse(task.openedAt);
    steps.edge.mails.length = 0;
    expect(await steps.ended()).toEqual({ outcome: 'closed', reason: 'every deliverable is settled' });
    const days = (at: string): number => Math.floor((Date.parse(at) - opened) / 86_400_000);
    expect((await steps.journal()).slice(-7).map(({ type, at }) => [type, days(at)])).toEqual([
      ['task.reminded', 10],
      ['task.escalated', 10],
      ['task.lapsed', 14],
      ['closeout.uncertified', 14],
      ['nda.survives', 14],
      ['scorecard.made', 14],
      ['engagement.closed', 14],
    ]);
    expect(await steps.store.task(task.id)).toMatchObject({ state: 'lapsed', outcome: 'cannot' });
    expect(steps.edge.mails.map(({ kind, to }) => [kind, to.email])).toEqual([
      ['task.reminder', 'hannah@harbour-valuations.example'],
      ['task.reminder', 'hannah@harbour-valuations.example'],
      ['task.escalated', 'olu@client.example'],
      ['task.lapsed', 'hannah@harbour-valuations.example'],
      ['task.lapsed', 'olu@client.example'],
      ['note', 'olu@client.example'],
      ...CLIENT.map((to) => ['engagement.closed', to]),
      ['engagement.closed', 'hannah@harbour-valuations.example'],
    ]);
    expect(plainly(await steps.store.engagement(steps.id))?.certificates).toEqual([
      { vendor: 'harbour-valuations', why: 'no answer in time' },
    ]);
  });

  it('never deems a certificate given', async () => {
    const steps = await engagements.start({
      policy: { tasks: { 'closeout.certify': { due: 'P1D', ladder: [], onSilence: 'accept' } } },
    });
    await certificate(steps);
    expect((await steps.ended()).outcome).toBe('closed');
    expect(await steps.told('closeout.certified')).toEqual([]);
    expect(await steps.told('closeout.uncertified')).toEqual([
      { vendor: 'harbour-valuations', why: 'no answer in time' },
    ]);
  });

  it('makes report and scorecard once the certificate is in the journal', async () => {
    const steps = await engagements.start();
    const task = await certificate(steps);
    const journals: Fact['type'][][] = [];
    steps.edge.instead.writeReport = async (request) => {
      journals.push(await steps.facts());
      return steps.edge.usual.writeReport(request);
    };
    await steps.answer(task, 'certify');
    expect((await steps.ended()).outcome).toBe('closed');
    expect(journals.map((types) => types.slice(-1))).toEqual([['nda.survives']]);
    expect((await steps.facts()).slice(-2)).toEqual(['scorecard.made', 'engagement.closed']);
    expect(await steps.told('engagement.closed')).toEqual([{ report: 'report' }]);
  });

  it('closes nothing before a refused removal of access has worked, which is tried again every hour', async () => {
    const steps = await engagements.start();
    await steps.reach('review.score', bidding('harbour-valuations'));
    const { revokeAccess } = steps.edge.usual;
    let refusals = 0;
    steps.edge.instead.revokeAccess = (request) => {
      refusals += 1;
      if (refusals <= 3) throw ApplicationFailure.nonRetryable('the directory is read-only', 'AccessRefused');
      return revokeAccess(request);
    };
    const task = await steps.reachOne('closeout.certify');
    const journal = await steps.journal();
    const since = journal.slice(journal.findIndex(({ about }) => 'phase' in about && about.phase === 'closeout'));
    const start = Date.parse(since[0]?.at ?? '');
    expect(since.map(({ type, at }) => [type, Math.floor((Date.parse(at) - start) / 3_600_000)])).toEqual([
      ['phase.entered', 0],
      ['access.failed', 0],
      ['access.failed', 1],
      ['access.failed', 2],
      ['access.revoked', 3],
      ['task.opened', 3],
    ]);
    expect((await steps.told('access.failed'))[0]).toEqual({
      position: 'analyst-1',
      email: EXPERT,
      action: 'revoke',
      why: 'the directory is read-only',
    });
    expect(steps.mailed('note').filter(([, subject]) => subject.startsWith('Access'))).toEqual(
      Array(3).fill(['olu@client.example', 'Access could not be removed']),
    );
    await steps.answer(task, 'certify');
    expect((await steps.ended()).outcome).toBe('closed');
  });
});

describe('closeOut of a terminated engagement', () => {
  const terminated = async (): Promise<Steps> => {
    const steps = await engagements.start({ ...SOME_DELIVERED, policy: aBrief().policy });
    const decision = await steps.reachOne('overdue.decide', SECOND_MISSING);
    await steps.answer(decision, { decision: 'terminate', reason: 'We cannot wait any longer' });
    await steps.reachOne('closeout.certify', SECOND_MISSING);
    return steps;
  };

  it('keeps what was accepted: only that is paid, and access is removed', async () => {
    const steps = await terminated();
    expect(await steps.told('access.revoked')).toEqual([
      { position: 'analyst-1', email: EXPERT, via: 'ledger', why: 'the engagement is closed out' },
    ]);
    await steps.answer(await steps.reachOne('closeout.certify'), 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'terminated', reason: 'We cannot wait any longer' });
    expect(await steps.told('payment.released')).toEqual([
      { deliverable: 'D1', amount: { currency: 'GBP', minor: 3_500_000 } },
    ]);
    expect((await steps.told('deliverable.opened')).map(({ deliverable }) => deliverable).sort()).toEqual(['D1', 'D2']);
    expect(await steps.told('engagement.terminated')).toEqual([{ reason: 'We cannot wait any longer' }]);
    expect(await steps.told('engagement.closed')).toEqual([]);
    expect(plainly(await steps.store.engagement(steps.id))).toMatchObject({
      phase: 'terminated',
      outcome: 'We cannot wait any longer',
      openTasks: 0,
      payments: [{ deliverable: 'D1' }],
      deliverables: [{ state: 'accepted' }, { state: 'overdue' }, { state: 'planned' }],
    });
  });

  it('certifies, scores and reports like any other, and tells everybody that it was terminated and why', async () => {
    const steps = await terminated();
    const reports: unknown[] = [];
    steps.edge.instead.writeReport = async (request) => {
      reports.push({ ...request, last: (await steps.facts()).at(-1) });
      return steps.edge.usual.writeReport(request);
    };
    steps.edge.mails.length = 0;
    await steps.answer(await steps.reachOne('closeout.certify'), { decision: 'cannot', reason: 'A backup is left' });
    expect((await steps.ended()).outcome).toBe('terminated');
    expect(reports).toEqual([{ engagement: steps.id, outcome: 'terminated', last: 'nda.survives' }]);
    expect(await steps.told('closeout.uncertified')).toEqual([
      { vendor: 'harbour-valuations', why: 'A backup is left' },
    ]);
    expect(await steps.told('scorecard.made')).toMatchObject([
      { vendor: 'harbour-valuations', scorecard: { onTime: 0.5, quality: 82, firstTime: 1, delivered: 1, dropped: 0 } },
    ]);
    expect(steps.edge.mails.map(({ to, subject, lines }) => [to.email, subject, lines[0]])).toEqual([
      [
        'hannah@harbour-valuations.example',
        'Certify return or destruction',
        'This has been answered: “We cannot certify”. Nothing more is needed, and its entry leaves your calendar.',
      ],
      [
        'olu@client.example',
        'Return or destruction is not certified',
        'Harbour Valuations has not certified what became of your material: A backup is left.',
      ],
      ...[...CLIENT, 'hannah@harbour-valuations.example'].map((to) => [
        to,
        'The engagement is terminated',
        '“Valuation model for the acquisition of a regional clinic group”: We cannot wait any longer.',
      ]),
    ]);
  });
});
