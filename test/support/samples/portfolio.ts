import { subjectOf } from '../../../domain/kernel/subject.js';
import type { Fact, FactOf, FactType } from '../../../domain/journal/facts.js';
import type { Phase } from '../../../domain/engagement/phases.js';
import type { TaskOpening } from '../../../domain/tasks/course.js';
import type { Store } from '../../../store/contract.js';
import { aContext } from './contexts.js';
import { seedHoldings } from './held-portfolio.js';
import { aFact, anAssignee, anOpening, aStart, aTurn } from './turns.js';
import { said, someone } from '../site/said.js';

/** The instant at which the seeded portfolio is looked at. */
export const NOW = '2026-03-16T09:00:00.000Z';

const GBP = (major: number): { currency: string; minor: number } => ({ currency: 'GBP', minor: major * 100 });
const D1 = {
  id: 'D1',
  title: 'Valuation model',
  from: 'vendor',
  due: 'P30D',
  dependsOn: ['D0'],
  acceptance: ['Recalculates without errors'],
  payment: GBP(35_000),
} as const;
const DELIVERABLES: FactOf['scope.drafted']['deliverables'] = [
  {
    id: 'D0',
    title: 'Management accounts opened in the data room',
    from: 'client',
    due: 'P5D',
    dependsOn: [],
    acceptance: ['All three years present'],
    payment: null,
  },
  { ...D1, dependsOn: ['D0'], acceptance: ['Recalculates without errors', 'Every assumption has a source'] },
  {
    id: 'D2',
    title: 'Valuation report',
    from: 'vendor',
    due: 'P45D',
    dependsOn: ['D1'],
    acceptance: ['States a range and its drivers'],
    payment: GBP(15_000),
  },
];

