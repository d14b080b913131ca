import type { Practice } from './practice.js';
import { defaultPolicy } from './default-policy.js';

/** Management consulting: strategy, operating models, processes, procurement and change. */
export const businessOperations: Practice = {
  id: 'business-operations',
  title: 'Business operations (management consulting)',
  summary:
    'Strategy and market studies, operating-model and process redesign, procurement support, programme management ' +
    'and organisational change, with benefits that can be measured.',
  cpv: ['72221', '72224', '79313', '79314', '7934', '794', '795', '796', '799', '79'],
  credentials: [
    {
      name: 'CMC',
      awardedBy: 'International Council of Management Consulting Institutes (ICMCI), by national institutes',
    },
    { name: 'ChMC', awardedBy: 'Chartered Management Institute (CMI) with the Management Consultancies Association' },
    { name: 'PMP', awardedBy: 'Project Management Institute (PMI)' },
    { name: 'PgMP', awardedBy: 'Project Management Institute (PMI)' },
    { name: 'ChPP', awardedBy: 'Association for Project Management (APM)' },
    { name: 'PRINCE2 Practitioner', awardedBy: 'PeopleCert' },
    { name: 'MSP Practitioner', awardedBy: 'PeopleCert' },
    { name: 'Six Sigma Black Belt (CSSBB)', awardedBy: 'American Society for Quality (ASQ)' },
    { name: 'CBAP', awardedBy: 'International Institute of Business Analysis (IIBA)' },
    { name: 'MCIPS', awardedBy: 'Chartered Institute of Procurement and Supply (CIPS)' },
    { name: 'COP', awardedBy: 'International Association of Outsourcing Professionals (IAOP)' },
    { name: 'Chartered MCIPD', awardedBy: 'Chartered Institute of Personnel and Development (CIPD)' },
    { name: 'CPIM', awardedBy: 'Association for Supply Chain Management (ASCM)' },
  ],
  evaluation: [
    {
      id: 'understanding',
      title: 'Understanding of the problem',
      guidance:
        'Separates symptom from cause, tests the client’s framing, and names the few questions whose answers decide ' +
        'the outcome. Low when the brief is merely paraphrased.',
      weight: 25,
    },
    {
      id: 'approach',
      title: 'Approach and evidence',
      guidance:
        'A hypothesis-led approach with named analyses, sources and interviews, and checkpoints at which the work ' +
        'can be stopped or turned.',
      weight: 25,
    },
    {
      id: 'team',
      title: 'Team that will do the work',
      guidance:
        'The people who will be there, their days and grades, with sector experience; partners’ names without days ' +
        'earn nothing.',
      weight: 20,
    },
    {
      id: 'results',
      title: 'Results achieved elsewhere',
      guidance:
        'Two or three comparable clients, with the baseline, the measured change one year later and a person who ' +
        'will confirm it.',
      weight: 15,
    },
    {
      id: 'transfer',
      title: 'Transfer of knowledge',
      guidance:
        'How the client’s staff are involved and left able to carry on: joint teams, templates, training, hand-over ' +
        'criteria.',
      weight: 15,
    },
  ],
  rubric: [
    {
      id: 'answer',
      title: 'Answers the question',
      guidance:
        'Leads with a recommendation that answers the brief, its reasoning complete and without overlap, and the ' +
        'alternatives that were rejected and why.',
      weight: 25,
    },
    {
      id: 'evidence',
      title: 'Evidence',
      guidance:
        'Facts are sourced and dated, interviews and benchmarks comparable, sample sizes shown; opinion is marked as ' +
        'such.',
      weight: 25,
    },
    {
      id: 'business-case',
      title: 'Business case',
      guidance:
        'Costs, benefits and risks are quantified against a do-nothing case over the whole life, with ranges, and ' +
        'benefits have owners. In the public sector it follows the Five Case Model.',
      weight: 20,
    },
    {
      id: 'feasibility',
      title: 'Feasibility and change',
      guidance:
        'The plan names steps, owners, dependencies and capacity; effects on staff, customers and suppliers are ' +
        'faced honestly; the first ninety days are concrete.',
      weight: 20,
    },
    {
      id: 'communication',
      title: 'Communication',
      guidance:
        'A board member can grasp it in ten minutes, a manager can act on it, and the figures agree throughout.',
      weight: 10,
    },
  ],
  passMark: 68,
  disagreement: 22,
  reworkCap: 3,
  gates: [
    {
      id: 'conflicts',
      title: 'Conflicts and competing clients',
      source: 'ICMCI Code of Professional Conduct; Procurement Act 2023, sections 81 to 83; FAR Subpart 9.5',
      appliesTo: 'vendor',
      attestation:
        'We have disclosed every client, product, reseller or success-fee interest that a fair-minded person could ' +
        'think bears on our advice, including work for direct competitors in the last twelve months.',
    },
    {
      id: 'anti-bribery',
      title: 'Anti-bribery and fraud prevention',
      source: 'Bribery Act 2010, section 7; Economic Crime and Corporate Transparency Act 2023, section 199; US FCPA',
      appliesTo: 'vendor',
      attestation:
        'We operate adequate procedures against bribery and reasonable procedures against fraud, and neither we nor ' +
        'our directors are debarred from public contracts anywhere.',
    },
    {
      id: 'guidelines',
      title: 'Professional standard of delivery',
      source: 'ISO 20700:2017 Guidelines for management consultancy services',
      appliesTo: 'vendor',
      attestation:
        'We contract, execute and close assignments in line with ISO 20700, and every recommendation will be ' +
        'traceable to its evidence.',
    },
    {
      id: 'competition',
      title: 'Competitively sensitive information',
      source: 'Articles 101 and 102 TFEU; Competition Act 1998, Chapter I; Sherman Act, section 1',
      appliesTo: 'expert',
      attestation:
        'I will not carry competitively sensitive information between competitors, in either direction, including as ' +
        'a benchmark from which a company can be recognised.',
    },
    {
      id: 'continuity',
      title: 'Fair treatment of affected staff',
      source: 'TUPE Regulations 2006 (SI 2006/246); Directive 2001/23/EC; Directive 2002/14/EC',
      appliesTo: 'vendor',
      attestation:
        'We have considered whether the work transfers an undertaking or triggers consultation, and will give the ' +
        'client the information it needs to consult in time.',
    },
  ],
  weights: { technical: 45, price: 25, overlap: 10, language: 10, pastPerformance: 10 },
  oversightShare: 0.08,
  transitionShare: 0.08,
  minimumBids: 3,
  longList: 10,
  growthMargin: 0.05,
  nda: {
    survivalYears: 3,
    clauses: [
      {
        id: 'definition',
        title: 'Confidential business information',
        text:
          '“Confidential Information” means all non-public information about {client} that {vendor} receives or ' +
          'observes in the engagement, including strategy, prices, costs, suppliers, customers, organisation, staff ' +
          'and the content of interviews, and every analysis that contains or reflects it.',
      },
      {
        id: 'use',
        title: 'Use and need to know',
        text:
          '{vendor} shall use Confidential Information only for the engagement and disclose it only to named persons ' +
          'who need it and are bound by like duties. It shall not use it in proposals, knowledge bases or benchmarks ' +
          'unless {client} has approved the anonymised form in writing.',
      },
      {
        id: 'competitors',
        title: 'Work for competitors',
        text:
          'For the engagement and six months after it, no member of the team with access to competitively sensitive ' +
          'information shall work on a similar subject for a direct competitor named by {client}. {vendor} may serve ' +
          'competitors with other people behind an information barrier.',
      },
      {
        id: 'interviews',
        title: 'Staff and interviews',
        text:
          'What {client}’s staff say in confidence is reported without attribution. {vendor} shall not announce or ' +
          'imply any change to roles or jobs before {client} has informed and consulted those concerned, and shall ' +
          'not solicit staff met in the engagement for twelve months after it; general advertisements are not ' +
          'solicitation.',
      },
      {
        id: 'procurement',
        title: 'Procurement information',
        text:
          'Where {vendor} learns of specifications, budgets or bids of a procurement, it shall not bid for it or ' +
          'help another to bid, unless {client} confirms in writing that equal treatment is ensured.',
      },
      {
        id: 'exceptions',
        title: 'Exceptions',
        text:
          'These duties do not cover information that is or becomes public without breach, was already lawfully ' +
          'known, or is independently developed. Where law or a freedom-of-information duty compels disclosure, the ' +
          'party concerned shall consult the other beforehand as far as lawful.',
      },
      {
        id: 'return',
        title: 'Return and destruction',
        text:
          'Within ten working days of a request or of the end of the engagement {vendor} shall return or destroy ' +
          'Confidential Information and certify it. One archival copy of the final deliverables may be kept as a ' +
          'record of the work and for no other use.',
      },
      {
        id: 'term',
        title: 'Survival and law',
        text:
          'These duties survive the engagement by {survivalYears} years, and for trade secrets as long as they ' +
          'remain secret. The law of {jurisdiction} governs this agreement and its courts have jurisdiction.',
      },
    ],
  },
  policy: defaultPolicy(),
};
