import { handOf, holdingsOf, lateFrom, latenessOf } from '../../../domain/journal/deadline.js';
import type { Fact } from '../../../domain/journal/facts.js';
import { deliverableOf, holderOf, ledgerOf } from '../../../domain/journal/ledger.js';
import { asEntries, aStep, aTask, DAYS, onDay } from '../../support/samples/ledgers.js';
import { said, someone } from '../../support/site/said.js';

const NOW = onDay(31);
const submit = aTask();

/** Who held the only deadline of these facts, in short: holder, first day, last day, days late. */
const held = (...facts: Fact[]) => heldOf('e1.D1.1', facts);
function heldOf(task: string, facts: readonly Fact[]) {
  const deadline = ledgerOf(asEntries(facts), 'e1').find((each) => each.task === task);
  if (!deadline) throw new Error(`${task} has no deadline`);
  return holdingsOf(deadline, NOW).map(({ holder, from, to, late }) => [
    holder,
    new Date(from).getUTCDate(),
    to && new Date(to).getUTCDate(),
    late / DAYS,
  ]);
}

describe('the ledger of a deadline', () => {
  it('names whoever was asked, until they answer', () => {
    expect(held(submit.opened(onDay(2), onDay(9)), submit.answered(onDay(8)))).toEqual([['vendor', 2, 8, 0]]);
  });

  it('calls the time past the due instant late', () => {
    expect(held(submit.opened(onDay(2), onDay(9)), submit.answered(onDay(12)))).toEqual([
      ['vendor', 2, 9, 0],
      ['vendor', 9, 12, 3],
    ]);
  });

  it('runs on while nobody answers', () => {
    expect(held(submit.opened(onDay(2), onDay(9)))).toEqual([
      ['vendor', 2, 9, 0],
      ['vendor', 9, null, 22],
    ]);
  });

  it('counts a task that is asked after its due instant from its opening', () => {
    expect(held(submit.opened(onDay(12), onDay(9)), submit.answered(onDay(14)))).toEqual([['vendor', 12, 14, 2]]);
  });

  it('knows no lateness where the journal does not say when it was due', () => {
    const [deadline] = ledgerOf(
      asEntries([
        submit.opened(onDay(2), undefined),
        submit.moved(onDay(3), onDay(4), onDay(5)),
        submit.lapsed(onDay(20)),
      ]),
      'e1',
    );
    const holdings = deadline ? holdingsOf(deadline, NOW) : [];
    expect(holdings).toMatchObject([{ holder: 'vendor', due: null, late: 0 }]);
    expect(latenessOf(holdings)).toEqual({});
  });

  it('passes with the task from hand to hand, and to another part only by a transfer', () => {
    const handed = [
      submit.opened(onDay(2), onDay(4)),
      submit.reassigned(onDay(3), 'nick@northwind.example'),
      submit.delegated(onDay(5), 'nell@northwind.example'),
      submit.claimed(onDay(6), 'ned@northwind.example'),
      submit.transferred(onDay(7), 'olu@client.example', 'owner'),
      submit.lapsed(onDay(8)),
    ];
    const [deadline] = ledgerOf(asEntries(handed), 'e1');
    expect(deadline && holdingsOf(deadline, NOW).map(({ holder, who, late }) => [holder, who, late / DAYS])).toEqual([
      ['vendor', 'nora@northwind.example', 0],
      ['vendor', 'nick@northwind.example', 0],
      ['vendor', 'nick@northwind.example', 1],
      ['vendor', 'nell@northwind.example', 1],
      ['vendor', 'ned@northwind.example', 1],
      ['owner', 'olu@client.example', 1],
    ]);
  });

  it('stands still in a pause, which is whose time it is', () => {
    expect(
      held(
        submit.opened(onDay(2), onDay(9)),
        submit.paused(onDay(10)),
        submit.resumed(onDay(15)),
        submit.moved(onDay(15), onDay(9), onDay(14), 'pause'),
        submit.answered(onDay(16)),
      ),
    ).toEqual([
      ['vendor', 2, 9, 0],
      ['vendor', 9, 10, 1],
      ['pause', 10, 15, 0],
      ['vendor', 15, 16, 1],
    ]);
  });

  it('is not late either while a clock that runs again has not been placed yet', () => {
    expect(
      held(
        submit.opened(onDay(2), onDay(10)),
        submit.paused(onDay(9)),
        submit.resumed(onDay(15)),
        submit.moved(onDay(15, 12), onDay(10), onDay(16), 'pause'),
        submit.answered(onDay(15, 20)),
      ),
    ).toEqual([
      ['vendor', 2, 9, 0],
      ['pause', 9, 15, 0],
      ['vendor', 15, 15, 0],
    ]);
  });

  it('stands still at the vendor’s cost where a credential of its own lapsed: past the due date that is late', () => {
    const lapsed = [submit.opened(onDay(2), onDay(9)), submit.paused(onDay(7), 'access')];
    const restored = [submit.resumed(onDay(12)), submit.moved(onDay(12), onDay(9), onDay(14), 'access')];
    expect(held(...lapsed, ...restored, submit.answered(onDay(13)))).toEqual([
      ['vendor', 2, 9, 0],
      ['vendor', 9, 12, 3],
      ['vendor', 12, 13, 0],
    ]);
    const [running] = ledgerOf(asEntries(lapsed), 'e1');
    expect(running && [handOf(running).holder, lateFrom(running)]).toEqual(['vendor', onDay(9)]);
  });

  it('is not the lateness of whoever is on leave with nobody to stand in, until they are back or another has it', () => {
    const approve = aTask('e1.main.1', 'scope.approve');
    const opened = approve.opened(onDay(2), onDay(9), 'sara@client.example', 'sponsor');
    const gone = approve.unattended(onDay(11), 'sara@client.example');
    const facts = [opened, gone, approve.attended(onDay(15), 'sara@client.example'), approve.answered(onDay(16))];
    expect(heldOf('e1.main.1', facts)).toEqual([
      ['sponsor', 2, 9, 0],
      ['sponsor', 9, 11, 2],
      ['calendar', 11, 15, 0],
      ['sponsor', 15, 16, 1],
    ]);
    const handed = [opened, gone, approve.reassigned(onDay(12), 'dan@client.example'), approve.answered(onDay(13))];
    expect(heldOf('e1.main.1', handed).slice(2)).toEqual([
      ['calendar', 11, 12, 0],
      ['sponsor', 12, 13, 1],
    ]);
    expect(held(submit.opened(onDay(2), onDay(9)), submit.unattended(onDay(8), 'nora@northwind.example'))).toEqual([
      ['vendor', 2, 9, 0],
      ['vendor', 9, null, 22],
    ]);
  });

  it('was nobody’s lateness where it was handed in within the time that an outage took', () => {
    const facts = [
      submit.opened(onDay(2), onDay(9)),
      aStep('clock.given-back', onDay(10), {
        from: onDay(8),
        to: onDay(10),
        why: { code: 'reasons.systemAway' },
        cause: 'outage',
        tasks: ['e1.D1.1'],
      } as never),
      submit.moved(onDay(10, 6), onDay(9), onDay(11), 'system'),
      submit.answered(onDay(10, 18)),
    ];
    expect(latenessOf(ledgerOf(asEntries(facts), 'e1').flatMap((each) => holdingsOf(each, NOW)))).toMatchObject({
      vendor: 0,
      system: 0,
    });
  });

  it('takes a length that a calendar added for the calendar’s, also when it is added afterwards', () => {
    const opened = submit.opened(onDay(2), onDay(9));
    const expected = [
      ['vendor', 2, 9, 0],
      ['calendar', 9, 11, 0],
      ['vendor', 11, 13, 2],
    ];
    expect(held(opened, submit.moved(onDay(5), onDay(9), onDay(11)), submit.answered(onDay(13)))).toEqual(expected);
    expect(held(opened, submit.moved(onDay(12), onDay(9), onDay(11)), submit.answered(onDay(13)))).toEqual(expected);
    expect(held(opened, submit.moved(onDay(5), onDay(9), onDay(11)), submit.answered(onDay(8)))).toEqual([
      ['vendor', 2, 8, 0],
    ]);
  });

  it('takes a calendar’s length back when the calendar is put right before it has passed', () => {
    const moves = [submit.moved(onDay(3), onDay(9), onDay(20)), submit.moved(onDay(5), onDay(20), onDay(10))];
    expect(held(submit.opened(onDay(2), onDay(9)), ...moves, submit.answered(onDay(12)))).toEqual([
      ['vendor', 2, 9, 0],
      ['calendar', 9, 10, 0],
      ['vendor', 10, 12, 2],
    ]);
  });

  it('is not moved by a snooze', () => {
    expect(
      held(submit.opened(onDay(2), onDay(9)), submit.snoozed(onDay(8), onDay(12)), submit.answered(onDay(10))),
    ).toContainEqual(['vendor', 9, 10, 1]);
  });

  it('follows the due date of its deliverable', () => {
    const opened = submit.opened(onDay(2), onDay(9));
    const due = { deliverable: 'D1', due: onDay(14) };
    expect(held(opened, aStep('deliverable.due', onDay(8), due), submit.answered(onDay(13)))).toEqual([
      ['vendor', 2, 13, 0],
    ]);
    expect(held(opened, aStep('extension.granted', onDay(10), due), submit.answered(onDay(13)))).toMatchObject([
      ['vendor', 2, 9, 0],
      ['vendor', 9, 10, 1],
      ['vendor', 10, 13, 0],
    ]);
    const another = { ...due, deliverable: 'D2' };
    expect(held(opened, aStep('deliverable.due', onDay(8), another), submit.answered(onDay(8)))).toHaveLength(1);
  });

  it('says how much time a late input of the client gave back, also to work that is asked for later', () => {
    const given = aStep('deliverable.due', onDay(4), {
      deliverable: 'D1',
      was: onDay(9),
      due: onDay(12),
      why: said('D0 came late'),
      holder: 'client',
    });
    const expected = [
      ['vendor', 4, 9, 0],
      ['client', 9, 12, 0],
      ['vendor', 12, 13, 1],
    ];
    expect(held(given, submit.opened(onDay(4), onDay(12)), submit.answered(onDay(13)))).toEqual(expected);
    expect(held(submit.opened(onDay(4), onDay(9)), given, submit.answered(onDay(13)))).toEqual(expected);
  });

  it('gives the time in which more time is asked for to whoever decides it, and review time to the reviewers', () => {
    const decide = aTask('e1.D1.2', 'extension.decide');
    const again = aTask('e1.D1.3');
    const review = aTask('e1.D1.4', 'review.score');
    const facts = [
      submit.opened(onDay(2), onDay(9)),
      submit.answered(onDay(8), 'extend'),
      decide.opened(onDay(8), onDay(10), 'olu@client.example', 'owner'),
      decide.answered(onDay(11), 'refuse'),
      aStep('extension.refused', onDay(11), { deliverable: 'D1', why: said('no') }),
      again.opened(onDay(11), onDay(9)),
      again.answered(onDay(12)),
      review.opened(onDay(12), onDay(15), 'rae@client.example', 'reviewer'),
      review.answered(onDay(16), 'accept'),
    ];
    expect(heldOf('e1.D1.1', facts)).toEqual([['vendor', 2, 8, 0]]);
    expect(heldOf('e1.D1.2', facts)).toContainEqual(['owner', 10, 11, 1]);
    expect(heldOf('e1.D1.3', facts)).toEqual([['vendor', 11, 12, 1]]);
    expect(heldOf('e1.D1.4', facts)).toContainEqual(['reviewer', 15, 16, 1]);
  });

  it('ends with its deliverable and with its engagement', () => {
    const opened = submit.opened(onDay(2), onDay(9));
    for (const end of [
      aStep('deliverable.dropped', onDay(5), { deliverable: 'D1', why: said('not needed') }),
      aStep('engagement.cancelled', onDay(5), {
        by: someone('sara@client.example'),
        reason: said('the strategy changed'),
      }),
    ])
      expect(held(opened, end)).toEqual([['vendor', 2, 5, 0]]);
  });

  it('lists the entries of the journal that it was made from', () => {
    const facts = [
      aStep('deliverable.opened', onDay(2), { deliverable: 'D1', due: onDay(9) }),
      submit.opened(onDay(2), onDay(9)),
      submit.snoozed(onDay(8), onDay(9)),
      submit.moved(onDay(8), onDay(9), onDay(10)),
      submit.answered(onDay(11)),
      submit.withdrawn(onDay(12)),
    ];
    expect(ledgerOf(asEntries(facts), 'e1')).toMatchObject([{ task: 'e1.D1.1', sequences: [2, 4, 5] }]);
  });
});

