import type { Practice } from './practice.js';
import { defaultPolicy } from './default-policy.js';

/** Engineering analysis, testing, inspection, simulation and technical due diligence. */
export const technicalAnalysis: Practice = {
  id: 'technical-analysis',
  title: 'Technical analysis',
  summary:
    'Engineering analysis and simulation, testing and inspection, failure investigation, security assessment and ' +
    'technical due diligence, to stated standards and with traceable measurements.',
  cpv: [
    '7124',
    '7131',
    '7135',
    '7160',
    '7161',
    '7162',
    '7163',
    '9071',
    '9073',
    '713',
    '716',
    '717',
    '719',
    '728',
    '71',
  ],
  credentials: [
    { name: 'CEng', awardedBy: 'Engineering Council, through a licensed institution' },
    { name: 'IEng', awardedBy: 'Engineering Council, through a licensed institution' },
    { name: 'PE', awardedBy: 'A United States state licensing board (NCEES examinations)' },
    { name: 'EUR ING', awardedBy: 'Engineers Europe' },
    { name: 'NAFEMS Professional Simulation Engineer', awardedBy: 'NAFEMS' },
    { name: 'PCN Level 2', awardedBy: 'British Institute of Non-Destructive Testing (BINDT)' },
    { name: 'ASNT NDT Level III', awardedBy: 'American Society for Nondestructive Testing (ASNT)' },
    { name: 'CFSE', awardedBy: 'CFSE Governance Board (exida)' },
    { name: 'CRE', awardedBy: 'American Society for Quality (ASQ)' },
    { name: 'CSEP', awardedBy: 'International Council on Systems Engineering (INCOSE)' },
    { name: 'CISSP', awardedBy: 'ISC2' },
    { name: 'CISA', awardedBy: 'ISACA' },
    { name: 'CREST Registered Penetration Tester', awardedBy: 'CREST' },
    { name: 'MIChemE', awardedBy: 'Institution of Chemical Engineers (IChemE)' },
  ],
  evaluation: [
    {
      id: 'method',
      title: 'Method and standards',
      guidance:
        'Names the test, calculation or simulation method with its standard and edition, why it fits the question, ' +
        'and the acceptance limits before measuring.',
      weight: 30,
    },
    {
      id: 'competence',
      title: 'Competence and accreditation',
      guidance:
        'People chartered or certified for the technique, and accreditation whose schedule names the very test. A ' +
        'certificate for another scope earns nothing.',
      weight: 25,
    },
    {
      id: 'verification',
      title: 'Verification and uncertainty',
      guidance:
        'Calibration traceable to national standards, mesh or model verification and validation, an uncertainty ' +
        'budget and an independent check of safety-critical results.',
      weight: 20,
    },
    {
      id: 'comparable-work',
      title: 'Comparable work',
      guidance:
        'Analyses of like systems and failure modes, with conclusions that later proved right, or did not, and why.',
      weight: 15,
    },
    {
      id: 'safety',
      title: 'Plan, safety and access',
      guidance:
        'Samples, site access, outages, hazards and permits are thought through; the plan says what happens when a ' +
        'dangerous condition is found.',
      weight: 10,
    },
  ],
  rubric: [
    {
      id: 'correctness',
      title: 'Technical correctness',
      guidance:
        'Loads, boundary conditions, units and limits are right; hand checks agree with the computation; conclusions ' +
        'hold within the stated scope. An unsafe error scores 0 here and fails the submission.',
      weight: 35,
    },
    {
      id: 'traceability',
      title: 'Traceability',
      guidance:
        'Each result leads back to sample, instrument, calibration, software version and operator; raw data are ' +
        'delivered and deviations from the standard declared.',
      weight: 20,
    },
    {
      id: 'uncertainty',
      title: 'Uncertainty and limits',
      guidance:
        'Measurement and model uncertainty is quantified (GUM, ASME V&V 20) and enters the decision rule; ' +
        'assumptions and domains of validity are listed.',
      weight: 20,
    },
    {
      id: 'conclusions',
      title: 'Conclusions and recommendations',
      guidance:
        'Root causes are distinguished from contributing factors; recommendations are ranked by risk and can be ' +
        'acted upon; alternatives were considered.',
      weight: 15,
    },
    {
      id: 'report',
      title: 'Report',
      guidance:
        'Meets the reporting clause of its standard, figures are legible and dimensioned, and it is signed by a ' +
        'checker.',
      weight: 10,
    },
  ],
  passMark: 75,
  disagreement: 18,
  reworkCap: 2,
  gates: [
    {
      id: 'accreditation',
      title: 'Laboratory or inspection accreditation',
      source: 'ISO/IEC 17025:2017 and ISO/IEC 17020:2012, accredited by an ILAC MRA signatory such as UKAS',
      appliesTo: 'vendor',
      attestation:
        'For results that must be accredited our schedule covers the test and range, and we will mark every result ' +
        'that lies outside it.',
    },
    {
      id: 'impartiality',
      title: 'Impartiality',
      source: 'ISO/IEC 17020:2012, clause 4.1; ISO/IEC 17025:2017, clause 4.1',
      appliesTo: 'vendor',
      attestation:
        'We did not design, supply, install or maintain what we are to assess and have no fee that depends on the ' +
        'outcome, or have disclosed it.',
    },
    {
      id: 'competence',
      title: 'Work within competence',
      source:
        'UK-SPEC, Engineering Council; NSPE Code of Ethics, II.2; Building Safety Act 2022, dutyholder competence',
      appliesTo: 'expert',
      attestation:
        'I am qualified by education and experience for this technique and system, hold the registration I state, ' +
        'and will decline what lies outside it.',
    },
    {
      id: 'export-control',
      title: 'Controlled technical data',
      source: 'Regulation (EU) 2021/821; Export Control Order 2008; EAR, 15 CFR 730 to 774; ITAR, 22 CFR 120 to 130',
      appliesTo: 'expert',
      attestation:
        'I have declared my nationalities and places of work and will neither take nor open controlled technical ' +
        'data where no authorisation covers it.',
    },
    {
      id: 'information-security',
      title: 'Information security',
      source: 'ISO/IEC 27001:2022; IEC 62443-2-4 for industrial systems; Cyber Essentials Plus',
      appliesTo: 'vendor',
      attestation:
        'Our certified security management covers this engagement, and testing of live systems happens only within ' +
        'written authorisation and agreed windows.',
    },
    {
      id: 'duty-to-warn',
      title: 'Duty to warn',
      source: 'Engineering Council and RAEng Statement of Ethical Principles; HSWA 1974, sections 3 and 7',
      appliesTo: 'expert',
      attestation:
        'If I find a condition that endangers people or the environment I will tell the client at once, and I know ' +
        'that no confidentiality duty stops me from warning those at risk.',
    },
  ],
  weights: { technical: 50, price: 25, overlap: 5, language: 5, pastPerformance: 15 },
  oversightShare: 0.08,
  transitionShare: 0.04,
  minimumBids: 2,
  longList: 8,
  growthMargin: 0.05,
  nda: {
    survivalYears: 5,
    clauses: [
      {
        id: 'definition',
        title: 'Confidential technical data',
        text:
          '“Confidential Information” means all non-public technical and commercial information of {client}, ' +
          'including drawings, models, specifications, source code, samples, measurements, vulnerabilities and ' +
          'defects, and the results of the engagement.',
      },
      {
        id: 'use',
        title: 'Use, samples and copies',
        text:
          '{vendor} shall use Confidential Information and samples only for the agreed analysis, make no copy or ' +
          'reproduction beyond it, and not disassemble, reverse-engineer or test for any other property without ' +
          '{client}’s written consent.',
      },
      {
        id: 'vulnerabilities',
        title: 'Vulnerabilities and defects',
        text:
          '{vendor} shall report vulnerabilities and defects only to the contact {client} names, over an encrypted ' +
          'channel, keep exploit material to the minimum, and publish nothing before coordinated disclosure on terms ' +
          '{client} has agreed in writing.',
      },
      {
        id: 'sites',
        title: 'Sites and live systems',
        text:
          'What persons of {vendor} see at {client}’s sites or in its live systems is Confidential Information. ' +
          'Photographs, scans and captures are made only where permitted, and stored only in the agreed place.',
      },
      {
        id: 'export',
        title: 'Controlled technical data',
        text:
          '{vendor} shall keep technical data that {client} has marked as export-controlled apart, give access only ' +
          'to persons and places covered by an authorisation, and tell {client} at once of any suspected release.',
      },
      {
        id: 'safety',
        title: 'Danger and compelled disclosure',
        text:
          'Nothing here prevents a warning or a report to a competent authority about danger to people or the ' +
          'environment; {vendor} shall tell {client} first where time allows. Other compelled disclosure is notified ' +
          'beforehand as far as lawful and limited to what is required.',
      },
      {
        id: 'return',
        title: 'Return, retention and law',
        text:
          'Within ten working days of a request or of the end {vendor} shall return samples, destroy or return ' +
          'Confidential Information and certify it, save for records its accreditation requires it to keep. These ' +
          'duties survive the engagement by {survivalYears} years. The law of {jurisdiction} governs this agreement.',
      },
    ],
  },
  policy: defaultPolicy({ tasks: { 'input.provide': { due: 'P7D' } } }),
};
