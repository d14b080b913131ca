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

const DUE = '2026-03-05T09:00:00.000Z';
const [DIED, AGAIN, LATER] = ['2026-03-02T10:00:00.000Z', '2026-03-02T10:01:00.000Z', '2026-03-02T10:02:00.000Z'];

const commit = (store: Store, turn: Turn) => store.commit(turn, placedAt(turn, DUE));
const entered = (phase: 'selection' | 'nda' | 'onboarding', at: string) => aFact('phase.entered', { phase }, at);
const asks = (id: string, subject: string) => anOpening({ id, subject });

const begin = aTurn({ facts: [aStart()], opened: [anOpening()], notices: [aNotice()] });

/** One workflow task wrote these three turns, one after the other, and then worker and server died. */
const died: Turn[] = [
  aTurn({
    turn: 2,
    at: DIED,
    facts: [entered('selection', DIED)],
    opened: [asks('e1.main.2', 'Bid?')],
    changed: [aChange({ state: 'open', assignment: 2, assignee: anAssignee('deputy@client.example') })],
    notices: [aNotice({ subject: 'two' }), aNotice({ subject: 'two more' })],
  }),
  aTurn({
    turn: 3,
    at: DIED,
    facts: [
      entered('nda', DIED),
      aFact('payment.released', { deliverable: 'D1', amount: { currency: 'GBP', minor: 1 } }, DIED),
    ],
    opened: [asks('e1.main.3', 'Sign?')],
    changed: [aChange({ assignment: 2, outcome: 'approve' }), aChange({ id: 'e1.main.2', outcome: 'bid' })],
    notices: [aNotice({ subject: 'three' })],
  }),
  aTurn({
    turn: 4,
    at: DIED,
    facts: [entered('onboarding', DIED)],
    changed: [aChange({ id: 'e1.main.2', outcome: 'bid again' }), aChange({ id: 'e1.main.3', outcome: 'signed' })],
    notices: [aNotice({ subject: 'four' })],
  }),
];

/** The workflow went another way when its task ran again. */
const otherWay = aTurn({
  turn: 2,
  at: AGAIN,
  opened: [asks('e1.main.2', 'Which vendor?')],
  notices: [aNotice({ subject: 'other two' })],
});
const goesOn = aTurn({
  turn: 3,
  at: LATER,
  facts: [entered('selection', LATER)],
  changed: [aChange({ outcome: 'reject' })],
  notices: [aNotice({ subject: 'other three' })],
});

/** An engagement after the workflow task that was lost, the first mails of turns 2 and 3 having been sent. */
async function afterDeath(store: Store): Promise<void> {
  await commit(store, begin);
  for (const turn of died) await commit(store, turn);
  for (const mail of ['e1.main.2.0', 'e1.main.3.0']) await store.markMails([mail], 'sent');
}

