import { readFileSync } from 'node:fs';
import type { Fact, FactOf, FactType } from '../../../domain/journal/facts.js';
import type { Phase } from '../../../domain/engagement/phases.js';
import type { JournalledFact } from '../../../domain/ocds/awards.js';
import { releaseOf } from '../../../domain/ocds/export.js';
import { briefFromRelease } from '../../../domain/ocds/import.js';
import { builtInPractice, PRACTICES } from '../../support/samples/practices.js';
import { draftScope } from '../../../domain/engagement/scope.js';
import { project } from '../../../domain/journal/projection.js';
import type { EngagementView } from '../../../domain/journal/view.js';
import { aBrief, pounds } from '../../support/samples/briefs.js';
import { releaseErrors } from '../../support/samples/release-schema.js';
import { said, someone } from '../../support/site/said.js';
import { messageOf } from '../../../domain/kernel/message.js';

type Told = [FactType, object];
const tell = <T extends FactType>(type: T, about: FactOf[T]): Told => [type, about];
const enter = (phase: Phase): Told => tell('phase.entered', { phase });

const journalOf = (told: readonly Told[]): JournalledFact[] =>
  told.map(([type, about], index) => ({
    sequence: index + 1,
    fact: { type, at: new Date(Date.UTC(2026, 10, 1, 9, index)).toISOString(), about } as Fact,
  }));

interface Published {
  id: string;
  ocid: string;
  date: string;
  tag: string[];
  parties: { id: string; name: string; roles: string[] }[];
  tender: Record<string, unknown>;
  awards?: {
    id: string;
    status: string;
    finalStatus?: string;
    value: { amount: number };
    relatedLots?: string[];
  }[];
  contracts?: {
    status: string;
    finalStatus?: string;
    value: { amount: number };
    amendments?: { id: string; description: string }[];
    dateSigned?: string;
    implementation?: { transactions: { value: object; payee: object }[] };
    milestones?: object[];
  }[];
}

function published(told: readonly Told[]): Published {
  const journal = journalOf(told);
  const view = journal.reduce<EngagementView | null>((sofar, { fact }) => project(sofar, fact, 'heron-1'), null);
  return releaseOf(view!, journal, { buyer: { name: 'Client Limited' } }) as unknown as Published;
}

const brief = aBrief();
const money = pounds(41_234.56);
const scoping: Told[] = [
  tell('engagement.started', {
    title: brief.title,
    summary: brief.public.summary,
    practice: brief.practice,
    practiceTitle: 'Financial expertise',
    owner: 'olu@client.example',
    ownerName: 'Olu Operations',
    sponsor: 'sara@client.example',
    costCentre: 'CC-100',
    budget: pounds(60_000),
    budgetVersion: 1,
    startedBy: someone('key-1'),
    people: {},
  }),
  enter('scoping'),
  tell('scope.drafted', draftScope(brief, builtInPractice('financial-expertise')!, 1, null)),
  tell('scope.approved', { version: 1, by: someone('sara@client.example') }),
];
const invited = [
  { vendor: 'northwind', name: 'Northwind Analytics' },
  { vendor: 'contoso', name: 'Contoso Advisory' },
];
const bidding: Told[] = [
  enter('selection'),
  tell('vendors.listed', { invited, excluded: [{ vendor: 'fabrikam', name: 'Fabrikam', why: said('no capacity') }] }),
  tell('bid.received', { vendor: 'northwind', technical: 't1', commercial: 'c1' }),
  tell('bidding.extended', { until: '2026-11-12T09:00:00.000Z', received: 1, needed: 2 }),
  tell('bid.received', { vendor: 'contoso', technical: 't2', commercial: 'c2' }),
];
const opening: Told[] = [
  tell('bids.opened', { bids: invited }),
  tell('bids.ranked', {
    ranking: [
      {
        vendor: 'northwind',
        vendorName: 'Northwind Analytics',
        score: 90,
        explanation: messageOf('best'),
        totalCostMinor: 4_741_974,
      },
      {
        vendor: 'contoso',
        vendorName: 'Contoso Advisory',
        score: 70,
        explanation: messageOf('second'),
        totalCostMinor: 7_654_321,
      },
    ],
  }),
];
const award = (vendor: string, name: string): Told =>
  tell('award.made', {
    vendor,
    name,
    by: someone('sara@client.example'),
    reason: said('because of Project Heron'),
    price: money,
  });
