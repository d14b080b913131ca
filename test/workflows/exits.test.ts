import { PLAIN } from '../../i18n/index.js';
import type { NoticeKind } from '../../domain/journal/turn.js';
import { aDeliverable } from '../support/samples/briefs.js';
import { plainly } from '../support/samples/plainly.js';
import type { Script } from '../support/workflows/play.js';
import { bidding, type Steps, withSteps } from '../support/workflows/steps.js';

const engagements = withSteps();

const HARBOUR = 'harbour-valuations';
const LIFFEY = 'liffey-analytics';
const HANNAH = 'hannah@harbour-valuations.example';
const LIAM = 'liam@liffey-analytics.example';
const EXPERT = 'expert.analyst-1@harbour-valuations.example';
const OLU = 'olu@client.example';
const ANSWERS_FOR_MONEY = [OLU, 'sara@client.example', 'finn@client.example'];
const OTHERS_CONCERNED = ['rita@client.example', 'rolf@client.example', 'cleo@client.example'];
const DESTROY = 'Please destroy or return what you hold of it.';
const PAID = /^D1: Valuation model is accepted; £[\d,.]+ is paid\.$/;
const NOTHING = 'Nothing was accepted, and nothing is paid.';
const SURVIVES = expect.stringMatching(/^The NDA with .+ outlives the engagement until \d+ \w+ \d{4}\.$/);
const NEVER_SIGNED =
  'The NDA with Harbour Valuations was never signed by both sides; nothing confidential was opened under it.';

