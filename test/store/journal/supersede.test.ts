import { FAILURES } from '../../../domain/kernel/failures.js';
import type { Turn } from '../../../domain/journal/turn.js';
import type { Store } from '../../../store/contract.js';
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
import { said, someone } from '../../support/site/said.js';

const DUE = '2026-03-05T09:00:00.000Z';
const [FIRST, SECOND, THIRD] = ['2026-03-02T10:00:00.000Z', '2026-03-02T10:00:10.000Z', '2026-03-02T10:00:20.000Z'];

const start = aTurn({
  facts: [aStart(), aFact('phase.entered', { phase: 'scoping' })],
  opened: [anOpening()],
  notices: [aNotice()],
});
const aQuestion = (to: string) =>
  anOpening({ id: 'e1.main.2', kind: 'scope.answer', subject: `Question to ${to}`, assignee: anAssignee(to) });

/** The sponsor approves, and the next phase begins … */
const answered = (at: string): Turn =>
  aTurn({
    turn: 2,
    at,
    facts: [
      aFact(
        'task.answered',
        {
          task: 'e1.main.1',
          kind: 'scope.approve',
          decision: 'approve',
          by: someone('sara@client.example'),
          via: 'api',
        },
        at,
      ),
      aFact('phase.entered', { phase: 'selection' }, at),
      aFact('payment.released', { deliverable: 'D1', amount: { currency: 'GBP', minor: 1 } }, at),
    ],
    opened: [
      { ...aQuestion('vera@vendor.example'), due: { from: at, after: 'P3D', working: false } },
      anOpening({ id: 'e1.main.3' }),
    ],
    changed: [aChange({ due: at, rungs: [{ at, do: 'lapse' }] })],
    notices: [aNotice({ subject: 'first' }), aNotice({ subject: 'second', lines: [`It was due on ${at}.`] })],
  });

/** … but the answer never came back from the dead worker, and the task's ladder ended instead. */
const lapsed = (at: string): Turn =>
  aTurn({
    turn: 2,
    at,
    facts: [aFact('task.lapsed', { task: 'e1.main.1', kind: 'scope.approve', outcome: 'silence' }, at)],
    opened: [aQuestion('olu@client.example')],
    changed: [aChange({ state: 'lapsed', outcome: 'silence', by: undefined })],
    notices: [aNotice({ subject: 'silence' })],
  });

const commit = (store: Store, turn: Turn) => store.commit(turn, placedAt(turn, DUE));
const entriesOf = async (store: Store) =>
  (await store.journal('engagement/e1')).items.map(({ sequence, stream, turn, fact }) => [
    sequence,
    stream,
    turn,
    fact.type,
  ]);
const CONFLICT = { name: FAILURES.journalConflict };

onEachDatabase('a turn committed again at a later instant', (database) => {
  it('is the same turn: its first receipt, the mails still queued, and nothing new', async () => {
    const store = await database.open();
    await commit(store, start);
    const first = await commit(store, answered(FIRST));
    await store.markMails(['e1.main.2.0'], 'sent');
    const second = answered(SECOND);
    const again = await store.commit(second, placedAt(second, '2027-01-01T00:00:00.000Z'));
    expect(again).toEqual({ receipt: first.receipt, mails: first.mails.slice(1) });
    expect(again.mails.map(({ id, state }) => [id, state])).toEqual([['e1.main.2.1', 'queued']]);
    expect(await entriesOf(store)).toEqual([
      [1, 'main', 1, 'engagement.started'],
      [2, 'main', 1, 'phase.entered'],
      [3, 'main', 2, 'task.answered'],
      [4, 'main', 2, 'phase.entered'],
      [5, 'main', 2, 'payment.released'],
    ]);
    expect(await store.task('e1.main.1')).toMatchObject({ state: 'answered', due: FIRST, endedAt: FIRST });
    expect(await store.verify('engagement/e1')).toMatchObject({ ok: true, entries: 5 });
  });
});