const drafted = (vendor: string): Told => tell('nda.drafted', { vendor, document: `nda-${vendor}` });
const signed = (vendor: string): Told[] => [
  tell('nda.signed', { vendor, side: 'vendor', by: someone('vera@northwind.example'), document: 'signature-1' }),
  tell('nda.signed', { vendor, side: 'client', by: someone('lee@client.example'), document: 'signature-2' }),
  tell('nda.completed', { vendor }),
];
const delivery: Told[] = [
  enter('delivery'),
  tell('expert.proposed', {
    position: 'analyst-1',
    role: 'analyst',
    name: 'Edda Expert',
    email: 'edda@northwind.example',
  }),
  tell('deliverable.opened', { deliverable: 'D1', due: '2026-12-01T09:00:00.000Z' }),
  tell('deliverable.submitted', { deliverable: 'D1', round: 1, document: 'submission-1', late: false }),
  tell('deliverable.accepted', { deliverable: 'D1', round: 1, score: 82, deemed: false }),
  tell('payment.released', { deliverable: 'D1', amount: pounds(28_864.19) }),
  tell('deliverable.dropped', { deliverable: 'D2', why: said('no longer needed') }),
];
const closing: Told[] = [enter('closeout'), tell('engagement.closed', { report: 'report' })];

const concluded = [
  ...scoping,
  ...bidding,
  ...opening,
  award('northwind', 'Northwind Analytics'),
  enter('nda'),
  drafted('northwind'),
  ...signed('northwind'),
];
const whole = [...concluded, ...delivery, ...closing];
const lost = [
  ...scoping,
  ...bidding,
  ...opening,
  award('northwind', 'Northwind Analytics'),
  drafted('northwind'),
  tell('award.lost', { vendor: 'northwind', why: said('declined') }),
  award('contoso', 'Contoso Advisory'),
  drafted('contoso'),
  ...signed('contoso'),
];
const replaced = [
  ...concluded,
  ...delivery.slice(0, 6),
  tell('vendor.replaced', { vendor: 'northwind', why: said('late') }),
  award('contoso', 'Contoso Advisory'),
  drafted('contoso'),
  ...signed('contoso'),
  tell('payment.released', { deliverable: 'D2', amount: pounds(10) }),
  enter('terminated'),
  tell('engagement.terminated', { reason: said('no longer wanted') }),
];
const failed = [
  ...scoping,
  ...bidding.slice(0, 2),
  tell('selection.failed', { why: said('no bids'), vendors: [] }),
  tell('engagement.cancelled', { by: someone('sara@client.example'), reason: said('no bids') }),
];

