import { type Added, type Deadline, EMPTY_LEDGER, type Ledger } from './deadline.js';
import type { Fact, FactOf } from './facts.js';
import { type Holder, isWork, keepsLeave, kindOf, type TaskKind } from '../tasks/index.js';
import type { Role } from '../kernel/index.js';

/** A deadline with the journal entries that made it what it is. */
export type TracedDeadline = Deadline & { sequences: number[] };

/** Every deadline of an engagement, from the entries of its journal that count. */
export function ledgerOf(entries: readonly { sequence: number; fact: Fact }[], engagement: string): TracedDeadline[] {
  const sequences = new Map<string, number[]>();
  let ledger = EMPTY_LEDGER;
  for (const { sequence, fact } of entries) {
    const after = follow(ledger, fact, engagement);
    const before = new Set(ledger.deadlines);
    for (const { task } of after.deadlines.filter((each) => !before.has(each)))
      sequences.set(task, [...(sequences.get(task) ?? []), sequence]);
    ledger = after;
  }
  return ledger.deadlines.map((each) => ({ ...each, sequences: sequences.get(each.task) ?? [] }));
}

/** The ledger after one more fact; deadlines that it does not concern stay the same objects. */
export function follow(ledger: Ledger, fact: Fact, engagement: string): Ledger {
  const { at } = fact;
  const task = (id: string, change: (deadline: Deadline) => Partial<Deadline>): Ledger =>
    changing(ledger, (each) => each.task === id, change);
  const end = (id: string): Ledger => task(id, () => ({ endedAt: at }));
  const hand = (id: string, who: string, role?: string): Ledger =>
    task(id, ({ kind, hands, pauses }) => ({
      hands: [...hands, { since: at, holder: role ? holderOf(kind, role) : (hands.at(-1)?.holder ?? 'none'), who }],
      // Whoever has it now is another, and not on that leave.
      pauses: ended(pauses, at, isLeave),
    }));

  switch (fact.type) {
    case 'task.opened':
      return { ...ledger, deadlines: [...ledger.deadlines, opened(ledger, fact.about, at, engagement)] };
    case 'task.transferred':
      return hand(fact.about.task, fact.about.to, fact.about.role);
    case 'task.reassigned':
    case 'task.delegated':
    case 'task.claimed':
      return hand(fact.about.task, fact.about.to);
    case 'task.paused': {
      const { holder, endedBy, since = at } = fact.about;
      return task(fact.about.task, ({ pauses, hands }) => ({
        pauses: [...resumed(pauses, at), { from: instant(since), to: null, ...costOf(holder, endedBy, hands) }],
      }));
    }
    case 'task.resumed':
      return task(fact.about.task, ({ pauses }) => ({ pauses: resumed(pauses, at) }));
    case 'task.unattended':
      return task(fact.about.task, ({ kind, pauses }) =>
        keepsLeave(kind)
          ? { pauses: [...ended(pauses, at, isLeave), { from: at, to: null, holder: 'calendar', who: null }] }
          : {},
      );
    case 'task.attended':
      return task(fact.about.task, ({ pauses }) => ({ pauses: ended(pauses, at, isLeave) }));
    case 'clock.given-back': {
      const { from, to, tasks } = fact.about;
      return changing(
        ledger,
        ({ task: id }) => tasks.includes(id),
        ({ pauses }) => ({
          pauses: [...pauses, { from: instant(from), to: instant(to), holder: 'system', who: null }],
        }),
      );
    }
    case 'task.moved': {
      const { holder, from, to } = fact.about;
      return task(fact.about.task, (deadline) =>
        holder === 'calendar'
          ? moved(deadline, at, to, { holder, from, to })
          : { ...moved(deadline, at, to), pauses: untilMoved(deadline.pauses, at) },
      );
    }
    case 'task.answered':
    case 'task.lapsed':
    case 'task.withdrawn':
      return end(fact.about.task);
    case 'deliverable.due':
      return dueOfDeliverable(ledger, fact.about, at);
    case 'extension.granted':
      return changing(ledger, isWorkOn(fact.about.deliverable), (deadline) => moved(deadline, at, fact.about.due));
    case 'deliverable.dropped':
      return changing(
        ledger,
        ({ deliverable }) => deliverable === fact.about.deliverable,
        () => ({ endedAt: at }),
      );
    case 'engagement.closed':
    case 'engagement.cancelled':
    case 'engagement.terminated':
      return over(ledger, at);
    default:
      return ledger;
  }
}

/** The deliverable of a task `<engagement>.<stream>.<n>`; a stream that was started again (`~2`) is still its deliverable. */
export function deliverableOf(task: string, engagement: string): string | null {
  const stream = task.slice(engagement.length + 1, task.lastIndexOf('.'));
  return stream === 'main' ? null : stream.replace(/~\d+$/, '');
}

