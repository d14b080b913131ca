import { readingsFor } from '../../web/components/reading.js';
import type { Fact } from '../../domain/journal/facts.js';
import { documentsOf } from '../support/site/api.js';
import { asking, awardTo, contracted, joined, putBidders } from '../support/samples/bidders.js';
import { onFreshServices } from '../support/site/services.js';
import { aFact, aTurn, placedAt } from '../support/samples/turns.js';
import { said } from '../support/site/said.js';

const TEXT = 'The target is Alder Clinics.';
const SUBMISSION = asking('deliverable.submit', 'vendor', 'nora@northwind.example', { documents: ['confidential'] });

describe('the confidential part of a brief', () => {
  const services = onFreshServices();

  /** What somebody who was handed the task is shown of it, whatever let them have it. */
  async function shownTo(email: string, facts: Fact[] = contracted): Promise<string> {
    const { store } = services();
    await putBidders(store);
    const documents = documentsOf(store);
    await documents.put('engagement/e1', 'confidential', 'confidential', 'text/plain', TEXT);
    const turn = aTurn({ facts, opened: [{ ...SUBMISSION, assignee: { ...SUBMISSION.assignee, email } }] });
    await store.commit(turn, placedAt(turn, '2026-03-09T09:00:00.000Z'));
    const [task, view] = await Promise.all([store.task(SUBMISSION.id), store.engagement('e1')]);
    if (!task || !view) throw new Error('the task is in the store');
    const [reading] = await readingsFor(task, view, email, {
      store,
      documents,
      onRecord: () => Promise.resolve(),
    });
    const { content } = reading ?? { content: { text: 'nothing' } };
    return 'closed' in content ? content.closed.code : JSON.stringify(content);
  }

  it.each([
    ['the vendor’s contact', 'nora@northwind.example'],
    ['a colleague at the firm that signed', 'ned@northwind.example'],
    ['an active expert', 'ada@freelance.example'],
    ['an active expert of the firm', 'abe@northwind.example'],
    ['the client’s owner', 'olu@client.example'],
  ])('opens to %s', async (_, email) => {
    expect(await shownTo(email)).toContain(TEXT);
  });

  it.each([
    ['a bidder who lost', 'sol@southwind.example'],
    ['a vendor that was not asked', 'edo@eastwind.example'],
    ['somebody from outside', 'mallory@evil.example'],
    ['somebody at a public mail domain', 'bo@gmail.com'],
  ])('stays closed to %s', async (_, email) => {
    expect(await shownTo(email)).toBe('reasons.closed.notCovered');
  });

  it.each([
    ['is suspended', 'ava@northwind.example'],
    ['is suspended, whose address is spelled otherwise', 'A.va+1@northwind.example'],
    ['has left', 'ari@freelance.example'],
  ])('stays closed to an expert who %s', async (_, email) => {
    expect(await shownTo(email)).toBe('reasons.closed.noAccess');
  });

  it('stays closed to a suspended expert where the firm and the client share a mail domain', async () => {
    const sharing = [
      ...contracted,
      ...joined('analyst-5', 'amy@client.example'),
      aFact('expert.suspended', { position: 'analyst-5', why: said('lapsed') }),
    ];
    expect(await shownTo('amy@client.example', sharing)).toBe('reasons.closed.noAccess');
  });

  it('closes to a vendor that was replaced, also when the next one has signed', async () => {
    const next = [
      ...contracted,
      aFact('vendor.replaced', { vendor: 'northwind', why: said('overdue') }),
      awardTo('southwind'),
      aFact('nda.drafted', { vendor: 'southwind', document: 'nda-southwind' }),
      aFact('nda.completed', { vendor: 'southwind' }),
    ];
    expect(await shownTo('nora@northwind.example', next)).toBe('reasons.closed.notCovered');
  });

  it('has colleagues nowhere where the contact is at a public mail domain', async () => {
    const breeze = [
      ...contracted.slice(0, 2),
      awardTo('breeze'),
      aFact('nda.drafted', { vendor: 'breeze', document: 'nda-breeze' }),
      aFact('nda.completed', { vendor: 'breeze' }),
    ];
    expect(await shownTo('bob@gmail.com', breeze)).toBe('reasons.closed.notCovered');
  });
});
