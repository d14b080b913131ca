import { createDirectory } from '../../client/directory.js';
import { onFreshApi } from '../support/site/api.js';
import { someone } from '../support/site/said.js';
import { onFreshServices } from '../support/site/services.js';
import { deliverEvent } from '../support/site/signed-event.js';
import { refusalOf, withSteps } from '../support/workflows/steps.js';

const [ANN, BEN, CAT, DAN] = ['ann', 'ben', 'cat', 'dan'].map((name) => `${name}@client.example`) as [
  string,
  string,
  string,
  string,
];
const sorted = async (responses: Promise<Response>[]): Promise<number[]> =>
  (await Promise.all(responses)).map(({ status }) => status).sort();

describe('several hands at once', () => {
  const api = onFreshApi();

  it('rotate one secret once; the others are told so, and what the system has stays valid', async () => {
    const made = await (
      await api().send('POST', '/v1/event-sources', { body: { name: 'ERP', source: '/erp' } })
    ).json();
    const rotate = () => api().send('POST', `/v1/event-sources/${made.id}/rotate`);
    expect(await sorted([rotate(), rotate(), rotate()])).toEqual([200, 409, 409]);
    expect((await deliverEvent(api(), {}, { secret: made.secret })).status).toBe(202);
  });

  it('make one key of a name, and withdraw it once', async () => {
    const make = () => api().send('POST', '/v1/keys', { body: { name: 'erp', roles: ['reader'] } });
    expect(await sorted([make(), make(), make()])).toEqual([201, 409, 409]);
    const [key] = await api().store.keys();
    const withdraw = () => api().send('DELETE', `/v1/keys/${key?.id}`);
    expect(await sorted([withdraw(), withdraw()])).toEqual([204, 404]);
    const acts = (await api().store.audit({ order: 'asc' })).items.map(({ act }) => act.type);
    expect(acts).toEqual(['key.made', 'key.withdrawn']);
  });

  it('send one version of a calendar, of which one counts', async () => {
    const send = (day: string) =>
      deliverEvent(api(), {
        ...{ id: day, type: 'kpo.calendar.changed.v1', engagement: undefined },
        data: { person: ANN, calendar: { daysOff: [day] }, version: 7 },
      });
    const days = ['2026-12-24', '2026-12-28', '2026-12-29'];
    expect(await sorted(days.map(send))).toEqual([202, 202, 202]);
    expect((await api().store.audit({ type: 'calendar.sent' })).items).toHaveLength(1);
    const kept = (await api().store.person(ANN))?.calendar?.daysOff;
    expect(days.map((day) => [day])).toContainEqual(kept);
  });
});

describe('two admins who decide about one change of rights at once', () => {
  const services = onFreshServices(false);

  it('decide once, and it is told once', async () => {
    const { store } = services();
    for (const email of [ANN, BEN, CAT])
      await store.putPerson({ name: email, email, console: true, roles: ['admin'], defaultFor: [] });
    const directory = createDirectory({ store });
    const from = { address: null, agent: null };
    await directory.putPerson({
      ...{ person: { name: 'Dan', email: DAN, defaultFor: [], authority: { upTo: null, signs: true } }, grants: true },
      ...{ by: someone(ANN), from },
    });
    const [change] = await store.rightsChanges();
    const decide = (by: string, decision: 'confirmed' | 'refused') =>
      directory.decideRights({ id: change?.id ?? '', decision, by: someone(by), from });
    const outcomes = await Promise.all([decide(BEN, 'confirmed'), decide(CAT, 'refused'), decide(BEN, 'refused')]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    // The console answers 409.
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(2).fill({ ok: false, why: 'unknown' }));
    const [won] = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.change.state] : []));
    expect((await store.person(DAN))?.authority !== undefined).toBe(won === 'confirmed');
    const told = (await store.audit()).items.map(({ act }) => act.type).filter((type) => type !== 'rights.asked');
    expect(told.filter((type) => type === 'rights.refused' || type === 'rights.changed').length).toBeGreaterThan(0);
  });
});

describe('two answers to one question at once', () => {
  const engagements = withSteps();
  const ENDED = [['ended', undefined, expect.any(String)]];
  /** Of answers at the same moment: how many counted, and what the others were told. */
  async function together(answers: Promise<unknown>[]) {
    const settled = await Promise.allSettled(answers);
    const refused = answers.filter((_, index) => settled[index]?.status === 'rejected');
    return { taken: settled.length - refused.length, told: await Promise.all(refused.map(refusalOf)) };
  }

  it('are one: of approvals, of awards to two firms, of signing again and giving the award to another', async () => {
    const steps = await engagements.start();
    const scope = await steps.reachOne('scope.approve');
    const approved = await together([steps.answer(scope, 'approve'), steps.answer(scope, 'approve')]);
    expect(approved).toEqual({ taken: 1, told: ENDED });
    const award = await steps.reachOne('award.approve');
    const awarded = await together([
      steps.answer(award, { decision: 'award', vendor: 'harbour-valuations', reason: 'The best method.' }),
      steps.answer(award, { decision: 'award', vendor: 'liffey-analytics', reason: 'Nearer.' }),
    ]);
    expect(awarded).toEqual({ taken: 1, told: ENDED });
    expect(await steps.told('award.made')).toHaveLength(1);
    const signing = (await steps.reach('nda.sign')).find(({ context }) => context.side === 'client');
    if (!signing) throw new Error('the client signs');
    await steps.answer(signing, { decision: 'decline', reason: 'Clause 4.' });
    const decision = await steps.reachOne('contract.decide');
    const decided = await together([
      steps.answer(decision, 'again'),
      steps.answer(decision, { decision: 'replace', reason: 'Another firm.' }),
    ]);
    expect(decided).toEqual({ taken: 1, told: ENDED });
    expect(await steps.told('contract.decided')).toHaveLength(1);
    await steps.cancel();
  });
});
