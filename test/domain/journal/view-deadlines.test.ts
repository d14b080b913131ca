import type { Fact } from '../../../domain/journal/facts.js';
import { viewOf } from '../../../domain/journal/projection.js';
import { aDraft, asEntries, aStep, aTask, DAYS, onDay } from '../../support/samples/ledgers.js';
import { aStart } from '../../support/samples/turns.js';
import { said } from '../../support/site/said.js';

const BEGUN = [
  aStart({}, onDay(1)),
  aStep('scope.drafted', onDay(1), aDraft({ D0: 'client', D1: 'vendor' })),
  aStep('deliverable.opened', onDay(2), { deliverable: 'D1', due: onDay(9) }),
];
const submit = aTask();
const opened = submit.opened(onDay(2), onDay(9));
const submitted = (at: string, late = true): Fact[] => [
  submit.answered(at),
  aStep('deliverable.submitted', at, { deliverable: 'D1', round: 1, document: 's1', late }),
];

function viewAfter(...facts: Fact[]) {
  const view = viewOf(asEntries([...BEGUN, ...facts]), 'e1');
  if (!view) throw new Error('no view');
  const [d0, d1] = view.deliverables;
  return { view, d0, d1 };
}

describe('a view', () => {
  it('keeps the deadlines that run, and moves those that end to the ledger of their deliverable', () => {
    expect(viewAfter(opened).view.running.deadlines).toMatchObject([{ task: 'e1.D1.1', endedAt: null }]);
    const { view, d0, d1 } = viewAfter(opened, ...submitted(onDay(11)));
    expect(view.running.deadlines).toEqual([]);
    expect(view.lateness).toEqual({ vendor: 2 * DAYS });
    expect(d0?.ledger).toEqual([]);
    expect(d1?.ledger).toMatchObject([
      { task: 'e1.D1.1', holder: 'vendor', from: onDay(2), to: onDay(9), late: 0 },
      { task: 'e1.D1.1', holder: 'vendor', from: onDay(9), to: onDay(11), late: 2 * DAYS },
    ]);
  });

  it('counts what one holder let pass when the task goes on to another', () => {
    const { view } = viewAfter(opened, submit.transferred(onDay(12), 'olu@client.example', 'owner'));
    expect(view.lateness).toEqual({ vendor: 3 * DAYS });
  });

  it('takes lateness back that a calendar explains', () => {
    const moved = submit.moved(onDay(13), onDay(9), onDay(12));
    const handed = submit.reassigned(onDay(12), 'nick@northwind.example');
    expect(viewAfter(opened, handed).view.lateness).toEqual({ vendor: 3 * DAYS });
    expect(viewAfter(opened, handed, moved).view.lateness).toEqual({ vendor: DAYS, calendar: 0 });
  });

  it('says who was on time apart from who is not known', () => {
    expect(viewAfter(opened, ...submitted(onDay(8), false)).view.lateness).toEqual({ vendor: 0 });
    expect(viewAfter(submit.opened(onDay(2), undefined), ...submitted(onDay(12))).view.lateness).toEqual({});
  });

  it('calls a deliverable late for the vendor’s own share only', () => {
    expect(viewAfter(opened, ...submitted(onDay(8), true)).d1).toMatchObject({ late: false });
    expect(viewAfter(opened, ...submitted(onDay(11), false)).d1).toMatchObject({ late: true });
    const paused = [
      submit.paused(onDay(8)),
      submit.resumed(onDay(20)),
      submit.moved(onDay(20), onDay(9), onDay(21), 'pause'),
    ];
    expect(viewAfter(opened, ...paused, ...submitted(onDay(21), true)).d1).toMatchObject({ late: false });
    const review = aTask('e1.D1.2', 'review.score');
    const reviewed = [review.opened(onDay(8), onDay(10), 'rae@client.example', 'reviewer'), review.answered(onDay(20))];
    expect(viewAfter(opened, ...submitted(onDay(8), false), ...reviewed).d1).toMatchObject({ late: false });
  });

  it('begins anew with the vendor that takes over', () => {
    const again = aTask('e1.D1~2.1');
    const { view, d1 } = viewAfter(
      opened,
      submit.withdrawn(onDay(12)),
      aStep('vendor.replaced', onDay(12), { vendor: 'northwind', why: said('late') }),
      aStep('deliverable.opened', onDay(14), { deliverable: 'D1', due: onDay(20) }),
      again.opened(onDay(14), onDay(20), 'sol@southwind.example'),
      again.answered(onDay(19)),
    );
    expect(d1).toMatchObject({ late: false, openedAt: onDay(14) });
    expect(d1?.ledger.map(({ task }) => task)).toEqual(['e1.D1.1', 'e1.D1.1', 'e1.D1~2.1']);
    expect(view.lateness).toEqual({ vendor: 3 * DAYS });
  });

  it('knows whose turn a deliverable is', () => {
    const holder = (...facts: Fact[]) => viewAfter(opened, ...facts).d1?.holder;
    const decide = aTask('e1.D1.2', 'extension.decide');
    expect(holder()).toBe('vendor');
    expect(holder(submit.paused(onDay(5)))).toBe('pause');
    expect(holder(submit.paused(onDay(5), 'access'))).toBe('vendor');
    expect(holder(submit.paused(onDay(5)), submit.resumed(onDay(6)))).toBe('vendor');
    expect(
      holder(submit.answered(onDay(8), 'extend'), decide.opened(onDay(8), onDay(9), 'olu@client.example', 'owner')),
    ).toBe('owner');
    expect(holder(...submitted(onDay(8)))).toBe('reviewer');
    const accepted = aStep('deliverable.accepted', onDay(9), { deliverable: 'D1', round: 1, score: 80, deemed: false });
    expect(holder(...submitted(onDay(8)), accepted)).toBe('none');
  });
});
