import type { Fact, FactOf, FactType, RoleChange } from '../../domain/journal/facts.js';
import type { Reader } from '../../i18n/localizer.js';
import type { PhraseValue } from '../../domain/kernel/phrase.js';
import { practiceName } from '../components/practice-name.js';
import { fieldsOf, NONE } from './fact-fields.js';

type Values = Readonly<Record<string, PhraseValue>>;

/** What a fact says, in one readable sentence for its reader. */
export function sentenceOf(fact: Fact, reader: Reader): string {
  const further = FURTHER[fact.type] as ((about: Fact['about'], reader: Reader) => Values) | undefined;
  return reader.say(`console.journal.${fact.type}`, {
    ...fieldsOf(fact.about, reader),
    ...further?.(fact.about, reader),
  });
}

/** A fact's type as a label: `deliverable.accepted` is `Deliverable accepted`. */
export const factLabel = (type: FactType, reader: Reader): string => reader.say(`console.fact.${type}`);

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');
const namesOf = (vendors: readonly { name: string }[]): string[] => vendors.map(({ name }) => name);
const changesIn = (reader: Reader, changes: readonly RoleChange[]): string[] =>
  changes.map(({ role, from, to }) => reader.say('console.change', { role, from, to }));

/** What a sentence names besides the fact's own fields, or otherwise than they do by themselves. */
const FURTHER: { [T in FactType]?: (about: FactOf[T], reader: Reader) => Values } = {
  'engagement.started': ({ practice, practiceTitle }, reader) => ({
    practiceTitle: practiceName(reader, practice, practiceTitle),
  }),
  'task.answered': ({ onBehalfOf = NONE }) => ({ onBehalfOf }),
  'task.claimed': ({ by = NONE }) => ({ by }),
  'task.delegated': ({ chain }) => ({ from: chain[0] ?? '', to: chain.at(-1) ?? '' }),
  'task.moved': ({ from, to }, reader) => ({ from: reader.shortTime(from), to: reader.shortTime(to) }),
  'turn.superseded': ({ entries }) => ({ count: entries.length, entries: entries.join(', ') }),
  'scope.drafted': ({ deliverables, makeOrBuy }) => ({ count: deliverables.length, bought: makeOrBuy.bought }),
  'scope.questioned': ({ questions }) => ({ count: questions.length }),
  'vendors.listed': ({ invited, excluded }) => ({
    count: invited.length,
    names: namesOf(invited),
    excluded: excluded.length,
  }),
  'bids.opened': ({ bids }) => ({ count: bids.length, names: namesOf(bids) }),
  'bids.ranked': ({ ranking }, reader) => ({
    ranking: ranking
      .map(({ vendorName: vendor, score }, index) => reader.say('console.ranked', { place: index + 1, vendor, score }))
      .join(', '),
  }),
  'award.made': ({ reason }) => ({ said: yesNo(reason !== null) }),
  'deliverable.due': ({ was, why }, reader) => ({
    was: was ? reader.shortTime(was) : NONE,
    said: yesNo(why !== undefined),
    ...(!why && { why: '' }),
  }),
  'deliverable.submitted': ({ late }) => ({ late: yesNo(late) }),
  'deliverable.reworked': ({ findings }) => ({ count: findings.length }),
  'deliverable.accepted': ({ deemed }) => ({ deemed: yesNo(deemed) }),
  'extension.requested': ({ by }, reader) => ({ more: reader.duration(by), single: yesNo(by === 'P1D') }),
  'demand.changed': ({ roles }) => ({ roles: roles.map(({ role, headcount }) => `${headcount} × ${role}`).join(', ') }),
  'scaling.planned': ({ plan }, reader) => ({
    changes: changesIn(reader, plan.changes).join(', '),
    before: plan.costBefore,
    after: plan.costAfter,
  }),
  'closeout.certified': ({ method }, reader) => ({ method: methodName(reader, method) }),
  'scorecard.made': ({ scorecard: { delivered, dropped } }) => ({ delivered, dropped }),
};

/** How material was given back. */
export const methodName = (reader: Reader, method: string): string =>
  reader.say('console.method', { method: method === 'returned-and-destroyed' ? 'both' : method });
