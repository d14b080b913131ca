import { attest, choice, type FormsOf, reason, message } from './parts.js';

/** What a signatory is asked about the NDA. */
export const SIGNING: FormsOf<'nda.sign'> = {
  'nda.sign': () => ({
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
};
