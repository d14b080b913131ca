import { aDeliverable } from '../../support/samples/briefs.js';
import { requestChange } from '../../../workflows/messages.js';
import { bidding, refusalOf, type Steps, withSteps } from '../../support/workflows/steps.js';
import { said, someone } from '../../support/site/said.js';

const engagements = withSteps();

const report = aDeliverable({
  id: 'D2',
  title: 'Report',
  due: { after: 'P45D', working: false },
  dependsOn: ['D1'],
  payment: undefined,
});
const TWO = { deliverables: [aDeliverable(), report] };
const NOBODY_SUBMITS = { 'deliverable.submit': () => null };

interface Change {
  due?: { id: string; after: string }[];
  drop?: string[];
}

async function request({ handle, env }: Steps, change: Change, key = 'c1'): Promise<void> {
  await handle.signal(requestChange, {
    key,
    reason: said('The board meets later'),
    by: someone('olu@client.example'),
    ...change,
  });
  await env.sleep('1s');
}
const inDelivery = (steps: Steps): ReturnType<Steps['reachOne']> =>
  steps.reachOne('deliverable.submit', bidding('harbour-valuations'));

describe('a change request', () => {
  it('is refused outside delivery', async () => {
    const steps = await engagements.start();
    await steps.reachOne('scope.approve');
    await request(steps, { drop: ['D1'] });
    await request(steps, { drop: ['D1'] });
    expect(await steps.told('change.requested')).toEqual([
      { by: 'olu@client.example', reason: 'The board meets later' },
    ]);
    expect(await steps.told('change.refused')).toEqual([
      {
        by: 'engagement',
        reason: 'changes can be requested while work is delivered; before that, answer the approval of the scope',
      },
    ]);
    await steps.cancel();
  });

  it('moves due dates once the sponsor approves: the vendor is asked anew', async () => {
    const steps = await engagements.start(TWO);
    const before = await inDelivery(steps);
    const change = {
      due: [
        { id: 'D1', after: 'P40D' },
        { id: 'D2', after: 'P60D' },
      ],
    };
    await request(steps, change);
    await request(steps, change);
    expect(await steps.told('change.requested')).toHaveLength(1);
    const approval = await steps.reachOne('scope.approve', NOBODY_SUBMITS);
    expect([approval.assignee.email, approval.context.deliverables]).toEqual([
      'sara@client.example',
      ['D1 is due 40 days after the start', 'D2 is due 60 days after the start'],
    ]);
    await steps.answer(approval, 'approve');
    await steps.env.sleep('1s');
    const after = await steps.reachOne('deliverable.submit');
    const tenDays = 10 * 86_400_000;
    expect(Date.parse(after.due) - Date.parse(before.due)).toBe(tenDays);
    expect(await refusalOf(steps.answer(before, 'submit'))).toEqual([
      'ended',
      undefined,
      `task ${before.id} is not open`,
    ]);
    expect((await steps.store.engagement(steps.id))?.deliverables.map(({ id, dueAt }) => [id, dueAt])).toEqual([
      ['D1', after.due],
      ['D2', new Date(Date.parse(after.due) + 2 * tenDays).toISOString()],
    ]);
    expect(await steps.told('deliverable.due')).toEqual([{ deliverable: 'D1', due: after.due }]);
    expect(await steps.told('task.withdrawn')).toMatchObject([{ task: before.id, reason: 'the due date was moved' }]);
    expect(
      (await steps.told('scope.amended')).map(({ version, deliverable, by }) => [version, deliverable, by]),
    ).toEqual([
      [2, 'D1', 'sara@client.example'],
      [3, 'D2', 'sara@client.example'],
    ]);
    expect((await steps.store.engagement(steps.id))?.scope?.version).toBe(3);
    await steps.answer(after, 'submit');
    const second = await steps.reachOne('deliverable.submit');
    expect(Date.parse(second.due) - Date.parse(after.due)).toBe(2 * tenDays);
    await steps.cancel();
  });

  it('is numbered after every extension, whoever granted it: no version comes twice', async () => {
    const steps = await engagements.start({ deliverables: [aDeliverable()] });
    for (const by of ['P4D', 'P5D']) {
      await steps.answer(await inDelivery(steps), { decision: 'extend', by, reason: `A site is closed for ${by}` });
      await steps.answer(await steps.reachOne('extension.decide'), 'grant');
    }
    await inDelivery(steps);
    await request(steps, { due: [{ id: 'D1', after: 'P60D' }] });
    const approval = await steps.reachOne('scope.approve', NOBODY_SUBMITS);
    expect(approval.context.version).toBe(4);
    await steps.answer(approval, 'approve');
    await steps.env.sleep('1s');
    expect((await steps.told('scope.amended')).map(({ version }) => version)).toEqual([2, 3, 4]);
    expect((await steps.store.engagement(steps.id))?.scope?.version).toBe(4);
    await steps.cancel();
  });

  it('drops what has not begun and what is being reviewed', async () => {
    const steps = await engagements.start(TWO);
    await steps.answer(await inDelivery(steps), 'submit');
    await steps.reach('review.score');
    await request(steps, { drop: ['D2', 'D2'] });
    const silent = { 'review.score': () => null };
    await steps.answer(await steps.reachOne('scope.approve', silent), 'approve');
    expect(await steps.told('deliverable.dropped')).toEqual([{ deliverable: 'D2', why: 'The board meets later' }]);
    await steps.reach('closeout.certify');
    await steps.answer(await steps.reachOne('closeout.certify'), 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'closed', reason: 'every deliverable is settled' });
    expect((await steps.told('deliverable.opened')).map(({ deliverable }) => deliverable)).toEqual(['D1']);
    expect((await steps.told('scope.amended')).map(({ version, deliverable }) => [version, deliverable])).toEqual([
      [2, 'D2'],
    ]);
    expect((await steps.told('scorecard.made')).map(({ scorecard }) => scorecard.dropped)).toEqual([1]);
  });

  it('withdraws whatever is asked about a deliverable that it drops', async () => {
    const other = aDeliverable({ id: 'D3', title: 'Handbook', payment: undefined });
    const steps = await engagements.start({ deliverables: [aDeliverable(), other] });
    const [model] = await steps.reach('deliverable.submit', bidding('harbour-valuations'));
    if (!model) throw new Error('nothing to submit');
    await steps.answer(model, 'submit');
    await steps.reach('review.score', NOBODY_SUBMITS);
    await request(steps, { drop: ['D1'] });
    const nobody = { ...NOBODY_SUBMITS, 'review.score': () => null };
    await steps.answer(await steps.reachOne('scope.approve', nobody), 'approve');
    await steps.env.sleep('1s');
    expect((await steps.open()).map(({ title: subject }) => subject)).toEqual(['Submit D3: Handbook']);
    expect((await steps.told('task.withdrawn')).map(({ kind, reason }) => [kind, reason])).toEqual(
      Array(2).fill(['review.score', 'the scope was changed: The board meets later']),
    );
    expect(await steps.told('payment.released')).toEqual([]);
    expect((await steps.store.engagement(steps.id))?.deliverables.map(({ state }) => state)).toEqual([
      'dropped',
      'open',
    ]);
    await steps.cancel();
  });

  it('is refused by the rules where it cannot be, and by the sponsor', async () => {
    const steps = await engagements.start(TWO);
    const submission = await inDelivery(steps);
    await request(steps, { drop: ['D1'] }, 'c1');
    await request(steps, { due: [{ id: 'D7', after: 'P5D' }] }, 'c2');
    await steps.answer(submission, 'submit');
    await steps.reachOne('deliverable.submit');
    await request(steps, { due: [{ id: 'D1', after: 'P50D' }] }, 'c3');
    await request(steps, { drop: ['D2'] }, 'c4');
    await steps.answer(await steps.reachOne('scope.approve', NOBODY_SUBMITS), { decision: 'reject', reason: 'Needed' });
    expect(await steps.told('change.refused')).toEqual([
      { by: 'engagement', reason: '“D1” cannot be left out, since D2 waits for it.' },
      { by: 'engagement', reason: '“D7” is not the id of a deliverable.' },
      { by: 'engagement', reason: 'settled already: D1' },
      { by: 'sara@client.example', reason: 'Needed' },
    ]);
    expect(await steps.told('scope.amended')).toEqual([]);
    await steps.cancel();
  });

  it('does not call the engagement off when the sponsor is silent', async () => {
    const steps = await engagements.start(TWO);
    await inDelivery(steps);
    await request(steps, { drop: ['D2'] });
    await steps.env.sleep('13 days');
    expect(await steps.told('change.refused')).toEqual([{ by: 'silence', reason: 'no answer in time' }]);
    expect((await steps.open()).map(({ kind }) => kind)).toEqual(['deliverable.submit']);
    await steps.cancel();
  });

  it('ends with the delivery when the sponsor has not answered by then', async () => {
    const steps = await engagements.start();
    await inDelivery(steps);
    await request(steps, { due: [{ id: 'D1', after: 'P60D' }] });
    const certificate = await steps.reachOne('closeout.certify', { 'scope.approve': () => null });
    expect((await steps.told('task.withdrawn')).map(({ kind }) => kind)).toEqual(['scope.approve']);
    expect(await steps.told('change.refused')).toEqual([
      { by: 'engagement', reason: 'the delivery ended before the sponsor answered' },
    ]);
    expect(await steps.told('scope.amended')).toEqual([]);
    await steps.answer(certificate, 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'closed', reason: 'every deliverable is settled' });
  });
});
