import type { Gate } from '../compliance-gate.js';
import type { TaskKindModule } from '../task-kind.js';
import { GATES } from './parts/examples.js';
import { attest, choice, gateFields, message, reason } from './parts/fields.js';
import { remindBefore, remindAfter, tellAfter } from './parts/rungs.js';
import { facts, gatesIfAny } from './parts/about.js';

type ExpertAcknowledgeContext = { position: string; title: string; gates: Gate[]; vendorName: string };

/** What an expert says of themselves before they get access. */
export const expertAcknowledge: TaskKindModule<ExpertAcknowledgeContext> = {
  asked:
    'The proposed expert, personally: it cannot be reassigned, and no delegate and no ladder answers it. Access follows.',
  roles: ['expert'],
  notHeldBy: [],
  answeredBy: 'themselves',
  byKey: false,
  beforeAward: false,
  work: null,
  holder: null,
  reads: null,
  form: ({ gates }) => ({
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
  about: ({ position, title, vendorName, gates }) => [
    facts(['pages.about.yourRole', title], ['pages.about.position', position], ['pages.about.yourFirm', vendorName]),
    ...gatesIfAny('pages.about.applies', gates),
  ],
  silence: {
    refusal: 'decline',
    needsAPerson: ['acknowledge'],
    commits: [],
    above: [],
    toldToBoth: false,
    follows: () => message('silence.anotherExpert'),
  },

  policy: {
    due: 'P3D',
    working: true,
    ladder: [remindBefore('P1D'), remindAfter('P1D'), tellAfter('P2D', 'vendor'), tellAfter('P3D', 'owner')],
    onSilence: 'reject',
  },
  example: { position: 'analyst-1', title: 'Valuation analyst', gates: GATES, vendorName: 'Northwind' },
};
