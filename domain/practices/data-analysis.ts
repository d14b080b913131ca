import type { Practice } from './practice.js';
import { defaultPolicy } from './default-policy.js';

/** Statistics, analytics, modelling, surveys and the reading of their results. */
export const dataAnalysis: Practice = {
  id: 'data-analysis',
  title: 'Data analysis and interpretation',
  summary:
    'Statistical analysis, data engineering for analysis, forecasting, machine learning, surveys and market ' +
    'research, with an interpretation that a decision can rest on.',
  cpv: ['79311', '72316', '7931', '7932', '7933', '723', '793', '72'],
  credentials: [
    { name: 'CAP', awardedBy: 'INFORMS' },
    { name: 'CStat', awardedBy: 'Royal Statistical Society (RSS)' },
    { name: 'GradStat', awardedBy: 'Royal Statistical Society (RSS)' },
    { name: 'Advanced Data Science Professional', awardedBy: 'Alliance for Data Science Professionals' },
    { name: 'PStat', awardedBy: 'American Statistical Association (ASA)' },
    { name: 'CSci', awardedBy: 'Science Council, through a licensed body' },
    { name: 'CDMP', awardedBy: 'DAMA International' },
    { name: 'CITP', awardedBy: 'BCS, The Chartered Institute for IT' },
    { name: 'AWS Certified Machine Learning Engineer', awardedBy: 'Amazon Web Services' },
    { name: 'Azure Data Scientist Associate', awardedBy: 'Microsoft' },
    { name: 'CMRS', awardedBy: 'Market Research Society (MRS)' },
    { name: 'CIPT', awardedBy: 'International Association of Privacy Professionals (IAPP)' },
  ],
  evaluation: [
    {
      id: 'question',
      title: 'Grasp of the question',
      guidance:
        'Restates the decision the analysis serves, the estimand or target, and what the data cannot answer. Low ' +
        'when a technique is offered before the question.',
      weight: 25,
    },
    {
      id: 'method',
      title: 'Method',
      guidance:
        'Design, baseline, validation and treatment of missing data and confounding are chosen for this problem, ' +
        'with the simplest method that would do as the benchmark.',
      weight: 30,
    },
    {
      id: 'engineering',
      title: 'Reproducibility',
      guidance:
        'Code under version control, pinned environments, tests for transformations, data lineage, and a result the ' +
        'client can rerun without the vendor.',
      weight: 20,
    },
    {
      id: 'team',
      title: 'People and record',
      guidance:
        'Named analysts with comparable work and someone who knows the subject; published or referenced results ' +
        'rather than a list of tools.',
      weight: 15,
    },
    {
      id: 'governance',
      title: 'Data governance',
      guidance:
        'Minimisation, pseudonymisation, residency, disclosure control for outputs and, for models, fairness checks ' +
        'and documentation.',
      weight: 10,
    },
  ],
  rubric: [
    {
      id: 'validity',
      title: 'Validity of the inference',
      guidance:
        'Conclusions follow from the design; confounding, selection, leakage and multiplicity are dealt with; ' +
        'correlation is not sold as cause. Leakage into the test set caps this criterion at 20.',
      weight: 30,
    },
    {
      id: 'data-quality',
      title: 'Data quality',
      guidance:
        'Provenance, coverage, missing values, outliers and joins are profiled and their effect on the result is ' +
        'stated; exclusions are counted.',
      weight: 20,
    },
    {
      id: 'reproducibility',
      title: 'Reproducibility',
      guidance:
        'A clean run from the raw data gives the same figures; seeds, versions and parameters are recorded; the code ' +
        'is readable and tested.',
      weight: 20,
    },
    {
      id: 'uncertainty',
      title: 'Uncertainty and robustness',
      guidance:
        'Intervals or predictive distributions accompany estimates; sensitivity to the arguable choices is shown; ' +
        'forecasts are scored out of sample against a naive baseline.',
      weight: 15,
    },
    {
      id: 'interpretation',
      title: 'Interpretation and display',
      guidance:
        'Says what it means for the decision in plain words; charts have honest scales, units and sources and can be ' +
        'read without colour.',
      weight: 15,
    },
  ],
  passMark: 70,
  disagreement: 20,
  reworkCap: 3,
  gates: [
    {
      id: 'processor',
      title: 'Personal data processed on instruction',
      source: 'Regulation (EU) 2016/679 (GDPR), Articles 28, 32 and 44 to 49; UK GDPR',
      appliesTo: 'vendor',
      attestation:
        'We will process personal data only on documented instructions under an Article 28 contract, keep it in the ' +
        'agreed countries, and engage no sub-processor without authorisation.',
    },
    {
      id: 'information-security',
      title: 'Information security management',
      source: 'ISO/IEC 27001:2022, or a SOC 2 Type II report under the AICPA Trust Services Criteria',
      appliesTo: 'vendor',
      attestation:
        'We hold a current certificate or report whose scope covers the people, places and systems of this ' +
        'engagement, and will show it with its statement of applicability.',
    },
    {
      id: 'ai-act',
      title: 'Use of artificial intelligence',
      source: 'Regulation (EU) 2024/1689 (AI Act), Articles 4 to 6 and 26; ISO/IEC 42001:2023',
      appliesTo: 'vendor',
      attestation:
        'We will declare every AI system used in the work, apply no prohibited practice, and not let client data ' +
        'train a model that serves anyone else.',
    },
    {
      id: 'statistical-conduct',
      title: 'Statistical conduct',
      source: 'RSS Code of Conduct; ASA Ethical Guidelines for Statistical Practice; ESOMAR/ICC Code 2025',
      appliesTo: 'expert',
      attestation:
        'I will report what I find, including results that are inconvenient, declare analyses that were tried and ' +
        'dropped, and disclose my interests in the outcome.',
    },
    {
      id: 'disclosure-control',
      title: 'Safe use of the data',
      source:
        'The Five Safes framework; Statistics and Registration Service Act 2007, section 39; Digital Economy Act 2017',
      appliesTo: 'expert',
      attestation:
        'I have had training in handling disclosive data, will work only in the environment provided, and will ' +
        'release outputs only after disclosure control.',
    },
  ],
  weights: { technical: 45, price: 30, overlap: 10, language: 5, pastPerformance: 10 },
  oversightShare: 0.07,
  transitionShare: 0.05,
  minimumBids: 2,
  longList: 10,
  growthMargin: 0.05,
  nda: {
    survivalYears: 5,
    clauses: [
      {
        id: 'definition',
        title: 'Confidential information and data',
        text:
          '“Client Data” means all data {client} makes available to {vendor}, in any form, with everything derived ' +
          'from it: joins, features, weights, embeddings, synthetic data, estimates and outputs. Client Data, and ' +
          'all other non-public information about {client}, is “Confidential Information”.',
      },
      {
        id: 'use',
        title: 'Use in the agreed environment',
        text:
          '{vendor} shall use Confidential Information only for the engagement, only in the environments {client} ' +
          'has approved, and only through named persons. It shall not copy Client Data to personal devices, public ' +
          'code repositories or third-party AI services.',
      },
      {
        id: 'no-reidentification',
        title: 'No re-identification and no enrichment',
        text:
          '{vendor} shall not try to identify a person, household or business in de-identified data, nor link or ' +
          'enrich Client Data with other sources unless {client} has agreed in writing, and shall report accidental ' +
          'identification at once without recording it.',
      },
      {
        id: 'models',
        title: 'Models and training',
        text:
          'Models, parameters and prompts made with Client Data belong to {client} on payment. {vendor} shall not ' +
          'train, tune or benchmark any model for itself or others with Client Data, and shall delete residual ' +
          'parameters and caches at the end of the engagement. General skills and methods stay free to use.',
      },
      {
        id: 'incident',
        title: 'Incidents',
        text:
          '{vendor} shall notify {client} of any actual or suspected loss of, or unauthorised access to, ' +
          'Confidential Information without undue delay and within 24 hours of becoming aware of it, preserve the ' +
          'evidence and cooperate in every notification that {client} must make.',
      },
      {
        id: 'deletion',
        title: 'Return and verified deletion',
        text:
          'Within ten working days of a request or of the end of the engagement {vendor} shall hand over code, ' +
          'documentation and outputs, delete Client Data and derived data by a method that meets NIST SP 800-88, and ' +
          'certify it, listing backups and the day on which each will have expired.',
      },
      {
        id: 'term',
        title: 'Exceptions, survival and law',
        text:
          'Information that is lawfully public, independently developed or required by law to be disclosed is ' +
          'excepted, to that extent. These duties survive the engagement by {survivalYears} years, and for personal ' +
          'data for as long as {vendor} holds any. The law of {jurisdiction} governs this agreement.',
      },
    ],
  },
  policy: defaultPolicy(),
};
