import type { Subject } from '../../../domain/kernel/subject.js';
import { onEachDatabase } from '../../support/site/databases.js';
import { aChange, aFact, aNotice, anOpening, aTurn, placedAt, START } from '../../support/samples/turns.js';

const DUE = '2026-03-05T09:00:00.000Z';
const ENGAGEMENT = 'engagement/e1';
/** Of a kind that there is not yet, under the id that an engagement has. */
const OTHER = 'cost-centre/e1' as Subject;

const asked = (id: string) => ({ opened: [anOpening({ id })], notices: [aNotice({ task: id })] });
const questioned = (question: string) => [aFact('scope.questioned', { questions: [{ code: question }] })];

onEachDatabase('subjects', (database) => {
  async function twoOfOneId() {
    const store = await database.open();
    const first = aTurn(asked('e1.main.1'));
    const other = aTurn({
      subject: OTHER,
      subjectTitle: 'Valuations',
      workflowId: 'cost-centre-e1',
      facts: questioned('How much?'),
      ...asked('cost-centre-e1.main.1'),
    });
    return {
      store,
      first,
      other,
      committed: [await store.commit(first, placedAt(first, DUE)), await store.commit(other, placedAt(other, DUE))],
    };
  }

  it('have a chain each, which is proved by itself', async () => {
    const { store } = await twoOfOneId();
    await store.commit(aTurn({ subject: OTHER, turn: 2, facts: questioned('By when?') }), {});
    expect(await store.verify(ENGAGEMENT)).toMatchObject({ ok: true, entries: 1 });
    expect(await store.verify(OTHER)).toMatchObject({ ok: true, entries: 2 });
    const sequences = (await store.journal(OTHER)).items.map(({ sequence, fact }) => [sequence, fact.type]);
    expect(sequences).toEqual([
      [1, 'scope.questioned'],
      [2, 'scope.questioned'],
    ]);
  });

  it('count the turns of their streams apart, and take each turn once', async () => {
    const { store, other, committed } = await twoOfOneId();
    expect(await store.commit(other, placedAt(other, DUE))).toEqual(committed[1]);
    expect(await store.verify(OTHER)).toMatchObject({ ok: true, entries: 1 });
    const { receipt } = await store.commit({ ...other, facts: questioned('Who pays?') }, placedAt(other, DUE));
    expect(Object.keys(receipt.placed)).toEqual(['cost-centre-e1.main.1']);
    expect(await store.verify(OTHER)).toMatchObject({ ok: true, entries: 3 });
    expect(await store.verify(ENGAGEMENT)).toMatchObject({ ok: true, entries: 1 });
  });

  it('have tasks and mails of their own, which bear the name of theirs', async () => {
    const { store, committed } = await twoOfOneId();
    expect((await store.tasks({ subject: OTHER })).items).toMatchObject([
      { id: 'cost-centre-e1.main.1', subject: OTHER, subjectTitle: 'Valuations' },
    ]);
    expect((await store.tasks({ subject: ENGAGEMENT })).items).toMatchObject([{ id: 'e1.main.1' }]);
    expect(committed.map(({ mails }) => mails.map(({ id, subject }) => [id, subject]))).toEqual([
      [['e1.main.1.0', ENGAGEMENT]],
      [['cost-centre-e1.main.1.0', OTHER]],
    ]);
    const foreign = aTurn({ subject: OTHER, turn: 2, facts: [], changed: [aChange({ id: 'e1.main.1' })] });
    await expect(store.commit(foreign, {})).rejects.toThrow('task e1.main.1 is not a task of cost-centre/e1');
  });

  it('are no engagement unless they are of that kind', async () => {
    const { store } = await twoOfOneId();
    expect((await store.engagements()).items.map(({ id, openTasks }) => [id, openTasks])).toEqual([['e1', 1]]);
    expect(await store.eraseBeside(OTHER)).toBe(false);
  });

  it('keep documents apart', async () => {
    const { store } = await twoOfOneId();
    const meta = { id: 'report', kind: 'report', mediaType: 'text/markdown', sha256: 'ab', createdAt: START };
    await store.putDocument({ ...meta, subject: ENGAGEMENT, size: 1 });
    await store.putDocument({ ...meta, subject: OTHER, size: 2 });
    expect(await store.document(ENGAGEMENT, 'report')).toMatchObject({ size: 1 });
    expect(await store.documents(OTHER)).toMatchObject([{ subject: OTHER, size: 2 }]);
  });
});
