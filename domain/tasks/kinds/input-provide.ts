import { messageOf } from '../../kernel/index.js';
import type { TaskKindModule, WorkTerms } from '../task-kind.js';
import { choice, location, message, reason } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter, transferAfter, decideAfter } from './parts/rungs.js';
import { acceptanceOf, facts } from './parts/about.js';

type InputProvideContext = { deliverable: string; acceptance: string[] };

/** An input of the client's that the work depends on. */
export const inputProvide: TaskKindModule<InputProvideContext, WorkTerms> = {
  asked: 'The owner: a deliverable that is due `from` the `client`.',
  roles: ['owner'],
  notHeldBy: [],
  answeredBy: 'anyone',
  byKey: true,
  beforeAward: false,
  work: { overdueDecider: 'sponsor' },
  holder: 'client',
  reads: null,
  form: () => ({
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
  about: ({ deliverable, acceptance }) => [facts(['pages.about.input', { deliverable }]), ...acceptanceOf(acceptance)],
  silence: {
    refusal: 'unavailable',
    needsAPerson: ['provide', 'unavailable'],
    commits: [],
    above: [],
    toldToBoth: false,
    follows: () => message('silence.decides', { who: messageOf('words.role.sponsor') }),
  },
  // The client's own lateness ends in a decision too; the vendor's clocks do not run meanwhile.
  policy: {
    due: 'P5D',
    working: false,
    ladder: [
      remindBefore('P2D'),
      remindAfter('P1D'),
      tellAfter('P2D', 'sponsor'),
      transferAfter('P3D', 'sponsor'),
      remindAfter('P5D'),
      decideAfter('P7D', 'sponsor'),
    ],
    onSilence: 'escalate',
  },
  example: { deliverable: 'D0', acceptance: ['All three years present'] },
};
