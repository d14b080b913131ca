import { PLAIN } from '../../i18n/index.js';
import type { Text } from '../../domain/kernel/message.js';
import type { TaskRow } from '../../store/contract.js';
import { aRole } from '../support/samples/briefs.js';
import { bidding, refusalOf, type Steps, withSteps } from '../support/workflows/steps.js';
import { reasonFor } from '../../domain/kernel/reasons.js';

const engagements = withSteps();

const HARBOUR = 'harbour-valuations';
const LIFFEY = 'liffey-analytics';
const DECCAN = 'deccan-knowledge';

const of = (tasks: TaskRow[], vendor: string): TaskRow =>
  tasks.find(({ context }) => context.vendor === vendor) as TaskRow;

async function awardTask(steps: Steps): Promise<TaskRow> {
  const award = await steps.reachOne('award.approve');
  expect((award.context.ranking as { vendor: string }[]).map(({ vendor }) => vendor)).toEqual([
    HARBOUR,
    LIFFEY,
    DECCAN,
  ]);
  return award;
}

describe('selectVendor', () => {
  it('keeps bids sealed until everybody has bid or declined, and scores without a price', async () => {
    const steps = await engagements.start();
    const invitations = await steps.reach('bid.submit');
    expect(steps.mailed('task.asked').slice(1)).toEqual([
      ['hannah@harbour-valuations.example', 'Invitation to bid'],
      ['liam@liffey-analytics.example', 'Invitation to bid'],
      ['devika@deccan-knowledge.example', 'Invitation to bid'],
    ]);
    await steps.answer(of(invitations, HARBOUR), 'bid');
    await steps.answer(of(invitations, LIFFEY), 'bid');
    await steps.env.sleep('1h');
    expect(await steps.told('bids.opened')).toEqual([]);
    expect((await steps.open()).map(({ kind }) => kind)).toEqual(['bid.submit']);

    await steps.answer(of(invitations, DECCAN), { decision: 'decline', reason: 'No capacity' });
    const evaluations = await steps.reach('bid.evaluate');
    expect(await steps.told('bid.declined')).toEqual([{ vendor: DECCAN, why: 'No capacity' }]);
    expect((await steps.told('bids.opened')).flatMap(({ bids }) => bids.map(({ vendor }) => vendor))).toEqual([
      HARBOUR,
      LIFFEY,
    ]);
    expect(evaluations.map(({ documents }) => documents)).toEqual([
      [`${of(invitations, HARBOUR).id}-technical`],
      [`${of(invitations, LIFFEY).id}-technical`],
    ]);
    expect(JSON.stringify([evaluations, steps.edge.mails])).not.toMatch(/4[.,]?800[.,]?000|48,?000/);
    expect((await steps.store.engagement(steps.id))?.bidders.map(({ state }) => state)).toEqual([
      'bid',
      'bid',
      'declined',
    ]);
    await steps.cancel();
  });

  it('extends the round once when too few bid, asks the silent only, and then goes on with what there is', async () => {
    const steps = await engagements.start();
    const invitations = await steps.reach('bid.submit');
    await steps.answer(of(invitations, HARBOUR), 'bid');
    await steps.answer(of(invitations, LIFFEY), 'decline');
    await steps.passUntil(of(invitations, DECCAN).due);
    const again = await steps.reachOne('bid.submit', { 'bid.submit': () => null });
    expect([again.context.vendor, again.title]).toEqual([DECCAN, 'The bidding round is extended: your bid']);
    expect(await steps.told('bidding.extended')).toEqual([{ until: again.due, received: 1, needed: 2 }]);
    expect(Date.parse(again.due) - Date.parse(again.openedAt)).toBe(5 * 86_400_000);
    await steps.passUntil(again.due);
    const evaluation = await steps.reachOne('bid.evaluate');
    expect(evaluation.context.vendor).toBe(HARBOUR);
    expect((await steps.told('bid.declined')).map(({ vendor, why }) => [vendor, why])).toEqual([
      [LIFFEY, 'Agreed with the parties concerned.'],
    ]);
    expect(await steps.told('bid.lapsed')).toEqual([{ vendor: DECCAN }, { vendor: DECCAN }]);
    await steps.cancel();
  });

  it('excludes a bidder that declares a conflict, and takes no bid without a declaration', async () => {
    const steps = await engagements.start();
    const invitation = of(await steps.reach('bid.submit'), HARBOUR);
    const bid = {
      decision: 'bid',
      price: { currency: 'GBP', minor: 4_000_000 },
      approach: 'Step by step',
      overlapHours: 6,
      'gate-independence': true,
      'gate-money-laundering': true,
    };
    expect(await refusalOf(steps.answer(invitation, bid))).toEqual([
      'invalid',
      '/noConflict',
      'Confirm that there is no conflict of interest, or describe it.',
    ]);
    await steps.answer(invitation, { ...bid, noConflict: false, conflict: 'We audit the target' });
    const evaluations = await steps.reach('bid.evaluate', bidding(LIFFEY));
    expect(evaluations.map(({ context }) => context.vendor)).toEqual([LIFFEY]);
    expect(await steps.told('bid.excluded')).toEqual([{ vendor: HARBOUR, why: 'a conflict of interest was declared' }]);
    await steps.reach('deliverable.submit');
    expect(
      steps.edge.mails.filter(({ kind }) => kind === 'vendor.debrief').map(({ to, lines }) => [to.email, lines]),
    ).toEqual([['hannah@harbour-valuations.example', ['Your bid could not be considered.']]]);
    await steps.cancel();
  });

  it('asks the sponsor how to go on when nobody bids: the scope changes and a second round begins', async () => {
    const steps = await engagements.start();
    const decision = await steps.reachOne('award.approve', bidding());
    expect(decision.title).toBe('No vendor could be chosen');
    const why = 'Agreed with the parties concerned.';
    expect(await steps.told('selection.failed')).toEqual([
      {
        why: 'no vendor made a bid that can be considered',
        vendors: [
          { vendor: HARBOUR, name: 'Harbour Valuations', why },
          { vendor: LIFFEY, name: 'Liffey Analytics', why },
          { vendor: DECCAN, name: 'Deccan Knowledge Partners', why },
        ],
      },
    ]);
    expect(decision.context.excluded).toMatchObject([{ name: 'Harbour Valuations' }, {}, {}]);
    expect(steps.edge.mails.at(-1)?.lines).toContainEqual(`Liffey Analytics: ${why}`);
    expect((await refusalOf(steps.answer(decision, { decision: 'award' })))[1]).toBe('/decision');
    expect(await refusalOf(steps.answer(decision, { decision: 'rescope', reason: 'Allow more time' }))).toEqual([
      'invalid',
      '/decision',
      'Nothing of what left no vendor is different. Change something of it.',
    ]);
    await steps.answer(decision, {
      decision: 'rescope',
      reason: 'Allow more time',
      deliverables: [{ id: 'D1', after: 'P60D' }],
    });
    const second = await steps.reachOne('scope.approve');
    expect(second.context).toMatchObject({ version: 2, change: 'Allow more time' });
    expect((await steps.reach('bid.submit')).map(({ context }) => context.vendor)).toEqual([HARBOUR, LIFFEY, DECCAN]);
    expect((await steps.told('phase.entered')).map(({ phase }) => phase)).toEqual([
      'scoping',
      'selection',
      'scoping',
      'selection',
    ]);
    await steps.cancel();
  });

  it('ends when nobody bids and the sponsor gives up', async () => {
    const steps = await engagements.start();
    const decision = await steps.reachOne('award.approve', bidding());
    await steps.answer(decision, { decision: 'cancel', reason: 'No market for it' });
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'No market for it' });
  });

  it('asks the sponsor at once when no vendor fits', async () => {
    const steps = await engagements.start({ roles: [aRole({ headcount: 1, maximum: 3, credentials: ['CFA'] })] });
    steps.edge.instead.longList = () =>
      Promise.resolve({
        invited: [],
        related: [],
        excluded: [
          {
            vendor: HARBOUR,
            name: 'Harbour Valuations',
            why: reasonFor('reasons.unfit.lacks', { credentials: 'CFA', has: 'ACA' }),
          },
        ],
      });
    const decision = await steps.reachOne('award.approve');
    expect(decision.context.failed).toBe('no vendor in the directory fits');
    expect(decision.context.excluded).toEqual([{ name: 'Harbour Valuations', why: 'lacks CFA (has ACA)' }]);
    // More time changes nothing of what excluded everybody.
    const slower = { decision: 'rescope', reason: 'Slower', deliverables: [{ id: 'D1', after: 'P60D' }] };
    expect((await refusalOf(steps.answer(decision, slower))).slice(0, 2)).toEqual(['invalid', '/decision']);
    await steps.answer(decision, { decision: 'rescope', reason: 'Nobody has it', withoutCredentials: ['CFA'] });
    expect((await steps.reachOne('scope.approve')).context).toMatchObject({ version: 2, change: 'Nobody has it' });
    expect(await steps.told('vendors.listed')).toEqual([
      {
        invited: [],
        excluded: [
          {
            vendor: HARBOUR,
            name: 'Harbour Valuations',
            why: 'lacks CFA (has ACA)',
          },
        ],
      },
    ]);
    await steps.cancel();
  });

  it('is tried as often as the policy allows; then the owner has it tried again later, or calls it off', async () => {
    const steps = await engagements.start({ policy: { rounds: { selection: 2 } } });
    steps.edge.instead.longList = () => Promise.resolve({ invited: [], excluded: [], related: [] });
    await steps.answer(await steps.reachOne('award.approve'), 'rescope');
    const last = await steps.reachOne('award.approve');
    expect([last.assignee.email, last.context.roundsUsed]).toEqual(['olu@client.example', 2]);
    expect((await refusalOf(steps.answer(last, { decision: 'rescope', reason: 'Again' })))[1]).toBe('/decision');
    await steps.answer(last, { decision: 'extend', by: 'P30D', reason: 'The market may change' });
    await steps.env.sleep('29 days');
    expect(await steps.open()).toEqual([]);
    const again = await steps.reachOne('award.approve');
    expect((await steps.told('scope.drafted')).map(({ version }) => version)).toEqual([1, 2]);
    await steps.answer(again, { decision: 'cancel', reason: 'No market' });
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'No market' });
  });

  it('asks the sponsor to score a bid whose evaluators recuse themselves', async () => {
    const steps = await engagements.start();
    const evaluation = await steps.reachOne('bid.evaluate', bidding(HARBOUR));
    expect(evaluation.assignee.email).toBe('eva@client.example');
    await steps.answer(evaluation, { decision: 'recuse', reason: 'I know the partner' });
    const instead = await steps.reachOne('bid.evaluate');
    expect([instead.assignee.email, instead.assignee.role]).toEqual(['sara@client.example', 'sponsor']);
    await steps.answer(instead, 'score');
    await steps.reachOne('award.approve');
    expect(await steps.told('bid.scored')).toEqual([{ vendor: HARBOUR, evaluator: 'sara@client.example', score: 75 }]);
    await steps.cancel();
  });

  it('asks how to go on when nobody scores the only bid', async () => {
    const steps = await engagements.start();
    const decision = await steps.reachOne('award.approve', { ...bidding(HARBOUR), 'bid.evaluate': () => 'recuse' });
    expect(decision.context.failed).toBe('no bid could be evaluated');
    expect(await steps.told('bid.excluded')).toEqual([{ vendor: HARBOUR, why: 'nobody evaluated it' }]);
    await steps.cancel();
  });
});

