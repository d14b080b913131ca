import { type Involvement, objectionTo } from '../../domain/engagement/eligibility.js';
import { explained } from '../../domain/engagement/ranking.js';
import { whyChanged } from '../../domain/directory/directory-change.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import { EMPTY_VIEW } from '../../domain/journal/view.js';
import { localizerFor, PLAIN } from '../../i18n/index.js';
import { anOpening } from '../support/samples/turns.js';

const greta = localizerFor({ language: 'de', timeZone: 'Europe/Berlin' });
const NOBODY: Involvement = { parties: null, console: false, firms: [], contacts: [], asked: [] };
const SOUTHWIND = { id: 'southwind', contact: 'sol@southwind.example' };

describe('a reason', () => {
  it('within a reason is told in the reader’s language, too', () => {
    const within = reasonFor('reasons.scopeChanged', { reason: reasonFor('reasons.overdue') });
    expect(greta.text(within)).toContain(greta.message('reasons.overdue'));
    expect(PLAIN.text(within)).toBe('the scope was changed: the deliverable is overdue');
  });

  it('says why a directory’s change moved a task', () => {
    expect(greta.text(whyChanged('ann@client.example', ['calendar', 'timeZone']))).toBe(
      'geändert hat sich bei ann@client.example: Kalender und Zeitzone',
    );
  });

  it('says why somebody must not hold a task', () => {
    const parties = { ...EMPTY_VIEW, owner: 'olu@client.example' };
    const approval = { ...anOpening(), stream: 'main', title: '' };
    const why = objectionTo(approval, parties.owner, { ...NOBODY, parties });
    expect(greta.text(why ?? '')).toBe('olu@client.example leitet den Auftrag und kann ihn deshalb nicht genehmigen');
  });

  it.each([
    ['input.provide', 'owner', 'reasons.rule.answersForClient'],
    ['deliverable.submit', 'vendor', 'reasons.rule.otherVendor'],
    ['expert.acknowledge', 'expert', 'reasons.rule.personal'],
  ] as const)('says why a vendor’s people must not hold %s', (kind, role, code) => {
    const assignee = { role, email: 'nora@northwind.example' };
    const asked = { ...anOpening(), stream: 'main', kind, assignee };
    const why = objectionTo(asked, SOUTHWIND.contact, { ...NOBODY, firms: [SOUTHWIND] });
    expect(why).toEqual(reasonFor(code, { who: 'sol@southwind.example' }));
  });

  it('says why a bid has its place in the ranking, with money as the reader writes it', () => {
    const line = {
      vendorName: 'Harbour, Valuations and Sons',
      score: 83.43,
      technical: 75,
      price: 100,
      overlap: 66.67,
      language: 100,
      pastPerformance: 84,
      totalCostMinor: 5_650_000,
      currency: 'GBP',
    };
    const weights = { technical: 50, price: 25, overlap: 5, language: 5, pastPerformance: 15 };
    const why = explained(line, { weights });
    expect(PLAIN.text(why)).toContain('total cost £56,500 ');
    expect(greta.text(why)).toContain('56.500');
    expect(greta.text(why)).toContain('Harbour, Valuations and Sons');
  });
});
