import type { Fact } from '../../../domain/journal/facts.js';
import type { Store } from '../../../store/contract.js';
import { openDatabase } from '../../../store/database/database.js';
import { vendorScorecard } from '../../../client/ledgers.js';
import { onEachDatabase } from '../../support/site/databases.js';
import { aDraft, aStep, aTask, DAYS, onDay } from '../../support/samples/ledgers.js';
import { aStart, aTurn } from '../../support/samples/turns.js';
import { said, someone } from '../../support/site/said.js';

const GBP = { currency: 'GBP', minor: 0 };
const awardedTo = (vendor: string, at = onDay(1)): Fact =>
  aStep('award.made', at, { vendor, name: vendor, by: someone('sara@client.example'), reason: null, price: GBP });

/** A deliverable that is asked for on the 2nd and due on the 9th, is handed in on a day and accepted on the next. */
function delivered(
  id: string,
  day: number,
  { due = onDay(9), score = 80, rounds = 1 }: { due?: string | null; score?: number; rounds?: number } = {},
): Fact[] {
  const task = aTask(`e1.${id}.1`);
  return [
    aStep('deliverable.opened', onDay(2), { deliverable: id, due: onDay(9) }),
    task.opened(onDay(2), due ?? undefined),
    task.answered(onDay(day)),
    ...Array.from({ length: rounds }, (_, index) =>
      aStep('deliverable.submitted', onDay(day), { deliverable: id, round: index + 1, document: 's', late: true }),
    ),
    aStep('deliverable.accepted', onDay(day + 1), { deliverable: id, round: rounds, score, deemed: false }),
  ];
}

const BEGUN = [
  aStart({}, onDay(1)),
  aStep('scope.drafted', onDay(1), aDraft({ D0: 'client', D1: 'vendor', D2: 'vendor' })),
];

/** The engagement with its facts, a turn each, so that what has ended is met by what comes later. */
async function told(store: Store, ...facts: Fact[]): Promise<void> {
  for (const [index, fact] of [...BEGUN, ...facts].entries())
    await store.commit(aTurn({ turn: index + 1, at: fact.at, facts: [fact] }), {});
}

const SHOWN = 50;