onEachDatabase('a turn committed again with other content', (database) => {
  it('supersedes what was written: in the journal, the view, the tasks and the mails', async () => {
    const store = await database.open();
    await commit(store, start);
    await commit(store, answered(FIRST));
    await store.markMails(['e1.main.2.0'], 'sent');
    const { receipt, mails } = await commit(store, lapsed(SECOND));
    expect(receipt).toEqual({
      placed: {
        'e1.main.2': {
          due: DUE,
          rungs: [{ at: DUE, do: 'lapse' }],
          opened: { at: SECOND, from: '2026-03-02T09:00:00.000Z' },
        },
      },
      undelivered: [],
    });
    expect(mails.map(({ id, notice }) => [id, notice.subject])).toEqual([['e1.main.2.0~2', 'silence']]);
    expect(await Promise.all(['0', '1', '0~2'].map((mail) => store.mail(`e1.main.2.${mail}`)))).toMatchObject([
      { state: 'sent', notice: { subject: 'first' } },
      { state: 'dropped', notice: { subject: 'second' } },
      { state: 'queued', notice: { subject: 'silence' } },
    ]);
    expect(
      (await store.journal('engagement/e1', { after: 2 })).items.map(({ sequence, fact }) => [sequence, fact.type]),
    ).toEqual([
      [3, 'task.answered'],
      [4, 'phase.entered'],
      [5, 'payment.released'],
      [6, 'turn.superseded'],
      [7, 'task.lapsed'],
    ]);
    expect((await store.journal('engagement/e1', { after: 5, limit: 1 })).items).toMatchObject([
      {
        stream: 'main',
        turn: 2,
        fact: { type: 'turn.superseded', at: SECOND, about: { stream: 'main', turn: 2, entries: [3, 4, 5] } },
      },
    ]);
    expect(await store.engagement('e1')).toMatchObject({
      phase: 'scoping',
      payments: [],
      openTasks: 1,
      updatedAt: SECOND,
    });
    expect(await store.task('e1.main.1')).toMatchObject({
      state: 'lapsed',
      outcome: 'silence',
      answeredBy: null,
      due: DUE,
      rungs: [{ at: DUE, do: 'lapse' }],
      endedAt: SECOND,
    });
    expect(await store.task('e1.main.2')).toMatchObject({ title: 'Question to olu@client.example' });
    expect(await store.task('e1.main.3')).toBeUndefined();
    expect(await store.verify('engagement/e1')).toMatchObject({ ok: true, entries: 7 });
  });

  it('gives a task that it leaves alone its earlier values back', async () => {
    const store = await database.open();
    await commit(store, start);
    const before = await store.task('e1.main.1');
    await commit(store, answered(FIRST));
    await commit(store, aTurn({ turn: 2, at: SECOND }));
    expect(before).toMatchObject({ state: 'open', outcome: null, answeredBy: null, endedAt: null });
    expect(await store.task('e1.main.1')).toEqual({ ...before, revision: 2 });
    expect((await store.tasks()).items.map(({ id }) => id)).toEqual(['e1.main.1']);
  });

  it('can be superseded once more, also by what it was at first', async () => {
    const store = await database.open();
    await commit(store, start);
    await commit(store, answered(FIRST));
    await commit(store, lapsed(SECOND));
    const { mails } = await commit(store, answered(THIRD));
    expect(mails.map(({ id }) => id)).toEqual(['e1.main.2.0~3', 'e1.main.2.1~3']);
    expect((await commit(store, answered(THIRD))).mails).toEqual(mails);
    expect(
      (await store.journal('engagement/e1', { after: 5 })).items.map(({ sequence, fact }) => [sequence, fact.about]),
    ).toEqual([
      [6, { stream: 'main', turn: 2, entries: [3, 4, 5] }],
      [7, { task: 'e1.main.1', kind: 'scope.approve', outcome: 'silence' }],
      [8, { stream: 'main', turn: 2, entries: [7] }],
      [9, expect.objectContaining({ decision: 'approve' })],
      [10, { phase: 'selection' }],
      [11, { deliverable: 'D1', amount: { currency: 'GBP', minor: 1 } }],
    ]);
    expect(await store.engagement('e1')).toMatchObject({
      phase: 'selection',
      payments: [{ deliverable: 'D1', amount: { currency: 'GBP', minor: 1 }, at: THIRD }],
    });
    expect(await store.task('e1.main.1')).toMatchObject({ state: 'answered', endedAt: THIRD });
    expect(await store.verify('engagement/e1')).toMatchObject({ ok: true, entries: 11 });
  });

  it('lets the engagement begin anew when it was the first', async () => {
    const store = await database.open();
    await commit(store, start);
    const { receipt } = await commit(
      store,
      aTurn({ at: SECOND, facts: [aStart({ title: 'Another', owner: 'o@x' }, SECOND)] }),
    );
    expect(receipt.placed).toEqual({});
    expect(await entriesOf(store)).toEqual([
      [1, 'main', 1, 'engagement.started'],
      [2, 'main', 1, 'phase.entered'],
      [3, 'main', 1, 'turn.superseded'],
      [4, 'main', 1, 'engagement.started'],
    ]);
    expect(await store.engagement('e1')).toMatchObject({ title: 'Another', startedAt: SECOND, openTasks: 0 });
    expect((await store.engagements({ owner: 'o@x' })).items).toHaveLength(1);
    expect(await store.verify('engagement/e1')).toMatchObject({ ok: true, entries: 4 });
  });

  it('is another turn when only the duration that somebody chose is another', async () => {
    const store = await database.open();
    await commit(store, start);
    const paused = (at: string, duration: string, until: string): Turn => {
      const pause = {
        holder: 'pause',
        why: said('a question'),
        by: someone('olu@client.example'),
        endedBy: 'owner',
        until,
      } as const;
      const about = { task: 'e1.main.1', kind: 'scope.approve', ...pause, for: duration } as const;
      const changed = aChange({ state: 'open', outcome: undefined, by: undefined });
      return aTurn({
        turn: 2,
        at,
        facts: [aFact('task.paused', about, at)],
        changed: [{ ...changed, pause: { ...pause, from: at, for: duration } }],
        notices: [aNotice({ kind: 'task.paused', lines: [`Until ${until}.`] })],
      });
    };
    const [week, fortnight] = ['2026-03-09T10:00:00.000Z', '2026-03-16T10:00:10.000Z'];
    await commit(store, paused(FIRST, 'P7D', week));
    await store.markMails(['e1.main.2.0'], 'sent');
    const { mails } = await commit(store, paused(SECOND, 'P14D', fortnight));
    expect((await store.task('e1.main.1'))?.pause).toMatchObject({ until: fortnight });
    expect(mails.map(({ notice }) => notice.lines)).toEqual([[`Until ${fortnight}.`]]);
  });

  it('tells of a moved date again when it is another', async () => {
    const store = await database.open();
    await commit(store, start);
    const moved = (at: string, phase: 'selection' | 'nda', due: string): Turn =>
      aTurn({
        turn: 2,
        at,
        facts: [aFact('phase.entered', { phase }, at)],
        notices: [aNotice({ kind: 'task.moved', lines: [`Due on ${due}.`] })],
      });
    await commit(store, moved(FIRST, 'selection', DUE));
    await store.markMails(['e1.main.2.0'], 'sent');
    const other = await commit(store, moved(SECOND, 'nda', '2026-03-06T09:00:00.000Z'));
    expect(other.mails.map(({ id }) => id)).toEqual(['e1.main.2.0~2']);
    await store.markMails(['e1.main.2.0~2'], 'sent');
    expect((await commit(store, moved(THIRD, 'selection', '2026-03-06T09:00:00.000Z'))).mails).toEqual([]);
  });

  it('leaves alone what another stream wrote in between', async () => {
    const store = await database.open();
    await commit(store, start);
    await commit(store, answered(FIRST));
    await commit(
      store,
      aTurn({ stream: 'D1', at: FIRST, opened: [anOpening({ id: 'e1.D1.1' })], notices: [aNotice()] }),
    );
    await commit(store, lapsed(SECOND));
    expect((await store.journal('engagement/e1', { after: 6 })).items[0]?.fact.about).toMatchObject({
      entries: [3, 4, 5],
    });
    expect(await store.task('e1.D1.1')).toMatchObject({ state: 'open' });
    expect(await store.mail('e1.D1.1.0')).toMatchObject({ state: 'queued' });
    expect(await store.verify('engagement/e1')).toMatchObject({ ok: true, entries: 8 });
  });

  it.each<[string, Turn[], Turn]>([
    ['by a worker that was taken for dead', [answered(FIRST), lapsed(THIRD)], answered(SECOND)],
    ['by such a worker with later turns behind it', [answered(SECOND), aTurn({ turn: 3, at: THIRD })], lapsed(FIRST)],
    ['by such a worker after a repetition', [answered(FIRST), answered(THIRD)], lapsed(SECOND)],
  ])('is refused %s', async (_when, written, again) => {
    const store = await database.open();
    for (const turn of [start, ...written]) await commit(store, turn);
    const [view, task, entries] = [await store.engagement('e1'), await store.task('e1.main.2'), await entriesOf(store)];
    await expect(commit(store, again)).rejects.toMatchObject(CONFLICT);
    expect([await store.engagement('e1'), await store.task('e1.main.2'), await entriesOf(store)]).toEqual([
      view,
      task,
      entries,
    ]);
    expect(await store.verify('engagement/e1')).toMatchObject({ ok: true });
  });

  it('is heard of by subscriptions like any other fact', async () => {
    const store = await database.open();
    await store.putSubscription({
      id: 's1',
      url: 'https://erp.example',
      types: ['turn.superseded'],
      secret: 'x',
      createdAt: FIRST,
    });
    for (const turn of [start, answered(FIRST), lapsed(SECOND)]) await commit(store, turn);
    expect((await store.undelivered('s1', 10)).map(({ sequence, fact }) => [sequence, fact.type])).toEqual([
      [6, 'turn.superseded'],
    ]);
  });
});
