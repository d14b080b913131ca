import {
  type Deadline,
  handOf,
  type Holding,
  holdingsOf,
  type Lateness,
  latenessOf,
  passedLateness,
} from './deadline.js';
import type { Fact } from './facts.js';
import type { Holder } from '../tasks/holders.js';
import { plus } from './lateness.js';
import { follow } from './ledger.js';
import type { DeliverableView, EngagementView } from './view.js';

/**
 * The view whose ledger has been carried on by one fact. A deadline that ends leaves the running ones for the ledger of its
 * deliverable; its lateness is in the sums as far as it is over.
 */
export function withDeadlines(view: EngagementView, fact: Fact): EngagementView {
  const { running } = view;
  const after = follow(running, fact, view.id);
  const changed = after.deadlines.filter((each) => !running.deadlines.includes(each));
  const named = 'deliverable' in fact.about ? fact.about.deliverable : undefined;
  const next: EngagementView = {
    ...view,
    running: after === running ? running : { ...after, deadlines: after.deadlines.filter(runs) },
    lateness: changed.reduce((sums, each) => plus(sums, newlyPassed(running.deadlines, each)), view.lateness),
  };
  const concerns = ({ id }: DeliverableView): boolean =>
    id === named || changed.some(({ deliverable }) => deliverable === id);
  if (!view.deliverables.some(concerns)) return next;
  return {
    ...next,
    deliverables: view.deliverables.map((each) => (concerns(each) ? held(next, each, changed, fact.at) : each)),
  };
}

/** A deliverable with its ended deadlines in its ledger, whoever has the oldest of the others, and its own lateness. */
function held(
  { running }: EngagementView,
  deliverable: DeliverableView,
  changed: readonly Deadline[],
  at: string,
): DeliverableView {
  const own = (each: Deadline): boolean => each.deliverable === deliverable.id;
  const ended = changed.filter((each) => own(each) && !runs(each));
  const open = running.deadlines.filter(own);
  const ledger =
    ended.length === 0 ? deliverable.ledger : [...deliverable.ledger, ...ended.flatMap((each) => holdingsOf(each, at))];
  const [first] = open;
  const holder: Holder = first ? handOf(first).holder : deliverable.holder;
  const late = lateSince(deliverable, [...ledger, ...open.flatMap((each) => holdingsOf(each, at))]);
  return { ...deliverable, ledger, holder, late: late ?? deliverable.late };
}

/** Whether whoever delivers it was late by their own doing since it was opened; undefined where nothing tells. */
function lateSince({ from, openedAt }: DeliverableView, holdings: readonly Holding[]): boolean | undefined {
  const own = holdings.filter((each) => each.holder === from && openedAt !== null && each.from >= openedAt);
  const late = latenessOf(own)[from];
  return late === undefined ? undefined : late > 0;
}

/** Lateness by holder that a change of a deadline has made final. */
function newlyPassed(before: readonly Deadline[], after: Deadline): Lateness {
  const known = before.find(({ task }) => task === after.task);
  return known ? plus(passedLateness(after), negative(passedLateness(known))) : passedLateness(after);
}

const negative = (lateness: Lateness): Lateness =>
  Object.fromEntries(Object.entries(lateness).map(([holder, late]) => [holder, late === 0 ? 0 : -late]));

const runs = ({ endedAt }: Deadline): boolean => endedAt === null;