/** Whose turn it is when somebody in this part is asked: an input is the client's whoever sees to it, and experts are the vendor's. */
export function holderOf(kind: TaskKind, role: Role | (string & {})): Holder {
  if (role === 'vendor' || role === 'expert') return 'vendor';
  return kindOf(kind).holder ?? (role === 'counterpart' ? 'client' : (role as Holder));
}

function opened(ledger: Ledger, about: FactOf['task.opened'], at: string, engagement: string): Deadline {
  const { task, kind, to, role } = about;
  const deliverable = deliverableOf(task, engagement);
  const due = about.due === undefined ? undefined : instant(about.due);
  const granted = ledger.added
    .filter((each) => isWork(kind) && each.deliverable === deliverable)
    .map(({ deliverable: _, ...added }) => added);
  return {
    task,
    kind,
    deliverable,
    openedAt: at,
    endedAt: null,
    hands: [{ since: at, holder: holderOf(kind, role), who: to }],
    dues: due === undefined ? [] : [{ since: at, due }],
    pauses: [],
    added: due === undefined ? [] : until(granted, at, due),
  };
}

/** What the due date of a whole deliverable does to the work on it: a date put off by others' fault is not late in between. */
function dueOfDeliverable(ledger: Ledger, about: FactOf['deliverable.due'], at: string): Ledger {
  const { deliverable, due, was, why, holder } = about;
  // A pause moves the date of its own work without a reason; it is in the ledger already.
  const granted = holder === 'client' || holder === 'calendar' || why !== undefined;
  const added =
    was !== undefined && holder !== undefined && granted ? { holder, from: instant(was), to: instant(due) } : undefined;
  const after = changing(ledger, isWorkOn(deliverable), (deadline) => moved(deadline, at, due, added));
  return added && added.to > added.from ? { ...after, added: [...after.added, { ...added, deliverable }] } : after;
}

/** The due instant falls elsewhere from now on. */
function moved({ dues, added }: Deadline, at: string, due: string, length?: Added): Partial<Deadline> {
  if (dues.length === 0) return {};
  const to = instant(due);
  const known = [...added, ...(length ? [{ ...length, from: instant(length.from), to }] : [])];
  return { dues: [...dues, { since: at, due: to }], added: until(known, at, to) };
}

/** What was added beyond a due instant is taken back, as far as it has not passed yet. */
function until(added: readonly Added[], at: string, due: string): Added[] {
  const bound = due > at ? due : at;
  return added.map((each) => (each.to > bound ? { ...each, to: bound } : each)).filter(({ from, to }) => from < to);
}

type Stop = Deadline['pauses'][number];

/** Whose time it is that a clock stands still: where a credential of the vendor's lapsed it is the vendor's. */
const costOf = (
  holder: FactOf['task.paused']['holder'],
  endedBy: string,
  hands: Deadline['hands'],
): Pick<Stop, 'holder' | 'who'> => {
  if (holder === 'access') return { holder: 'vendor', who: hands.at(-1)?.who ?? null };
  return { holder, who: holder === 'system' ? null : endedBy };
};

const isLeave = ({ holder }: Stop): boolean => holder === 'calendar';

const ended = (pauses: readonly Stop[], at: string, which: (pause: Stop) => boolean): Stop[] =>
  pauses.map((each) => (each.to === null && which(each) ? { ...each, to: at } : each));

const resumed = (pauses: readonly Stop[], at: string): Stop[] => ended(pauses, at, (each) => !isLeave(each));

/** Until a task whose clock runs again is placed anew, its old due instant is not yet anybody's lateness. */
const untilMoved = (pauses: Deadline['pauses'], at: string): Deadline['pauses'] =>
  pauses.map((each, index) =>
    index === pauses.length - 1 && each.to !== null && each.to < at ? { ...each, to: at } : each,
  );

const over = (ledger: Ledger, at: string): Ledger =>
  changing(
    ledger,
    () => true,
    () => ({ endedAt: at }),
  );

function changing(
  ledger: Ledger,
  concerns: (deadline: Deadline) => boolean,
  change: (deadline: Deadline) => Partial<Deadline>,
): Ledger {
  if (!ledger.deadlines.some((each) => each.endedAt === null && concerns(each))) return ledger;
  return {
    ...ledger,
    deadlines: ledger.deadlines.map((each) =>
      each.endedAt === null && concerns(each) ? { ...each, ...change(each) } : each,
    ),
  };
}

/** What is handed in under a deliverable's own due date. */
const isWorkOn =
  (id: string) =>
  ({ kind, deliverable }: Deadline): boolean =>
    deliverable === id && isWork(kind);

const instant = (text: string): string => new Date(text).toISOString();
