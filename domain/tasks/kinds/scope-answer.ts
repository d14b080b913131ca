import type { Field, Form } from '../forms/form.js';
import type { TaskKindModule } from '../task-kind.js';
import { choice, message, reason } from './parts/fields.js';
import { hint, listIfAny, quote } from './parts/about.js';
import { constraintFields, scopeFields, type ScopeOptions, wordingFields } from './parts/scope-fields.js';
import { remindBefore, remindAfter, tellAfter } from './parts/rungs.js';

type ScopeAnswerContext = {
  questions: string[];
  /** What was taken for granted of the notice that the engagement was started from. */
  assumptions?: string[];
  /** What the sponsor wants to be different and is not in the brief yet, for the owner to write in. */
  request?: string;
  /** The sponsor has sent back as many versions as the policy allows. */
  last?: boolean;
  options?: ScopeOptions;
};

/** The owner writes a request into the brief, or leaves the version as it is. */
function requested({ last, options }: ScopeAnswerContext): Form {
  const writes = options && !last ? [...scopeFields(['answer']), ...wordingFields(['answer'], options)] : [];
  return {
    choices: [
      ...(last ? [] : [choice('answer', 'forms.scope.answer.writeIn')]),
      choice('refuse', 'forms.scope.answer.refuse'),
      choice('cancel', 'forms.cancel'),
    ],
    fields: [
      ...writes,
      ...(options && !last ? constraintFields(['answer'], options) : []),
      reason(['refuse', 'cancel']),
    ],
  };
}

/** What the brief leaves open and vendors have to know, or what is to be written into it. */
export const scopeAnswer: TaskKindModule<ScopeAnswerContext> = {
  asked:
    'The sponsor, when the brief leaves something open that has to be known before vendors are asked; the owner, when the sponsor has asked for a change that is not in the brief yet, to write it in.',
  roles: ['sponsor', 'owner'],
  notHeldBy: [],
  answeredBy: 'anyone',
  byKey: true,
  beforeAward: true,
  work: null,
  holder: null,
  reads: null,
  form: (context) => (context.request === undefined ? asked(context) : requested(context)),
  about: ({ request, last, assumptions = [] }) => [
    ...(request ? [quote('pages.about.request.sponsors', request)] : []),
    ...(last ? [hint(message('pages.about.lastVersion'))] : []),
    ...listIfAny('pages.about.assumptions', assumptions),
  ],
  silence: {
    refusal: 'cancel',
    needsAPerson: [],
    commits: [],
    above: [],
    toldToBoth: false,
    follows: ({ request }, deemed) => {
      if (deemed === 'cancel') return message('silence.cancelled');
      return message(request === undefined ? 'silence.scope.asItIs' : 'silence.scope.notWrittenIn');
    },
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

const asked = ({ questions }: ScopeAnswerContext): Form => ({
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
});
