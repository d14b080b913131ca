import type { TaskKindModule } from '../task-kind.js';
import { attest, choice, reason } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter, transferAfter } from './parts/rungs.js';
import { credentialsNeeded, facts } from './parts/subject.js';

type Context = {
  position: string;
  role: string;
  title: string;
  credentials: string[];
  expertName: string;
  document: string;
};

/** The identity and the credentials of an expert who was named. */
export const expertVerify: TaskKindModule<Context> = {
  asked: 'The owner: identity and credentials of the proposed expert; again when a credential has lapsed.',
  roles: ['owner'],
  notHeldBy: ['vendor'],
  answeredBy: 'anyone',
  beforeAward: false,
  work: null,
  holder: null,
  reads: null,
  form: ({ credentials }) => ({
    choices: [choice('verify', 'forms.expert.verify.verify'), choice('reject', 'forms.expert.verify.reject')],
    fields: [
      attest('identity', 'forms.expert.verify.identity', ['verify']),
      ...(credentials.length
        ? [attest('credentials', 'forms.expert.verify.credentials', ['verify'], { credentials })]
        : []),
      reason(['reject']),
    ],
  }),
  subject: ({ position, title, credentials, expertName }) => [
    facts(
      ['pages.subject.expert', expertName],
      ['pages.subject.role', title],
      ['pages.subject.position', position],
      ['pages.subject.credentials', credentialsNeeded(credentials)],
    ),
  ],
  silence: {
    leadsTo: 'the vendor is asked for somebody else, up to three people per position',
    refusal: 'reject',
    needsAPerson: ['verify'],
    told: null,
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
    document: 'e1.main.7-evidence-0a1b2c3d',
  },
};
