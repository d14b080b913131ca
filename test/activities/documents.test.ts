import { PLAIN } from '../../i18n/index.js';
import { sentenceOf } from '../../domain/journal/sentence.js';
import { FAILURES } from '../../domain/kernel/failures.js';
import { PRACTICES } from '../support/samples/practices.js';
import type { Fact } from '../../domain/journal/facts.js';
import { onFreshActivities, type TestActivities } from '../support/workflows/activities.js';
import { aTask } from '../support/samples/ledgers.js';
import { aFact, aStart, aTurn } from '../support/samples/turns.js';
import { said, someone } from '../support/site/said.js';

const openActivities = onFreshActivities();

const aRequest = {
  subject: 'engagement/e1' as const,
  practice: 'legal',
  vendor: { id: 'northwind', name: 'Northwind $& LLP' },
  client: 'client.example',
  jurisdictions: ['GB', 'IN'],
  survivalYears: 7,
};
const textOf = async ({ documents }: TestActivities, id: string): Promise<string> =>
  Buffer.from((await documents.read('engagement/e1', id))?.content ?? []).toString();

describe('draftNda', () => {
  it.each(PRACTICES.map(({ id }) => id))('fills every clause of %s', async (practice) => {
    const opened = await openActivities();
    const { document } = await opened.activities.draftNda({ ...aRequest, practice });
    const text = await textOf(opened, document);
    expect(text).toContain('Northwind $& LLP');
    expect(text).toContain('client.example');
    expect(text).toContain('aw of the United Kingdom');
    expect(text).toContain('by 7 years');
    expect(text).not.toMatch(/\{\w+\}/);
  });

  it('names the document after the vendor, and never drafts one anew that may be signed', async () => {
    const opened = await openActivities();
    expect(await opened.activities.draftNda(aRequest)).toEqual({ document: 'nda-northwind' });
    const first = await textOf(opened, 'nda-northwind');
    await opened.activities.draftNda({ ...aRequest, client: 'other.example' });
    expect(await textOf(opened, 'nda-northwind')).toBe(first);
    expect(await opened.documents.read('engagement/e1', 'nda-northwind')).toMatchObject({
      kind: 'nda',
      mediaType: 'text/markdown',
    });
  });

  it('takes the client’s own law where the brief names no jurisdiction', async () => {
    const opened = await openActivities();
    await opened.activities.draftNda({ ...aRequest, jurisdictions: [] });
    expect(await textOf(opened, 'nda-northwind')).toContain('the country where client.example has its seat');
  });

  it('fails for good without the practice', async () => {
    const { activities } = await openActivities();
    await expect(activities.draftNda({ ...aRequest, practice: 'gone' })).rejects.toMatchObject({
      type: FAILURES.documentMissing,
      nonRetryable: true,
    });
  });
});

describe('openBids', () => {
  const bids = [{ vendor: 'northwind', commercial: 'price' }];

  it('reads the prices', async () => {
    const { activities, documents } = await openActivities();
    const price = { currency: 'GBP', minor: 4_200_000 };
    await documents.put(
      'engagement/e1',
      'price',
      'commercial',
      'application/json',
      JSON.stringify({ price, terms: '30 days' }),
    );
    expect(await activities.openBids({ subject: 'engagement/e1', bids })).toEqual([{ vendor: 'northwind', price }]);
  });

  it.each([
    ['is missing', undefined],
    ['is no JSON', 'nonsense'],
    ['has no amount', '{"price":{"currency":"GBP"}}'],
  ])('fails for good when a price %s', async (_, content) => {
    const { activities, documents } = await openActivities();
    if (content) await documents.put('engagement/e1', 'price', 'commercial', 'application/json', content);
    await expect(activities.openBids({ subject: 'engagement/e1', bids })).rejects.toMatchObject({
      type: FAILURES.documentMissing,
      nonRetryable: true,
    });
  });
});

const SUBMISSION = aTask();
/** An engagement with one late deliverable, one expert and a payment. */
const HISTORY: Fact[] = [
  aStart(),
  aFact('scope.drafted', {
    version: 1,
    deliverables: [
      {
        id: 'D1',
        title: 'Model | draft',
        from: 'vendor',
        due: 'P30D',
        dependsOn: [],
        acceptance: ['Recalculates'],
        payment: null,
      },
    ],
    roles: [{ id: 'analyst', title: 'Analyst', headcount: 1 }],
    constraints: { jurisdictions: ['GB'], languages: ['en'], dataResidency: [], sensitivity: 'medium' },
    makeOrBuy: {
      inHouse: { currency: 'GBP', minor: 5_000_000 },
      price: { currency: 'GBP', minor: 3_500_000 },
      oversight: { currency: 'GBP', minor: 100_000 },
      transition: { currency: 'GBP', minor: 50_000 },
      bought: { currency: 'GBP', minor: 3_650_000 },
    },
    change: null,
  }),
  aFact('award.made', {
    vendor: 'northwind',
    name: 'Northwind',
    by: someone('sara@client.example'),
    reason: null,
    price: { currency: 'GBP', minor: 3_400_000 },
  }),
  aFact('expert.proposed', {
    position: 'analyst-1',
    role: 'analyst',
    name: 'Ada Expert',
    email: 'ada@northwind.example',
  }),
  aFact(
    'access.granted',
    { position: 'analyst-1', email: 'ada@northwind.example', via: 'ledger' },
    '2026-03-03T09:00:00.000Z',
  ),
  aFact('deliverable.opened', { deliverable: 'D1', due: '2026-04-01T09:00:00.000Z' }),
  SUBMISSION.opened('2026-03-03T09:00:00.000Z', '2026-04-01T09:00:00.000Z'),
  aFact('deliverable.overdue', { deliverable: 'D1', due: '2026-04-01T09:00:00.000Z', holder: 'vendor' }),
  aFact(
    'deliverable.submitted',
    { deliverable: 'D1', round: 1, document: 'd', late: true },
    '2026-04-02T09:00:00.000Z',
  ),
  SUBMISSION.answered('2026-04-02T09:00:00.000Z'),
  aFact('deliverable.accepted', { deliverable: 'D1', round: 1, score: 82, deemed: false }, '2026-04-03T09:00:00.000Z'),
  aFact(
    'payment.released',
    { deliverable: 'D1', amount: { currency: 'GBP', minor: 3_400_000 } },
    '2026-04-03T09:00:00.000Z',
  ),
  aFact(
    'access.revoked',
    { position: 'analyst-1', email: 'ada@northwind.example', via: 'ledger', why: said('closed out') },
    '2026-04-04T09:00:00.000Z',
  ),
  aFact('nda.drafted', { vendor: 'northwind', document: 'nda-northwind' }),
  aFact('nda.survives', { vendor: 'northwind', until: '2031-04-04T09:00:00.000Z' }),
  aFact('closeout.certified', { vendor: 'northwind', by: someone('vera@northwind.example'), method: 'destroyed' }),
];

