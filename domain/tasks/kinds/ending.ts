import { attest, choice, comment, type FormsOf, option, reason, message } from './parts.js';

/** What is asked when a team changes, and when an engagement ends. */
export const ENDING: FormsOf<'scaling.approve' | 'handover.complete' | 'closeout.certify'> = {
  'scaling.approve': () => ({
    choices: [choice('approve', 'forms.scaling.approve.approve'), choice('reject', 'forms.scaling.approve.reject')],
    fields: [comment(['approve']), reason(['reject'])],
  }),
  'handover.complete': () => ({
    choices: [
      choice('complete', 'forms.handover.complete.complete'),
      choice('incomplete', 'forms.handover.complete.incomplete'),
    ],
    fields: [
      {
        name: 'receiver',
        label: message('forms.handover.complete.receiver'),
        on: ['complete'],
        type: 'text',
        maxLength: 200,
        example: 'The remaining team',
      },
      {
        name: 'notes',
        label: message('forms.handover.complete.notes'),
        on: ['complete'],
        required: true,
        vault: 'handover',
        type: 'text',
        multiline: true,
        maxLength: 10_000,
        example: 'Working files, open questions and contacts.',
      },
      reason(['incomplete'], { label: 'forms.handover.complete.missing' }),
    ],
  }),
  'closeout.certify': () => ({
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
};
