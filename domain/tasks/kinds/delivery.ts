import { choice, type FormsOf, location, moreTime, reason, message } from './parts.js';

/** What is asked while deliverables are made. */
export const DELIVERY: FormsOf<'input.provide' | 'deliverable.submit' | 'extension.decide' | 'overdue.decide'> = {
  'input.provide': () => ({
    choices: [
      choice('provide', 'forms.input.provide.provide'),
      choice('unavailable', 'forms.input.provide.unavailable'),
    ],
    fields: [
      location('provide', 'input', 'forms.input.provide.location', 'Data room, folder 1'),
      {
        name: 'note',
        label: message('forms.input.provide.note'),
        on: ['provide'],
        vault: 'input',
        type: 'text',
        multiline: true,
        maxLength: 5000,
        example: 'Complete as agreed.',
      },
      reason(['unavailable']),
    ],
  }),
  'deliverable.submit': ({ mayExtend }) => ({
    choices: [
      choice('submit', 'forms.deliverable.submit.submit'),
      ...(mayExtend ? [choice('extend', 'forms.deliverable.submit.extend')] : []),
    ],
    fields: [
      location('submit', 'submission', 'forms.deliverable.submit.location', 'Data room, folder Deliverables'),
      {
        name: 'summary',
        label: message('forms.deliverable.submit.summary'),
        on: ['submit'],
        required: true,
        vault: 'submission',
        type: 'text',
        multiline: true,
        maxLength: 20_000,
        example: 'All acceptance criteria are met.',
      },
      ...(mayExtend ? [moreTime('extend'), reason(['extend'])] : []),
    ],
  }),
  'extension.decide': ({ requested }) => ({
    choices: [choice('grant', 'forms.extension.decide.grant'), choice('refuse', 'forms.extension.decide.refuse')],
    fields: [
      {
        name: 'by',
        label: message('forms.moreTime'),
        hint: message('forms.extension.decide.asked', { requested: { duration: requested } }),
        on: ['grant'],
        type: 'duration',
        example: requested,
      },
      reason(['refuse']),
    ],
  }),
  'overdue.decide': ({ mayReplace, from }) => ({
    choices: [
      choice('extend', 'forms.overdue.decide.extend'),
      ...(mayReplace ? [choice('replace', 'forms.overdue.decide.replace')] : []),
      choice('reduce', from === 'vendor' ? 'forms.overdue.decide.reduce' : 'forms.overdue.decide.goWithout'),
      choice('terminate', 'forms.overdue.decide.terminate'),
    ],
    fields: [
      moreTime('extend'),
      reason(['replace', 'reduce', 'terminate'].filter((value) => mayReplace || value !== 'replace')),
    ],
  }),
};
