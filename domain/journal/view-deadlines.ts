import { type Deadline, handOf, type Holding, holdingsOf, type Lateness, latenessOf } from './deadline.js';
import type { Fact } from './facts.js';
import type { Holder } from '../tasks/index.js';
import { passedIn, plus } from './lateness.js';
import { deliverableOf, follow } from './ledger.js';
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
    ended: [...view.ended, ...endedElsewhere(view, changed, fact.at)],
  };
  const whole = withLedgers(next, changed, named, fact.at);
  const touched = [...new Set(changed.map(({ deliverable }) => deliverable))];
  return {
    ...whole,
    lateness: touched.reduce(
      (sums, deliverable) => plus(plus(sums, negative(passedOf(view, deliverable))), passedOf(whole, deliverable)),
      view.lateness,
    ),
  };
}

function withLedgers(
  next: EngagementView,
  changed: readonly Deadline[],
  named: string | null | undefined,
  at: string,
): EngagementView {
  const concerns = ({ id }: DeliverableView): boolean =>
    id === named || changed.some(({ deliverable }) => deliverable === id);
  if (!next.deliverables.some(concerns)) return next;
  return {
    ...next,
    deliverables: next.deliverables.map((each) => (concerns(each) ? held(next, each, changed, at) : each)),
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

/** Lateness by holder that is over, of all deadlines of a deliverable, or of the engagement itself. */
const passedOf = (view: EngagementView, deliverable: string | null): Lateness =>
  latenessOf(passedIn(view, (task) => deliverableOf(task, view.id) === deliverable));

/** What has ended and has no deliverable to keep it, as far as somebody was late with it. */
const endedElsewhere = ({ deliverables }: EngagementView, changed: readonly Deadline[], at: string): Holding[] =>
  changed
    .filter((each) => !runs(each) && !deliverables.some(({ id }) => id === each.deliverable))
    .flatMap((each) => holdingsOf(each, at))
    .filter(({ late }) => late > 0);

const negative = (lateness: Lateness): Lateness =>
  Object.fromEntries(Object.entries(lateness).map(([holder, late]) => [holder, late === 0 ? 0 : -late]));

const runs = ({ endedAt }: Deadline): boolean => endedAt === null;