describe('handOf and lateFrom', () => {
  const running = (...facts: Fact[]) => {
    const [deadline] = ledgerOf(asEntries(facts), 'e1');
    return deadline && { ...handOf(deadline), lateFrom: lateFrom(deadline) };
  };
  const opened = submit.opened(onDay(2), onDay(9));

  it('say who has it since when, and from when on that is late', () => {
    expect(running(opened)).toMatchObject({ holder: 'vendor', since: onDay(2), lateFrom: onDay(9) });
    expect(running(opened, submit.transferred(onDay(11), 'olu@client.example', 'owner'))).toMatchObject({
      holder: 'owner',
      who: 'olu@client.example',
      since: onDay(11),
      lateFrom: onDay(11),
    });
  });

  it('know no lateness in a pause, and begin anew after it', () => {
    const paused = submit.paused(onDay(10));
    expect(running(opened, paused)).toMatchObject({ holder: 'pause', since: onDay(10), lateFrom: null });
    expect(running(opened, paused, submit.resumed(onDay(12)))).toMatchObject({
      holder: 'vendor',
      since: onDay(12),
      lateFrom: onDay(12),
    });
  });
});

describe('holderOf', () => {
  it('is the part of whoever is asked, but an input is the client’s and experts are the vendor’s', () => {
    expect(holderOf('input.provide', 'owner')).toBe('client');
    expect(holderOf('input.provide', 'sponsor')).toBe('client');
    expect(holderOf('expert.acknowledge', 'expert')).toBe('vendor');
    expect(holderOf('nda.sign', 'signatory')).toBe('signatory');
    expect(holderOf('nda.sign', 'vendor')).toBe('vendor');
    expect(holderOf('review.score', 'reviewer')).toBe('reviewer');
    expect(holderOf('scaling.approve', 'finance')).toBe('finance');
  });
});

