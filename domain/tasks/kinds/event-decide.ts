import type { TaskKindModule } from '../task-kind.js';
import { choice, message, reason } from './parts/fields.js';
import { remindAfter, remindBefore, tellAfter } from './parts/rungs.js';
import { facts, hint } from './parts/about.js';

type EventDecideContext = {
  /** What the event says, such as that the budget is another. */
  says: string;
  source: string;
  /** Its id within its source. */
  event: string;
  /** Its version, and the last one that counts. */
  version: number;
  known: number;
};

/** Whether an event counts whose version is far ahead of the last one: nothing older would count any more. */
export const eventDecide: TaskKindModule<EventDecideContext> = {
  asked: 'The owner, when the version of an event is far ahead of the last one, so that it has not taken effect.',
  roles: ['owner'],
  notHeldBy: ['vendor'],
  answeredBy: 'anyone',
  byKey: false,
  beforeAward: true,
  work: null,
  holder: null,
  reads: null,
  form: () => ({
    choices: [choice('take', 'forms.event.decide.take'), choice('discard', 'forms.event.decide.discard')],
    fields: [reason(['take'])],
  }),
  about: ({ says, source, event, version, known }) => [
    facts(
      ['pages.about.event.says', says],
      ['pages.about.event.source', source],
      ['pages.about.event.id', event],
      ['pages.about.event.version', String(version)],
      ['pages.about.event.known', String(known)],
    ),
    hint(message('pages.about.event.hint', { version })),
  ],
  silence: {
    refusal: 'discard',
    needsAPerson: ['take'],
    commits: [],
    above: [],
    toldToBoth: false,
    follows: () => message('silence.eventDiscarded'),
  },
  policy: {
    due: 'P3D',
    working: true,
    ladder: [remindBefore('P1D'), remindAfter('P1D'), tellAfter('P2D', 'sponsor')],
    onSilence: 'reject',
  },
  example: {
    says: 'The budget is GBP 90,000.00.',
    source: '/erp',
    event: 'budget-2',
    version: 2_147_483_647,
    known: 1,
  },
};