/** What happened in an engagement that is well into delivery. */
function happened(): Fact[] {
  const at = (day: number, hour = 9): string =>
    `2026-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const facts: [number, Fact][] = [];
  const on = <T extends FactType>(day: number, type: T, about: FactOf[T]): void =>
    void facts.push([day, aFact(type, about, at(day))]);
  on(2, 'phase.entered', { phase: 'scoping' });
  on(2, 'scope.drafted', {
    version: 1,
    deliverables: DELIVERABLES,
    roles: [{ id: 'analyst', title: 'Valuation analyst', headcount: 2 }],
    change: null,
    constraints: { jurisdictions: ['GB'], languages: ['en'], dataResidency: [], sensitivity: 'medium' },
    makeOrBuy: {
      inHouse: GBP(58_500),
      price: GBP(45_000),
      oversight: GBP(3_600),
      transition: GBP(1_400),
      bought: GBP(50_000),
    },
  });
  on(3, 'task.answered', {
    task: 'e1.main.1',
    kind: 'scope.approve',
    decision: 'approve',
    by: someone('sara@client.example'),
    via: 'link',
  });
  on(3, 'scope.approved', { version: 1, by: someone('sara@client.example') });
  on(3, 'phase.entered', { phase: 'selection' });
  on(3, 'vendors.listed', {
    invited: [
      { vendor: 'northwind', name: 'Northwind Analytics' },
      { vendor: 'southwind', name: 'Southwind Partners' },
      { vendor: 'eastwind', name: 'Eastwind Advisory' },
    ],
    excluded: [],
  });
  on(4, 'bid.received', { vendor: 'northwind', technical: 't1', commercial: 'c1' });
  on(4, 'bid.received', { vendor: 'southwind', technical: 't2', commercial: 'c2' });
  on(5, 'bid.declined', { vendor: 'eastwind', why: said('No capacity this quarter.') });
  on(6, 'bids.ranked', {
    ranking: [
      {
        vendor: 'northwind',
        vendorName: 'Northwind Analytics',
        score: 81.5,
        explanation: {
          code: 'a reason of the test',
          otherwise:
            'Technical 84 of 100 at weight 50, price 76 at weight 30, overlap, language and past performance 85.',
        },
      },
      {
        vendor: 'southwind',
        vendorName: 'Southwind Partners',
        score: 70.25,
        explanation: {
          code: 'a reason of the test',
          otherwise:
            'Technical 66 of 100 at weight 50, price 88 at weight 30, overlap, language and past performance 54.',
        },
      },
    ],
  });
  on(6, 'award.made', {
    vendor: 'northwind',
    name: 'Northwind Analytics',
    by: someone('sara@client.example'),
    reason: null,
    price: GBP(47_500),
  });
  on(6, 'phase.entered', { phase: 'nda' });
  on(6, 'nda.drafted', { vendor: 'northwind', document: 'nda-northwind' });
  on(7, 'nda.signed', { vendor: 'northwind', side: 'vendor', by: someone('nora@northwind.example'), document: 's1' });
  on(7, 'nda.signed', { vendor: 'northwind', side: 'client', by: someone('lee@client.example'), document: 's2' });
  on(7, 'nda.completed', { vendor: 'northwind' });
  on(7, 'confidential.opened', { vendor: 'northwind' });
  on(8, 'phase.entered', { phase: 'onboarding' });
  for (const [index, name] of ['Ada Analyst', 'Ben Analyst'].entries()) {
    const position = `analyst-${index + 1}`;
    const email = `${name.split(' ')[0]?.toLowerCase()}@northwind.example`;
    on(8, 'expert.proposed', { position, role: 'analyst', name, email });
    on(8, 'expert.verified', { position, by: someone('olu@client.example') });
    on(9, 'expert.acknowledged', { position });
    on(9, 'access.granted', { position, email, via: 'ledger' });
  }
  on(9, 'phase.entered', { phase: 'delivery' });
  on(9, 'deliverable.opened', { deliverable: 'D0', due: at(14) });
  on(10, 'input.provided', { deliverable: 'D0', document: 'i1' });
  on(10, 'deliverable.opened', { deliverable: 'D1', due: at(15, 17) });
  on(10, 'task.opened', { task: 'e1.D1.1', kind: 'deliverable.submit', to: 'nora@northwind.example', role: 'vendor' });
  on(13, 'task.opened', { task: 'e1.scaling.1', kind: 'scaling.approve', to: 'finn@client.example', role: 'finance' });
  on(13, 'task.reminded', { task: 'e1.D1.1', kind: 'deliverable.submit', to: 'nora@northwind.example' });
  on(15, 'deliverable.overdue', { deliverable: 'D1', due: at(15, 17), holder: 'vendor' });
  return facts.map(([, fact]) => fact);
}

const NORA: TaskOpening['assignee'] = {
  name: 'Nora North',
  email: 'nora@northwind.example',
  language: 'en',
  timeZone: 'Europe/Dublin',
  role: 'vendor',
};

/** Fills a store with a portfolio: `e1` is in the middle of delivery, the others are elsewhere. */
export async function seedPortfolio(store: Store): Promise<void> {
  const title = 'Valuation model for the acquisition of a regional clinic group';
  const opened = [
    anOpening({
      id: 'e1.D1.1',
      kind: 'deliverable.submit',
      subject: 'Valuation model (D1)',
      assignee: NORA,
      context: aContext('deliverable.submit'),
      documents: ['confidential'],
    }),
    anOpening({
      id: 'e1.scaling.1',
      kind: 'scaling.approve',
      subject: 'Approve a larger team',
      assignee: { ...anAssignee('finn@client.example'), name: 'Finn Finance', role: 'finance' },
      context: aContext('scaling.approve'),
    }),
  ];
  await store.commit(
    aTurn({
      subjectTitle: title,
      facts: [
        aStart({
          title,
          summary: 'Build and document a discounted-cash-flow valuation model for a group of outpatient clinics.',
          startedBy: someone('olu@client.example'),
        }),
        ...happened(),
      ],
      opened,
    }),
    {
      'e1.D1.1': {
        due: '2026-03-15T17:00:00.000Z',
        rungs: [
          { at: '2026-03-17T09:00:00.000Z', do: 'remind' },
          { at: '2026-03-18T17:00:00.000Z', do: 'escalate', to: 'owner' },
          { at: '2026-03-22T17:00:00.000Z', do: 'decide', to: 'owner' },
        ],
      },
      'e1.scaling.1': { due: '2026-03-19T12:00:00.000Z', rungs: [{ at: '2026-03-19T12:00:00.000Z', do: 'reject' }] },
    },
  );
  const others: [string, string, string, Phase][] = [
    ['Contract review for the Nordic supply agreements', 'legal', 'Legal', 'scoping'],
    ['Fatigue analysis of the rotor housing', 'technical-analysis', 'Technical analysis', 'selection'],
    ['Literature review on paediatric dosing', 'medical-and-healthcare', 'Medical and healthcare', 'nda'],
    ['Churn model for the subscription business', 'data-analysis', 'Data analysis and interpretation', 'closeout'],
    ['Market entry study for the Iberian region', 'business-operations', 'Business operations', 'cancelled'],
  ];
  for (const [index, [name, practice, practiceTitle, phase]] of others.entries()) {
    const engagement = `e${index + 2}`;
    const at = `2026-02-${String(20 - index).padStart(2, '0')}T09:00:00.000Z`;
    const start = aStart({ title: name, practice, practiceTitle, budget: GBP(20_000 + 7_500 * index) }, at);
    const last =
      phase === 'cancelled'
        ? aFact(
            'engagement.cancelled',
            { by: someone('sara@client.example'), reason: said('The strategy changed.') },
            at,
          )
        : aFact('phase.entered', { phase }, at);
    const task = anOpening({
      id: `${engagement}.main.1`,
      subject: `Decide about ${name.split(' ')[0]?.toLowerCase()}`,
      context: aContext('scope.approve'),
    });
    const due = `2026-03-${19 + index}T12:00:00.000Z`;
    const asks = phase === 'scoping' || phase === 'nda';
    await store.commit(
      aTurn({
        subject: subjectOf('engagement', engagement),
        subjectTitle: name,
        at,
        facts: [start, last],
        opened: asks ? [task] : [],
      }),
      asks ? { [task.id]: { due, rungs: [{ at: due, do: 'remind' }] } } : {},
    );
  }
  await seedHoldings(store);
  await store.putPerson({
    name: 'Olu Operations',
    email: 'olu@client.example',
    language: 'en',
    timeZone: 'Europe/London',
    console: true,
    defaultFor: ['owner'],
  });
  await store.putPerson({
    name: 'Sara Sponsor',
    email: 'sara@client.example',
    language: 'en',
    timeZone: 'Europe/London',
    console: false,
    defaultFor: ['sponsor'],
  });
  await store.putVendors([
    {
      id: 'northwind',
      name: 'Northwind Analytics',
      contact: { name: 'Nora North', email: 'nora@northwind.example', language: 'en', timeZone: 'Europe/Dublin' },
      practices: ['financial-expertise', 'data-analysis'],
      credentials: ['CFA'],
      jurisdictions: ['GB', 'IE'],
      dataResidency: ['IE'],
      languages: ['en'],
      timeZone: 'Europe/Dublin',
      capacity: 24,
      pastScore: 82,
    },
    {
      id: 'southwind',
      name: 'Southwind Partners',
      contact: { name: 'Sol South', email: 'sol@southwind.example', language: 'en', timeZone: 'Asia/Kolkata' },
      practices: ['financial-expertise'],
      credentials: [],
      jurisdictions: ['IN'],
      dataResidency: ['IN'],
      languages: ['en'],
      timeZone: 'Asia/Kolkata',
      capacity: 60,
      pastScore: null,
    },
  ]);
}
