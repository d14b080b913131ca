import { PLAIN } from '../../i18n/index.js';
import { aDeliverable, pounds } from '../support/samples/briefs.js';
import { refusalOf, withSteps } from '../support/workflows/steps.js';
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

  it('tells the sponsor what was assumed of a notice, when it asks and when it is to be approved', async () => {
    const assumptions = [
      { pointer: '/tender/value', code: 'assumed.value.awards', params: { amount: pounds(90_000), count: 1 } },
      { pointer: '/tender/description', code: 'assumed.text.titleAlone' },
    ];
    const notice = { ocid: 'ocds-test00-1', lots: [], assumptions };
    const { reachOne, answer, told, edge, store, id, cancel } = await engagements.start(
      { deliverables: [aDeliverable({ acceptance: [] })] },
      [],
      notice,
    );
    const words = [
      'The tender has no value; the £90,000 that were awarded are the budget.',
      'The notice has no description; its title stands in for it.',
    ];
    const question = await reachOne('scope.answer');
    expect(question.context.assumptions).toEqual(words);
    await answer(question, 'answer');
    const approval = await reachOne('scope.approve');
    expect(approval.context.assumptions).toEqual(words);
    const lines = edge.mails.map(({ lines: all }) => all.map((line) => PLAIN.text(line)));
    expect(lines.filter((all) => words.every((each) => all.includes(each)))).toHaveLength(2);
    expect(await told('engagement.started')).toMatchObject([{ notice: { ocid: 'ocds-test00-1' } }]);
    expect((await store.engagement(id))?.notice).toEqual(notice);
    await cancel();
  });

  it('makes a new version of what the sponsor wants changed, and refuses what cannot be', async () => {
    const { reachOne, answer, told, store, id, cancel } = await engagements.start();
    const first = await reachOne('scope.approve');
    expect(first.title).toBe('Approve the scope, version 1');
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
    expect(second.title).toBe('Approve the scope, version 2');
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

  it('has the owner write in what the sponsor only says in words, and calls nothing an answer that is not in it', async () => {
    const { reachOne, answer, told, cancel } = await engagements.start();
    await answer(await reachOne('scope.approve'), { decision: 'change', changes: 'State the sources' });
    const request = await reachOne('scope.answer');
    expect([request.assignee.email, request.context.request]).toEqual(['olu@client.example', 'State the sources']);
    expect((await refusalOf(answer(request, { decision: 'answer' }))).slice(0, 2)).toEqual(['invalid', '/decision']);
    await answer(request, { decision: 'answer', acceptance: [{ id: 'D1', criterion: 'Every figure has a source' }] });
    const second = await reachOne('scope.approve');
    expect(second.context).toMatchObject({ version: 2, change: 'State the sources' });
    const [, drafted] = await told('scope.drafted');
    expect(drafted?.deliverables[0]?.acceptance.at(-1)).toBe('Every figure has a source');

    await answer(second, { decision: 'change', changes: 'In verse' });
    await answer(await reachOne('scope.answer'), { decision: 'refuse', reason: 'Nobody offers that' });
    const again = await reachOne('scope.approve');
    expect(again.context).toMatchObject({ version: 2, notTakenUp: expect.stringContaining('Nobody offers that') });
    expect(again.context).not.toHaveProperty('change');
    expect(await told('scope.drafted')).toHaveLength(2);
    await cancel();
  });

  it('is sent back as often as the policy allows; then the owner leaves it as it is, and it is approved or cancelled', async () => {
    const { reachOne, answer, cancel } = await engagements.start({ policy: { rounds: { scope: 1 } } });
    const longer = (after: string) => ({ decision: 'change', changes: 'Longer', deliverables: [{ id: 'D1', after }] });
    await answer(await reachOne('scope.approve'), longer('P50D'));
    await answer(await reachOne('scope.approve'), longer('P60D'));
    const request = await reachOne('scope.answer');
    expect(request.context).toMatchObject({ last: true });
    expect((await refusalOf(answer(request, { decision: 'answer' })))[1]).toBe('/decision');
    await answer(request, { decision: 'refuse', reason: 'Enough' });
    const last = await reachOne('scope.approve');
    expect(last.context).toMatchObject({ version: 2, final: true });
    expect((await refusalOf(answer(last, longer('P70D'))))[1]).toBe('/decision');
    await cancel();
  });

  it('ends when the sponsor cancels, and tells those concerned', async () => {
    const { reachOne, answer, ended, mailed, told } = await engagements.start();
    await answer(await reachOne('scope.approve'), { decision: 'cancel', reason: 'The deal is off' });
    expect(await ended()).toEqual({ outcome: 'cancelled', reason: 'The deal is off' });
    expect(await told('engagement.cancelled')).toEqual([{ by: 'sara@client.example', reason: 'The deal is off' }]);
    expect(mailed('engagement.cancelled').map(([to]) => to)).toEqual([
      'olu@client.example',
      'sara@client.example',
      'finn@client.example',
      'rita@client.example',
      'rolf@client.example',
    ]);
  });

  it('ends when the questions are answered by a cancellation', async () => {
    const { reachOne, answer, ended } = await engagements.start({ deliverables: [aDeliverable({ acceptance: [] })] });
    await answer(await reachOne('scope.answer'), { decision: 'cancel', reason: 'Too early' });
    expect(await ended()).toEqual({ outcome: 'cancelled', reason: 'Too early' });
  });

  it('ends by silence where the brief says so', async () => {
    const policy = { tasks: { 'scope.approve': { due: 'P1D', ladder: [], onSilence: 'reject' as const } } };
    const { ended } = await engagements.start({ policy });
    expect(await ended()).toEqual({ outcome: 'cancelled', reason: 'the sponsor did not answer' });
  });

  it('reminds a silent sponsor, tells the owner, asks finance, and stands when nobody answers', async () => {
    const { reachOne, env, journal, mailed, cancel, open } = await engagements.start();
    const { due } = await reachOne('scope.approve');
    await env.sleep('40d');
    expect((await open()).map(({ kind, assignee }) => [kind, assignee.email])).toEqual([
      ['scope.approve', 'finn@client.example'],
    ]);
    const climbed = (await journal())
      .filter(({ type }) => ['task.reminded', 'task.escalated', 'task.transferred', 'task.standing'].includes(type))
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
      ['task.transferred', 'finn@client.example', 5],
      ['task.standing', 'finn@client.example', 8],
    ]);
    expect(mailed('task.reminder').map(([to]) => to)).toEqual(Array(4).fill('sara@client.example'));
    expect(mailed('task.standing').map(([to]) => to)).toEqual(['finn@client.example', 'olu@client.example']);
    await cancel();
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
