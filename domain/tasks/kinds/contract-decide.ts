import type { Form } from '../forms/form.js';
import type { TaskKindModule } from '../task-kind.js';
import { choice, message, reason } from './parts/fields.js';
import { A_PERSON_DECIDES } from './parts/rungs.js';
import { facts, quote } from './parts/about.js';

type ContractDecideContext = {
  vendor: string;
  vendorName: string;
  /** Why the client's side does not sign, where it is about that. */
  reason?: string;
  /** Whom a side has named to sign for it, where that is somebody of another firm, or of none. */
  signatory?: { name: string; email: string; side: 'client' | 'vendor' };
};

const REFUSAL: Form = {
  choices: [
    choice('again', 'forms.contract.decide.again'),
    choice('replace', 'forms.contract.decide.replace'),
    choice('cancel', 'forms.cancel'),
  ],
  fields: [reason(['replace', 'cancel'])],
};

const STRANGER: Form = {
  choices: [choice('accept', 'forms.contract.decide.accept'), choice('refuse', 'forms.contract.decide.refuse')],
  fields: [reason(['refuse'])],
};

/**
 * How to go on where the client's own side does not sign: the vendor keeps its award until somebody decides otherwise. And whether a
 * stranger's mailbox may sign for a side.
 */
export const contractDecide: TaskKindModule<ContractDecideContext> = {
  asked:
    'The owner, when the client’s own signatory declines to sign or does not answer in time (`again`, `replace`, `cancel`); and when a side names a signatory who has no address of its firm (`accept`, `refuse`).',
  roles: ['owner'],
  notHeldBy: ['vendor'],
  answeredBy: 'anyone',
  byKey: false,
  beforeAward: false,
  work: null,
  holder: null,
  reads: null,
  form: ({ signatory }) => (signatory ? STRANGER : REFUSAL),
  about: ({ vendorName, reason: why, signatory }) => [
    facts(
      ['pages.about.vendor', vendorName],
      ...(signatory
        ? [
            ['pages.about.signatory', signatory.name] as const,
            ['pages.about.address', signatory.email] as const,
            ['pages.about.signsFor', message('pages.about.dueFrom.side', { from: signatory.side })] as const,
          ]
        : []),
    ),
    ...(why ? [quote('pages.about.whyUnsigned', why)] : []),
  ],
  silence: {
    refusal: 'cancel',
    needsAPerson: ['again', 'replace', 'accept'],
    commits: [],
    above: ['sponsor'],
    toldToBoth: false,
    follows: ({ signatory }, deemed) => {
      if (signatory) return message('silence.signatoryRefused');
      return message(deemed === 'cancel' ? 'silence.cancelled' : 'silence.stands');
    },
  },
  // Whether the client keeps its word is a person's act; until then the award stands.
  policy: A_PERSON_DECIDES,
  example: { vendor: 'northwind', vendorName: 'Northwind', reason: 'Clause 4 is not acceptable.' },
};
