import { holdingsOf, latenessOf } from './deadline.js';
import type { Fact } from './facts.js';
import { deliverableOf, ledgerOf, type TracedDeadline } from './ledger.js';
import type { DeliveryRecord } from '../engagement/index.js';

/** What counts of one engagement's journal. */
export interface EngagementJournal {
  id: string;
  title: string;
  entries: readonly SequencedFact[];
}
export interface SequencedFact {
  sequence: number;
  fact: Fact;
}

/** A deliverable in a vendor's hands, from its opening to its end. */
export interface Run {
  deliverable: string;
  outcome: Exclude<DeliveryRecord['outcome'], 'provided'>;
  score: number | null;
  rounds: number;
  /** Milliseconds of the vendor's own lateness; null where nothing tells, or where it was dropped for another reason than that. */
  late: number | null;
  endedAt: string;
  /** Where the journal says how it ended, when it was handed in, and who held its deadlines. */
  sequences: { ended: number; submitted: number[]; held: number[] };
}

/** Who was awarded an engagement at some time, and what each was given in it and has ended. */
export interface VendorRuns {
  awarded: string[];
  runs: (Run & { vendor: string })[];
}

/** What each vendor's record gets from one engagement, from the entries of its journal that count. */
export function vendorRunsOf(journal: EngagementJournal): VendorRuns {
  const awarded = [
    ...new Set(journal.entries.flatMap(({ fact }) => (fact.type === 'award.made' ? fact.about.vendor : []))),
  ];
  return { awarded, runs: awarded.flatMap((vendor) => runsOf(vendor, journal).map((run) => ({ ...run, vendor }))) };
}

/** What decides whether an engagement's runs are others after some facts; what is none of it changes no run. */
export function runsTouched(facts: readonly Fact[], engagement: string): { all: boolean; deliverables: string[] } {
  const all = facts.some(({ type }) => CHANGES_RUNS.has(type));
  const deliverables = facts.flatMap(({ about }) => {
    const { task, deliverable } = about as { task?: unknown; deliverable?: unknown };
    const named = typeof task === 'string' ? deliverableOf(task, engagement) : deliverable;
    return typeof named === 'string' ? [named] : [];
  });
  return { all, deliverables: [...new Set(deliverables)] };
}

/** An award, the end of a run, or the end of everything, which ends deadlines that a run may still have had. */
const CHANGES_RUNS: ReadonlySet<string> = new Set<Fact['type']>([
  'award.made',
  'deliverable.accepted',
  'deliverable.dropped',
  'overdue.decided',
  'engagement.closed',
  'engagement.cancelled',
  'engagement.terminated',
]);

type OpenRun = Pick<Run, 'deliverable'> & { opened: number; submitted: number[]; overdue?: true };

/** What a vendor was given in an engagement and has ended. What another vendor took over, or an end cut off, is not among it. */
export function runsOf(vendor: string, { id, entries }: EngagementJournal): Run[] {
  const ledger = ledgerOf(entries, id);
  const inputs = new Set<string>();
  const open = new Map<string, OpenRun>();
  const runs: Run[] = [];
  let awarded = false;
  const begin = (deliverable: string, opened: number): void => {
    if (awarded && !inputs.has(deliverable)) open.set(deliverable, { deliverable, opened, submitted: [] });
  };
  const end = (
    entry: SequencedFact,
    deliverable: string,
    outcome: Run['outcome'],
    score: number | null = null,
  ): void => {
    const run = open.get(deliverable);
    if (run) runs.push(ended(ledger, run, entry, { outcome, score }));
    open.delete(deliverable);
  };
  for (const entry of entries) {
    const { fact, sequence } = entry;
    switch (fact.type) {
      case 'scope.drafted':
        for (const { id: input, from } of fact.about.deliverables) if (from === 'client') inputs.add(input);
        break;
      case 'award.made':
        awarded = fact.about.vendor === vendor;
        break;
      case 'award.lost':
      case 'vendor.replaced':
        awarded = false;
        open.clear();
        break;
      case 'deliverable.opened':
        begin(fact.about.deliverable, sequence);
        break;
      case 'deliverable.submitted':
        open.get(fact.about.deliverable)?.submitted.push(sequence);
        break;
      case 'deliverable.accepted':
        end(entry, fact.about.deliverable, 'accepted', fact.about.score);
        break;
      case 'deliverable.dropped':
        // What is dropped before it begins was the vendor's to deliver, too.
        if (!open.has(fact.about.deliverable)) begin(fact.about.deliverable, sequence);
        end(entry, fact.about.deliverable, 'dropped');
        break;
      case 'overdue.decided': {
        const { deliverable, decision } = fact.about;
        const run = open.get(deliverable);
        if (decision === 'replace' || decision === 'terminate') end(entry, deliverable, decision);
        else if (decision === 'reduce' && run) run.overdue = true;
        break;
      }
    }
  }
  return runs;
}

/** A run with the lateness of those of its deadlines that the vendor had in hand. */
function ended(
  ledger: readonly TracedDeadline[],
  { deliverable, opened, submitted, overdue }: OpenRun,
  { sequence, fact }: SequencedFact,
  how: Pick<Run, 'outcome' | 'score'>,
): Run {
  const own = ledger.filter(
    ({ deliverable: of, hands, sequences: [first = 0] }) =>
      of === deliverable && first > opened && first < sequence && hands.some(({ holder }) => holder === 'vendor'),
  );
  // What is dropped in time is not held against the vendor; what is dropped since it does not come was late.
  const late = latenessOf(own.flatMap((deadline) => holdingsOf(deadline, fact.at))).vendor;
  return {
    deliverable,
    ...how,
    rounds: submitted.length,
    endedAt: fact.at,
    late: how.outcome === 'dropped' && !overdue ? null : (late ?? null),
    sequences: { ended: sequence, submitted, held: own.flatMap(({ sequences }) => sequences) },
  };
}
