import type { RankingLine } from './task-forms.js';

/** Total cost above the lowest, in per cent, up to which a bid is told that it was close; bands, since points would give the lowest price away. */
const COST_BANDS = [
  [10, 'within 10 % of the lowest'],
  [25, 'between 10 % and 25 % above the lowest'],
] as const;

const PARTS = [
  ['technical', 'Technical quality'],
  ['overlap', 'Time-zone overlap'],
  ['language', 'Languages'],
  ['pastPerformance', 'Past performance'],
] as const;

/**
 * What a vendor that was not chosen is told: its place, its own points beside the best in each part, and how its cost
 * compared. Never another vendor's name or price, nor a figure from which a price could be worked out. Empty when the
 * vendor is not in the ranking.
 */
export function debriefLines(ranking: readonly RankingLine[], vendor: string): string[] {
  const place = ranking.findIndex((line) => line.vendor === vendor);
  const own = ranking[place];
  if (!own) return [];
  const bids = ranking.length === 1 ? 'the only bid' : `number ${place + 1} of ${ranking.length} bids`;
  return [
    `Your bid was ${bids} in the ranking.`,
    ...PARTS.flatMap(([part, name]) => partLine(ranking, own, part, name)),
    ...costLine(ranking, own),
  ];
}

function partLine(ranking: readonly RankingLine[], own: RankingLine, part: string, name: string): string[] {
  const points = own[part];
  if (typeof points !== 'number') return [];
  const best = Math.max(...numbers(ranking, part));
  if (ranking.length === 1) return [`${name}: ${points} of 100 points.`];
  return [`${name}: ${points} of 100 points; ${points === best ? 'no bid had more' : `the best bid had ${best}`}.`];
}

function costLine(ranking: readonly RankingLine[], own: RankingLine): string[] {
  const cost = own.totalCostMinor;
  if (typeof cost !== 'number' || ranking.length === 1) return [];
  const lowest = Math.min(...numbers(ranking, 'totalCostMinor'));
  if (cost <= lowest) return ['Total cost: no bid was lower.'];
  const above = (100 * (cost - lowest)) / lowest;
  const band = COST_BANDS.find(([limit]) => above <= limit)?.[1] ?? 'more than 25 % above the lowest';
  return [`Total cost, with oversight and transition: ${band}.`];
}

const numbers = (ranking: readonly RankingLine[], part: string): number[] =>
  ranking.flatMap((line) => (typeof line[part] === 'number' ? line[part] : []));
