import type { TaskKindModule } from '../task-kind.js';
import { choice, message, reason } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter } from './parts/rungs.js';
import { credentialsNeeded, facts, hint, quote } from './parts/about.js';

type ExpertProposeContext = {
  position: string;
  role: string;
  title: string;
  credentials: string[];
  domain: string;
  attempt: number;
  /** Why the person before could not start. */
  rejected?: string;
};

/** The expert whom the vendor names for a position. */
export const expertPropose: TaskKindModule<ExpertProposeContext> = {
  asked: 'The vendor’s contact, once for each position; up to three people per position.',
  roles: ['vendor'],
  notHeldBy: [],
  answeredBy: 'anyone',
  byKey: true,
  beforeAward: false,
  work: null,
  holder: null,
  reads: null,
  form: ({ position, credentials, domain, attempt }) => ({
    choices: [choice('propose', 'forms.expert.propose.propose'), choice('cannot', 'forms.expert.propose.cannot')],
    fields: [
      {
        name: 'name',
        label: message('forms.expert.propose.name'),
        on: ['propose'],
        required: true,
        type: 'text',
        maxLength: 200,
        example: `Expert ${position}`,
      },
      {
        name: 'email',
        label: message('forms.expert.propose.email'),
        on: ['propose'],
        required: true,
        type: 'email',
        example: `expert.${position}${attempt > 1 ? `.${attempt}` : ''}@${domain}`,
      },
      {
        name: 'credentials',
        label: message('forms.expert.propose.credentials'),
        hint: credentials.length
          ? message('forms.expert.propose.credentials.needed', { credentials })
          : message('forms.expert.propose.credentials.hint'),
        on: ['propose'],
        required: credentials.length > 0,
        vault: 'evidence',
        type: 'lines',
        example: credentials.length ? credentials.map((name) => `${name}, number 123456`) : ['Degree in the field'],
      },
      {
        name: 'timeZone',
        label: message('forms.expert.propose.timeZone'),
        on: ['propose'],
        type: 'text',
        maxLength: 60,
        example: 'UTC',
      },
      reason(['cannot']),
    ],
  }),
  about: ({ position, title, credentials, attempt, rejected }) => [
    ...(attempt > 1 ? [hint(message('pages.about.attempt', { attempt }))] : []),
    ...(rejected ? [quote('pages.about.whyRejected', rejected)] : []),
    facts(
      ['pages.about.role', title],
      ['pages.about.position', position],
      ['pages.about.credentials', credentialsNeeded(credentials)],
    ),
  ],
  silence: {
    refusal: 'cannot',
    needsAPerson: ['propose'],
    commits: [],
    above: [],
    toldToBoth: false,
    follows: () => message('silence.positionUnfilled'),
  },

  policy: {
    due: 'P5D',
    working: true,
    ladder: [remindBefore('P1D'), remindAfter('P1D'), tellAfter('P2D', 'owner')],
    onSilence: 'reject',
  },
  example: {
    position: 'analyst-1',
    role: 'analyst',
    title: 'Valuation analyst',
    credentials: ['CFA'],
    domain: 'northwind.example',
    attempt: 2,
  },
};
