import type { TaskKindModule } from '../task-kind.js';
import { attest, choice, message, reason } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter, transferAfter } from './parts/rungs.js';
import { credentialsNeeded, facts, listIfAny } from './parts/about.js';

type ExpertVerifyContext = {
  position: string;
  role: string;
  title: string;
  credentials: string[];
  expertName: string;
  /** The address that will get access. */
  email: string;
  /** What is known of it: another bidder's, a contact's, somebody's who was refused before. */
  remarks?: string[];
  document: string;
  /** Somebody who was verified before, and whose credential has lapsed since. */
  again?: boolean;
};

/** The identity and the credentials of an expert who was named. */
export const expertVerify: TaskKindModule<ExpertVerifyContext> = {
  asked:
    'The owner: identity and credentials of the proposed expert, with the address that will get access and what is known of it; again when a credential has lapsed.',
  roles: ['owner'],
  notHeldBy: ['vendor'],
  answeredBy: 'anyone',
  byKey: true,
  beforeAward: false,
  work: null,
  holder: null,
  reads: null,
  form: ({ credentials, email }) => ({
    choices: [choice('verify', 'forms.expert.verify.verify'), choice('reject', 'forms.expert.verify.reject')],
    fields: [
      attest('identity', 'forms.expert.verify.identity', ['verify'], { email }),
      ...(credentials.length
        ? [attest('credentials', 'forms.expert.verify.credentials', ['verify'], { credentials })]
        : []),
      reason(['reject']),
    ],
  }),
  about: ({ position, title, credentials, expertName, email, remarks = [] }) => [
    facts(
      ['pages.about.expert', expertName],
      ['pages.about.accessFor', email],
      ['pages.about.role', title],
      ['pages.about.position', position],
      ['pages.about.credentials', credentialsNeeded(credentials)],
    ),
    ...listIfAny('pages.about.remarks', remarks),
  ],
  silence: {
    refusal: 'reject',
    needsAPerson: ['verify'],
    commits: [],
    above: [],
    toldToBoth: false,
    follows: ({ again }) => message(again ? 'silence.positionLost' : 'silence.anotherExpert'),
  },
  // Nobody gets access unverified.
  policy: {
    due: 'P2D',
    working: true,
    ladder: [
      remindBefore('P1D'),
      tellAfter('P1D', 'sponsor'),
      transferAfter('P2D', 'sponsor'),
      remindAfter('P3D'),
      tellAfter('P4D', 'owner'),
    ],
    onSilence: 'reject',
  },
  example: {
    position: 'analyst-1',
    role: 'analyst',
    title: 'Valuation analyst',
    credentials: ['CFA'],
    expertName: 'Ada Analyst',
    email: 'ada@southwind.example',
    remarks: ['The address is of Southwind, which bids against the vendor.'],
    document: 'e1.main.7-evidence-0a1b2c3d',
  },
};
