import type { DebriefKey } from '../../i18n/keys.js';
import { type Message, type MessageMaker, messageOf } from '../kernel/index.js';
import type { RankingLine } from '../tasks/index.js';

/** Total cost above the lowest, in per cent, up to which a bid is told that it was close; bands, since points would give the lowest price away. */
const COST_BANDS = [
  [10, 'near'],
  [25, 'middle'],
] as const;

const message: MessageMaker<DebriefKey> = messageOf;

const PARTS = ['technical', 'overlap', 'language', 'pastPerformance'] as const;

/**
 * What a vendor that was not chosen is told: its place, its own points beside the best in each part, and how its cost
 * compared. Never another vendor's name or price, nor a figure from which a price could be worked out. Empty when the
 * vendor is not in the ranking.
 */
export function debriefLines(ranking: readonly RankingLine[], vendor: string): Message[] {
  const place = ranking.findIndex((line) => line.vendor === vendor);
  const own = ranking[place];
  if (!own) return [];
  return [
    message('notices.debrief.place', { place: place + 1, bids: ranking.length }),
    ...PARTS.flatMap((part) => partLine(ranking, own, part)),
    ...costLine(ranking, own),
  ];
}

function partLine(ranking: readonly RankingLine[], own: RankingLine, part: string): Message[] {
  const points = own[part];
  if (typeof points !== 'number') return [];
  const best = Math.max(...numbers(ranking, part));
  const told = { part: message('notices.debrief.part', { part }), points };
  if (ranking.length === 1) return [message('notices.debrief.points', told)];
  return [
    points === best ? message('notices.debrief.best', told) : message('notices.debrief.behind', { ...told, best }),
  ];
}

function costLine(ranking: readonly RankingLine[], own: RankingLine): Message[] {
  const cost = own.totalCostMinor;
  if (typeof cost !== 'number' || ranking.length === 1) return [];
  const lowest = Math.min(...numbers(ranking, 'totalCostMinor'));
  if (cost <= lowest) return [message('notices.debrief.cheapest')];
  const above = (100 * (cost - lowest)) / lowest;
  return [message('notices.debrief.cost', { band: COST_BANDS.find(([limit]) => above <= limit)?.[1] ?? 'far' })];
}

const numbers = (ranking: readonly RankingLine[], part: string): number[] =>
  ranking.flatMap((line) => (typeof line[part] === 'number' ? line[part] : []));
