import type { Text } from '../kernel/index.js';
import type { Gate } from './compliance-gate.js';

/** One line of an explained ranking. */
export interface RankingLine {
  [key: string]: Text | number;
  vendor: string;
  vendorName: string;
  /** 0 to 100, two decimals. */
  score: number;
  explanation: Text;
}

/** A value of a fact; a deliverable is shown by its name, an instant and a duration as the reader writes them. */
export type AboutValue = Text | { deliverable: string } | { at: string } | { duration: string };

/** One part of what a task is about, as pages lay it out above the form. */
export type AboutPart =
  | { type: 'facts'; facts: readonly (readonly [title: Text, value: AboutValue])[] }
  | { type: 'figures'; figures: readonly { title: Text; value: Text; note?: Text }[] }
  | { type: 'list'; title: Text; items: readonly Text[] }
  | { type: 'quote'; title: Text; words: Text }
  | { type: 'gates'; title: Text; gates: readonly Gate[] }
  | { type: 'ranking'; ranking: readonly RankingLine[] }
  | { type: 'hint'; text: Text };
