import type { TaskKindModule } from '../task-kind.js';
import { attest, choice, message, reason } from './parts/fields.js';
import { remindBefore, tellBefore } from './parts/rungs.js';
import { facts } from './parts/about.js';

type NdaSignContext = { vendor: string; vendorName: string; side: 'client' | 'vendor'; document: string };

/** The signature of one side under the non-disclosure agreement. */
export const ndaSign: TaskKindModule<NdaSignContext> = {
  asked:
    'The client’s signatory and the vendor’s contact, at the same time. A side can point to another signatory three times.',
  roles: ['signatory', 'vendor'],
  notHeldBy: [],
  answeredBy: 'signatory',
  byKey: false,
  beforeAward: false,
  work: null,
  holder: null,
  reads: null,
  form: ({ side }) => ({
    choices: [
      choice('sign', 'forms.nda.sign.sign'),
      choice('decline', side === 'client' ? 'forms.nda.sign.declineForClient' : 'forms.nda.sign.decline'),
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
  about: ({ vendorName, side }) => [
    facts(
      ['pages.about.vendor', vendorName],
      ['pages.about.signFor', side === 'client' ? message('pages.about.signFor.client') : vendorName],
    ),
  ],
  silence: {
    refusal: 'decline',
    needsAPerson: ['sign'],
    commits: [],
    above: [],
    toldToBoth: false,
    follows: ({ side }) => message(side === 'client' ? 'silence.contractDecided' : 'silence.offerExpires'),
  },
  // Unsigned at the deadline means expired: the vendor loses the award, and the client's own silence is decided about by the owner.
  policy: {
    due: 'P5D',
    working: false,
    ladder: [remindBefore('P3D'), remindBefore('P1D'), tellBefore('P1D', 'owner')],
    onSilence: 'reject',
  },
  example: { vendor: 'northwind', vendorName: 'Northwind', side: 'vendor', document: 'nda-northwind' },
};
