import type { Fact, FactOf, FactType, RoleChange } from '../../domain/journal/facts.js';
import type { Localizer } from '../../i18n/index.js';
import type { MessageParam } from '../../domain/kernel/message.js';
import { practiceName } from '../components/practice-name.js';
import { fieldsOf, NONE } from './fact-fields.js';

type Values = Readonly<Record<string, MessageParam>>;

/** What a fact says, in one readable sentence for its reader. */
export function sentenceOf(fact: Fact, localizer: Localizer): string {
  const further = FURTHER[fact.type] as ((about: Fact['about'], localizer: Localizer) => Values) | undefined;
  return localizer.message(`console.journal.${fact.type}`, {
    ...fieldsOf(fact.about, localizer),
    ...further?.(fact.about, localizer),
  });
}

/** A fact's type as a label: `deliverable.accepted` is `Deliverable accepted`. */
export const factLabel = (type: FactType, localizer: Localizer): string => localizer.message(`console.fact.${type}`);

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');
const namesOf = (vendors: readonly { name: string }[]): string[] => vendors.map(({ name }) => name);
const changesIn = (localizer: Localizer, changes: readonly RoleChange[]): string[] =>
  changes.map(({ role, from, to }) => localizer.message('console.change', { role, from, to }));

/** What a sentence names besides the fact's own fields, or otherwise than they do by themselves. */
const FURTHER: { [T in FactType]?: (about: FactOf[T], localizer: Localizer) => Values } = {
  'engagement.started': ({ practice, practiceTitle }, localizer) => ({
    practiceTitle: practiceName(localizer, practice, practiceTitle),
  }),
  'task.answered': ({ onBehalfOf = NONE }) => ({ onBehalfOf }),
  'task.claimed': ({ by = NONE }) => ({ by }),
  'task.delegated': ({ chain }) => ({ from: chain[0] ?? '', to: chain.at(-1) ?? '' }),
  'task.moved': ({ from, to }, localizer) => ({ from: localizer.shortTime(from), to: localizer.shortTime(to) }),
  'turn.superseded': ({ entries }) => ({ count: entries.length, entries: entries.join(', ') }),
  'scope.drafted': ({ deliverables, makeOrBuy }) => ({ count: deliverables.length, bought: makeOrBuy.bought }),
  'scope.questioned': ({ questions }) => ({ count: questions.length }),
  'vendors.listed': ({ invited, excluded }) => ({
    count: invited.length,
    names: namesOf(invited),
    excluded: excluded.length,
  }),
  'bids.opened': ({ bids }) => ({ count: bids.length, names: namesOf(bids) }),
  'bids.ranked': ({ ranking }, localizer) => ({
    ranking: ranking
      .map(({ vendorName: vendor, score }, index) =>
        localizer.message('console.ranked', { place: index + 1, vendor, score }),
      )
      .join(', '),
  }),
  'award.made': ({ reason }) => ({ said: yesNo(reason !== null) }),
  'deliverable.due': ({ was, why }, localizer) => ({
    was: was ? localizer.shortTime(was) : NONE,
    said: yesNo(why !== undefined),
    ...(!why && { why: '' }),
  }),
  'deliverable.submitted': ({ late }) => ({ late: yesNo(late) }),
  'deliverable.reworked': ({ findings }) => ({ count: findings.length }),
  'deliverable.accepted': ({ deemed }) => ({ deemed: yesNo(deemed) }),
  'extension.requested': ({ by }, localizer) => ({ more: localizer.duration(by), single: yesNo(by === 'P1D') }),
  'demand.changed': ({ roles }) => ({ roles: roles.map(({ role, headcount }) => `${headcount} × ${role}`).join(', ') }),
  'scaling.planned': ({ plan }, localizer) => ({
    changes: changesIn(localizer, plan.changes).join(', '),
    before: plan.costBefore,
    after: plan.costAfter,
  }),
  'closeout.certified': ({ method }, localizer) => ({ method: methodName(localizer, method) }),
  'scorecard.made': ({ scorecard: { delivered, dropped } }) => ({ delivered, dropped }),
};

/** How material was given back. */
export const methodName = (localizer: Localizer, method: string): string =>
  localizer.message('console.method', { method: method === 'returned-and-destroyed' ? 'both' : method });