const AFFECTED = {
  affectedTeam: {
    name: 'Valuation team',
    counterpart: { name: 'Cleo', email: 'cleo@client.example', language: 'en', timeZone: 'UTC' },
    staysInHouse: 'Models and review.',
  },
};
const TWO = {
  ...AFFECTED,
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
const SILENT: Script = { 'handover.complete': () => null, 'closeout.certify': () => null };

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
const askedToCertify = async (steps: Steps): Promise<string[]> =>
  (await steps.told('task.opened')).flatMap(({ kind, to }) => (kind === 'closeout.certify' ? [to] : []));
/** Everybody of the client's hears of it, and only those who answer for the money what is paid. */
function expectClientTold(steps: Steps, kind: NoticeKind, work: unknown): void {
  const told = linesTo(steps, kind);
  for (const to of ANSWERS_FOR_MONEY) expect(told[to]).toContainEqual(work);
  for (const to of OTHERS_CONCERNED) {
    expect(told[to]?.length).toBe(1);
    expect(told[to]).not.toContainEqual(work);
  }
}

describe('an exit', () => {
  it('asks nothing of a firm whose NDA never came into force, and says so', async () => {
    const steps = await engagements.start(AFFECTED);
    await steps.reach('nda.sign', bidding(HARBOUR, LIFFEY));
    const reports: unknown[] = [];
    steps.edge.instead.writeReport = (request) => {
      reports.push(request);
      return steps.edge.usual.writeReport(request);
    };
    await steps.cancel();
    expect(toldToDestroy(steps)).toEqual([]);
    expect(await askedToCertify(steps)).toEqual([]);
    expectClientTold(steps, 'engagement.cancelled', NOTHING);
    for (const to of [OLU, HANNAH]) expect(linesTo(steps, 'engagement.cancelled')[to]).toContain(NEVER_SIGNED);
    expect((await steps.store.engagement(steps.id))?.nda).toMatchObject({ state: 'never signed', until: null });
    expect(reports).toMatchObject([{ outcome: 'cancelled' }]);
  });

  it('of a cancelled engagement waits for the certificate, reminds of it and tells the owner, and never deems it given', async () => {
    const steps = await engagements.start(AFFECTED);
    await steps.reach('deliverable.submit', bidding(HARBOUR, LIFFEY));
    steps.edge.mails.length = 0;
    await steps.begunToCancel();
    const task = await steps.reachOne('closeout.certify', SILENT);
    expect(task.assignee.email).toBe(HANNAH);
    expect(toldToDestroy(steps)).toEqual([HANNAH, EXPERT]);
    expectClientTold(steps, 'engagement.cancelled', NOTHING);
    expect(plainly(await steps.store.engagement(steps.id))).toMatchObject({
      phase: 'closeout',
      outcome: 'no longer needed',
      nda: { state: 'survives' },
    });
    expect((await steps.ended()).outcome).toBe('cancelled');
    const about = steps.edge.mails.filter((mail) => mail.task === task.id).map(({ kind, to }) => [kind, to.email]);
    expect(about.filter(([kind]) => kind === 'task.reminder').length).toBeGreaterThan(2);
    expect(about).toContainEqual(['task.escalated', OLU]);
    expect(await steps.told('closeout.uncertified')).toEqual([{ vendor: HARBOUR, why: 'no answer in time' }]);
    expect(linesTo(steps, 'note')[OLU]).toContain(
      'Harbour Valuations has not certified what became of your material: no answer in time.',
    );
  });

  it('of a replaced firm asks it at once; whoever takes over has the accepted work before it starts, and learns no price', async () => {
    const steps = await engagements.start(TWO);
    const decision = await steps.reachOne('overdue.decide', ONE_COMES);
    await steps.answer(decision, { decision: 'replace', reason: 'They do not answer' });
    const proposal = await steps.reachOne('expert.propose', SILENT);
    expect(await askedToCertify(steps)).toEqual([HANNAH]);
    expectClientTold(steps, 'vendor.released', expect.stringMatching(PAID));
    expect(linesTo(steps, 'vendor.released')[HANNAH]).toEqual(
      expect.arrayContaining([expect.stringMatching(PAID), 'The NDA with Harbour Valuations stays in force.']),
    );
    const accepted = (await steps.told('deliverable.submitted')).map(({ document }) => document);
    expect([proposal.assignee.email, proposal.documents]).toEqual([LIAM, expect.arrayContaining(accepted)]);
    expect(linesTo(steps, 'note')[LIAM]).toContain('D1: Valuation model');
    const work = await steps.reachOne('deliverable.submit', SILENT);
    expect(work.documents).toEqual(expect.arrayContaining(accepted));

    const [first, second] = await steps
      .reach('closeout.certify', { ...SILENT, 'closeout.certify': undefined })
      .then(async (open) => {
        if (open[0]) await steps.answer(open[0], 'certify');
        return [open[0], await steps.reachOne('closeout.certify', { 'handover.complete': () => null })];
      });
    expect([first?.assignee.email, second?.assignee.email]).toEqual([HANNAH, LIAM]);
    if (second) await steps.answer(second, 'certify');
    await steps.ended();
    expectClientTold(steps, 'engagement.closed', expect.stringMatching(PAID));
    const told = linesTo(steps, 'engagement.closed');
    expect(told[LIAM]?.join()).not.toContain('D1:');
    expect(told[HANNAH]).toEqual([expect.stringContaining('has ended'), SURVIVES]);
    expect(plainly(await steps.store.engagement(steps.id))).toMatchObject({
      nda: { vendor: LIFFEY, state: 'survives' },
      formerNdas: [{ vendor: HARBOUR, state: 'survives' }],
      certificates: [
        { vendor: HARBOUR, by: HANNAH },
        { vendor: LIFFEY, by: LIAM },
      ],
    });
  });

  it('of a firm that gives up after signing asks it too; nobody found, the engagement waits for that', async () => {
    const steps = await engagements.start(AFFECTED);
    await steps.reach('expert.propose', bidding(HARBOUR));
    const position = await steps.reachOne('position.decide', { 'expert.propose': () => 'cannot' });
    await steps.answer(position, { decision: 'replace', reason: 'They have nobody' });
    const nobody = await steps.reachOne('award.approve', SILENT);
    expect(await askedToCertify(steps)).toEqual([HANNAH]);
    expectClientTold(steps, 'vendor.released', NOTHING);
    await steps.answer(nobody, { decision: 'cancel', reason: 'Nobody is left' });
    const task = await steps.reachOne('closeout.certify', SILENT);
    await steps.answer(task, 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'Nobody is left' });
    expectClientTold(steps, 'engagement.cancelled', NOTHING);
    expect(linesTo(steps, 'engagement.cancelled')[HANNAH]).toContainEqual(SURVIVES);
    expect(await askedToCertify(steps)).toEqual([HANNAH]);
    expect(await steps.told('closeout.certified')).toMatchObject([{ vendor: HARBOUR, by: HANNAH }]);
  });
});
