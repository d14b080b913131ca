import { aDeliverable } from '../support/briefs.js';
import { refusalOf, withSteps } from '../support/steps.js';
import { formOf } from '../../domain/tasks/kinds/index.js';

const engagements = withSteps();

describe('agreeScope', () => {
  it('asks what the brief leaves open and settles it into acceptance criteria', async () => {
    const { reachOne, answer, told, cancel } = await engagements.start({
      deliverables: [aDeliverable({ acceptance: [] })],
    });
    const question = await reachOne('scope.answer');
    expect(question.assignee).toMatchObject({ email: 'sara@client.example', role: 'sponsor' });
    expect(question.context.questions).toEqual([
      'How will you know that “Valuation model” (D1) is good? Please name its acceptance criteria, one a line.',
    ]);
    await answer(question, { decision: 'answer', 'answer-1': 'Recalculates\n\nEvery assumption has a source' });
    await reachOne('scope.approve');
    expect(
      (await told('scope.drafted')).map(({ version, deliverables }) => [version, deliverables[0]?.acceptance]),
    ).toEqual([[1, ['Recalculates', 'Every assumption has a source']]]);
    await cancel();
  });

  it('makes a new version of what the sponsor wants changed, and refuses what cannot be', async () => {
    const { reachOne, answer, told, store, id, cancel } = await engagements.start();
    const first = await reachOne('scope.approve');
    expect(first.subject).toBe('Approve the scope, version 1');
    const unknown = { decision: 'change', changes: 'Another one', deliverables: [{ id: 'D9', after: 'P5D' }] };
    expect(await refusalOf(answer(first, unknown))).toEqual([
      'invalid',
      '/deliverables/0/id',
      '“D9” is not the id of a deliverable.',
    ]);
    await answer(first, {
      decision: 'change',
      changes: 'More time, and two analysts',
      deliverables: [{ id: 'D1', after: 'P40D' }],
      headcount: [{ role: 'analyst', headcount: 2 }],
    });
    const second = await reachOne('scope.approve');
    expect(second.subject).toBe('Approve the scope, version 2');
    expect(second.context).toMatchObject({
      version: 2,
      change: 'More time, and two analysts',
      roles: ['2 × Valuation analyst, 40 days each'],
      deliverables: ['D1: Valuation model (from the vendor, due 40 days after the start)'],
    });
    await answer(second, 'approve');
    expect(await told('scope.approved')).toEqual([{ version: 2, by: 'sara@client.example' }]);
    expect((await store.engagement(id))?.scope).toMatchObject({ version: 2, approved: true });
    await cancel();
  });

  it('ends when the sponsor cancels, and tells those concerned', async () => {
    const { reachOne, answer, ended, mailed, told } = await engagements.start();
    await answer(await reachOne('scope.approve'), { decision: 'cancel', reason: 'The deal is off' });
    expect(await ended()).toEqual({ outcome: 'cancelled', reason: 'The deal is off' });
    expect(await told('engagement.cancelled')).toEqual([{ by: 'sara@client.example', reason: 'The deal is off' }]);
    expect(mailed('engagement.cancelled').map(([to]) => to)).toEqual(['olu@client.example', 'sara@client.example']);
  });

  it('ends when the questions are answered by a cancellation', async () => {
    const { reachOne, answer, ended } = await engagements.start({ deliverables: [aDeliverable({ acceptance: [] })] });
    await answer(await reachOne('scope.answer'), { decision: 'cancel', reason: 'Too early' });
    expect(await ended()).toEqual({ outcome: 'cancelled', reason: 'Too early' });
  });

  it('reminds a silent sponsor, tells the owner, and cancels when nobody answers', async () => {
    const { reachOne, ended, journal, mailed } = await engagements.start();
    const { due } = await reachOne('scope.approve');
    expect(await ended()).toEqual({ outcome: 'cancelled', reason: 'the sponsor did not answer' });
    const climbed = (await journal())
      .filter(({ type }) => ['task.reminded', 'task.escalated', 'task.lapsed'].includes(type))
      .map(({ type, at, about }) => [
        type,
        'to' in about ? about.to : '',
        Math.floor((Date.parse(at) - Date.parse(due)) / 86_400_000),
      ]);
    expect(climbed).toEqual([
      ['task.reminded', 'sara@client.example', -2],
      ['task.reminded', 'sara@client.example', 1],
      ['task.reminded', 'sara@client.example', 2],
      ['task.escalated', 'olu@client.example', 2],
      ['task.reminded', 'sara@client.example', 4],
      ['task.reminded', 'sara@client.example', 5],
      ['task.escalated', 'olu@client.example', 5],
      ['task.lapsed', '', 6],
    ]);
    expect(mailed('task.reminder').map(([to]) => to)).toEqual(Array(5).fill('sara@client.example'));
    expect(mailed('task.lapsed').map(([to]) => to)).toEqual(['sara@client.example', 'olu@client.example']);
  });

  it('tells the affected team once the scope is approved, and not before', async () => {
    const { reachOne, answer, told, mailed, edge, cancel } = await engagements.start({
      affectedTeam: {
        name: 'Corporate development',
        counterpart: { name: 'Cora', email: 'cora@client.example', language: 'en', timeZone: 'Europe/London' },
        staysInHouse: 'Deal decisions',
      },
    });
    const approval = await reachOne('scope.approve');
    expect(formOf(approval.kind, approval.context).choices.map(({ value }) => value)).toEqual([
      'approve',
      'change',
      'cancel',
    ]);
    expect(mailed('team.note')).toEqual([]);
    await answer(approval, 'approve');
    expect(await told('team.informed')).toEqual([
      { team: 'Corporate development', counterpart: 'cora@client.example', staysInHouse: 'Deal decisions' },
    ]);
    const note = edge.mails.find(({ kind }) => kind === 'team.note');
    expect(note?.to.email).toBe('cora@client.example');
    expect(note?.lines).toContain('What stays in-house: Deal decisions.');
    await cancel();
  });
});
