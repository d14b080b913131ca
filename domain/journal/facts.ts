import type { FactKind } from './facts/define.js';
import { ACCESS } from './facts/access.js';
import { CLOSEOUT } from './facts/closeout.js';
import { CONTRACT } from './facts/contract.js';
import { DELIVERY } from './facts/delivery.js';
import { ENGAGEMENT } from './facts/engagement.js';
import { EVENTS } from './facts/events.js';
import { MAIL } from './facts/mail.js';
import { MOVES } from './facts/moves.js';
import { ONBOARDING } from './facts/onboarding.js';
import { RECORD } from './facts/record.js';
import { REVIEW } from './facts/review.js';
import { SCALING } from './facts/scaling.js';
import { SCOPING } from './facts/scoping.js';
import { SELECTION } from './facts/selection.js';
import { TASKS } from './facts/tasks.js';

/** By what they tell of: a module each, in the order of the reference. */
export const GROUPS = {
  'the engagement': ENGAGEMENT,
  tasks: TASKS,
  'tasks that move': MOVES,
  mail: MAIL,
  'the record itself': RECORD,
  scope: SCOPING,
  selection: SELECTION,
  NDA: CONTRACT,
  team: ONBOARDING,
  access: ACCESS,
  delivery: DELIVERY,
  review: REVIEW,
  'budget and demand': EVENTS,
  'team size': SCALING,
  'close-out': CLOSEOUT,
};

type FactKinds = Merged<(typeof GROUPS)[keyof typeof GROUPS]>;
type Merged<Group> = (Group extends unknown ? (group: Group) => void : never) extends (all: infer All) => void
  ? All
  : never;

/*
 * Everything that can happen. The journal holds nothing else; the read model is made from these alone. Workflows see the
 * types only: the modules hold schemas, and zod is not for their bundle.
 */
const KINDS = Object.assign({}, ...Object.values(GROUPS)) as FactKinds;

export type FactType = keyof FactKinds;

/** What each type of fact is about. */
export type FactOf = { [T in FactType]: FactKinds[T] extends FactKind<infer About> ? About : never };

/** One thing that happened, at an instant of the workflow's clock. */
export type Fact = { [T in FactType]: { type: T; at: string; about: FactOf[T] } }[FactType];

export const FACTS: { readonly [T in FactType]: FactKind<FactOf[T]> } = KINDS;

export const FACT_TYPES = Object.keys(FACTS) as FactType[];

/** The kind of a fact that was found by the type of the very fact it is used with. */
export const factKindOf = ({ type }: Fact): FactKind<Fact['about']> => FACTS[type] as FactKind<Fact['about']>;
