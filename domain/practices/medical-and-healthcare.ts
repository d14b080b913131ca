import type { Practice } from './practice.js';
import { defaultPolicy, REVIEW_NEVER_DEEMED } from './default-policy.js';

/** Clinical evidence, trial support, pharmacovigilance, coding and health-economic work. */
export const medicalAndHealthcare: Practice = {
  id: 'medical-and-healthcare',
  title: 'Medical and healthcare',
  summary:
    'Clinical evidence reviews, medical writing, trial and pharmacovigilance support, coding, imaging reads and ' +
    'health economics. The work informs care and regulation; it does not replace a treating clinician.',
  cpv: ['8511', '8512', '8514', '8515', '851', '853', '85'],
  credentials: [
    { name: 'GMC registration with a licence to practise', awardedBy: 'General Medical Council (GMC)' },
    { name: 'Board certification', awardedBy: 'A member board of the American Board of Medical Specialties (ABMS)' },
    { name: 'MRCP(UK)', awardedBy: 'Federation of the Royal Colleges of Physicians of the United Kingdom' },
    { name: 'FRCR', awardedBy: 'Royal College of Radiologists' },
    { name: 'MFPM', awardedBy: 'Faculty of Pharmaceutical Medicine' },
    { name: 'RN', awardedBy: 'Nursing and Midwifery Council (NMC) or a United States state board of nursing' },
    { name: 'MPharm with GPhC registration', awardedBy: 'General Pharmaceutical Council (GPhC)' },
    { name: 'GCP certificate (ICH E6)', awardedBy: 'A TransCelerate-recognised provider such as NIHR or CITI Program' },
    { name: 'CCRA', awardedBy: 'Association of Clinical Research Professionals (ACRP)' },
    { name: 'CCRP', awardedBy: 'Society of Clinical Research Associates (SOCRA)' },
    { name: 'RAC', awardedBy: 'Regulatory Affairs Professionals Society (RAPS)' },
    { name: 'CMPP', awardedBy: 'International Society for Medical Publication Professionals (ISMPP)' },
    { name: 'CPC', awardedBy: 'American Academy of Professional Coders (AAPC)' },
    { name: 'RHIA', awardedBy: 'American Health Information Management Association (AHIMA)' },
  ],
  evaluation: [
    {
      id: 'clinical-competence',
      title: 'Clinical competence',
      guidance:
        'Named clinicians or scientists registered in the specialty concerned, in current practice, with a senior ' +
        'medical reviewer. Low when the specialty is only adjacent.',
      weight: 30,
    },
    {
      id: 'method',
      title: 'Scientific method',
      guidance:
        'A protocol before the work: question (PICO), search, eligibility, appraisal, synthesis and reporting ' +
        'guideline (PRISMA, CONSORT, STROBE, CHEERS), or the coding and case-processing rules that apply.',
      weight: 25,
    },
    {
      id: 'quality-system',
      title: 'Quality system',
      guidance:
        'Controlled procedures, training records, audit trail, CAPA and inspection history under GxP; computerised ' +
        'systems validated to 21 CFR Part 11 or EU Annex 11 where records are regulated.',
      weight: 20,
    },
    {
      id: 'data-protection',
      title: 'Protection of health data',
      guidance:
        'De-identification by a named standard, minimum-necessary access, location of data and breach response, ' +
        'shown by evidence and not by a policy’s title.',
      weight: 15,
    },
    {
      id: 'plan',
      title: 'Plan and safety escalation',
      guidance:
        'A plan with clinical sign-off points, and who is told within which hours when a safety signal or an ' +
        'incidental finding turns up.',
      weight: 10,
    },
  ],
  rubric: [
    {
      id: 'clinical-accuracy',
      title: 'Clinical accuracy',
      guidance:
        'Doses, units, codes, outcomes and populations are right against the source. An error that could harm a ' +
        'patient scores 0 here and fails the submission.',
      weight: 35,
    },
    {
      id: 'evidence',
      title: 'Evidence and appraisal',
      guidance:
        'The search can be reproduced; risk of bias is assessed with a named tool (RoB 2, ROBINS-I, QUADAS-2) and ' +
        'certainty graded (GRADE); absence of evidence is not read as evidence of absence.',
      weight: 25,
    },
    {
      id: 'traceability',
      title: 'Traceability',
      guidance:
        'Every figure traces to a source record; entries are attributable, legible, contemporaneous, original and ' +
        'accurate (ALCOA+); changes are explained.',
      weight: 15,
    },
    {
      id: 'ethics',
      title: 'Ethics, safety and privacy',
      guidance:
        'Approvals and consent cover the use made; adverse events are carried to the safety team in time; no ' +
        'identifiable patient remains.',
      weight: 15,
    },
    {
      id: 'reporting',
      title: 'Reporting',
      guidance:
        'Follows the reporting guideline, states limitations and interests, and is clear to the clinician or ' +
        'regulator who must act on it.',
      weight: 10,
    },
  ],
  passMark: 80,
  disagreement: 15,
  reworkCap: 2,
  gates: [
    {
      id: 'registration',
      title: 'Professional registration',
      source: 'Medical Act 1983; Nursing and Midwifery Order 2001; state medical practice acts (United States)',
      appliesTo: 'expert',
      attestation:
        'My registration and licence are current and without conditions, warnings or fitness-to-practise proceedings ' +
        'that bear on this work, and I will report any change within one working day.',
    },
    {
      id: 'good-clinical-practice',
      title: 'Good clinical practice training',
      source: 'ICH E6(R3) Guideline for Good Clinical Practice, 6 January 2025; 21 CFR Parts 50, 54, 56 and 312',
      appliesTo: 'expert',
      attestation:
        'I have completed training in good clinical practice within the last three years, where the work touches a ' +
        'clinical trial, and have disclosed my financial interests in the product concerned.',
    },
    {
      id: 'hipaa',
      title: 'Protected health information',
      source: 'HIPAA Privacy, Security and Breach Notification Rules, 45 CFR Parts 160 and 164',
      appliesTo: 'vendor',
      attestation:
        'Where protected health information of the United States is involved we will sign a business associate ' +
        'agreement (45 CFR 164.504(e)), apply the minimum-necessary standard and operate the Security Rule’s ' +
        'safeguards.',
    },
    {
      id: 'health-data',
      title: 'Special-category data',
      source: 'GDPR and UK GDPR, Articles 9, 28, 32 and 35; NHS Data Security and Protection Toolkit',
      appliesTo: 'vendor',
      attestation:
        'We process health data only on documented instructions under an Article 28 contract, with an impact ' +
        'assessment done and, for NHS data, a toolkit submission that meets the standards.',
    },
    {
      id: 'safety-reporting',
      title: 'Adverse-event reporting',
      source: 'ICH E2A and E2D(R1); EU Good Pharmacovigilance Practices Module VI; 21 CFR 312.32 and 314.80',
      appliesTo: 'expert',
      attestation:
        'I will pass every adverse event or product complaint I learn of to the client’s safety contact within one ' +
        'working day, whatever its cause seems to be.',
    },
  ],
  weights: { technical: 60, price: 15, overlap: 5, language: 5, pastPerformance: 15 },
  oversightShare: 0.12,
  transitionShare: 0.06,
  minimumBids: 2,
  longList: 6,
  growthMargin: 0.08,
  nda: {
    survivalYears: 10,
    clauses: [
      {
        id: 'definition',
        title: 'Confidential and health information',
        text:
          '“Confidential Information” means all information {client} makes available to {vendor}, including ' +
          'protocols, investigator brochures, unblinding codes, safety data, formulations and regulatory ' +
          'correspondence. “Health Information” is Confidential Information about an identified or identifiable ' +
          'individual’s health, care or genetics, whether living or dead.',
      },
      {
        id: 'use',
        title: 'Minimum necessary use',
        text:
          '{vendor} shall use Confidential Information only for the engagement, and shall access no more Health ' +
          'Information than each task needs, through named accounts, from locations {client} has approved, and with ' +
          'access logged.',
      },
      {
        id: 'no-reidentification',
        title: 'No re-identification and no contact',
        text:
          '{vendor} shall not identify or try to identify an individual from de-identified or pseudonymised data, ' +
          'link it with other data for that purpose, or contact a patient, trial participant or their clinician, and ' +
          'shall tell {client} at once if an individual becomes recognisable.',
      },
      {
        id: 'blinding',
        title: 'Blinding and publication',
        text:
          '{vendor} shall not unblind a trial or disclose interim results to anyone outside the list {client} has ' +
          'approved, and shall publish or present nothing from the engagement without prior written consent. This ' +
          'does not restrict the disclosure of results that law or ethics committee requires.',
      },
      {
        id: 'safety',
        title: 'Safety comes first',
        text:
          'Nothing in this agreement delays or prevents a report of an adverse event, a risk to a person, or ' +
          'suspected research misconduct to {client}’s safety contact, a competent authority, an ethics committee or ' +
          'a professional regulator.',
      },
      {
        id: 'breach',
        title: 'Breach notification',
        text:
          '{vendor} shall tell {client} of any unauthorised access, use or loss of Health Information without undue ' +
          'delay and within 24 hours of becoming aware of it, with the facts {client} needs for its own ' +
          'notifications, and shall contain it at its own cost.',
      },
      {
        id: 'return',
        title: 'Return, destruction and essential records',
        text:
          'At the end of the engagement or on request {vendor} shall return or irreversibly destroy Confidential ' +
          'Information, including backups as they expire, and certify the method used. Essential records that trial ' +
          'or pharmacovigilance rules require are handed to {client} or archived as it directs.',
      },
      {
        id: 'term',
        title: 'Survival and law',
        text:
          'These duties survive the engagement by {survivalYears} years, and for Health Information without limit. ' +
          'Where a business associate or data processing agreement is stricter, it prevails. The law of ' +
          '{jurisdiction} governs this agreement.',
      },
    ],
  },
  policy: defaultPolicy({
    tasks: { 'review.score': REVIEW_NEVER_DEEMED, 'expert.verify': { due: 'P3D' } },
  }),
};
