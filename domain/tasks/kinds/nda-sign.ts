import type { TaskKindModule } from '../task-kind.js';
import { attest, choice, message, reason } from './parts/fields.js';
import { remindBefore, tellBefore } from './parts/rungs.js';
import { facts } from './parts/subject.js';

type Context = { vendor: string; vendorName: string; side: 'client' | 'vendor'; document: string };

/** The signature of one side under the non-disclosure agreement. */
export const ndaSign: TaskKindModule<Context> = {
  asked:
    'The client’s signatory and the vendor’s contact, at the same time. A side can point to another signatory three times.',
  roles: ['signatory', 'vendor'],
  notHeldBy: [],
  answeredBy: 'signatory',
  beforeAward: false,
  work: null,
  holder: null,
  reads: null,
  form: () => ({
    choices: [
      choice('sign', 'forms.nda.sign.sign'),
      choice('decline', 'forms.nda.sign.decline'),
      choice('redirect', 'forms.nda.sign.redirect'),
    ],
    fields: [
      {
        name: 'signature',
        label: message('forms.nda.sign.signature'),
        on: ['sign'],
        required: true,
        vault: 'signature',
        type: 'text',
        maxLength: 200,
        example: 'Alex Example',
      },
      attest('authority', 'forms.nda.sign.authority', ['sign']),
      reason(['decline']),
      {
        name: 'signatoryName',
        label: message('forms.nda.sign.signatoryName'),
        on: ['redirect'],
        required: true,
        type: 'text',
        maxLength: 200,
        example: 'Jo Signatory',
      },
      {
        name: 'signatoryEmail',
        label: message('forms.nda.sign.signatoryEmail'),
        on: ['redirect'],
        required: true,
        type: 'email',
        example: 'jo.signatory@counsel.example',
      },
    ],
  }),
  subject: ({ vendorName, side }) => [
    facts(
      ['pages.subject.vendor', vendorName],
      ['pages.subject.signFor', side === 'client' ? message('pages.subject.signFor.client') : vendorName],
    ),
  ],
  silence: {
    leadsTo: 'the offer expires, and the award passes to the runner-up',
    refusal: 'decline',
    needsAPerson: ['sign'],
    told: null,
  },
  // Unsigned at the deadline means expired, and the award passes on.
  policy: {
    due: 'P5D',
    working: false,
    ladder: [remindBefore('P3D'), remindBefore('P1D'), tellBefore('P1D', 'owner')],
    onSilence: 'reject',
  },
  example: { vendor: 'northwind', vendorName: 'Northwind', side: 'vendor', document: 'nda-northwind' },
};
