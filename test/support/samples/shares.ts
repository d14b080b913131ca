import { holdingsOf, type Lateness, latenessOf } from '../../../domain/journal/deadline.js';
import type { Fact } from '../../../domain/journal/facts.js';
import { latenessAt } from '../../../domain/journal/lateness.js';
import { ledgerOf } from '../../../domain/journal/ledger.js';
import { viewOf } from '../../../domain/journal/projection.js';
import { asEntries } from './ledgers.js';

const length = ({ from, to }: { from: string; to: string | null }, end: string): number =>
  Date.parse(to ?? end) - Date.parse(from);

/** Those who were late at all. */
const lateIn = (lateness: Lateness) => Object.fromEntries(Object.entries(lateness).filter(([, late]) => late > 0));

/** That who held an engagement's deadlines adds up to what elapsed, and nobody's lateness to more, by its journal as of its end. */
export function expectSharesToAddUp(engagement: string, facts: readonly Fact[]): void {
  const first = facts[0]?.at ?? '';
  const end = facts.reduce((last, { at }) => (at > last ? at : last), first);
  const entries = asEntries([...facts]);
  const ledger = ledgerOf(entries, engagement);
  expect(
    ledger.map((deadline) => [
      deadline.task,
      holdingsOf(deadline, end).reduce((sum, each) => sum + length(each, end), 0),
    ]),
  ).toEqual(ledger.map(({ task, openedAt, endedAt }) => [task, length({ from: openedAt, to: endedAt }, end)]));
  for (const deliverable of new Set(ledger.map((each) => each.deliverable))) {
    const deadlines = ledger.filter((each) => each.deliverable === deliverable);
    const begun = deadlines.reduce((from, { openedAt }) => (openedAt < from ? openedAt : from), end);
    for (const [holder, late] of Object.entries(latenessOf(deadlines.flatMap((each) => holdingsOf(each, end)))))
      expect([deliverable, holder, late <= length({ from: begun, to: end }, end)]).toEqual([deliverable, holder, true]);
  }
  const view = viewOf(entries, engagement);
  expect(view && lateIn(latenessAt(view, end))).toEqual(
    lateIn(latenessOf(ledger.flatMap((each) => holdingsOf(each, end)))),
  );
}
