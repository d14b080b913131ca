import { onEachDatabase } from '../../support/site/databases.js';
import {
  aChange,
  aFact,
  anAssignee,
  aNotice,
  anOpening,
  aStart,
  aTurn,
  placedAt,
} from '../../support/samples/turns.js';

const DUE = '2026-03-05T09:00:00.000Z';
const asking = aTurn({
  facts: [aStart(), aFact('phase.entered', { phase: 'scoping' })],
  opened: [anOpening()],
  notices: [aNotice(), aNotice({ kind: 'note' })],
});

onEachDatabase('commit', (database) => {
  it('writes journal, read model, inbox and outbox together', async () => {
    const store = await database.open();
    const { receipt, mails } = await store.commit(asking, placedAt(asking, DUE));
    expect(receipt).toEqual({
      placed: {
        'e1.main.1': { due: DUE, rungs: [{ at: DUE, do: 'lapse' }], opened: { at: asking.at, from: asking.at } },
      },
      undelivered: [],
    });
    expect(mails.map(({ id, state }) => [id, state])).toEqual([
      ['e1.main.1.0', 'queued'],
      ['e1.main.1.1', 'queued'],
    ]);
    expect((await store.journal('engagement/e1')).items.map(({ sequence, fact }) => [sequence, fact.type])).toEqual([
      [1, 'engagement.started'],
      [2, 'phase.entered'],
    ]);
    expect(await store.engagement('e1')).toMatchObject({
      id: 'e1',
      phase: 'scoping',
      openTasks: 1,
      nextDue: DUE,
      updatedAt: asking.at,
    });
    expect(await store.task('e1.main.1')).toMatchObject({
      state: 'open',
      subjectTitle: 'Valuation model',
      assignment: 1,
      assignee: anAssignee(),
      due: DUE,
    });
    expect(await store.mail('e1.main.1.0')).toEqual(mails[0]);
  });

  it('returns the first receipt, and the mails still queued, when a turn is committed again', async () => {
    const store = await database.open();
    const first = await store.commit(asking, placedAt(asking, DUE));
    await store.markMails(['e1.main.1.0'], 'sent');
    const again = await store.commit(asking, placedAt(asking, '2027-01-01T00:00:00.000Z'));
    expect(again).toEqual({ receipt: first.receipt, mails: first.mails.slice(1) });
    expect((await store.journal('engagement/e1')).items).toHaveLength(2);
  });

  it('takes a turn once when it arrives several times at the same moment', async () => {
    const [one, other] = [await database.open(), await database.open()];
    const results = await Promise.all(
      [one, other, one, other].map((store) => store.commit(asking, placedAt(asking, DUE))),
    );
    for (const { receipt } of results) expect(receipt).toEqual(results[0]?.receipt);
    expect(await one.verify('engagement/e1')).toMatchObject({ ok: true, entries: 2 });
  });

  it('keeps one chain without gaps when streams write in parallel', async () => {
    const stores = [await database.open(), await database.open(), await database.open()];
    await stores[0]?.commit(aTurn(), {});
    await Promise.all(
      stores.map(async (store, index) => {
        for (let turn = 1; turn <= 10; turn++) await store.commit(aTurn({ stream: `D${index}`, turn }), {});
      }),
    );
    expect(await stores[0]?.verify('engagement/e1')).toMatchObject({ ok: true, entries: 31 });
  });

  it('changes tasks: handed on, then answered', async () => {
    const store = await database.open();
    await store.commit(asking, placedAt(asking, DUE));
    const finn = anAssignee('finn@client.example');
    const later = '2026-03-09T09:00:00.000Z';
    await store.commit(
      aTurn({
        turn: 2,
        changed: [{ id: 'e1.main.1', state: 'open', assignee: finn, assignment: 2, due: later, rungs: [] }],
      }),
      {},
    );
    expect(await store.task('e1.main.1')).toMatchObject({
      state: 'open',
      assignee: finn,
      assignment: 2,
      due: later,
      rungs: [],
      endedAt: null,
    });
    const at = '2026-03-03T10:00:00.000Z';
    await store.commit(
      aTurn({ turn: 3, at, changed: [aChange({ assignee: finn, assignment: 2, by: finn.email })] }),
      {},
    );
    expect(await store.task('e1.main.1')).toMatchObject({
      state: 'answered',
      outcome: 'approve',
      answeredBy: finn.email,
      endedAt: at,
      due: later,
    });
  });

  it.each([
    ['a child stream of an engagement that has not started', aTurn({ stream: 'D1' })],
    ['a change of a task that is not there', aTurn({ changed: [aChange()] })],
    ['an opened task without a place in time', aTurn({ opened: [anOpening()] })],
  ])('writes nothing of a turn that cannot be written whole: %s', async (_why, turn) => {
    const store = await database.open();
    await expect(store.commit(turn, {})).rejects.toThrow(/e1/);
    expect(await store.engagement('e1')).toBeUndefined();
    expect((await store.journal('engagement/e1')).items).toEqual([]);
  });

  it('survives closing and opening', async () => {
    await (await database.open()).commit(asking, placedAt(asking, DUE));
    expect(await (await database.open()).verify('engagement/e1')).toMatchObject({ ok: true, entries: 2 });
  });
});
