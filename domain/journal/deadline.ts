import type { Holder, TaskKind } from '../tasks/index.js';

/** One task's deadline as the journal tells it; instants are of one form, so that they compare as texts. */
export interface Deadline {
  task: string;
  kind: TaskKind;
  /** The deliverable it belongs to; null for what concerns the whole engagement. */
  deliverable: string | null;
  openedAt: string;
  endedAt: string | null;
  /** Who has had it since when; the last one has it now. */
  hands: { since: string; holder: Holder; who: string }[];
  /** Which due instant has been in force since when; none where the journal does not say when it was due. */
  dues: { since: string; due: string }[];
  /**
   * When its clock stood still, by whose time that was: of whoever stopped it, of the system, of the calendar where its holder was
   * on leave; or of the vendor, whose own lapse excuses no lateness.
   */
  pauses: { from: string; to: string | null; holder: 'pause' | 'vendor' | 'system' | 'calendar'; who: string | null }[];
  added: Added[];
}

/** A length by which a calendar, the client's late input, or what others took of the work before, put a due instant off. Nobody is late in it. */
export interface Added {
  holder: Holder;
  from: string;
  to: string;
}

/** Deadlines, and the lengths that were added to whole deliverables. */
export interface Ledger {
  deadlines: Deadline[];
  added: (Added & { deliverable: string })[];
}

export const EMPTY_LEDGER: Ledger = { deadlines: [], added: [] };

/** A stretch of a deadline in somebody's hands; it is late from end to end, or not at all. */
export interface Holding {
  task: string;
  kind: TaskKind;
  holder: Holder;
  /** The address or the part of whoever held it; null where nobody did, as in time that a calendar added. */
  who: string | null;
  from: string;
  /** Null while it runs. */
  to: string | null;
  /** The due instant in force at its end; null where it is not known, which is no lateness but no data either. */
  due: string | null;
  /** Milliseconds past the due instant; 0 for what is not known, too. */
  late: number;
}

/** Milliseconds of lateness by holder. A holder who is not named has held nothing whose due instant is known. */
export type Lateness = Partial<Record<Holder, number>>;

/** Who held a deadline from its opening to its end, or to `now`: without gaps, and nobody at the same time as another. */
export function holdingsOf(deadline: Deadline, now: string): Holding[] {
  const { openedAt, endedAt, hands, dues, pauses, added } = deadline;
  const until = later(endedAt ?? now, openedAt);
  const within = [
    ...hands.map(({ since }) => since),
    ...dues.flatMap(({ since, due }) => [since, due]),
    ...pauses.flatMap(({ from, to }) => [from, to ?? until]),
    ...added.flatMap(({ from, to }) => [from, to]),
  ].filter((at) => at > openedAt && at < until);
  const edges = [openedAt, ...[...new Set(within)].sort(), until];
  const joined: Holding[] = [];
  for (const [index, to] of edges.slice(1).entries()) {
    const next = stretch(deadline, edges[index] ?? openedAt, to);
    const last = joined.at(-1);
    if (last && isSame(last, next))
      joined[joined.length - 1] = { ...next, from: last.from, late: last.late + next.late };
    else joined.push(next);
  }
  return endedAt === null ? joined.map((each) => (each === joined.at(-1) ? { ...each, to: null } : each)) : joined;
}

/** Between two neighbouring edges nothing changes, so its beginning tells all. */
function stretch({ task, kind, hands, dues, pauses, added }: Deadline, from: string, to: string): Holding {
  const stands = pauses.filter((each) => each.from <= from && (each.to === null || from < each.to));
  const pause = stands.find(excuses);
  const extra = pause ? undefined : added.find((each) => each.from <= from && from < each.to);
  const hand = hands.findLast(({ since }) => since <= from) ?? hands[0];
  const due = dues.findLast(({ since }) => since <= from)?.due ?? null;
  const late = due !== null && from >= due && !pause && !extra ? Date.parse(to) - Date.parse(from) : 0;
  const { holder, who } = pause ??
    (extra && { ...extra, who: null }) ??
    stands[0] ??
    hand ?? { holder: 'none' as const, who: null };
  return { task, kind, holder, who, from, to, due, late };
}

/** The vendor's own lapse stops its clock, and excuses nothing. */
const excuses = ({ holder }: Deadline['pauses'][number]): boolean => holder !== 'vendor';

const isSame = (a: Holding, b: Holding): boolean =>
  a.holder === b.holder && a.who === b.who && a.late > 0 === b.late > 0;

/**
 * Lateness by holder. What several deadlines of one deliverable, or of the engagement itself, have late in one holder's hands at
 * the same time is late once: no share is longer than what elapsed.
 */
export function latenessOf(holdings: readonly Holding[]): Lateness {
  const sums: Lateness = {};
  const stretches = new Map<string, { holder: Holder; late: Elapsed[] }>();
  for (const { task, holder, due, from, late } of holdings) {
    if (due === null) continue;
    sums[holder] ??= 0;
    const key = shareOf(task, holder);
    const share = stretches.get(key) ?? { holder, late: [] };
    if (late > 0) share.late.push({ from: Date.parse(from), to: Date.parse(from) + late });
    stretches.set(key, share);
  }
  for (const { holder, late } of stretches.values()) sums[holder] = (sums[holder] ?? 0) + elapsedIn(late);
  return sums;
}

/** A stretch in epoch milliseconds. */
export interface Elapsed {
  from: number;
  to: number;
}

/** What deadlines have in common whose lateness in one holder's hands counts once; a stream that was started again is still the same. */
export const shareOf = (task: string, holder: Holder): string =>
  `${task.slice(0, task.lastIndexOf('.')).replace(/~\d+$/, '')} ${holder}`;

/** How long some stretches are together, what they share counted once. */
export function elapsedIn(stretches: readonly Elapsed[]): number {
  let [sum, until] = [0, -Infinity];
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return sum;
}

/** Who held it until it changed last. */
export const passedHoldings = (deadline: Deadline): Holding[] => holdingsOf(deadline, changedAt(deadline));

/** From when on its present holder is late if nothing changes; null while nobody can be. */
export function lateFrom(deadline: Deadline): string | null {
  const due = deadline.dues.at(-1)?.due;
  const pause = pauseOf(deadline);
  return due === undefined || (pause && excuses(pause)) ? null : later(due, changedAt(deadline));
}

/** Who has it now, and since when. */
export function handOf(deadline: Deadline): { holder: Holder; who: string | null; since: string } {
  const pause = pauseOf(deadline);
  if (pause) return { holder: pause.holder, who: pause.who, since: pause.from };
  const hand = deadline.hands.at(-1);
  if (!hand) throw new Error(`nobody was ever asked ${deadline.task}`);
  const resumed = deadline.pauses.at(-1)?.to ?? hand.since;
  return { ...hand, since: later(hand.since, resumed) };
}

const pauseOf = ({ pauses }: Deadline): Deadline['pauses'][number] | undefined => {
  const open = pauses.filter(({ to }) => to === null);
  return open.find(excuses) ?? open[0];
};

/** When its holder, its due instant or its clock changed last. */
const changedAt = ({ openedAt, endedAt, hands, dues, pauses }: Deadline): string =>
  endedAt ??
  [
    ...hands.map(({ since }) => since),
    ...dues.map(({ since }) => since),
    ...pauses.map(({ from, to }) => to ?? from),
  ].reduce(later, openedAt);

const later = (a: string, b: string): string => (a > b ? a : b);