onEachDatabase('scorecards of vendors', (database) => {
  const scorecard = async (...facts: Fact[]) => {
    const store = await database.open();
    await told(store, awardedTo('northwind'), ...facts);
    const verified = await store.verify('engagement/e1');
    // Read models are looked at before tasks, of which there is none here, only what the journal says of them.
    expect(verified.ok ? '' : verified.why).toMatch(/^$|^task e1\.D\d\.1 is lost$/);
    return vendorScorecard(store, 'northwind', SHOWN);
  };

  it('counts the vendor’s own lateness only', async () => {
    const pausing = aTask('e1.D2.1');
    const paused = delivered('D2', 20).flatMap((fact) =>
      fact.type === 'task.opened' ? [fact, pausing.paused(onDay(8)), pausing.resumed(onDay(20))] : [fact],
    );
    expect(await scorecard(...delivered('D1', 11), ...paused)).toMatchObject({
      engagements: 1,
      scorecard: { onTime: 0.5, quality: 80, firstTime: 1, delivered: 2, dropped: 0 },
      late: 2 * DAYS,
    });
  });

  it('says no more than the journal does', async () => {
    expect(await scorecard()).toMatchObject({
      scorecard: { onTime: null, quality: null, firstTime: null, delivered: 0, dropped: 0 },
      late: null,
    });
    expect(await scorecard(...delivered('D1', 30, { due: null }))).toMatchObject({
      scorecard: { onTime: null, quality: 80, delivered: 1 },
      late: null,
      because: { onTime: [{ deliverable: 'D1', value: null }] },
    });
  });

  it('lists for each figure the deliverables and the journal entries it comes from', async () => {
    const { because } = await scorecard(...delivered('D1', 11, { rounds: 2 }));
    const about = { engagement: 'e1', engagementTitle: 'Valuation model', deliverable: 'D1', outcome: 'accepted' };
    // 1 started, 2 drafted, 3 awarded, 4 opened, 5 asked, 6 answered, 7 and 8 handed in, 9 accepted.
    expect(because).toEqual({
      onTime: [{ ...about, value: 2 * DAYS, sequences: [5, 6, 9] }],
      quality: [{ ...about, value: 80, sequences: [9] }],
      firstTime: [{ ...about, value: 2, sequences: [7, 8, 9] }],
      delivered: [{ ...about, value: null, sequences: [9] }],
      dropped: [],
    });
  });

  it('gives each vendor what was in its hands, and the one that was replaced what it was replaced for', async () => {
    const submit = aTask('e1.D2.1');
    const store = await database.open();
    await told(
      store,
      awardedTo('northwind'),
      ...delivered('D1', 8),
      aStep('deliverable.opened', onDay(9), { deliverable: 'D2', due: onDay(12) }),
      submit.opened(onDay(9), onDay(12)),
      aStep('overdue.decided', onDay(15), {
        deliverable: 'D2',
        decision: 'replace',
        by: someone('olu@client.example'),
      }),
      submit.withdrawn(onDay(15)),
      aStep('vendor.replaced', onDay(15), { vendor: 'northwind', why: said('late') }),
      awardedTo('southwind', onDay(16)),
      aStep('deliverable.opened', onDay(17), { deliverable: 'D2', due: onDay(25) }),
      aTask('e1.D2~2.1').opened(onDay(17), onDay(25)),
      aTask('e1.D2~2.1').answered(onDay(24)),
      aStep('deliverable.submitted', onDay(24), { deliverable: 'D2', round: 1, document: 's', late: false }),
      aStep('deliverable.accepted', onDay(25), { deliverable: 'D2', round: 1, score: 90, deemed: false }),
    );
    expect(await vendorScorecard(store, 'northwind', SHOWN)).toMatchObject({
      scorecard: { onTime: 0.5, quality: 80, delivered: 1 },
      late: 3 * DAYS,
    });
    expect(await vendorScorecard(store, 'southwind', SHOWN)).toMatchObject({
      scorecard: { onTime: 1, quality: 90, delivered: 1 },
      late: 0,
    });
    expect(await vendorScorecard(store, 'eastwind', SHOWN)).toMatchObject({
      engagements: 0,
      scorecard: { onTime: null },
    });
  });

  it('counts as late what was dropped because it did not come', async () => {
    const submit = aTask('e1.D2.1');
    const found = await scorecard(
      ...delivered('D1', 8),
      aStep('deliverable.opened', onDay(2), { deliverable: 'D2', due: onDay(3) }),
      submit.opened(onDay(2), onDay(3)),
      aStep('overdue.decided', onDay(7), { deliverable: 'D2', decision: 'reduce', by: someone('olu@client.example') }),
      submit.lapsed(onDay(7)),
      aStep('deliverable.dropped', onDay(7), { deliverable: 'D2', why: said('it does not come') }),
    );
    expect(found.scorecard).toMatchObject({ onTime: 0.5, delivered: 1, dropped: 1 });
    expect(found.because.onTime).toMatchObject([{ deliverable: 'D2', value: 4 * DAYS }, { deliverable: 'D1' }]);
  });

  it('leaves out what is not ended, what the client owed, and what it dropped', async () => {
    const input = aTask('e1.D0.1', 'input.provide');
    const dropped = aTask('e1.D2.1');
    const { scorecard: card, because } = await scorecard(
      aStep('deliverable.opened', onDay(2), { deliverable: 'D0', due: onDay(3) }),
      input.opened(onDay(2), onDay(3), 'olu@client.example', 'owner'),
      input.answered(onDay(9), 'provide'),
      aStep('input.provided', onDay(9), { deliverable: 'D0', document: 'i' }),
      aStep('deliverable.opened', onDay(2), { deliverable: 'D1', due: onDay(3) }),
      aTask('e1.D1.1').opened(onDay(2), onDay(3)),
      aStep('deliverable.opened', onDay(2), { deliverable: 'D2', due: onDay(3) }),
      dropped.opened(onDay(2), onDay(3)),
      aStep('deliverable.dropped', onDay(9), { deliverable: 'D2', why: said('not needed') }),
      aStep('deliverable.dropped', onDay(9), { deliverable: 'D3', why: said('not begun') }),
      aStep('deliverable.dropped', onDay(9), { deliverable: 'D0', why: said('an input') }),
    );
    expect(card).toEqual({ onTime: null, quality: null, firstTime: null, delivered: 0, dropped: 2 });
    expect(because.dropped).toMatchObject([{ deliverable: 'D2' }, { deliverable: 'D3' }]);
    expect(because.onTime).toEqual([]);
  });

  it('leaves out entries that no longer count', async () => {
    const store = await database.open();
    const facts = [awardedTo('northwind'), ...delivered('D1', 11)];
    await store.commit(aTurn({ facts: BEGUN }), {});
    await store.commit(aTurn({ turn: 2, facts }), {});
    expect(await vendorScorecard(store, 'northwind', SHOWN)).toMatchObject({ engagements: 1, late: 2 * DAYS });
    await store.commit(aTurn({ turn: 2, facts: [aStep('phase.entered', onDay(2), { phase: 'selection' })] }), {});
    expect(await vendorScorecard(store, 'northwind', SHOWN)).toMatchObject({ engagements: 0, late: null });
    expect(await store.verify('engagement/e1')).toMatchObject({ ok: true });
  });

  it('shows the first of what a figure comes from, and the rest page by page', async () => {
    const store = await database.open();
    await told(store, awardedTo('northwind'), ...delivered('D1', 8), ...delivered('D2', 9));
    const { because, scorecard: card } = await vendorScorecard(store, 'northwind', 1);
    expect([card.delivered, because.delivered]).toMatchObject([2, [{ deliverable: 'D1' }]]);
    const first = await store.vendorEvidence({ vendor: 'northwind', figure: 'delivered', limit: 1 });
    const cursor = first.next ?? '';
    expect(await store.vendorEvidence({ vendor: 'northwind', figure: 'delivered', limit: 1, cursor })).toMatchObject({
      items: [{ deliverable: 'D2' }],
      next: null,
    });
  });

  it('that were edited are found', async () => {
    const store = await database.open();
    await told(store, awardedTo('northwind'), ...delivered('D1', 8));
    const { db } = openDatabase(database.url());
    await db.updateTable('vendorRuns').set({ score: 100 }).execute();
    await db.destroy();
    expect(await store.verify('engagement/e1')).toMatchObject({
      ok: false,
      why: "the read model's scorecard is not what the journal gives",
    });
  });
});
