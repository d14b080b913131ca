import type { TaskKindModule } from '../task-kind.js';
import { attest, choice, message, option, reason } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter, decideAfter } from './parts/rungs.js';
import { facts, listIfAny } from './parts/about.js';

type CloseoutCertifyContext = { vendorName: string; documents: string[] };

/** The return or destruction of what a firm was given. */
export const closeoutCertify: TaskKindModule<CloseoutCertifyContext> = {
  asked: 'The vendor’s contact, after access has been removed.',
  roles: ['vendor'],
  notHeldBy: [],
  answeredBy: 'anyone',
  byKey: false,
  beforeAward: false,
  work: null,
  holder: null,
  reads: null,
  form: () => ({
    choices: [choice('certify', 'forms.closeout.certify.certify'), choice('cannot', 'forms.closeout.certify.cannot')],
    fields: [
      {
        name: 'method',
        label: message('forms.closeout.certify.method'),
        on: ['certify'],
        required: true,
        type: 'option',
        options: [
          option('returned', message('forms.closeout.certify.returned')),
          option('destroyed', message('forms.closeout.certify.destroyed')),
          option('returned-and-destroyed', message('forms.closeout.certify.both')),
        ],
        example: 'returned-and-destroyed',
      },
      attest('complete', 'forms.closeout.certify.complete', ['certify']),
      {
        name: 'signature',
        label: message('forms.closeout.certify.signature'),
        on: ['certify'],
        required: true,
        vault: 'certificate',
        type: 'text',
        maxLength: 200,
        example: 'Alex Example',
      },
      reason(['cannot']),
    ],
  }),
  about: ({ vendorName, documents }) => [
    facts(['pages.about.firm', vendorName]),
    ...listIfAny('pages.about.material', documents),
  ],
  silence: {
    refusal: 'cannot',
    needsAPerson: ['certify'],
    commits: [],
    above: [],
    toldToBoth: false,
    follows: () => message('silence.uncertified'),
  },
  // A certificate of return or destruction cannot be deemed given.
  policy: {
    due: 'P10D',
    working: false,
    ladder: [
      remindBefore('P3D'),
      remindBefore('P1D'),
      remindAfter('P1D'),
      tellAfter('P3D', 'owner'),
      decideAfter('P10D', 'owner'),
    ],
    onSilence: 'escalate',
  },
  example: { vendorName: 'Northwind', documents: ['confidential'] },
};
