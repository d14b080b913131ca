import type { Field, Form } from '../forms/form.js';
import { choice, comment, type FormsOf, reason, message } from './parts.js';

/** The approval of a statement of work. */
const SCOPE: Form = {
  choices: [
    choice('approve', 'forms.scope.approve.approve'),
    choice('change', 'forms.scope.approve.change'),
    choice('cancel', 'forms.cancel'),
  ],
  fields: [
    comment(['approve']),
    {
      name: 'changes',
      label: message('forms.scope.approve.changes'),
      on: ['change'],
      required: true,
      type: 'text',
      multiline: true,
      maxLength: 5000,
      example: 'Please state the acceptance criteria more sharply.',
    },
    {
      name: 'deliverables',
      label: message('forms.scope.approve.deliverables'),
      hint: message('forms.scope.approve.deliverables.hint'),
      on: ['change'],
      type: 'table',
      columns: [
        { name: 'id', label: message('forms.scope.approve.deliverable'), type: 'text' },
        { name: 'after', label: message('forms.scope.approve.after'), type: 'duration' },
      ],
      example: undefined,
    },
    {
      name: 'drop',
      label: message('forms.scope.approve.drop'),
      hint: message('forms.scope.approve.drop.hint'),
      on: ['change'],
      type: 'lines',
      example: undefined,
    },
    {
      name: 'headcount',
      label: message('forms.scope.approve.headcount'),
      on: ['change'],
      type: 'table',
      columns: [
        { name: 'role', label: message('forms.scope.approve.role'), type: 'text' },
        { name: 'headcount', label: message('forms.scope.approve.people'), type: 'integer' },
      ],
      example: undefined,
    },
    reason(['cancel']),
  ],
};

/** The approval of a change of work under way. */
const AMENDMENT: Form = {
  choices: [
    choice('approve', 'forms.scope.approve.amendment.approve'),
    choice('reject', 'forms.scope.approve.amendment.reject'),
  ],
  fields: [comment(['approve']), reason(['reject'])],
};

/** What the sponsor is asked about the scope. */
export const SCOPING: FormsOf<'scope.answer' | 'scope.approve'> = {
  'scope.answer': ({ questions }) => ({
    choices: [choice('answer', 'forms.scope.answer.answer'), choice('cancel', 'forms.cancel')],
    fields: [
      ...questions.map(
        (question, index): Field => ({
          name: `answer-${index + 1}`,
          label: question,
          on: ['answer'],
          required: true,
          type: 'text',
          multiline: true,
          maxLength: 2000,
          example: 'As described in the brief.',
        }),
      ),
      reason(['cancel']),
    ],
  }),
  'scope.approve': ({ amendment }) => (amendment ? AMENDMENT : SCOPE),
};