describe('releaseOf', () => {
  it.each([
    ['a whole engagement', whole],
    ['a lost award', lost],
    ['a replaced vendor', replaced],
    ['a failed selection', failed],
  ])('is accepted by the standard’s schema after every fact of %s', (_, told) => {
    for (let length = 1; length <= told.length; length += 1) {
      const release = published(told.slice(0, length));
      expect(releaseErrors(release)).toBeNull();
      expect(release.id).toBe(`ocds-kpo000-heron-1-${length}`);
    }
  });

  it('says by its tag how far the engagement is', () => {
    const tagAfter = (...told: Told[]): string | undefined => published(told).tag[0];
    expect(tagAfter(...scoping.slice(0, 3))).toBe('planning');
    expect(tagAfter(...scoping)).toBe('tender');
    expect(tagAfter(...scoping, ...bidding, ...opening, award('northwind', 'Northwind Analytics'))).toBe('award');
    expect(tagAfter(...concluded)).toBe('contract');
    expect(tagAfter(...concluded, ...delivery)).toBe('implementation');
    expect(tagAfter(...whole)).toBe('implementationUpdate');
    expect(tagAfter(...lost.slice(0, -5))).toBe('awardCancellation');
    expect(tagAfter(...lost)).toBe('contract');
    expect(tagAfter(...replaced.slice(0, -3))).toBe('contractUpdate');
    expect(tagAfter(...replaced)).toBe('contractTermination');
    expect(tagAfter(...failed)).toBe('tenderCancellation');
  });

  it('says where a sandbox let a key answer, and nowhere else', () => {
    const by = { kind: 'key', key: 'ops', via: 'sandbox' } as const;
    const answered = tell('task.answered', {
      ...{ task: 'e1.main.1', kind: 'scope.approve', decision: 'approve', via: 'sandbox', by },
    });
    expect(published([...scoping, answered]).tender.description).toMatch(/^Made in a sandbox.* proves nothing/);
    expect(published(scoping).tender.description).not.toContain('sandbox');
    expect(releaseErrors(published([...scoping, answered]))).toBeNull();
  });

  it('publishes tender, award, contract, milestones and payments to the penny', () => {
    const release = published(whole);
    expect(release.tender).toMatchObject({
      status: 'complete',
      numberOfTenderers: 2,
      value: { amount: 60_000, currency: 'GBP' },
    });
    expect(release.awards).toMatchObject([{ status: 'active', value: { amount: 41_234.56, currency: 'GBP' } }]);
    expect(release.contracts).toMatchObject([
      {
        status: 'terminated',
        dateSigned: expect.any(String),
        implementation: {
          transactions: [{ value: { amount: 28_864.19, currency: 'GBP' }, payee: { id: 'vendor-northwind' } }],
        },
        milestones: [
          { id: 'D1', status: 'met', dueDate: '2026-12-01T09:00:00.000Z' },
          { id: 'D2', status: 'notMet' },
        ],
      },
    ]);
    expect(release.parties.map(({ id, roles }) => [id, roles])).toEqual([
      ['buyer', ['buyer', 'procuringEntity', 'payer']],
      ['vendor-northwind', ['tenderer', 'supplier', 'payee']],
      ['vendor-contoso', ['tenderer']],
    ]);
  });

  it('keeps the first contract beside the replacement’s, each paid to its own supplier', () => {
    const { contracts } = published(replaced);
    expect(contracts?.map((each) => each.implementation?.transactions[0]?.payee)).toMatchObject([
      { id: 'vendor-northwind' },
      { id: 'vendor-contoso' },
    ]);
  });

  it.each([
    ['of a vendor that does not sign', lost, ['cancelled/cancelled', 'active'], ['cancelled/cancelled', 'active']],
    [
      'of a vendor that is replaced',
      replaced.slice(0, -3),
      ['cancelled/cancelled', 'active'],
      ['terminated/incomplete', 'active'],
    ],
    [
      'of an engagement that is terminated',
      replaced,
      ['cancelled/cancelled', 'cancelled/cancelled'],
      ['terminated/incomplete', 'terminated/incomplete'],
    ],
    ['of work that is done', whole, ['active/complete'], ['terminated/complete']],
  ])('says which award ended, and how: %s', (_, told, awards, contracts) => {
    const said = (each: { status: string; finalStatus?: string }): string =>
      [each.status, each.finalStatus].filter(Boolean).join('/');
    const release = published(told);
    expect([release.awards?.map(said), release.contracts?.map(said)]).toEqual([awards, contracts]);
  });

  it('says what was changed of the tender once it was approved, and of the contract once it was signed', () => {
    const extended = published([...scoping, ...bidding]);
    expect([extended.tag, extended.tender.amendments]).toEqual([
      ['tenderAmendment'],
      [{ id: 'bidding-1', date: expect.any(String), description: 'Bids are taken until 2026-11-12T09:00:00.000Z.' }],
    ]);
    const by = someone('sara@client.example');
    const why = said('because of Project Heron');
    const amended = published([
      ...scoping,
      tell('budget.changed', { version: 2, amount: pounds(70_000), source: 'erp', event: 'v2' }),
      tell('scope.drafted', draftScope(brief, builtInPractice('financial-expertise')!, 2, null)),
      tell('scope.approved', { version: 2, by }),
      ...concluded.slice(scoping.length),
      tell('scope.amended', { version: 3, why, deliverable: 'D1', due: 'P5D', by }),
      tell('scope.amended', { version: 4, why, deliverable: 'D2', due: null, by }),
      tell('deliverable.dropped', { deliverable: 'D2', why }),
      tell('scope.amended', { version: 5, why, deliverable: null, due: null, by }),
      tell('scaling.planned', {
        plan: {
          ...{ id: 'p1', direction: 'grow', changes: [{ role: 'analyst', from: 2, to: 3 }] },
          ...{ costBefore: pounds(1), costAfter: pounds(2), budget: pounds(3), budgetVersion: 2 },
        },
      }),
      tell('scaling.completed', { plan: 'p1' }),
      tell('deliverable.accepted', { deliverable: 'D1', round: 1, score: null, deemed: false, price: pounds(20_000) }),
    ]);
    expect(releaseErrors(amended)).toBeNull();
    expect(amended.tender.amendments).toMatchObject([{ id: 'budget-2' }, { id: 'scope-2' }, { id: 'bidding-1' }]);
    expect([amended.tag, amended.contracts]).toMatchObject([
      ['contractAmendment'],
      [
        {
          value: { amount: 20_000, currency: 'GBP' },
          amendments: [
            { id: 'scope-3', description: 'Version 3 of the scope: D1 is due P5D after the start.' },
            { id: 'dropped-D2', description: 'D2 is dropped.' },
            { id: 'scope-5', description: 'Version 5 of the scope: roles need fewer people.' },
            { id: 'team-p1', description: 'The team changes: analyst from 2 to 3.' },
            { id: 'price-D1', description: 'D1 is accepted at another price.' },
          ],
        },
      ],
    ]);
    expect(JSON.stringify(amended)).not.toContain('Heron"');
  });

  it('goes on under the notice’s ocid, and says what became of each of its lots', () => {
    const notice = {
      ocid: 'ocds-b5fd17-1',
      lots: [
        { id: 'LOT-1', deliverable: 'D1' },
        { id: 'LOT-2', deliverable: 'D2' },
      ],
      assumptions: [],
    };
    const [[, started] = []] = scoping;
    const from = (told: readonly Told[]): Published =>
      published([tell('engagement.started', { ...(started as FactOf['engagement.started']), notice }), ...told]);
    const stateOf = ({ tender }: Published): string[] =>
      (tender.lots as { id: string; status: string }[]).map(({ id, status }) => `${id} ${status}`);
    expect(stateOf(from(scoping.slice(1)))).toEqual(['LOT-1 planned', 'LOT-2 planned']);
    expect(stateOf(from([...scoping, ...bidding].slice(1)))).toEqual(['LOT-1 active', 'LOT-2 active']);
    const release = from(whole.slice(1));
    expect(releaseErrors(release)).toBeNull();
    expect(release).toMatchObject({ ocid: 'ocds-b5fd17-1', id: `ocds-kpo000-heron-1-${whole.length}` });
    expect(stateOf(release)).toEqual(['LOT-1 complete', 'LOT-2 cancelled']);
    expect(release.awards).toMatchObject([{ id: 'award-heron-1-1', relatedLots: ['LOT-1', 'LOT-2'] }]);
    const successor = from([
      ...concluded.slice(1),
      tell('deliverable.accepted', { deliverable: 'D1', round: 1, score: null, deemed: false }),
      tell('vendor.replaced', { vendor: 'northwind', why: said('late') }),
      award('contoso', 'Contoso Advisory'),
    ]);
    expect(successor.awards?.map(({ relatedLots }) => relatedLots)).toEqual([['LOT-1', 'LOT-2'], ['LOT-2']]);
  });

  it('names no bidder, nor how many they are, while bids are sealed', () => {
    const text = JSON.stringify(published([...scoping, ...bidding]));
    expect(text).not.toMatch(/northwind|contoso|fabrikam|numberOfTenderers/i);
  });

  it('publishes no person, no reason, no losing price and nothing confidential', () => {
    for (const told of [whole, lost, replaced, failed])
      expect(JSON.stringify(published(told))).not.toMatch(
        /@|Olu|Edda|Project Heron|7654321|76,?543|CC-100|signature|no capacity/,
      );
  });

  it('forgets what a superseded turn said', () => {
    const told = [...concluded, ...delivery.slice(0, 6)];
    const again = [...told, tell('turn.superseded', { stream: 'D1', turn: 3, entries: [told.length] }), delivery[5]!];
    expect(published(again).contracts?.[0]?.implementation?.transactions).toHaveLength(1);
  });

  it('uses the publisher’s own prefix', () => {
    const journal = journalOf(scoping);
    const view = journal.reduce<EngagementView | null>((sofar, { fact }) => project(sofar, fact, 'heron-1'), null);
    const release = releaseOf(view!, journal, { prefix: 'ocds-b5fd17', buyer: { name: 'Client Limited' } });
    expect(release).toMatchObject({
      ocid: 'ocds-b5fd17-heron-1',
      id: 'ocds-b5fd17-heron-1-4',
      buyer: { name: 'Client Limited' },
    });
  });

  it('leaves a notice that was imported within the schema when it goes out again', () => {
    const notice: unknown = JSON.parse(
      readFileSync(new URL('../../fixtures/ocds/data-analysis-transport.json', import.meta.url), 'utf8'),
    );
    const imported = briefFromRelease(notice, PRACTICES);
    if ('problems' in imported) throw new Error('not imported');
    const { title, budget, public: open } = imported.brief;
    const started = {
      ...(scoping[0]![1] as FactOf['engagement.started']),
      title,
      summary: open.summary,
      budget: budget.amount,
    };
    const release = published([tell('engagement.started', started)]);
    expect(releaseErrors(release)).toBeNull();
    expect(release.tender.value).toEqual({ amount: 138_783.55, currency: 'GBP' });
  });
});
