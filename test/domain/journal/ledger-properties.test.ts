import fc from 'fast-check';
import { type Deadline, holdingsOf, latenessOf, lateFrom, passedHoldings } from '../../../domain/journal/deadline.js';
import type { Fact } from '../../../domain/journal/facts.js';
import type { Holder } from '../../../domain/tasks/holders.js';
import { latenessAt } from '../../../domain/journal/lateness.js';
import { ledgerOf } from '../../../domain/journal/ledger.js';
import { viewOf } from '../../../domain/journal/projection.js';
import { asEntries, aStep, aTask, HOURS, onDay } from '../../support/samples/ledgers.js';
import { aStart } from '../../support/samples/turns.js';

const PEOPLE = [
  ['nora@northwind.example', 'vendor'],
  ['olu@client.example', 'owner'],
  ['sara@client.example', 'sponsor'],
] as const;
const LAST = 60;
const hour = (n: number): string => onDay(1, n);
const submit = aTask();

/** What can happen to an open task: an instant, what happens, and when it is due or who has it then. */
type Event = [at: number, what: 'hand' | 'pause' | 'resume' | 'calendar' | 'client' | 'extend', number: number];

const event: fc.Arbitrary<Event> = fc.tuple(
  fc.nat(LAST),
  fc.constantFrom(
    'hand' as const,
    'pause' as const,
    'resume' as const,
    'calendar' as const,
    'client' as const,
    'extend' as const,
  ),
  fc.nat(LAST),
);
const history = fc.record({
  openedAt: fc.nat(20),
  due: fc.nat(LAST),
  events: fc.array(event, { maxLength: 8 }),
  endedAt: fc.option(fc.integer({ min: 20, max: LAST })),
});
type History = typeof history extends fc.Arbitrary<infer H> ? H : never;

const inOrder = ({ openedAt, events, endedAt }: History): Event[] =>
  events
    .map(([at, ...rest]): Event => [Math.max(openedAt, Math.min(at, endedAt ?? LAST)), ...rest])
    .sort(([a], [b]) => a - b);

/** The facts of a history; due instants move from wherever they are. */
function factsOf(given: History): Fact[] {
  let due = given.due;
  const facts = inOrder(given).map(([at, what, number]): Fact => {
    const [was, to] = [hour(due), hour(number)];
    if (what === 'hand') {
      const [who, role] = PEOPLE[number % PEOPLE.length] ?? PEOPLE[0];
      return submit.transferred(hour(at), who, role);
    }
    if (what === 'pause') return submit.paused(hour(at), number % 2 ? 'pause' : 'access');
    if (what === 'resume') return submit.resumed(hour(at));
    due = number;
    if (what === 'calendar') return submit.moved(hour(at), was, to);
    return what === 'client'
      ? aStep('deliverable.due', hour(at), { deliverable: 'D1', was, due: to, holder: 'client' })
      : aStep('extension.granted', hour(at), { deliverable: 'D1', due: to });
  });
  return [
    submit.opened(hour(given.openedAt), hour(given.due)),
    ...facts,
    ...(given.endedAt === null ? [] : [submit.answered(hour(given.endedAt))]),
  ];
}

const deadlineOf = (given: History): Deadline => {
  const [deadline] = ledgerOf(asEntries(factsOf(given)), 'e1');
  if (!deadline) throw new Error('no deadline');
  return deadline;
};

/** The same told hour by hour: who has it, and whether it is late. */
function hourByHour(given: History): { holder: Holder; late: boolean }[] {
  const events = inOrder(given);
  const end = given.endedAt ?? LAST;
  return Array.from({ length: end - given.openedAt }, (_, index) => {
    const now = given.openedAt + index;
    let holder: Holder = 'vendor';
    let paused: Holder | undefined;
    let due = given.due;
    let added: { holder: Holder; from: number; to: number }[] = [];
    for (const [at, what, number] of events) {
      if (what === 'calendar' || what === 'client') added.push({ holder: what, from: due, to: number });
      // A length that is added counts also for the hours before it was, one that is taken away only for those after.
      if (what === 'calendar' || what === 'client' || what === 'extend')
        added = added.map((each) => ({ ...each, to: Math.min(each.to, Math.max(number, at)) }));
      if (what === 'calendar' || what === 'client' || what === 'extend') due = number;
      if (at > now) continue;
      if (what === 'hand') holder = PEOPLE[number % PEOPLE.length]?.[1] ?? 'vendor';
      if (what === 'pause') paused = number % 2 ? 'pause' : 'access';
      if (what === 'resume') paused = undefined;
    }
    const inForce = events
      .filter(([at, what]) => at <= now && ['calendar', 'client', 'extend'].includes(what))
      .reduce((_before, [, , number]) => number, given.due);
    const extra = added.find(({ from, to }) => from <= now && now < to);
    // The vendor's own lapse stops its clock, and excuses nothing.
    const lapsed = paused === 'access' ? 'vendor' : undefined;
    const stopped = lapsed ? undefined : paused;
    return { holder: stopped ?? extra?.holder ?? lapsed ?? holder, late: !stopped && !extra && now >= inForce };
  });
}

