import type { Practice } from './practice.js';
import { defaultPolicy, REVIEW_NEVER_DEEMED } from './default-policy.js';

/** Accounting, valuation, financial modelling, transaction support, tax and actuarial work. */
export const financialExpertise: Practice = {
  id: 'financial-expertise',
  title: 'Financial expertise',
  summary:
    'Valuation, financial modelling, accounting advice, due diligence, tax and actuarial work whose figures a board, ' +
    'an auditor or a counterparty will rely on.',
  cpv: ['79412', '66121', '66171', '66519', '6617', '792', '665', '666', '667', '661', '66'],
  credentials: [
    { name: 'CFA', awardedBy: 'CFA Institute' },
    { name: 'ACA', awardedBy: 'Institute of Chartered Accountants in England and Wales (ICAEW)' },
    { name: 'BFP', awardedBy: 'Institute of Chartered Accountants in England and Wales (ICAEW)' },
    { name: 'ACCA', awardedBy: 'Association of Chartered Certified Accountants' },
    { name: 'CGMA', awardedBy: 'Association of International Certified Professional Accountants (AICPA and CIMA)' },
    { name: 'CPA', awardedBy: 'A United States state board of accountancy (Uniform CPA Examination by the AICPA)' },
    { name: 'CA', awardedBy: 'Institute of Chartered Accountants of India (ICAI)' },
    { name: 'ABV', awardedBy: 'American Institute of Certified Public Accountants (AICPA)' },
    { name: 'ASA', awardedBy: 'American Society of Appraisers' },
    { name: 'MRICS', awardedBy: 'Royal Institution of Chartered Surveyors (RICS)' },
    { name: 'CTA', awardedBy: 'Chartered Institute of Taxation (CIOT)' },
    { name: 'FIA', awardedBy: 'Institute and Faculty of Actuaries (IFoA)' },
    { name: 'FMVA', awardedBy: 'Corporate Finance Institute (CFI)' },
  ],
  evaluation: [
    {
      id: 'method',
      title: 'Method and standards',
      guidance:
        'Names the approaches (income, market, cost) it will use and reject, the basis of value, and the standard it ' +
        'works to, such as IVS or IFRS 13. Low when a single method is offered without a cross-check.',
      weight: 30,
    },
    {
      id: 'comparable-work',
      title: 'Comparable engagements',
      guidance:
        'Recent work of the same kind, sector and size, with the role the proposed people themselves had. Ask ' +
        'whether the work later stood up to an audit, a dispute or a tax authority.',
      weight: 25,
    },
    {
      id: 'team',
      title: 'People and supervision',
      guidance:
        'Qualified people named for each role, a reviewer who is senior to the preparer, and cover for absence. Low ' +
        'when the credentials belong to partners who will not do the work.',
      weight: 20,
    },
    {
      id: 'model-control',
      title: 'Model control',
      guidance:
        'Inputs, calculations and outputs kept apart, version control, an error log, and an independent model review ' +
        'before delivery, for instance along the FAST Standard or ICAEW’s Financial Modelling Code.',
      weight: 15,
    },
    {
      id: 'plan',
      title: 'Plan and questions',
      guidance:
        'A plan that fits the dates, says what it needs from the client and when, and asks the questions that would ' +
        'change the answer.',
      weight: 10,
    },
  ],
  rubric: [
    {
      id: 'accuracy',
      title: 'Accuracy and integrity',
      guidance:
        'Recalculates without errors; balance checks hold; no hard-coded number inside a formula; totals agree with ' +
        'the source accounts. One material error caps this criterion at 40.',
      weight: 30,
    },
    {
      id: 'assumptions',
      title: 'Assumptions and sources',
      guidance:
        'Each assumption has a source, a date and an owner; discount rate, growth and terminal value are derived, ' +
        'not asserted; management’s forecasts have been challenged.',
      weight: 25,
    },
    {
      id: 'method',
      title: 'Method and cross-check',
      guidance:
        'The approach suits the purpose and basis of value, and a second approach or market evidence supports the ' +
        'result; differences between them are reconciled.',
      weight: 20,
    },
    {
      id: 'range',
      title: 'Range and sensitivity',
      guidance:
        'States a range with its drivers, tests the few assumptions that matter together and one by one, and says ' +
        'which downside would change the decision.',
      weight: 15,
    },
    {
      id: 'clarity',
      title: 'Use by others',
      guidance:
        'A qualified reader who did not build it can rerun it, follow the audit trail and find the limits of ' +
        'reliance.',
      weight: 10,
    },
  ],
  passMark: 72,
  disagreement: 18,
  reworkCap: 2,
  gates: [
    {
      id: 'independence',
      title: 'Independence from the audit',
      source: 'IESBA Code of Ethics, Part 4A; FRC Revised Ethical Standard 2024; 17 CFR 210.2-01',
      appliesTo: 'vendor',
      attestation:
        'Neither our firm nor a firm of its network audits the client, the target or their controlling entities, or ' +
        'the service is permitted and the audit committee’s approval is on file.',
    },
    {
      id: 'inside-information',
      title: 'Inside information',
      source: 'Regulation (EU) No 596/2014 (MAR) and UK MAR, Articles 8, 10, 14 and 18; SEC Rule 10b-5',
      appliesTo: 'expert',
      attestation:
        'I understand that I may receive inside information, consent to being entered on an insider list, and will ' +
        'neither deal, recommend nor disclose while I hold it.',
    },
    {
      id: 'valuation-standards',
      title: 'Valuation standards',
      source: 'International Valuation Standards (IVS), effective 31 January 2025; RICS Red Book Global Standards',
      appliesTo: 'expert',
      attestation:
        'I am competent to value assets of this kind, and will state the basis of value, the valuation date and ' +
        'every departure from the International Valuation Standards.',
    },
    {
      id: 'money-laundering',
      title: 'Anti-money-laundering supervision',
      source: 'Money Laundering Regulations 2017 (SI 2017/692), regulation 8; Directive (EU) 2015/849; FATF Rec. 22',
      appliesTo: 'vendor',
      attestation:
        'Our firm is supervised for anti-money-laundering purposes where the law requires it, and our work for this ' +
        'client does not stop us from making a report the law demands.',
    },
    {
      id: 'good-standing',
      title: 'Membership in good standing',
      source: 'The rules of the awarding body (for instance ICAEW Principal Bye-laws, CFA Institute Bylaws)',
      appliesTo: 'expert',
      attestation:
        'My membership is active, my continuing professional development is up to date, and no disciplinary ' +
        'proceedings are open against me.',
    },
  ],
  weights: { technical: 50, price: 25, overlap: 5, language: 5, pastPerformance: 15 },
  oversightShare: 0.08,
  transitionShare: 0.05,
  minimumBids: 2,
  longList: 8,
  growthMargin: 0.05,
  nda: {
    survivalYears: 5,
    clauses: [
      {
        id: 'definition',
        title: 'Confidential financial information',
        text:
          '“Confidential Information” means all information that {client} discloses to {vendor} for the engagement, ' +
          'in any form, including accounts, forecasts, budgets, models, valuations, prices, tax affairs and the ' +
          'existence, code name, parties and terms of any contemplated transaction, and everything {vendor} derives ' +
          'from it.',
      },
      {
        id: 'use',
        title: 'Use and care',
        text:
          '{vendor} shall use Confidential Information only to perform the engagement, disclose it only to named ' +
          'persons who need it and have acknowledged these duties in writing, and protect it with at least the care ' +
          'it gives its own most sensitive information. {vendor} is liable for the acts of those persons as its own.',
      },
      {
        id: 'market-abuse',
        title: 'Inside information and dealing',
        text:
          '{vendor} acknowledges that Confidential Information may be inside information about {client} or another ' +
          'issuer. {vendor} shall keep an insider list, restrict dealing by everyone who has access, and hand the ' +
          'list to {client} or a competent authority on request. No one with access shall deal in, or encourage ' +
          'another to deal in, any affected instrument until the information is public or has ceased to be inside ' +
          'information.',
      },
      {
        id: 'no-contact',
        title: 'No contact and no parallel mandates',
        text:
          'Without {client}’s prior written consent {vendor} shall not contact the target, its owners, lenders, ' +
          'staff, customers or advisers about the engagement, and for the duration of the engagement and six months ' +
          'after it shall not advise another party on the same transaction.',
      },
      {
        id: 'working-papers',
        title: 'Working papers',
        text:
          '{vendor} shall return or destroy Confidential Information within ten working days of a request or of the ' +
          'end of the engagement and certify that it has done so. It may keep one copy of working papers that law or ' +
          'the rules of its professional body require, which stays subject to this agreement for as long as it is ' +
          'kept.',
      },
      {
        id: 'compelled',
        title: 'Compelled disclosure',
        text:
          'Where a law, court, regulator or professional body compels disclosure, {vendor} shall, as far as lawful, ' +
          'tell {client} beforehand, disclose no more than is required and ask for confidential treatment. Nothing ' +
          'here prevents a report to a competent authority that the law protects or demands.',
      },
      {
        id: 'term',
        title: 'Survival, remedies and law',
        text:
          'These duties survive the end of the engagement by {survivalYears} years. Damages alone may not be an ' +
          'adequate remedy, and {client} may seek an injunction. This agreement is governed by the law of ' +
          '{jurisdiction}, whose courts have exclusive jurisdiction.',
      },
    ],
  },
  policy: defaultPolicy({ tasks: { 'review.score': REVIEW_NEVER_DEEMED } }),
};
