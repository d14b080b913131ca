/** Numbers of examples, by the name of their property. */
export const VALUES: Readonly<Record<string, number>> = {
  minor: 4_200_000,
  score: 84,
  days: 40,
  weight: 50,
  size: 18_432,
  status: 422,
};

/** Texts of examples, by the name of their property. */
export const TEXTS: Readonly<Record<string, string>> = {
  awardedBy: 'The Institute of Actuaries',
  email: 'sara@client.example',
  id: 'e-2f61c0',
  name: 'Sara Sponsor',
  title: 'Valuation of the claims portfolio',
  summary: 'An independent valuation of the portfolio, with every assumption sourced.',
  engagement: 'e-2f61c0',
  engagementTitle: 'Valuation of the claims portfolio',
  task: 'e-2f61c0.main.1',
  subject: 'Approve the scope, version 1',
  reason: 'The board has asked for it.',
  practice: 'financial-expertise',
  vendor: 'northwind',
  by: 'sara@client.example',
  owner: 'olu@client.example',
  who: 'sara@client.example',
  language: 'en',
  timeZone: 'Europe/London',
  country: 'GB',
  currency: 'GBP',
  region: 'ENG',
  for: 'P2D',
  after: 'P30D',
  due: 'P3D',
  type: 'deliverable.accepted',
  domain: 'client.example',
  time: '09:00',
  date: '2026-12-24',
  cpv: '66170000',
  hash: '9f2b1c6d0a7e4b38',
  sha256: '9f2b1c6d0a7e4b38',
  secret: 'whsec_c2hvd24gb25jZSwgYW5kIG5ldmVyIGFnYWlu',
  detail: '“pounds” is not a currency such as “GBP”.',
  pointer: '/budget/amount/currency',
  code: 'problems.currency',
  mediaType: 'application/pdf',
  source: '/erp/budgets',
  specversion: '1.0',
  signedBy: 'client',
};

const MONEY = { currency: 'GBP', minor: 9_000_000 };

/** A body that was refused. */
export const PROBLEM_EXAMPLE = {
  type: 'about:blank',
  title: 'The content is not valid',
  status: 422,
  instance: 'urn:kpo:request:7c4e2f0a',
  detail: '/budget/amount/currency: “pounds” is not a currency such as “GBP”.',
  errors: [
    {
      pointer: '/budget/amount/currency',
      detail: '“pounds” is not a currency such as “GBP”.',
      code: 'problems.currency',
      params: { value: 'pounds' },
    },
  ],
};

/** Bodies whose parts have to fit each other, by component, or by operation and media type. */
export const BODIES: Readonly<Record<string, unknown>> = {
  Money: MONEY,
  Rung: { before: 'P1D', working: true, do: 'remind' },
  TaskPolicy: { due: 'P3D', ladder: [], onSilence: 'escalate' },
  Weekly: { monday: [{ from: '09:00', to: '17:30' }] },
  WorkingHours: { from: '09:00', to: '17:30' },
  QuietHours: { from: '20:00', to: '07:00', days: ['saturday', 'sunday'] },
  Calendar: { weekly: { monday: [{ from: '09:00', to: '17:30' }] }, region: 'ENG', daysOff: ['2026-12-24'] },
  Absence: { from: '2026-08-03', to: '2026-08-14', delegate: 'rita@client.example' },
  Delegation: { delegate: 'rita@client.example', kinds: ['scope.approve'], upTo: MONEY, from: '2026-08-03' },
  ScoringWeights: { technical: 50, price: 25, overlap: 5, language: 5, pastPerformance: 15 },
  Brief: {
    title: 'Valuation of the claims portfolio',
    practice: 'financial-expertise',
    public: { summary: 'An independent valuation of the portfolio, with every assumption sourced.' },
    budget: { costCentre: 'CC-100', amount: MONEY },
    roles: [{ id: 'analyst', title: 'Analyst', headcount: 1, minimum: 1, maximum: 2, days: 40 }],
    deliverables: [{ id: 'D1', title: 'Valuation model', due: { after: 'P30D' }, payment: MONEY }],
    policy: { tasks: { 'nda.sign': { due: 'P3D', ladder: [{ before: 'P1D', do: 'remind' }] } } },
  },
  Rehearsal: { tasks: { 'nda.sign': { due: 'P3D', ladder: [{ before: 'P1D', do: 'remind' }] } } },
  Problem: PROBLEM_EXAMPLE,
  OcdsRelease: { ocid: 'ocds-b5fd17-1', tender: { title: 'Valuation', value: { amount: 90_000, currency: 'GBP' } } },
  'postVendors text/csv':
    'id,name,contact_name,contact_email,practices\nnorthwind,Northwind Analytics,Nora North,nora@northwind.example,legal\n',
  'postTasksIdAnswer application/json': { decision: 'approve' },
  'postTasksReassign application/json': {
    from: 'sara@client.example',
    to: 'rita@client.example',
    reason: 'Sara is away.',
  },
  'putPracticesId application/json': { extends: 'financial-expertise', id: 'valuations', passMark: 85 },
  'putPracticesId application/yaml': { extends: 'financial-expertise', id: 'valuations', passMark: 85 },
  'postEvents application/cloudevents+json': {
    specversion: '1.0',
    id: 'budget-7',
    source: '/erp/budgets',
    type: 'kpo.budget.changed.v1',
    engagement: 'e-2f61c0',
    data: { version: 2, amount: MONEY },
  },
};
