import type { TaskRow } from '../../store/contract.js';
import { bidding, type Steps, withSteps } from '../support/workflows/steps.js';

const engagements = withSteps();

const HARBOUR = 'harbour-valuations';
const LIFFEY = 'liffey-analytics';
const OLU = 'olu@client.example';

const named = (email: string) => ({ decision: 'propose', name: 'Ada Analyst', email, evidence: 'Register no. 1' });

/** Has the vendor name somebody, and gives what the owner is asked. */
async function verification(steps: Steps, email: string): Promise<TaskRow> {
  await steps.answer(await steps.reachOne('expert.propose', bidding(HARBOUR, LIFFEY)), named(email));
  return steps.reachOne('expert.verify', { 'expert.propose': () => null });
}

describe('the verification of an expert', () => {
  it('shows the address that gets access, and names a rival’s expert and somebody who was refused before', async () => {
    const steps = await engagements.start();
    const rival = await verification(steps, 'ada@liffey-analytics.example');
    expect(rival.context).toMatchObject({
      email: 'ada@liffey-analytics.example',
      remarks: ['The address is of Liffey Analytics, which was invited as well.'],
    });
    const mail = JSON.stringify(steps.edge.mails.findLast(({ to }) => to.email === OLU));
    expect(mail).toContain('Access would go to ada@liffey-analytics.example.');
    expect(mail).toContain('The address is of Liffey Analytics, which was invited as well.');
    await steps.answer(rival, { decision: 'reject', reason: 'Of a rival' });
    const again = await verification(steps, 'ADA+1@liffey-analytics.example');
    expect(again.context.remarks).toEqual([
      'The address is of Liffey Analytics, which was invited as well.',
      'This person could not start before: Of a rival.',
    ]);
    await steps.cancel();
  });

  it('has no remark about a colleague of the vendor’s contact', async () => {
    const steps = await engagements.start();
    const own = await verification(steps, 'ada@harbour-valuations.example');
    expect(own.context).toMatchObject({ email: 'ada@harbour-valuations.example' });
    expect(own.context.remarks).toBeUndefined();
    await steps.cancel();
  });
});

describe('a stranger’s mailbox', () => {
  const STRANGER = 'jo@counsel.example';

  async function redirected(steps: Steps): Promise<TaskRow> {
    const tasks = await steps.reach('nda.sign', bidding(HARBOUR));
    const vendor = tasks.find(({ context }) => context.side === 'vendor') as TaskRow;
    await steps.answer(vendor, { decision: 'redirect', signatoryName: 'Jo', signatoryEmail: STRANGER });
    return steps.reachOne('contract.decide', { 'nda.sign': () => null });
  }
  const vendorsTask = async (steps: Steps): Promise<string | undefined> =>
    (await steps.reach('nda.sign')).find(({ context }) => context.side === 'vendor')?.assignee.email;

  it('signs for a side only by the owner’s word', async () => {
    const steps = await engagements.start();
    const decision = await redirected(steps);
    expect([decision.assignee.email, decision.title]).toEqual([OLU, 'May Jo sign?']);
    expect(decision.context.signatory).toEqual({ name: 'Jo', email: STRANGER, side: 'vendor' });
    expect(steps.mailed('task.asked').map(([to]) => to)).not.toContain(STRANGER);
    await steps.answer(decision, 'accept');
    expect(await vendorsTask(steps)).toBe(STRANGER);
    expect(await steps.told('contract.decided')).toEqual([{ vendor: HARBOUR, decision: 'accept', by: OLU }]);
    await steps.cancel();
  });

  it('is not asked where the owner refuses it: whoever was asked before is asked again', async () => {
    const steps = await engagements.start();
    await steps.answer(await redirected(steps), { decision: 'refuse', reason: 'Nobody knows them' });
    expect(await vendorsTask(steps)).toBe('hannah@harbour-valuations.example');
    await steps.cancel();
  });
});

describe('bidders of one firm’s domain', () => {
  it('are a fact and a mail to the owner, and are invited', async () => {
    const steps = await engagements.start();
    const { longList } = steps.edge.usual;
    const related = [
      {
        domain: 'group.example',
        vendors: [
          { vendor: HARBOUR, name: 'Harbour Valuations' },
          { vendor: LIFFEY, name: 'Liffey Analytics' },
        ],
      },
    ];
    steps.edge.instead.longList = async (request) => ({ ...(await longList(request)), related });
    const invited = await steps.reach('bid.submit');
    expect(invited.map(({ context }) => context.vendor)).toEqual(expect.arrayContaining([HARBOUR, LIFFEY]));
    expect(await steps.told('vendors.related')).toEqual(related);
    expect(steps.mailed('note')).toEqual([[OLU, 'Bidders with addresses of one firm']]);
    await steps.cancel();
  });
});
