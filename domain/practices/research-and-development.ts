import type { Practice } from './practice.js';
import { defaultPolicy } from './default-policy.js';

/** Scientific research, experimental development, literature and patent landscapes. */
export const researchAndDevelopment: Practice = {
  id: 'research-and-development',
  title: 'Research and development',
  summary:
    'Contract research, experimental development, prototyping, literature and patent landscaping and technology ' +
    'scouting, where the result is uncertain at the outset and the path to it must be documented.',
  cpv: ['7311', '7312', '731', '732', '733', '734', '73'],
  credentials: [
    { name: 'PhD', awardedBy: 'A university with recognised degree-awarding powers' },
    { name: 'CSci', awardedBy: 'Science Council, through a licensed body' },
    { name: 'CChem', awardedBy: 'Royal Society of Chemistry (RSC)' },
    { name: 'CPhys', awardedBy: 'Institute of Physics (IOP)' },
    { name: 'CBiol', awardedBy: 'Royal Society of Biology (RSB)' },
    { name: 'CEng', awardedBy: 'Engineering Council, through a licensed institution' },
    { name: 'European Patent Attorney', awardedBy: 'European Patent Office (European qualifying examination)' },
    {
      name: 'Qualified Patent Information Professional',
      awardedBy: 'International Standards Board for QPIP (ISBQPIP)',
    },
    { name: 'RTTP', awardedBy: 'Alliance of Technology Transfer Professionals (ATTP)' },
    { name: 'NPDP', awardedBy: 'Product Development and Management Association (PDMA)' },
    { name: 'Certified Biological Safety Professional (CBSP)', awardedBy: 'ABSA International' },
  ],
  evaluation: [
    {
      id: 'scientific-merit',
      title: 'Scientific merit',
      guidance:
        'A clear hypothesis or technical uncertainty, a design that could refute it, and command of the state of the ' +
        'art including its negative results.',
      weight: 30,
    },
    {
      id: 'novelty',
      title: 'Novelty and freedom to operate',
      guidance:
        'Places the idea among the literature and patents, and says where others’ rights may block use. Low when ' +
        'novelty is claimed without a search.',
      weight: 15,
    },
    {
      id: 'team',
      title: 'Researchers and record',
      guidance:
        'Named investigators with relevant outputs, their real time commitment, and methods they have themselves ' +
        'performed; quality of outputs counts over their number.',
      weight: 20,
    },
    {
      id: 'facilities',
      title: 'Facilities and quality',
      guidance:
        'Laboratories, instruments, computing and materials are available on the dates needed, calibrated, and under ' +
        'a quality system such as ISO/IEC 17025 or GLP where results will be relied upon.',
      weight: 15,
    },
    {
      id: 'stage-gates',
      title: 'Stages and risk',
      guidance:
        'Go or stop criteria per stage, set in advance; the riskiest assumption is tested first; technology ' +
        'readiness at the start and end is stated with evidence.',
      weight: 20,
    },
  ],
  rubric: [
    {
      id: 'rigour',
      title: 'Rigour',
      guidance:
        'Controls, replication, power and blinding suit the claim; the analysis follows the plan and deviations are ' +
        'explained; alternative explanations are excluded or stated.',
      weight: 30,
    },
    {
      id: 'reproducibility',
      title: 'Reproducibility and records',
      guidance:
        'Protocols, materials, raw data and code suffice for a competent stranger to repeat it; notebooks are dated ' +
        'and signed; data are findable and reusable (FAIR).',
      weight: 25,
    },
    {
      id: 'advance',
      title: 'Advance achieved',
      guidance:
        'Shows what is now known or possible that was not before, measured against the stage criteria. A ' +
        'well-founded negative result counts in full.',
      weight: 20,
    },
    {
      id: 'intellectual-property',
      title: 'Intellectual property',
      guidance:
        'Inventions are disclosed promptly with their inventors; background rights and open-source components are ' +
        'listed; nothing has been made public that defeats a filing.',
      weight: 15,
    },
    {
      id: 'reporting',
      title: 'Reporting',
      guidance: 'Methods, results, limits and next steps are told apart, with prior work cited fairly.',
      weight: 10,
    },
  ],
  passMark: 70,
  disagreement: 20,
  reworkCap: 3,
  gates: [
    {
      id: 'export-control',
      title: 'Export control and research security',
      source: 'Regulation (EU) 2021/821; Export Control Order 2008; EAR, 15 CFR 730 to 774; ITAR, 22 CFR 120 to 130',
      appliesTo: 'vendor',
      attestation:
        'We have classified the technology, hold every licence needed for the people and places involved, including ' +
        'deemed exports, and will give no access before that.',
    },
    {
      id: 'integrity',
      title: 'Research integrity',
      source: 'European Code of Conduct for Research Integrity (ALLEA, 2023); Concordat to Support Research Integrity',
      appliesTo: 'expert',
      attestation:
        'I will not fabricate, falsify or plagiarise, will keep original records, disclose my interests, and am not ' +
        'the subject of an upheld misconduct finding.',
    },
    {
      id: 'ethics-approval',
      title: 'Ethics approval',
      source: 'Declaration of Helsinki (2024); Animals (Scientific Procedures) Act 1986; Directive 2010/63/EU',
      appliesTo: 'vendor',
      attestation:
        'Work with people, their tissue or data, or with animals starts only with the approval and licences that ' +
        'apply, and stays within them.',
    },
    {
      id: 'genetic-resources',
      title: 'Biological and genetic materials',
      source: 'Nagoya Protocol; Regulation (EU) No 511/2014; Genetically Modified Organisms (Contained Use) Regs 2014',
      appliesTo: 'vendor',
      attestation:
        'Materials are obtained with prior informed consent and agreed terms, moved under material transfer ' +
        'agreements, and handled at the containment level they need.',
    },
    {
      id: 'inventions',
      title: 'Free to assign inventions',
      source: 'Patents Act 1977, sections 39 to 43; German Employee Inventions Act (ArbnErfG); 35 U.S.C. 202',
      appliesTo: 'expert',
      attestation:
        'No employer, university or funder has a claim to what I create in this work that would prevent its ' +
        'assignment as agreed, and I will disclose inventions promptly.',
    },
  ],
  weights: { technical: 60, price: 15, overlap: 5, language: 5, pastPerformance: 15 },
  oversightShare: 0.1,
  transitionShare: 0.06,
  minimumBids: 2,
  longList: 8,
  growthMargin: 0.1,
  nda: {
    survivalYears: 7,
    clauses: [
      {
        id: 'definition',
        title: 'Confidential technical information',
        text:
          '“Confidential Information” means all unpublished technical and scientific information of {client}, ' +
          'including hypotheses, designs, sequences, formulations, samples, source code, results (positive and ' +
          'negative), invention disclosures and unpublished applications, and all results of the engagement.',
      },
      {
        id: 'use',
        title: 'Use for the research only',
        text:
          '{vendor} shall use Confidential Information and materials only for the agreed research, give access only ' +
          'to named researchers bound in writing, and not analyse, reverse-engineer or modify materials beyond the ' +
          'protocol, nor pass them on or use them in people.',
      },
      {
        id: 'no-filing',
        title: 'No filings and no loss of novelty',
        text:
          '{vendor} shall not file any patent or other registration that contains or derives from Confidential ' +
          'Information, and shall do nothing that makes an invention available to the public before {client} has ' +
          'filed or released it. Disclosures under this agreement are in confidence for the purposes of patent law.',
      },
      {
        id: 'publication',
        title: 'Publication',
        text:
          '{vendor} shall send any proposed publication, talk, thesis or poster to {client} at least 30 days ' +
          'beforehand. {client} may require removal of its Confidential Information and a delay of up to 90 days to ' +
          'protect inventions, and shall not suppress results for being unfavourable.',
      },
      {
        id: 'background',
        title: 'Background rights and contamination',
        text:
          'No licence is granted beyond the research. {vendor} shall list its background rights before use, ' +
          'introduce no third-party confidential material or copyleft code without consent, and keep the team apart ' +
          'from work for others on the same technical problem.',
      },
      {
        id: 'records',
        title: 'Records, samples and export',
        text:
          'Notebooks and raw data are kept secure and handed over on request. At the end {vendor} shall return or ' +
          'destroy samples and Confidential Information and certify it. Controlled technology shall not leave, or be ' +
          'seen from, a country or by a national for whom no authorisation is held.',
      },
      {
        id: 'exceptions',
        title: 'Exceptions',
        text:
          'Information that {vendor} shows by written records to be public, already known, lawfully received or ' +
          'independently developed is excepted. A combination is not excepted merely because its parts are. ' +
          'Disclosure required by law, or to report research misconduct or danger, is permitted to the extent needed.',
      },
      {
        id: 'term',
        title: 'Survival and law',
        text:
          'These duties survive the engagement by {survivalYears} years, and for information identified as a trade ' +
          'secret as long as it remains one. The law of {jurisdiction} governs this agreement.',
      },
    ],
  },
  policy: defaultPolicy({
    tasks: { 'bid.submit': { due: 'P15D' }, 'review.score': { due: 'P7D' } },
    periods: { extension: 'P14D' },
  }),
};
