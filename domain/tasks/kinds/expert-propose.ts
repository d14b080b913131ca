import type { TaskKindModule } from '../task-kind.js';
import { choice, message, reason } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter } from './parts/rungs.js';
import { credentialsNeeded, facts, hint } from './parts/subject.js';

type Context = {
  position: string;
  role: string;
  title: string;
  credentials: string[];
  domain: string;
  attempt: number;
};

/** The expert whom the vendor names for a position. */
export const expertPropose: TaskKindModule<Context> = {
  asked: 'The vendor’s contact, once for each position; up to three people per position.',
  roles: ['vendor'],
  notHeldBy: [],
  answeredBy: 'anyone',
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
  subject: ({ position, title, credentials, attempt }) => [
    ...(attempt > 1 ? [hint(message('pages.subject.attempt', { attempt }))] : []),
    facts(
      ['pages.subject.role', title],
      ['pages.subject.position', position],
      ['pages.subject.credentials', credentialsNeeded(credentials)],
    ),
  ],
  silence: {
    leadsTo: 'the position stays unfilled; when a role is below its minimum, the award passes to the runner-up',
    refusal: 'cannot',
    needsAPerson: ['propose'],
    told: null,
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
