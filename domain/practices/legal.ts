import type { Practice } from './practice.js';
import { defaultPolicy, REVIEW_NEVER_DEEMED } from './default-policy.js';

/** Legal research, contract review, disclosure, patent and privacy work under a responsible lawyer. */
export const legal: Practice = {
  id: 'legal',
  title: 'Legal',
  summary:
    'Legal research, contract and lease review, document disclosure, patent searching, privacy and regulatory work, ' +
    'done under the supervision of a lawyer who stays responsible for the advice.',
  cpv: ['7911', '7912', '7913', '7914', '791'],
  credentials: [
    { name: 'Solicitor of England and Wales', awardedBy: 'Solicitors Regulation Authority (SRA)' },
    { name: 'Barrister', awardedBy: 'An Inn of Court (call) and the Bar Standards Board (practising certificate)' },
    { name: 'Solicitor in Scotland', awardedBy: 'Law Society of Scotland' },
    { name: 'Solicitor in Ireland', awardedBy: 'Law Society of Ireland' },
    { name: 'Attorney-at-law', awardedBy: 'The highest court or bar of a United States state' },
    { name: 'Rechtsanwalt', awardedBy: 'Regional bar (Rechtsanwaltskammer), Germany' },
    { name: 'Advocate', awardedBy: 'A State Bar Council under the Bar Council of India' },
    { name: 'CILEX Lawyer', awardedBy: 'CILEx Regulation' },
    { name: 'Chartered Patent Attorney', awardedBy: 'Intellectual Property Regulation Board (IPReg)' },
    { name: 'European Patent Attorney', awardedBy: 'European Patent Office (European qualifying examination)' },
    { name: 'CIPP/E', awardedBy: 'International Association of Privacy Professionals (IAPP)' },
    { name: 'CIPP/US', awardedBy: 'International Association of Privacy Professionals (IAPP)' },
    { name: 'CIPM', awardedBy: 'International Association of Privacy Professionals (IAPP)' },
    { name: 'CEDS', awardedBy: 'Association of Certified E-Discovery Specialists (ACEDS)' },
  ],
  evaluation: [
    {
      id: 'competence',
      title: 'Competence in the law concerned',
      guidance:
        'Named lawyers admitted, or trained, in the governing law and subject, with matters of the same kind. Low ' +
        'when qualification in another legal family is presented as equivalent.',
      weight: 30,
    },
    {
      id: 'supervision',
      title: 'Supervision and escalation',
      guidance:
        'A responsible lawyer, a span of control, first- and second-level review, and a rule for what is escalated ' +
        'instead of decided.',
      weight: 20,
    },
    {
      id: 'method',
      title: 'Method and playbook',
      guidance:
        'Research databases and citators to be used, a review protocol or playbook, sampling with a stated error ' +
        'rate, and validation of technology-assisted review.',
      weight: 20,
    },
    {
      id: 'privilege',
      title: 'Privilege and conflicts',
      guidance:
        'Shows how privilege is preserved across offices and borders, how conflicts are searched, and how matters ' +
        'are walled off.',
      weight: 20,
    },
    {
      id: 'plan',
      title: 'Plan and turnaround',
      guidance: 'Volumes, turnaround times and surge capacity fit the matter’s court or completion dates.',
      weight: 10,
    },
  ],
  rubric: [
    {
      id: 'correctness',
      title: 'Correctness of the law',
      guidance:
        'States current law of the right jurisdiction; every authority exists, has been read, is cited to a pinpoint ' +
        'and is still good. An invented or overruled authority scores 0 here.',
      weight: 35,
    },
    {
      id: 'analysis',
      title: 'Analysis applied to the facts',
      guidance:
        'Applies the law to the client’s facts, deals with the contrary argument, and says how confident it is and ' +
        'what further fact would change the view.',
      weight: 25,
    },
    {
      id: 'completeness',
      title: 'Completeness of review',
      guidance:
        'Every document, clause or issue in scope is dealt with; the quality sample meets the agreed recall or error ' +
        'rate; gaps are declared.',
      weight: 20,
    },
    {
      id: 'usability',
      title: 'Drafting and usability',
      guidance:
        'Answers the question first; the drafting is precise, with defined terms used consistently, and can be used ' +
        'by the responsible lawyer without rewriting.',
      weight: 10,
    },
    {
      id: 'confidentiality',
      title: 'Privilege and redaction',
      guidance:
        'Privileged material is marked and kept apart; redactions are burnt in and logged; personal data not needed ' +
        'for the matter is left out.',
      weight: 10,
    },
  ],
  passMark: 78,
  disagreement: 15,
  reworkCap: 2,
  gates: [
    {
      id: 'conflicts',
      title: 'Conflict of interest search',
      source: 'SRA Code of Conduct for Solicitors, paragraphs 6.1 and 6.2; ABA Model Rules 1.7 to 1.10',
      appliesTo: 'vendor',
      attestation:
        'We have searched our present and former matters against the parties and their affiliates and found no ' +
        'own-interest, client or former-client conflict.',
    },
    {
      id: 'right-to-practise',
      title: 'Right to practise',
      source: 'SRA Standards and Regulations 2019; Legal Services Act 2007, sections 12 to 14; ABA Model Rule 5.5',
      appliesTo: 'expert',
      attestation:
        'I hold the practising certificate or admission I claim, it is free of conditions that bear on this work, ' +
        'and I will not carry on a reserved activity that I am not authorised for.',
    },
    {
      id: 'supervision',
      title: 'Supervised, non-lawyer assistance',
      source: 'ABA Formal Opinion 08-451; ABA Model Rules 5.1 and 5.3; SRA Code of Conduct for Firms, paragraph 4.4',
      appliesTo: 'vendor',
      attestation:
        'Work by people not admitted in the governing law is supervised by the responsible lawyer, and we will not ' +
        'give advice to the end client in our own name.',
    },
    {
      id: 'processor',
      title: 'Personal data processed on instruction',
      source: 'Regulation (EU) 2016/679 (GDPR), Articles 28, 32 and 44 to 49; UK GDPR',
      appliesTo: 'vendor',
      attestation:
        'We will process personal data only on documented instructions, under a contract that meets Article 28, with ' +
        'a transfer mechanism for every country it is accessed from.',
    },
    {
      id: 'privilege',
      title: 'Confidentiality and privilege',
      source: 'SRA Code of Conduct for Solicitors, paragraphs 6.3 to 6.5; ABA Model Rule 1.6',
      appliesTo: 'expert',
      attestation:
        'I understand that the material may be privileged, that the privilege is the client’s alone, and that I must ' +
        'not do anything that could waive it, including entering it in a public AI service.',
    },
  ],
  weights: { technical: 55, price: 20, overlap: 5, language: 10, pastPerformance: 10 },
  oversightShare: 0.12,
  transitionShare: 0.05,
  minimumBids: 2,
  longList: 6,
  growthMargin: 0.05,
  nda: {
    survivalYears: 10,
    clauses: [
      {
        id: 'definition',
        title: 'Confidential and privileged information',
        text:
          '“Confidential Information” means all information about {client}, its clients, matters, counterparties and ' +
          'strategy that {vendor} receives or creates in the engagement, including the fact that advice was sought. ' +
          '“Privileged Information” is Confidential Information to which legal advice, litigation, work-product or ' +
          'common-interest protection attaches.',
      },
      {
        id: 'no-waiver',
        title: 'No waiver of privilege',
        text:
          'Privileged Information is disclosed for the limited purpose of the engagement and in confidence. No ' +
          'disclosure to {vendor} waives any privilege, and {vendor} shall not assert, waive or put in issue a ' +
          'privilege that belongs to {client} or its clients.',
      },
      {
        id: 'use',
        title: 'Use and supervision',
        text:
          '{vendor} shall use Confidential Information only on the instructions of {client}’s responsible lawyer, ' +
          'give access only to named and conflict-cleared persons, and keep a record of who has had access to what.',
      },
      {
        id: 'screens',
        title: 'Ethical walls',
        text:
          'No person with access shall, during the engagement and for twelve months after it, act against {client} ' +
          'in the matter or a substantially related one. {vendor} shall maintain an ethical wall around the matter ' +
          'and tell {client} at once of any breach or newly discovered conflict.',
      },
      {
        id: 'inadvertent',
        title: 'Inadvertent disclosure',
        text:
          'If {vendor} sends Confidential Information to the wrong person, or receives another’s privileged material ' +
          'in error, it shall stop reading, tell {client} without delay and in any case within 24 hours, and follow ' +
          'its instructions on recall, sequestration and clawback.',
      },
      {
        id: 'personal-data',
        title: 'Personal data and location',
        text:
          '{vendor} shall process personal data in the matter only as {client}’s processor or sub-processor on ' +
          'documented instructions, engage no sub-processor and move no data to another country without prior ' +
          'written authorisation, and not use any of it to train a machine-learning model.',
      },
      {
        id: 'holds',
        title: 'Return, destruction and legal holds',
        text:
          'On request or at the end of the engagement {vendor} shall return the file and destroy remaining copies ' +
          'within ten working days and certify it, except for material under a legal hold that {client} has ' +
          'notified, which {vendor} shall preserve unaltered until {client} releases it.',
      },
      {
        id: 'term',
        title: 'Survival, process and law',
        text:
          'On a subpoena or other demand {vendor} shall, as far as lawful, notify {client} at once and let it assert ' +
          'privilege. These duties survive the engagement by {survivalYears} years, and for Privileged Information ' +
          'without limit. The law of {jurisdiction} governs this agreement and its courts have exclusive ' +
          'jurisdiction.',
      },
    ],
  },
  policy: defaultPolicy({ tasks: { 'review.score': REVIEW_NEVER_DEEMED } }),
};
