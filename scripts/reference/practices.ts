import { readBuiltInPractices } from '../../platform/index.js';
import { quoted, table } from './markdown.js';

const HEAD = [
  'practice',
  'pass mark',
  'rework cap',
  'bids wanted',
  'long list',
  'weights: technical, price, overlap, language, past',
  'review unanswered',
];

const practices = await readBuiltInPractices();

/** The built-in practices with the figures that they have. */
export const practiceTable = (): string =>
  `\n${table(
    HEAD,
    practices.map(({ id, passMark, reworkCap, minimumBids, longList, weights, policy }) => [
      quoted(id),
      `${passMark}`,
      `${reworkCap}`,
      `${minimumBids}`,
      `${longList}`,
      Object.values(weights).join(', '),
      policy.tasks['review.score'].onSilence,
    ]),
  )}\n\n`;
