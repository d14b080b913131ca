import type { Assumption } from '../engagement/index.js';
import { shown } from '../kernel/index.js';
import { assumed } from './assumed.js';
import type { PublishedLot, Release } from './release.js';

/** A lot that is still to be had, where it stands. */
export interface WantedLot {
  id: string;
  lot: PublishedLot;
  pointer: string;
}

/** What becomes of nothing any more, in the standard's own words. */
const OVER = new Set(['cancelled', 'unsuccessful', 'withdrawn']);
const MOST_NAMED = 20;

/** The lots of a notice that are still to be had; where none is, all of them, since the notice was sent nevertheless. */
export function lotsOf({ tender }: Release): { lots: WantedLot[]; assumptions: Assumption[] } {
  const all = (tender.lots ?? []).map((lot, index) => ({
    id: String(lot.id ?? index + 1),
    lot,
    pointer: `/tender/lots/${index}`,
  }));
  const wanted = all.filter(({ lot }) => !isOver(lot));
  if (wanted.length === all.length || wanted.length === 0) return { lots: all, assumptions: [] };
  const over = all.filter(({ lot }) => isOver(lot)).map(({ id }) => shown(id));
  const named = { count: over.length, lots: { series: over.slice(0, MOST_NAMED) } };
  return { lots: wanted, assumptions: [assumed('/tender/lots', 'assumed.lots.over', named)] };
}

const isOver = ({ status }: PublishedLot): boolean => OVER.has(status?.trim().toLowerCase() ?? '');