describe('writeReport', () => {
  const write = async (facts: Fact[]): Promise<string> => {
    const opened = await openActivities();
    await opened.activities.commit(aTurn({ facts }));
    const { document } = await opened.activities.writeReport({ engagement: 'e1', outcome: 'closed' });
    return textOf(opened, document);
  };

  it('tells what was delivered, paid, late, opened and certified', async () => {
    const report = await write(HISTORY);
    for (const line of [
      '# Close-out report: Valuation model',
      '- Outcome: closed',
      '- Awarded price: GBP 34,000.00',
      '- Released in all: GBP 34,000.00',
      '| D1: Model \\| draft | vendor | 2026-04-01 09:00 UTC | 2026-04-02 09:00 UTC | 2026-04-03 09:00 UTC | accepted | 1 | 82 | yes |',
      '- Held late by vendor: 1 day',
      '- D1 was due 2026-04-01; held by: vendor',
      '| analyst-1 | Ada Expert | analyst | left | 2026-03-03 09:00 UTC | 2026-04-04 09:00 UTC |',
      'All access is revoked.',
      '- northwind: survives until 2031-04-04',
      '- northwind: certified by vera@northwind.example: destroyed',
      '- On time: 0%',
      '- Quality: 82 of 100',
      '- 2026-04-03 09:00 UTC: £34,000 was released for D1.',
    ])
      expect(report).toContain(line);
  });

  it('says that it proves nothing where a sandbox let a key answer', async () => {
    const by = { kind: 'key', key: 'ops', via: 'sandbox' } as const;
    const answered = aFact('task.answered', {
      ...{ task: 'e1.main.1', kind: 'scope.approve', decision: 'approve', via: 'sandbox', by },
    });
    const report = await write([...HISTORY, answered]);
    expect(report).toContain('**Sandbox.** A key answered here in somebody’s place');
    expect(PLAIN.text(sentenceOf(answered))).toMatch(
      /^key:ops \(sandbox\) answered .* \(in a sandbox, which proves nothing\)\.$/,
    );
    expect(await write(HISTORY)).not.toContain('andbox');
  });

  it('says so when access is still open, and when nothing was certified', async () => {
    const report = await write(
      HISTORY.filter(({ type }) => type !== 'access.revoked' && type !== 'closeout.certified'),
    );
    expect(report).toContain('Access is still open: analyst-1.');
    expect(report).toContain('- northwind: not certified');
  });

  it('gives back the scorecard that is in it, which the journal gives the vendor', async () => {
    const { activities } = await openActivities();
    await activities.commit(aTurn({ facts: HISTORY }));
    expect(await activities.writeReport({ engagement: 'e1', outcome: 'closed' })).toEqual({
      document: 'report',
      scorecard: { onTime: 0, quality: 82, firstTime: 1, delivered: 1, dropped: 0 },
    });
  });

  it('has a word for everything that never happened', async () => {
    const report = await write([aStart()]);
    for (const line of [
      'Nothing was released.',
      'There are none.',
      'Nothing was late.',
      'Nobody was named.',
      'There is none.',
      'None was drafted.',
      'Nobody was given anything.',
    ])
      expect(report).toContain(line);
  });

  it('is the same for the same journal', async () => {
    const opened = await openActivities();
    await opened.activities.commit(aTurn({ facts: HISTORY }));
    await opened.activities.writeReport({ engagement: 'e1', outcome: 'closed' });
    const [first, meta] = [await textOf(opened, 'report'), await opened.store.document('engagement/e1', 'report')];
    await opened.activities.writeReport({ engagement: 'e1', outcome: 'closed' });
    expect(await textOf(opened, 'report')).toBe(first);
    expect(await opened.store.document('engagement/e1', 'report')).toEqual(meta);
  });

  it('fails for good without the engagement', async () => {
    const { activities } = await openActivities();
    await expect(activities.writeReport({ engagement: 'e9', outcome: 'closed' })).rejects.toMatchObject({
      type: FAILURES.documentMissing,
    });
  });
});
