import type { TaskKindModule } from '../task-kind.js';
import { choice, message, reason } from './parts/fields.js';
import { A_PERSON_DECIDES } from './parts/rungs.js';
import { facts, quote } from './parts/about.js';

type PositionDecideContext = {
  position: string;
  title: string;
  vendorName: string;
  /** Why nobody fills it. */
  reason: string;
  /** How many people work in the role now, and how many it needs. */
  working: number;
  minimum: number;
  /** Somebody else is left in the team, so that it can go on without this position. */
  mayReduce: boolean;
  /** While the team is formed an engagement is cancelled; later it is terminated. */
  beforeDelivery: boolean;
};

/** What becomes of a position that the vendor cannot fill. */
export const positionDecide: TaskKindModule<PositionDecideContext> = {
  asked: 'The owner, when nobody is left for a position that the team needs, or that somebody has lost.',
  roles: ['owner'],
  notHeldBy: ['vendor'],
  answeredBy: 'anyone',
  byKey: false,
  beforeAward: false,
  work: null,
  holder: null,
  reads: null,
  form: ({ mayReduce, beforeDelivery }) => ({
    choices: [
      choice('extend', 'forms.position.decide.extend'),
      ...(mayReduce ? [choice('reduce', 'forms.position.decide.reduce')] : []),
      choice('replace', 'forms.position.decide.replace'),
      choice('terminate', beforeDelivery ? 'forms.position.decide.cancel' : 'forms.position.decide.terminate'),
    ],
    fields: [reason([...(mayReduce ? ['reduce'] : []), 'replace', 'terminate'])],
  }),
  about: ({ position, title, vendorName, reason: why, working, minimum }) => [
    facts(
      ['pages.about.role', title],
      ['pages.about.position', position],
      ['pages.about.firm', vendorName],
      ['pages.about.inRole', message('pages.about.inRole.count', { working, minimum })],
    ),
    quote('pages.about.whyUnfilled', why),
  ],
  silence: {
    refusal: 'terminate',
    needsAPerson: ['reduce', 'replace'],
    commits: [],
    above: ['sponsor'],
    toldToBoth: false,
    follows: ({ beforeDelivery }, deemed) => {
      if (deemed === 'terminate') return message(beforeDelivery ? 'silence.cancelled' : 'silence.terminated');
      return message(deemed === 'extend' ? 'silence.askedAgain' : 'silence.stands');
    },
  },
  // Who works on it is a person's act; until then nobody is deemed to.
  policy: A_PERSON_DECIDES,
  example: {
    position: 'analyst-1',
    title: 'Valuation analyst',
    vendorName: 'Northwind',
    reason: 'Nobody is free.',
    working: 1,
    minimum: 2,
    mayReduce: true,
    beforeDelivery: false,
  },
};
