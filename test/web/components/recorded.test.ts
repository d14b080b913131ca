import { localizerFor, PLAIN, reasonIn } from '../../../i18n/index.js';
import { whyChanged } from '../../../domain/directory/directory-change.js';
import { type Involvement, objectionTo } from '../../../domain/engagement/eligibility.js';
import { PRACTICES } from '../../support/practices.js';
import { practiceName } from '../../../web/components/practice-name.js';
import { explained } from '../../../domain/engagement/ranking.js';
import { reasonFor, recorded } from '../../../domain/kernel/reasons.js';
import { EMPTY_VIEW } from '../../../domain/journal/view.js';
import { anOpening } from '../../support/turns.js';

const greta = localizerFor({ language: 'de', timeZone: 'Europe/Berlin' });
const NOBODY: Involvement = { parties: null, console: false, firms: [], contacts: [], asked: [] };
const SOUTHWIND = { id: 'southwind', contact: 'sol@southwind.example' };

describe('reasonIn', () => {
  it('says the reasons that workflows record', () => {
    expect(reasonIn(greta, recorded(reasonFor('reasons.workEnded')))).toBe(greta.message('reasons.workEnded'));
    expect(reasonIn(greta, recorded(reasonFor('reasons.inputUnavailable', { reason: 'Lost.' })))).toBe(
      greta.message('reasons.inputUnavailable', { reason: 'Lost.' }),
    );
  });

  it('says a reason within a reason', () => {
    const within = recorded(reasonFor('reasons.scopeChanged', { reason: reasonFor('reasons.overdue') }));
    expect(reasonIn(greta, within)).toBe(
      greta.message('reasons.scopeChanged', { reason: reasonFor('reasons.overdue') }),
    );
  });

  it('says why a directory’s change moved a task', () => {
    expect(greta.text(whyChanged('ann@client.example', ['calendar', 'timeZone']))).toBe(
      'geändert hat sich bei ann@client.example: Kalender und Zeitzone',
    );
  });

  it('says why somebody must not hold a task', () => {
    const parties = { ...EMPTY_VIEW, owner: 'olu@client.example' };
    const approval = { ...anOpening(), stream: 'main', subject: '' };
    const why = objectionTo(approval, parties.owner, { ...NOBODY, parties });
    expect(reasonIn(greta, why ?? '')).toBe(
      'olu@client.example leitet den Auftrag und kann ihn deshalb nicht genehmigen',
    );
  });

  it.each([
    ['input.provide', 'owner', 'console.rules.answersForClient'],
    ['deliverable.submit', 'vendor', 'console.rules.otherVendor'],
    ['expert.acknowledge', 'expert', 'console.rules.personal'],
  ] as const)('says why a vendor’s people must not hold %s', (kind, role, key) => {
    const asked = {
      ...anOpening(),
      stream: 'main',
      subject: '',
      kind,
      assignee: { role, email: 'nora@northwind.example' },
    };
    const why = objectionTo(asked, SOUTHWIND.contact, { ...NOBODY, firms: [SOUTHWIND] });
    expect(reasonIn(greta, why ?? '')).toBe(greta.message(key, { who: 'sol@southwind.example' }));
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
    expect(recorded(why)).toContain('total cost GBP 56,500.00');
    for (const localizer of [greta, PLAIN]) expect(reasonIn(localizer, recorded(why))).toBe(localizer.text(why));
  });

  it('leaves the words of a person, and English, as they are', () => {
    for (const words of ['The price of gold changed', 'Holiday.', 'Gone for P3D', ''])
      expect(reasonIn(greta, words)).toBe(words);
    expect(reasonIn(PLAIN, 'nobody evaluated it')).toBe('nobody evaluated it');
  });
});

describe('practiceName', () => {
  it('knows every practice that comes with the product', () => {
    const names = PRACTICES.map(({ id, title }) => practiceName(greta, id, title));
    expect(names.filter((name) => PRACTICES.some(({ title }) => title === name))).toEqual([]);
  });

  it('leaves the title of a practice that the operator has made or renamed', () => {
    expect([practiceName(greta, 'law', 'Law'), practiceName(greta, 'legal', 'Our lawyers')]).toEqual([
      'Law',
      'Our lawyers',
    ]);
  });
});
