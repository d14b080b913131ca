import type { EngagementView } from '../journal/index.js';
import type { PlannedDeliverable } from '../engagement/index.js';
import { addDuration } from '../kernel/index.js';
import type { JournalledFact } from './awards.js';
import { OWN_SCHEME } from './cpv.js';
import { toDecimal } from './decimal.js';

const DAY = 86_400_000;

/** The deliverables of an engagement as they were planned last, and which of them are in the scope still. */
interface Planned {
  all: ReadonlyMap<string, PlannedDeliverable>;
  inScope: readonly PlannedDeliverable[];
}

/** Deliverables as the scope has them: what they are paid there is what was tendered, and not an awarded price. */
export function plannedIn(facts: readonly JournalledFact[]): Planned {
  const drafts = facts.flatMap(({ fact }) => (fact.type === 'scope.drafted' ? [fact.about.deliverables] : []));
  return { all: new Map(drafts.flat().map((each) => [each.id, each])), inScope: drafts.at(-1) ?? [] };
}

/** The lots of the notice that an engagement was started from, in the standard's lots extension, each with what became of it. */
export function lotsOut(view: EngagementView, { all, inScope }: Planned, tenderStatus: string): object[] {
  return (view.notice?.lots ?? []).map(({ id, deliverable }) => {
    const planned = all.get(deliverable);
    const state = view.deliverables.find((each) => each.id === deliverable)?.state;
    const isGone = state === 'dropped' || (inScope.length > 0 && !inScope.some((each) => each.id === deliverable));
    return {
      id,
      ...(planned && { title: planned.title, contractPeriod: periodOf(planned) }),
      ...(planned?.payment && { value: toDecimal(planned.payment) }),
      status: isGone ? 'cancelled' : state === 'accepted' ? 'complete' : tenderStatus,
    };
  });
}

/** What is bought, by the product's own list of practices: the lots, else the whole. */
export function itemsOut({ notice, title, practice, practiceTitle }: EngagementView, { all }: Planned): object[] {
  const classification = { scheme: OWN_SCHEME, id: practice, description: practiceTitle };
  const lots = notice?.lots ?? [];
  if (lots.length === 0) return [{ id: 'item-1', description: title, classification }];
  return lots.map(({ id, deliverable }, index) => ({
    ...{ id: `item-${index + 1}`, description: all.get(deliverable)?.title ?? title, classification },
    relatedLot: id,
  }));
}

/** How long the longest deliverable of the vendor takes; undefined where none is planned. */
export function longestOf({ startedAt }: EngagementView, { inScope }: Planned): PlannedPeriod | undefined {
  const end = ({ due }: PlannedDeliverable): number =>
    Date.parse(due.startsWith('P') ? addDuration(startedAt, due) : due);
  const [longest] = inScope.filter(({ from }) => from === 'vendor').toSorted((a, b) => end(b) - end(a));
  return longest && periodOf(longest);
}

type PlannedPeriod = { durationInDays: number } | { endDate: string };

const periodOf = ({ due }: PlannedDeliverable): PlannedPeriod =>
  due.startsWith('P') ? { durationInDays: daysOf(due) } : { endDate: due };

const START = '2000-01-01T00:00:00.000Z';
const daysOf = (duration: string): number =>
  Math.max(1, Math.ceil((Date.parse(addDuration(START, duration)) - Date.parse(START)) / DAY));
