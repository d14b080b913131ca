import type { Field } from '../forms/form.js';
import type { TaskKindModule } from '../task-kind.js';
import { choice, reason } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter } from './parts/rungs.js';

type Context = { questions: string[] };

/** What the brief leaves open and vendors have to know. */
export const scopeAnswer: TaskKindModule<Context> = {
  asked: 'The sponsor, when the brief leaves something open that has to be known before vendors are asked.',
  roles: ['sponsor'],
  notHeldBy: [],
  answeredBy: 'anyone',
  beforeAward: true,
  work: null,
  holder: null,
  reads: null,
  form: ({ questions }) => ({
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
  subject: () => [],
  silence: {
    leadsTo: 'the draft goes forward on the brief as it is; the sponsor still approves it',
    refusal: 'cancel',
    needsAPerson: [],
    told: null,
  },
  // The draft goes forward on its stated assumptions; the sponsor still has to approve it.
  policy: {
    due: 'P3D',
    working: true,
    ladder: [remindBefore('P1D'), remindAfter('P1D'), tellAfter('P2D', 'owner')],
    onSilence: 'accept',
  },
  example: { questions: ['Who uses the model?', 'In which currency?'] },
};
