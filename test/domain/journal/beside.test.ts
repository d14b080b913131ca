import {
  besideIn,
  ERASED,
  KEPT_BESIDE,
  partsOf,
  restored,
  type SealedParts,
  textsBy,
} from '../../../domain/journal/beside.js';
import { chainedOf, peopleIn } from '../../../domain/journal/chained.js';
import type { Fact } from '../../../domain/journal/facts.js';
import { EVERY_FACT } from '../../support/samples/facts.js';
import { aFact, aStart } from '../../support/samples/turns.js';

const SARA = 'sara@client.example';
const OLU = 'olu@client.example';

/** A fact as the chain holds it, each person by a number, and what stands beside it. */
function apart(fact: Fact) {
  const ids = new Map(peopleIn(fact).map((email, index) => [email, `p${index}-id`]));
  const { chained, texts } = chainedOf(fact, (email) => ids.get(email) ?? 'nobody');
  const people = Object.fromEntries([...ids].map(([email, id]) => [id, { email, name: null }]));
  return { chained, beside: { people, texts, english: 'Said.' } };
}

/** A fact with whatever shape, as though its schema knew it. */
const shaped = (about: object): Fact => ({ ...aFact('nda.completed', { vendor: 'northwind' }), about }) as Fact;

describe('the chained form of a fact', () => {
  it.each(EVERY_FACT.map((fact) => [fact.type, fact] as const))(
    'of %s names nobody and can be put together',
    (_, fact) => {
      const { chained, beside } = apart(fact);
      expect(JSON.stringify(chained)).not.toContain('@');
      expect(restored(chained, beside)).toEqual(fact);
    },
  );

  it('leaves out names, titles and words, and keeps ids, amounts and instants', () => {
    const person = { name: 'Sara Sponsor', email: SARA, language: 'en', timeZone: 'UTC' };
    const { chained, beside } = apart(aStart({ owner: OLU, sponsor: SARA, people: { sponsor: person } }));
    expect(chained.about).toMatchObject({
      title: KEPT_BESIDE,
      summary: KEPT_BESIDE,
      owner: 'p0-id',
      ownerName: KEPT_BESIDE,
      sponsor: 'p1-id',
      costCentre: 'CC-100',
      budget: { currency: 'GBP', minor: 6_000_000 },
      people: { sponsor: { name: KEPT_BESIDE, email: 'p1-id', timeZone: 'UTC' } },
    });
    expect(beside.texts).toMatchObject({ '/title': 'Valuation model', '/people/sponsor/name': 'Sara Sponsor' });
  });

  it('leaves out what schemas mark inside of lists and of what may be missing', () => {
    const invited = [{ vendor: 'northwind', name: 'Northwind' }];
    const { chained, beside } = apart(aFact('vendors.listed', { invited, excluded: [] }));
    expect(chained.about).toEqual({ invited: [{ vendor: 'northwind', name: KEPT_BESIDE }], excluded: [] });
    expect(beside.texts).toEqual({ '/invited/0/name': 'Northwind' });
  });

  it('knows actors and words by their shape, wherever they stand', () => {
    const by = { kind: 'person', person: SARA, via: 'link' };
    const { chained, beside } = apart(shaped({ by, gates: [{ why: { words: 'Too late.', by } }] }));
    const meant = { ...by, person: 'p0-id' };
    expect(chained.about).toEqual({ by: meant, gates: [{ why: { words: KEPT_BESIDE, by: meant } }] });
    expect(beside.texts).toEqual({ '/gates/0/why/words': 'Too late.' });
  });

  it('takes whatever a reason is given for a name, but no amount, instant or duration', () => {
    const params = {
      name: 'Ada',
      who: SARA,
      at: { at: '2026-03-02T09:00:00.000Z' },
      price: { currency: 'GBP', minor: 1 },
    };
    const { chained } = apart(shaped({ why: { code: 'reasons.away', params } }));
    expect(chained.about).toEqual({
      why: { code: 'reasons.away', params: { ...params, name: KEPT_BESIDE, who: 'p0-id' } },
    });
  });

  it('keeps no address that stands where none is expected', () => {
    const { chained, beside } = apart(aFact('budget.frozen', { version: 1, source: `erp of ${SARA}`, event: 'v1' }));
    expect(chained.about).toEqual({ version: 1, source: KEPT_BESIDE, event: 'v1' });
    expect(beside.texts).toEqual({ '/source': `erp of ${SARA}` });
  });
});

describe('what was erased', () => {
  it('is told by a person’s id, a text that says so, and a reason that has a code', () => {
    const fact = shaped({ title: 'x', by: SARA, reason: { words: 'Too late.', by: { kind: 'person', person: SARA } } });
    const { chained } = apart(fact);
    expect(restored(chained, null).about).toEqual({ title: 'x', by: 'p0-id', reason: { code: 'reasons.erased' } });
    expect(restored(apart(aStart()).chained, null).about).toMatchObject({ title: ERASED, owner: 'p0-id' });
  });

  it('leaves the other parts as they were', () => {
    const { beside } = apart(aStart());
    const parts: SealedParts = Object.fromEntries(
      Object.entries(partsOf(beside)).map(([name, value]) => [name, { salt: 'salt', value }]),
    );
    expect(besideIn(parts)).toEqual(beside);
    expect(besideIn({ ...parts, 'texts/title': { sha256: 'hash' } })?.texts).not.toHaveProperty('/title');
    expect(besideIn({ ...parts, 'texts/title': { sha256: 'hash' } })?.texts).toHaveProperty('/summary');
  });
});

describe('whose a text is', () => {
  it('is told by who did it, whose name it is, and who said it', () => {
    const about = {
      by: 'p1',
      reason: KEPT_BESIDE,
      questions: [KEPT_BESIDE],
      others: { name: KEPT_BESIDE, email: 'p2' },
      words: { words: KEPT_BESIDE, by: { kind: 'person', person: 'p2' } },
    };
    expect(textsBy('p1', about)).toEqual(['/reason', '/questions/0']);
    expect(textsBy('p2', about)).toEqual(['/others/name', '/words/words']);
  });
});
