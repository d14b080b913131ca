import type { TaskRow } from '../../store/contract.js';
import { bidding, refusalOf, type Steps, withSteps } from '../support/workflows/steps.js';

const engagements = withSteps();

const HARBOUR = 'harbour-valuations';
const LIFFEY = 'liffey-analytics';

/** The two signature tasks of a round of these bidders. */
async function signatures(steps: Steps, ...bidders: string[]): Promise<{ client: TaskRow; vendor: TaskRow }> {
  const tasks = await steps.reach('nda.sign', bidding(...bidders));
  const of = (side: string): TaskRow => tasks.find(({ context }) => context.side === side) as TaskRow;
  return { client: of('client'), vendor: of('vendor') };
}
const redirect = (email: string): { decision: string; signatoryName: string; signatoryEmail: string } => ({
  decision: 'redirect',
  signatoryName: 'Jo Signatory',
  signatoryEmail: email,
});

describe('signNda', () => {
  it('opens the confidential part with the last signature, and not before', async () => {
    const steps = await engagements.start();
    const { client, vendor } = await signatures(steps, HARBOUR);
    expect([client.assignee.email, vendor.assignee.email]).toEqual([
      'lee@client.example',
      'hannah@harbour-valuations.example',
    ]);
    expect([client.documents, vendor.documents]).toEqual([[`nda-${HARBOUR}`], [`nda-${HARBOUR}`]]);
    await steps.answer(vendor, 'sign');
    await steps.env.sleep('1h');
    expect(await steps.told('confidential.opened')).toEqual([]);
    expect((await steps.store.engagement(steps.id))?.nda).toMatchObject({ state: 'part-signed', signedBy: ['vendor'] });
    await steps.answer(client, 'sign');
    await steps.reach('expert.propose');
    expect((await steps.journal()).map(({ type }) => type).filter((type) => /nda|confidential/.test(type))).toEqual([
      'nda.drafted',
      'nda.signed',
      'nda.signed',
      'nda.completed',
      'confidential.opened',
    ]);
    expect(await steps.told('nda.signed')).toEqual([
      {
        vendor: HARBOUR,
        side: 'vendor',
        by: 'hannah@harbour-valuations.example',
        document: `${vendor.id}-signature`,
      },
      { vendor: HARBOUR, side: 'client', by: 'lee@client.example', document: `${client.id}-signature` },
    ]);
    expect((await steps.store.engagement(steps.id))?.nda).toMatchObject({ state: 'in force' });
    await steps.cancel();
  });

  it('passes the award to the runner-up when the vendor declines', async () => {
    const steps = await engagements.start();
    const { vendor } = await signatures(steps, HARBOUR, LIFFEY);
    await steps.answer(vendor, { decision: 'decline', reason: 'Too strict' });
    const next = await signatures(steps);
    expect(next.vendor.assignee.email).toBe('liam@liffey-analytics.example');
    expect(await steps.told('nda.declined')).toEqual([{ vendor: HARBOUR, side: 'vendor', why: 'Too strict' }]);
    expect(await steps.told('award.lost')).toEqual([
      { vendor: HARBOUR, why: 'the NDA was not signed by the vendor: Too strict' },
    ]);
    expect((await steps.told('award.made')).map(({ vendor: id, reason }) => [id, reason])).toEqual([
      [HARBOUR, 'Agreed with the parties concerned.'],
      [LIFFEY, 'runner-up'],
    ]);
    expect(await steps.told('task.withdrawn')).toMatchObject([
      { kind: 'nda.sign', reason: 'the other side did not sign' },
    ]);
    expect(steps.mailed('vendor.released')).toEqual([['hannah@harbour-valuations.example', 'The award is lost']]);
    await steps.reach('deliverable.submit');
    expect((await steps.store.engagement(steps.id))?.vendor?.id).toBe(LIFFEY);
    expect(await steps.told('confidential.opened')).toEqual([{ vendor: LIFFEY }]);
    expect(steps.mailed('vendor.debrief')).toEqual([]);
    await steps.cancel();
  });

  it('asks how to go on when the owner gives the award away and nobody is left', async () => {
    const steps = await engagements.start();
    const { client } = await signatures(steps, HARBOUR);
    await steps.answer(client, { decision: 'decline', reason: 'Not with them' });
    await steps.answer(await steps.reachOne('contract.decide', { 'nda.sign': () => null }), {
      decision: 'replace',
      reason: 'Indeed not',
    });
    const decision = await steps.reachOne('award.approve');
    expect(decision.context.failed).toBe('every vendor that was ranked fell away');
    expect(await steps.told('nda.declined')).toEqual([{ vendor: HARBOUR, side: 'client', why: 'Not with them' }]);
    await steps.answer(decision, {
      decision: 'rescope',
      reason: 'Ask others',
      deliverables: [{ id: 'D1', after: 'P50D' }],
    });
    const invited = await steps.reach('bid.submit');
    expect(invited.map(({ context }) => context.vendor)).not.toContain(HARBOUR);
    expect((await steps.told('scope.drafted')).map(({ version, change }) => [version, change])).toEqual([
      [1, null],
      [2, 'Ask others'],
    ]);
    await steps.cancel();
  });

  it('treats an NDA that is not signed in time as declined', async () => {
    const steps = await engagements.start();
    const { client, vendor } = await signatures(steps, HARBOUR);
    await steps.answer(client, 'sign');
    await steps.passUntil(vendor.due);
    const decision = await steps.reachOne('award.approve', { 'nda.sign': () => null });
    expect(await steps.told('nda.declined')).toEqual([{ vendor: HARBOUR, side: 'vendor', why: 'no answer in time' }]);
    expect(await steps.told('confidential.opened')).toEqual([]);
    await steps.answer(decision, { decision: 'cancel', reason: 'Nobody signs' });
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'Nobody signs' });
  });

  it('follows a redirection to the right signatory, but never to the other side', async () => {
    const steps = await engagements.start();
    const { client, vendor } = await signatures(steps, HARBOUR);
    for (const email of ['lee@client.example', 'Rita@client.example', 'eva@client.example'])
      expect(await refusalOf(steps.answer(vendor, redirect(email)))).toEqual([
        'invalid',
        '/signatoryEmail',
        `“${email}” is of the other side and cannot sign for yours.`,
      ]);
    expect((await refusalOf(steps.answer(client, redirect('hannah@harbour-valuations.example'))))[1]).toBe(
      '/signatoryEmail',
    );
    await steps.answer(vendor, redirect('Jo@harbour-valuations.example'));
    await steps.answer(client, 'sign');
    const moved = await steps.reachOne('nda.sign');
    expect([moved.assignee.name, moved.assignee.email]).toEqual(['Jo Signatory', 'jo@harbour-valuations.example']);
    await steps.answer(moved, 'sign');
    await steps.reach('expert.propose');
    expect((await steps.told('nda.signed')).map(({ side, by }) => [side, by])).toEqual([
      ['client', 'lee@client.example'],
      ['vendor', 'jo@harbour-valuations.example'],
    ]);
    await steps.cancel();
  });

  it('does not let one person sign for both sides by redirections', async () => {
    const steps = await engagements.start();
    const { client, vendor } = await signatures(steps, HARBOUR);
    await steps.answer(vendor, redirect('jo@counsel.example'));
    expect((await refusalOf(steps.answer(client, redirect('jo@counsel.example'))))[1]).toBe('/signatoryEmail');
    await steps.cancel();
  });

  it('gives up after three redirections', async () => {
    const steps = await engagements.start();
    const { client } = await signatures(steps, HARBOUR);
    await steps.answer(client, 'sign');
    for (const name of ['a', 'b', 'c', 'd'])
      await steps.answer(await steps.reachOne('nda.sign'), redirect(`${name}@harbour-valuations.example`));
    await steps.reachOne('award.approve');
    expect(await steps.told('nda.declined')).toEqual([
      { vendor: HARBOUR, side: 'vendor', why: 'no right signatory was named' },
    ]);
    await steps.cancel();
  });

  it('asks nobody any more when one side redirects while the other declines', async () => {
    const steps = await engagements.start();
    const { client, vendor } = await signatures(steps, HARBOUR);
    await Promise.allSettled([
      steps.answer(vendor, redirect('jo@harbour-valuations.example')),
      steps.answer(client, { decision: 'decline', reason: 'Not with them' }),
    ]);
    await steps.answer(await steps.reachOne('contract.decide', { 'nda.sign': () => null }), {
      decision: 'replace',
      reason: 'Not with them',
    });
    await steps.reachOne('award.approve', { 'nda.sign': () => null });
    expect((await steps.open()).map(({ kind }) => kind)).toEqual(['award.approve']);
    await steps.cancel();
  });
});
