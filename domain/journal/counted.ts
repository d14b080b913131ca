import type { Fact } from './facts.js';

/** What still counts of a journal: a turn that never became part of the workflow's history takes its entries with it. */
export function countedEntries<E extends { sequence: number; fact: Fact }>(entries: readonly E[]): E[] {
  const superseded = new Set(
    entries.flatMap(({ fact }) => (fact.type === 'turn.superseded' ? fact.about.entries : [])),
  );
  return entries.filter(({ sequence, fact }) => fact.type !== 'turn.superseded' && !superseded.has(sequence));
}
