import { type Message, messageOf } from '../kernel/index.js';
import { type Fact, factKindOf } from './facts.js';

/** What a fact says, in one sentence. */
export const sentenceOf = (fact: Fact): Message =>
  messageOf(`console.journal.${fact.type}`, factKindOf(fact).sentence(fact.about));
