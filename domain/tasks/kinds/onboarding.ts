import { attest, choice, type FormsOf, gateFields, reason, message } from './parts.js';

/** What is asked before an expert gets access. */
export const ONBOARDING: FormsOf<'expert.propose' | 'expert.verify' | 'expert.acknowledge'> = {
  'expert.propose': ({ position, credentials, domain, attempt }) => ({
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
  'expert.verify': ({ credentials }) => ({
    choices: [choice('verify', 'forms.expert.verify.verify'), choice('reject', 'forms.expert.verify.reject')],
    fields: [
      attest('identity', 'forms.expert.verify.identity', ['verify']),
      ...(credentials.length
        ? [attest('credentials', 'forms.expert.verify.credentials', ['verify'], { credentials })]
        : []),
      reason(['reject']),
    ],
  }),
  'expert.acknowledge': ({ gates }) => ({
    choices: [
      choice('acknowledge', 'forms.expert.acknowledge.acknowledge'),
      choice('decline', 'forms.expert.acknowledge.decline'),
    ],
    fields: [
      attest('confidentiality', 'forms.expert.acknowledge.confidentiality', ['acknowledge']),
      attest('noConflict', 'forms.expert.acknowledge.noConflict', ['acknowledge']),
      ...gateFields(gates, ['acknowledge']),
      reason(['decline']),
    ],
  }),
};