describe('deliverableOf', () => {
  it('reads it from the task, whatever the engagement is called and however often it was started', () => {
    expect(deliverableOf('e1.D1.12', 'e1')).toBe('D1');
    expect(deliverableOf('e.1.D1~2.3', 'e.1')).toBe('D1');
    expect(deliverableOf('e1.main.3', 'e1')).toBeNull();
  });
});

describe('latenessOf', () => {
  const [first, second] = [aTask('e1.D1.7', 'review.score'), aTask('e1.D1.8', 'review.score')];
  const late = (...facts: Fact[]) =>
    latenessOf(ledgerOf(asEntries(facts), 'e1').flatMap((each) => holdingsOf(each, NOW))).reviewer;
  const asked = [
    first.opened(onDay(2), onDay(9), 'rita@client.example', 'reviewer'),
    second.opened(onDay(2), onDay(9), 'rolf@client.example', 'reviewer'),
  ];

  it('counts two reviewers who are late together once', () => {
    expect(late(...asked, first.answered(onDay(12)), second.answered(onDay(14)))).toBe(5 * DAYS);
    expect(late(...asked, first.answered(onDay(8)), second.answered(onDay(14)))).toBe(5 * DAYS);
  });

  it('counts one after the other in full', () => {
    const third = aTask('e1.D1.9', 'review.score').opened(onDay(14), onDay(16), 'rea@client.example', 'reviewer');
    const answered = aTask('e1.D1.9', 'review.score').answered(onDay(17));
    expect(late(...asked, first.answered(onDay(12)), second.answered(onDay(12)), third, answered)).toBe(4 * DAYS);
  });
});