onEachDatabase('a turn committed again with other content and later turns behind it', (database) => {
  it('supersedes them all, the newest first', async () => {
    const store = await database.open();
    await commit(store, begin);
    const before = await store.task('e1.main.1');
    for (const turn of died) await commit(store, turn);
    await commit(store, otherWay);
    expect((await store.journal('engagement/e1', { after: 5 })).items.map(({ turn, fact }) => [turn, fact])).toEqual([
      [2, { type: 'turn.superseded', at: AGAIN, about: { stream: 'main', turn: 4, entries: [5] } }],
      [2, { type: 'turn.superseded', at: AGAIN, about: { stream: 'main', turn: 3, entries: [3, 4] } }],
      [2, { type: 'turn.superseded', at: AGAIN, about: { stream: 'main', turn: 2, entries: [2] } }],
      [2, otherWay.facts[0]],
    ]);
    expect(await store.task('e1.main.1')).toEqual({ ...before, revision: expect.any(Number) as unknown });
    expect(await store.task('e1.main.2')).toMatchObject({ title: 'Which vendor?', state: 'open', outcome: null });
    expect(await store.task('e1.main.3')).toBeUndefined();
    expect(await store.engagement('e1')).toMatchObject({ phase: 'scoping', payments: [], openTasks: 2 });
    expect(await store.verify('engagement/e1')).toMatchObject({ ok: true, entries: 9 });
  });

  it('gives no new mail the id of an old one, also in the turns that follow anew', async () => {
    const store = await database.open();
    await afterDeath(store);
    const mailsOf = async (turn: Turn) =>
      (await commit(store, turn)).mails.map(({ id, notice }) => [id, notice.subject]);
    expect(await mailsOf(otherWay)).toEqual([['e1.main.2.0~2', 'other two']]);
    expect(await mailsOf(goesOn)).toEqual([['e1.main.3.0~2', 'other three']]);
    expect(await mailsOf(goesOn)).toEqual([['e1.main.3.0~2', 'other three']]);
    const old = ['e1.main.2.0', 'e1.main.2.1', 'e1.main.3.0', 'e1.main.4.0'];
    expect(await Promise.all(old.map((id) => store.mail(id)))).toMatchObject([
      { state: 'sent', notice: { subject: 'two' } },
      { state: 'dropped', notice: { subject: 'two more' } },
      { state: 'sent', notice: { subject: 'three' } },
      { state: 'dropped', notice: { subject: 'four' } },
    ]);
    expect(await store.task('e1.main.1')).toMatchObject({ state: 'answered', outcome: 'reject', assignment: 1 });
    expect(await store.engagement('e1')).toMatchObject({ phase: 'selection', openTasks: 1 });
    expect(await store.verify('engagement/e1')).toMatchObject({ ok: true, entries: 10 });
  });

  it('sends nobody again what one of them has sent in the same words', async () => {
    const store = await database.open();
    await afterDeath(store);
    const [two, more] = died[0]!.notices;
    const [three] = died[1]!.notices;
    const again = await commit(store, { ...otherWay, notices: [two!, more!, aNotice({ subject: 'other two' })] });
    expect(again.mails.map(({ notice }) => notice.subject)).toEqual(['two more', 'other two']);
    expect(await store.mail('e1.main.2.0~2')).toMatchObject({ state: 'sent', notice: { subject: 'two' } });
    const next = await commit(store, { ...goesOn, notices: [three!, three!] });
    expect(next.mails.map(({ id }) => id)).toEqual(['e1.main.3.1~2']);
    await store.markMails(['e1.main.3.1~2'], 'sent');
    expect((await commit(store, aTurn({ turn: 4, at: LATER, notices: [three!] }))).mails).toHaveLength(1);
  });

  it('asks again whoever was sent a link to a task that has changed hands since', async () => {
    const store = await database.open();
    await afterDeath(store);
    const [two] = died[0]!.notices;
    const { mails } = await commit(store, {
      ...otherWay,
      changed: [aChange({ state: 'open', assignment: 2, assignee: anAssignee('deputy@client.example') })],
      notices: [two!],
    });
    expect(mails.map(({ id }) => id)).toEqual(['e1.main.2.0~2']);
  });

  it('sends nobody again what concerns a task that had changed hands before them, and has not since', async () => {
    const store = await database.open();
    await commit(store, begin);
    const deputy = anAssignee('deputy@client.example');
    const toDeputy = aChange({ state: 'open', assignment: 2, assignee: deputy });
    await commit(store, aTurn({ turn: 2, at: DIED, changed: [toDeputy] }));
    const reminders = [aNotice({ kind: 'task.reminder', to: deputy })];
    await commit(store, aTurn({ turn: 3, at: DIED, facts: [entered('selection', DIED)], notices: reminders }));
    await store.markMails(['e1.main.3.0'], 'sent');
    expect((await commit(store, aTurn({ turn: 3, at: AGAIN, notices: reminders }))).mails).toEqual([]);
    expect(await store.mail('e1.main.3.0~2')).toMatchObject({ state: 'sent' });
  });

  it.each<[string, number | undefined, number]>([
    ['in them', 2, 3],
    ['since', undefined, 2],
  ])('reminds again whoever may have a dead link, since their task changed hands %s', async (_when, died, again) => {
    const store = await database.open();
    await commit(store, begin);
    const deputy = anAssignee('deputy@client.example');
    const handOn = (assignment: number) => [aChange({ state: 'open', assignment, assignee: deputy })];
    const reminders = [aNotice({ kind: 'task.reminder', to: deputy })];
    const facts = [entered('selection', DIED)];
    await commit(store, aTurn({ turn: 2, at: DIED, facts, changed: died ? handOn(died) : [] }));
    await commit(store, aTurn({ turn: 3, at: DIED, notices: reminders }));
    await store.markMails(['e1.main.3.0'], 'sent');
    await commit(store, aTurn({ turn: 2, at: AGAIN, changed: handOn(again) }));
    const { mails } = await commit(store, aTurn({ turn: 3, at: AGAIN, notices: reminders }));
    expect(mails.map(({ id }) => id)).toEqual(['e1.main.3.0~2']);
  });

  it('keeps ids apart when a version in between sent no mail', async () => {
    const store = await database.open();
    await afterDeath(store);
    await commit(store, aTurn({ turn: 2, at: AGAIN }));
    const { mails } = await commit(store, { ...otherWay, at: LATER });
    expect(mails.map(({ id, notice }) => [id, notice.subject])).toEqual([['e1.main.2.0~2', 'other two']]);
  });

  it('leaves the turns before it and those of other streams alone', async () => {
    const store = await database.open();
    await commit(store, begin);
    const child = aTurn({
      stream: 'D1',
      turn: 1,
      at: DIED,
      opened: [asks('e1.D1.1', 'Submit?')],
      notices: [aNotice()],
    });
    for (const turn of [died[0]!, child, died[1]!, { ...child, turn: 2, opened: [] }, died[2]!])
      await commit(store, turn);
    await commit(store, { ...goesOn, at: AGAIN });
    expect(await store.task('e1.main.1')).toMatchObject({ state: 'answered', outcome: 'reject' });
    expect(await store.task('e1.main.2')).toMatchObject({ title: 'Bid?', state: 'open', outcome: null });
    expect(await store.task('e1.D1.1')).toMatchObject({ state: 'open' });
    expect(await Promise.all(['main.2.0', 'D1.1.0', 'D1.2.0'].map((id) => store.mail(`e1.${id}`)))).toMatchObject(
      Array(3).fill({ state: 'queued' }),
    );
    expect(await store.verify('engagement/e1')).toMatchObject({ ok: true });
  });

  it('returns the first receipt, and leaves the tail as it is, when only the instant differs', async () => {
    const store = await database.open();
    await afterDeath(store);
    const again = await commit(store, { ...died[0]!, at: AGAIN });
    expect(again.mails.map(({ id }) => id)).toEqual(['e1.main.2.1']);
    expect(await store.engagement('e1')).toMatchObject({ phase: 'onboarding' });
    expect(await store.verify('engagement/e1')).toMatchObject({ ok: true, entries: 5 });
  });
});
