import { PLAIN } from '../../i18n/index.js';
import type { NoticeKind } from '../../domain/journal/turn.js';
import { aDeliverable } from '../support/samples/briefs.js';
import type { Script } from '../support/workflows/play.js';
import { bidding, type Steps, withSteps } from '../support/workflows/steps.js';

const engagements = withSteps();

const HARBOUR = 'harbour-valuations';
const LIFFEY = 'liffey-analytics';
const HANNAH = 'hannah@harbour-valuations.example';
const EXPERT = 'expert.analyst-1@harbour-valuations.example';
const DESTROY = 'Please destroy or return what you hold of it.';
const PAID = /^D1: Valuation model is accepted; £[\d,.]+ is paid\.$/;

const TWO = {
  deliverables: [
    aDeliverable(),
    aDeliverable({ id: 'D2', title: 'Report', dependsOn: ['D1'], due: { after: 'P60D', working: false } }),
  ],
};
/** Only the first deliverable comes. */
const ONE_COMES: Script = {
  ...bidding(HARBOUR, LIFFEY),
  'deliverable.submit': ({ stream }) => (stream === 'D1' ? 'submit' : null),
};

/** What each was told, line by line. */
const linesTo = (steps: Steps, kind: NoticeKind): Record<string, string[]> =>
  Object.fromEntries(
    steps.edge.mails
      .filter((mail) => mail.kind === kind)
      .map(({ to, lines }) => [to.email, lines.map((line) => PLAIN.text(line))]),
  );
const toldToDestroy = (steps: Steps): string[] =>
  Object.entries(linesTo(steps, 'engagement.cancelled')).flatMap(([to, lines]) =>
    lines.includes(DESTROY) ? [to] : [],
  );

describe('an exit', () => {
  it('asks nobody to destroy anything before an NDA is in force', async () => {
    const steps = await engagements.start();
    await steps.reach('nda.sign', bidding(HARBOUR, LIFFEY));
    await steps.cancel();
    expect(toldToDestroy(steps)).toEqual([]);
  });

  it('asks the firm that holds something and its experts, and never the client’s own', async () => {
    const steps = await engagements.start();
    await steps.reach('deliverable.submit', bidding(HARBOUR, LIFFEY));
    await steps.cancel();
    expect(toldToDestroy(steps)).toEqual([HANNAH, EXPERT]);
    expect(linesTo(steps, 'engagement.cancelled')['sara@client.example']).toContain(
      'Nothing was accepted, and nothing is paid.',
    );
  });

  it('says what was accepted and paid, and gives whoever takes over the accepted work', async () => {
    const steps = await engagements.start(TWO);
    const decision = await steps.reachOne('overdue.decide', ONE_COMES);
    await steps.answer(decision, { decision: 'replace', reason: 'They do not answer' });
    const taken = await steps.reachOne('deliverable.submit', { 'handover.complete': () => null });
    expect(linesTo(steps, 'vendor.released')[HANNAH]).toContainEqual(expect.stringMatching(PAID));
    const accepted = (await steps.told('deliverable.submitted')).map(({ document }) => document);
    expect(taken.documents).toEqual(expect.arrayContaining(accepted));
    await steps.reach('closeout.certify', { 'handover.complete': () => null });
    await steps.answer(await steps.reachOne('closeout.certify', { 'handover.complete': () => null }), 'certify');
    await steps.ended();
    const told = linesTo(steps, 'engagement.closed');
    for (const to of ['olu@client.example', 'sara@client.example'])
      expect(told[to]).toContainEqual(expect.stringMatching(PAID));
  });
});
