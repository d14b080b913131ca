import { whyNotHold } from '../../store/eligibility.js';
import { anAssignee, anOpening, aFact, aTurn, placedAt } from '../support/turns.js';
import { onEachDatabase } from '../support/databases.js';

const DUE = '2026-03-05T09:00:00.000Z';
const review = (id: string, email: string) =>
  anOpening({ id, kind: 'review.score', subject: 'Review D1', assignee: { ...anAssignee(email), role: 'reviewer' } });
const asked = { id: 'e1.main.9', engagement: 'e1', stream: 'main', subject: 'Review D1' } as const;

onEachDatabase('whyNotHold', (database) => {
  it('knows owner, sponsor and team of an engagement whose first turn is not committed yet', async () => {
    const store = await database.open();
    const approval = { ...asked, kind: 'scope.approve' as const, assignee: anAssignee() };
    const first = aTurn();
    expect(await whyNotHold(store, approval, 'olu@client.example')).toBeUndefined();
    expect(await whyNotHold(store, approval, 'olu@client.example', first)).toMatch(/owns the engagement/);
    expect(await whyNotHold(store, approval, 'dana@client.example', first)).toBeUndefined();
    const proposal = aFact('expert.proposed', {
      position: 'P1',
      role: 'analyst',
      name: 'Xia Expert',
      email: 'xia@northwind.example',
    });
    const withTeam = { ...first, facts: [...first.facts, proposal] };
    expect(await whyNotHold(store, approval, 'xia@northwind.example', withTeam)).toMatch(/works for a vendor/);
  });

  it('keeps two opinions apart that are asked for in one turn, or were before', async () => {
    const store = await database.open();
    const rita = { ...asked, kind: 'review.score' as const, assignee: { ...anAssignee(), role: 'reviewer' as const } };
    const opened = aTurn({ opened: [review('e1.main.1', 'rolf@client.example')] });
    expect(await whyNotHold(store, rita, 'rolf@client.example', opened)).toMatch(/two opinions/);
    expect(await whyNotHold(store, rita, 'rolf@client.example', { ...opened, stream: 'D1' })).toBeUndefined();
    await store.commit(opened, placedAt(opened, DUE));
    expect(await whyNotHold(store, rita, 'rolf@client.example')).toMatch(/two opinions/);
    expect(await whyNotHold(store, { ...rita, id: 'e1.main.1' }, 'rolf@client.example')).toBeUndefined();
  });
});