describe('the award', () => {
  it('is explained by points and by the price, in the mail and in the question', async () => {
    const steps = await engagements.start();
    const award = await awardTask(steps);
    const asked = (award.context.ranking as { explanation: Text }[]).map(({ explanation }) => PLAIN.text(explanation));
    const mail = steps.edge.mails.find(({ subject }) => PLAIN.text(subject) === award.title);
    const lines = (mail?.lines ?? []).map((line) => PLAIN.text(line));
    const told = lines.filter((line) => /^\d\. /.test(line));
    const allOfThePoints = expect.stringContaining('price 25 of 25 (100 points)');
    expect([asked, told]).toEqual([
      [allOfThePoints, allOfThePoints, allOfThePoints],
      [allOfThePoints, allOfThePoints, allOfThePoints],
    ]);
    expect(lines).toContain('Harbour Valuations: £35,000; within the budget of £60,000, of which £25,000 is left.');
    await steps.cancel();
  });

  it('needs a reason when it does not go to the first of the ranking', async () => {
    const steps = await engagements.start();
    const award = await awardTask(steps);
    expect(await refusalOf(steps.answer(award, { decision: 'award', vendor: LIFFEY }))).toEqual([
      'invalid',
      '/reason',
      'Say why “Liffey Analytics” is chosen although it is not ranked first.',
    ]);
    await steps.answer(award, { decision: 'award', vendor: LIFFEY, reason: 'Knows the sector' });
    await steps.reach('nda.sign');
    expect(await steps.told('award.made')).toEqual([
      {
        vendor: LIFFEY,
        name: 'Liffey Analytics',
        by: 'sara@client.example',
        reason: 'Knows the sector',
        price: { currency: 'GBP', minor: 3_500_000 },
      },
    ]);
    expect(steps.mailed('vendor.awarded')).toEqual([['liam@liffey-analytics.example', 'Your bid is awarded']]);
    await steps.cancel();
  });

  it('is followed by a debrief of all others, once the contract stands and not before', async () => {
    const steps = await engagements.start();
    await steps.answer(await awardTask(steps), 'award');
    await steps.reach('expert.propose');
    expect(steps.mailed('vendor.debrief')).toEqual([]);
    await steps.reach('deliverable.submit');
    expect(await steps.told('award.debriefed')).toEqual([
      { vendor: LIFFEY, name: 'Liffey Analytics' },
      { vendor: DECCAN, name: 'Deccan Knowledge Partners' },
    ]);
    const debriefs = steps.edge.mails.filter(({ kind }) => kind === 'vendor.debrief');
    expect(debriefs.map(({ to, lines }) => [to.email, lines[0]])).toEqual([
      ['liam@liffey-analytics.example', 'Your bid was number 2 of 3 bids in the ranking.'],
      ['devika@deccan-knowledge.example', 'Your bid was number 3 of 3 bids in the ranking.'],
    ]);
    expect(JSON.stringify(debriefs.map(({ lines }) => lines))).not.toMatch(/Harbour|48,?000/);
    await steps.cancel();
  });

  it('tells every bidder when the sponsor calls the engagement off', async () => {
    const steps = await engagements.start();
    await steps.answer(await awardTask(steps), { decision: 'cancel', reason: 'The budget is gone' });
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'The budget is gone' });
    expect(steps.mailed('engagement.cancelled').map(([to]) => to)).toEqual([
      'olu@client.example',
      'sara@client.example',
      'finn@client.example',
      'rita@client.example',
      'rolf@client.example',
      'hannah@harbour-valuations.example',
      'liam@liffey-analytics.example',
      'devika@deccan-knowledge.example',
    ]);
  });

  it('goes to nobody by silence, which leaves it open with whoever has authority next', async () => {
    const steps = await engagements.start();
    const { id } = await awardTask(steps);
    await steps.env.sleep('60d');
    const [task] = await steps.open();
    expect([task?.id, task?.assignee.email, task?.standing !== null]).toEqual([id, 'finn@client.example', true]);
    expect([await steps.told('award.made'), await steps.told('engagement.cancelled')]).toEqual([[], []]);
    await steps.answer(task as TaskRow, 'award');
    expect(await steps.reach('nda.sign')).toHaveLength(2);
    await steps.cancel();
  });

  it('ends the engagement by silence where the brief says so', async () => {
    const steps = await engagements.start({ policy: { tasks: { 'award.approve': { onSilence: 'reject' } } } });
    await awardTask(steps);
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'the award was not approved in time' });
    expect(await steps.told('award.made')).toEqual([]);
  });
});