describe('the holdings of any deadline', () => {
  it('are contiguous, do not overlap, and cover it from its opening to its end', () => {
    fc.assert(
      fc.property(history, (given) => {
        const holdings = holdingsOf(deadlineOf(given), hour(LAST));
        expect(holdings[0]?.from).toBe(hour(given.openedAt));
        expect(holdings.at(-1)?.to).toBe(given.endedAt === null ? null : hour(Math.max(given.openedAt, given.endedAt)));
        holdings.slice(1).forEach(({ from }, index) => expect(holdings[index]?.to).toBe(from));
      }),
    );
  });

  it('say hour by hour who had it, and are late for the time past the due instant in force', () => {
    fc.assert(
      fc.property(history, (given) => {
        const holdings = holdingsOf(deadlineOf(given), hour(LAST));
        const told = hourByHour(given).map(({ holder, late }, index) => {
          const at = hour(given.openedAt + index);
          const found = holdings.find(({ from, to }) => from <= at && (to === null || at < to));
          return [
            { holder, late },
            { holder: found?.holder, late: (found?.late ?? 0) > 0 },
          ] as const;
        });
        for (const [expected, found] of told) expect(found).toEqual(expected);
        const late = hourByHour(given).filter((each) => each.late).length;
        expect(holdings.reduce((sum, each) => sum + each.late, 0)).toBe(late * HOURS);
      }),
    );
  });

  it('charge the vendor with nothing that somebody else held', () => {
    fc.assert(
      fc.property(history, (given) => {
        const own = hourByHour(given).filter(({ holder, late }) => late && holder === 'vendor').length;
        expect(latenessOf(holdingsOf(deadlineOf(given), hour(LAST))).vendor ?? 0).toBe(own * HOURS);
      }),
    );
  });

  it('charge nobody with more when the due instant is put off', () => {
    const putOff = fc.record({
      given: history,
      at: fc.nat(LAST),
      by: fc.integer({ min: 1, max: 20 }),
      what: fc.constantFrom('calendar' as const, 'client' as const, 'extend' as const),
    });
    fc.assert(
      fc.property(putOff, ({ given, at, by, what }) => {
        const before = inOrder(given).filter(([instant]) => instant <= at);
        const due = before.filter(([, kind]) => !['hand', 'pause', 'resume'].includes(kind)).at(-1)?.[2] ?? given.due;
        // Nothing moves afterwards, so that only the date that is put off differs.
        const still = inOrder(given).filter(
          ([instant, kind]) => instant <= at || ['hand', 'pause', 'resume'].includes(kind),
        );
        const [asItWas, later] = [still, [...still, [at, what, due + by] as Event]].map((events) =>
          latenessOf(holdingsOf(deadlineOf({ ...given, events }), hour(LAST))),
        );
        for (const [holder, late] of Object.entries(later ?? {}))
          expect(late).toBeLessThanOrEqual(asItWas?.[holder as Holder] ?? 0);
      }),
    );
  });

  it('are over as far as they say, and late from then on', () => {
    fc.assert(
      fc.property(history, (given) => {
        const deadline = deadlineOf(given);
        const all = holdingsOf(deadline, hour(LAST)).reduce((sum, { late }) => sum + late, 0);
        const passed = Object.values(latenessOf(passedHoldings(deadline))).reduce((sum, late) => sum + late, 0);
        const from = given.endedAt === null ? lateFrom(deadline) : null;
        const running = from !== null && from < hour(LAST) ? Date.parse(hour(LAST)) - Date.parse(from) : 0;
        expect(passed + running).toBe(all);
      }),
    );
  });
});

describe('the lateness of a view', () => {
  it('is that of its whole journal, whatever runs and whatever has ended', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 3 }), (histories) => {
        const facts = histories
          .flatMap((given, index) =>
            factsOf(given).map((fact) =>
              'task' in fact.about ? ({ ...fact, about: { ...fact.about, task: `e1.D1.${index}` } } as Fact) : fact,
            ),
          )
          .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
        const entries = asEntries([aStart({}, onDay(1)), ...facts]);
        const ledger = ledgerOf(entries, 'e1');
        const view = viewOf(entries, 'e1');
        const over = latenessOf(ledger.flatMap(passedHoldings));
        const all = latenessOf(ledger.flatMap((each) => holdingsOf(each, hour(LAST))));
        for (const holder of ['vendor', 'owner', 'sponsor'] as const) {
          expect(view?.lateness[holder] ?? 0).toBe(over[holder] ?? 0);
          expect(view && (latenessAt(view, hour(LAST))[holder] ?? 0)).toBe(all[holder] ?? 0);
          // Nobody is late for longer than it took, however many they were late with.
          expect(all[holder] ?? 0).toBeLessThanOrEqual(Date.parse(hour(LAST)) - Date.parse(onDay(1)));
        }
      }),
    );
  });
});
