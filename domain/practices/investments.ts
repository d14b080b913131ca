import type { Practice } from './practice.js';
import { defaultPolicy, REVIEW_NEVER_DEEMED } from './default-policy.js';

/** Investment research, portfolio analytics, fund and credit analysis. */
export const investments: Practice = {
  id: 'investments',
  title: 'Investments',
  summary:
    'Equity, credit and fund research, portfolio construction and risk analytics, and due diligence on managers, for ' +
    'clients who take the investment decision themselves.',
  cpv: ['66122', '66523', '6612', '6613', '6614', '6615', '6616', '6618'],
  credentials: [
    { name: 'CFA', awardedBy: 'CFA Institute' },
    { name: 'CIPM', awardedBy: 'CFA Institute' },
    { name: 'Investment Management Certificate', awardedBy: 'CFA UK' },
    { name: 'FRM', awardedBy: 'Global Association of Risk Professionals (GARP)' },
    { name: 'PRM', awardedBy: 'Professional Risk Managers’ International Association (PRMIA)' },
    { name: 'CAIA', awardedBy: 'CAIA Association' },
    { name: 'Chartered Wealth Manager', awardedBy: 'Chartered Institute for Securities and Investment (CISI)' },
    { name: 'CMT', awardedBy: 'CMT Association' },
    { name: 'CEFA', awardedBy: 'European Federation of Financial Analysts Societies (EFFAS)' },
    { name: 'Series 86/87 Research Analyst', awardedBy: 'Financial Industry Regulatory Authority (FINRA)' },
    { name: 'NISM Series XV Research Analyst', awardedBy: 'National Institute of Securities Markets (NISM), India' },
    { name: 'CQF', awardedBy: 'CQF Institute' },
  ],
  evaluation: [
    {
      id: 'process',
      title: 'Research process',
      guidance:
        'A repeatable path from universe to thesis, with the disconfirming evidence it looks for, primary sources, ' +
        'and a second analyst who argues the other side. Low when it is consensus repackaged.',
      weight: 30,
    },
    {
      id: 'record',
      title: 'Record of judgement',
      guidance:
        'Past calls shown with dates, base rates and what went wrong, presented fairly; performance figures follow ' +
        'GIPS or say why not. Selected winners alone score low.',
      weight: 20,
    },
    {
      id: 'team',
      title: 'Analysts and coverage',
      guidance:
        'Named analysts qualified for the asset class and market, their current coverage load, languages of the ' +
        'filings they will read, and continuity if one leaves.',
      weight: 20,
    },
    {
      id: 'controls',
      title: 'Conflicts and market-abuse controls',
      guidance:
        'Information barriers, personal account dealing rules, restricted lists, recorded expert-network calls, and ' +
        'proof that they are operated.',
      weight: 20,
    },
    {
      id: 'tooling',
      title: 'Sources and models',
      guidance:
        'Licensed market data that may be used for the client, point-in-time data for back-tests, and models the ' +
        'client receives in a form it can rerun.',
      weight: 10,
    },
  ],
  rubric: [
    {
      id: 'thesis',
      title: 'Thesis and evidence',
      guidance:
        'The claim is falsifiable, differs from what the price implies, and rests on primary evidence; fact, ' +
        'estimate and opinion are told apart.',
      weight: 25,
    },
    {
      id: 'valuation',
      title: 'Valuation and returns',
      guidance:
        'Expected return is derived by more than one method, net of costs, with scenarios and probabilities that add ' +
        'up; a price target states its horizon and its basis.',
      weight: 25,
    },
    {
      id: 'risk',
      title: 'Risk',
      guidance:
        'Market, credit, liquidity, concentration and tail risks are measured, not listed; drawdown and correlation ' +
        'in stress are shown, with what would prove the thesis wrong.',
      weight: 20,
    },
    {
      id: 'integrity',
      title: 'Integrity of figures',
      guidance:
        'Figures tie to filings and licensed sources; back-tests are free of look-ahead and survivorship bias and ' +
        'reported out of sample. A hidden bias caps this criterion at 30.',
      weight: 20,
    },
    {
      id: 'disclosure',
      title: 'Disclosures and objectivity',
      guidance:
        'Interests, limits and dates are disclosed as the rules on investment recommendations demand, and the ' +
        'wording is balanced.',
      weight: 10,
    },
  ],
  passMark: 72,
  disagreement: 20,
  reworkCap: 2,
  gates: [
    {
      id: 'market-abuse',
      title: 'Inside information and personal dealing',
      source: 'Regulation (EU) No 596/2014 (MAR) and UK MAR, Articles 8, 10, 14 and 18; SEC Rule 10b-5',
      appliesTo: 'expert',
      attestation:
        'I hold no inside information about the instruments concerned, will report any I come upon before using it, ' +
        'and will follow the client’s restricted list for my own and connected accounts.',
    },
    {
      id: 'recommendations',
      title: 'Objective investment recommendations',
      source: 'Commission Delegated Regulation (EU) 2016/958 (and as retained in the UK); FINRA Rule 2241',
      appliesTo: 'expert',
      attestation:
        'I will present recommendations objectively and disclose every interest or conflict, including net long or ' +
        'short positions above 0.5% of the issued share capital.',
    },
    {
      id: 'permission',
      title: 'Regulatory perimeter',
      source: 'FSMA 2000, section 19; Directive 2014/65/EU (MiFID II), Art. 5; Investment Advisers Act 1940, s. 203',
      appliesTo: 'vendor',
      attestation:
        'Our firm is authorised or registered for the services it will give, or the services are outside the ' +
        'regulated perimeter in each jurisdiction concerned, and we can show the analysis.',
    },
    {
      id: 'outsourcing',
      title: 'Outsourcing and operational resilience',
      source: 'Regulation (EU) 2022/2554 (DORA), Articles 28 to 30; FCA Handbook SYSC 8',
      appliesTo: 'vendor',
      attestation:
        'We grant the client, its auditors and its regulators access and audit rights, report incidents without ' +
        'delay, and maintain a tested exit plan.',
    },
    {
      id: 'professional-conduct',
      title: 'Professional conduct',
      source: 'CFA Institute Code of Ethics and Standards of Professional Conduct',
      appliesTo: 'expert',
      attestation:
        'I follow the Code and Standards, in particular on material non-public information, fair dealing and ' +
        'diligence, and am not subject to a regulatory bar or suspension.',
    },
  ],
  weights: { technical: 55, price: 20, overlap: 5, language: 5, pastPerformance: 15 },
  oversightShare: 0.1,
  transitionShare: 0.04,
  minimumBids: 2,
  longList: 8,
  growthMargin: 0.08,
  nda: {
    survivalYears: 5,
    clauses: [
      {
        id: 'definition',
        title: 'Confidential investment information',
        text:
          '“Confidential Information” means all information {client} makes available to {vendor}, including ' +
          'holdings, orders and intended orders, mandates, models, signals, research views, counterparties and ' +
          'investors, and everything derived from them. It is confidential whether or not it could move a price.',
      },
      {
        id: 'use',
        title: 'Use for the engagement only',
        text:
          '{vendor} shall use Confidential Information only for the engagement and shall not use it to inform ' +
          'research, trading or advice for itself or another client. It shall disclose it only to named persons who ' +
          'need it and have acknowledged these duties in writing.',
      },
      {
        id: 'no-front-running',
        title: 'No dealing ahead',
        text:
          'Neither {vendor} nor any person with access shall deal, directly or through another, in an instrument on ' +
          '{client}’s restricted list, or ahead of an order or publication of {client} that it knows or should ' +
          'expect. {vendor} shall keep records of personal dealing and show them to {client} on request.',
      },
      {
        id: 'barriers',
        title: 'Information barriers and insider lists',
        text:
          '{vendor} shall keep the engagement team behind information barriers from its sales, trading and other ' +
          'client teams. Before inside information is disclosed, {client} shall say so and {vendor} shall add the ' +
          'recipients to an insider list that meets the applicable market-abuse rules.',
      },
      {
        id: 'expert-networks',
        title: 'Outside sources',
        text:
          '{vendor} shall not obtain information for the engagement in breach of another person’s duty of ' +
          'confidence. Conversations with outside experts are logged, exclude employees of the issuer concerned ' +
          'unless {client} agrees in writing, and are ended and reported to {client} if inside information is ' +
          'offered.',
      },
      {
        id: 'records',
        title: 'Return, destruction and records',
        text:
          'Within ten working days of a request or of the end of the engagement {vendor} shall return or destroy ' +
          'Confidential Information and certify it. Records that financial-services law obliges {vendor} to retain ' +
          'may be kept for that period only, sealed from all other use.',
      },
      {
        id: 'regulators',
        title: 'Regulators and whistleblowing',
        text:
          'Nothing in this agreement limits a communication with a competent authority that the law protects, or ' +
          'requires notice of it. Any other compelled disclosure shall be notified to {client} beforehand as far as ' +
          'lawful and limited to what is required.',
      },
      {
        id: 'term',
        title: 'Survival and law',
        text:
          'These duties survive the end of the engagement by {survivalYears} years and, for information about ' +
          'positions and strategies, for as long as {client} keeps it secret. The law of {jurisdiction} governs this ' +
          'agreement.',
      },
    ],
  },
  policy: defaultPolicy({ tasks: { 'review.score': REVIEW_NEVER_DEEMED } }),
};
