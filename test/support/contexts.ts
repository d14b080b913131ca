import type { ContextOf } from '../../domain/tasks/task-forms.js';
import type { TaskContext, TaskKind } from '../../domain/tasks/task.js';

const CRITERIA = [
  { id: 'method', title: 'Method', guidance: 'Is the method sound?', weight: 60 },
  { id: 'team', title: 'Team', guidance: 'Can the team do it?', weight: 40 },
];
const GATES = [{ id: 'independence', title: 'Independence', attestation: 'We are independent of the target.' }];
const RANKING = [
  { vendor: 'northwind', vendorName: 'Northwind', score: 81.5, explanation: 'The best method.' },
  { vendor: 'southwind', vendorName: 'Southwind', score: 70, explanation: 'The lower price.' },
];

/** One context of every kind of task, as its workflow would make it. */
const CONTEXTS: { [K in TaskKind]: ContextOf[K] } = {
  'scope.answer': { questions: ['Who uses the model?', 'In which currency?'] },
  'scope.approve': {
    version: 1,
    summary: 'A valuation model.',
    bought: 'GBP 50,000.00',
    inHouse: 'GBP 58,500.00',
    difference: 'GBP 8,500.00',
    roles: ['2 × Valuation analyst'],
    deliverables: ['D1 Valuation model'],
  },
  'bid.submit': {
    vendor: 'northwind',
    vendorName: 'Northwind',
    currency: 'GBP',
    budget: 6_000_000,
    overlapHours: 6,
    gates: GATES,
    deliverables: ['D1 Valuation model'],
    roles: ['2 × Valuation analyst'],
  },
  'bid.evaluate': {
    vendor: 'northwind',
    vendorName: 'Northwind',
    criteria: CRITERIA,
    document: 'e1.main.2-technical-0a1b2c3d',
  },
  'award.approve': { ranking: RANKING },
  'nda.sign': { vendor: 'northwind', vendorName: 'Northwind', side: 'vendor', document: 'nda-northwind' },
  'expert.propose': {
    position: 'analyst-1',
    role: 'analyst',
    title: 'Valuation analyst',
    credentials: ['CFA'],
    domain: 'northwind.example',
    attempt: 2,
  },
  'expert.verify': {
    position: 'analyst-1',
    role: 'analyst',
    title: 'Valuation analyst',
    credentials: ['CFA'],
    expertName: 'Ada Analyst',
    document: 'e1.main.7-evidence-0a1b2c3d',
  },
  'expert.acknowledge': { position: 'analyst-1', title: 'Valuation analyst', gates: GATES, vendorName: 'Northwind' },
  'input.provide': { deliverable: 'D0', acceptance: ['All three years present'] },
  'deliverable.submit': {
    deliverable: 'D1',
    acceptance: ['Recalculates without errors'],
    round: 1,
    feedback: [],
    mayExtend: true,
  },
  'extension.decide': { deliverable: 'D1', requested: 'P5D', reason: 'Accounts came late.' },
  'review.score': {
    deliverable: 'D1',
    criteria: CRITERIA,
    acceptance: ['Recalculates without errors'],
    document: 'e1.D1.1-submission-0a1b2c3d',
    round: 1,
    third: false,
    passMark: 70,
  },
  'overdue.decide': { deliverable: 'D1', reason: 'It is a week late.', from: 'vendor', mayReplace: true },
  'scaling.approve': {
    direction: 'grow',
    changes: ['analyst: 2 to 3'],
    costBefore: 'GBP 50,000.00',
    costAfter: 'GBP 75,000.00',
    budget: 'GBP 90,000.00',
    notice: 'P10D',
  },
  'handover.complete': {
    position: 'analyst-2',
    title: 'Valuation analyst',
    expertName: 'Ben Analyst',
    until: '2026-03-20T17:00:00.000Z',
  },
  'closeout.certify': { vendorName: 'Northwind', documents: ['confidential'] },
};

/** A context of one kind of task, with what a test wants different. */
export const aContext = <K extends TaskKind>(kind: K, different: Partial<ContextOf[K]> = {}): TaskContext => ({
  ...CONTEXTS[kind],
  ...different,
});
