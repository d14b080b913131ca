import { reasonFor } from '../../../domain/kernel/reasons.js';
import { exampleAnswer } from '../../../domain/tasks/forms/form.js';
import { agreeing, onFreshApi } from '../../support/site/api.js';
import { aContext } from '../../support/samples/contexts.js';
import { aChange, anOpening, aTurn, placedAt } from '../../support/samples/turns.js';
import { formOf } from '../../../domain/tasks/kinds/index.js';
import { NO_GRANT } from '../../../domain/tasks/key-grant.js';
import { said, someone } from '../../support/site/said.js';

const DUE = '2026-03-05T09:00:00.000Z';

describe('GET /v1/tasks', () => {
  const api = onFreshApi();

  beforeEach(async () => {
    const opened = aTurn({
      opened: [
        anOpening({ context: aContext('scope.approve') }),
        anOpening({ id: 'e1.main.2', kind: 'scope.answer', context: aContext('scope.answer') }),
      ],
    });
    await api().store.commit(opened, placedAt(opened, DUE));
    await api().store.commit(aTurn({ turn: 2, changed: [aChange({ id: 'e1.main.2', outcome: 'answer' })] }), {});
  });

  const ids = async (query: string): Promise<string[]> =>
    (await (await api().send('GET', `/v1/tasks${query}`)).json()).items.map(({ id }: { id: string }) => id);

  it('shows open tasks unless asked otherwise', async () => {
    expect(await ids('')).toEqual(['e1.main.1']);
    expect(await ids('?state=answered')).toEqual(['e1.main.2']);
    expect(await ids('?kind=scope.answer')).toEqual([]);
    expect(await ids('?engagement=e1&assignee=Sara@Client.example')).toEqual(['e1.main.1']);
    expect(await ids('?overdue=true')).toEqual(['e1.main.1']);
  });

  it('gives each task its choices and a schema that any client can answer by', async () => {
    const task = await (await api().send('GET', '/v1/tasks/e1.main.1')).json();
    expect(task).toMatchObject({
      kind: 'scope.approve',
      state: 'open',
      due: DUE,
      assignee: { email: 'sara@client.example' },
      rungs: [{ at: DUE, do: 'lapse' }],
    });
    expect(task.choices).toEqual(['approve', 'change', 'cancel']);
    expect(task.answerSchema.examples.map(({ decision }: { decision: string }) => decision)).toEqual(task.choices);
    expect(Object.keys(task)).not.toContain('workflowId');
    const [listed] = (await (await api().send('GET', '/v1/tasks')).json()).items;
    expect(task).toMatchObject(listed);
    expect([listed.choices, listed.answerSchema]).toEqual([task.choices, task.answerSchema]);
    for (const part of ['context', 'rungs', 'documents']) expect(Object.keys(listed)).not.toContain(part);
  });

  it('says when a task whose clock stands still would be due if it went on now', async () => {
    const from = '2026-03-04T09:00:00.000Z';
    const pause = { from, until: '2099-01-01T00:00:00.000Z', why: said('Audit.'), by: someone('olu@client.example') };
    const stopped = { ...pause, holder: 'pause', endedBy: 'owner' } as const;
    const changed = [aChange({ state: 'open', outcome: undefined, by: undefined, pause: stopped })];
    await api().store.commit(aTurn({ turn: 3, changed }), {});
    const task = await (await api().send('GET', '/v1/tasks/e1.main.1')).json();
    expect(task.pause).toEqual({
      ...stopped,
      why: 'Audit.',
      by: 'olu@client.example',
      dueIfResumed: expect.any(String),
    });
    expect(task.pause.dueIfResumed > DUE).toBe(true);
    const { items } = await (await api().send('GET', '/v1/tasks')).json();
    expect(items[0].pause.dueIfResumed > DUE).toBe(true);
    expect((await (await api().send('GET', '/v1/tasks/e1.main.2')).json()).pause).toBeNull();
  });

  it('knows no other task', async () => {
    expect((await api().send('GET', '/v1/tasks/e1.main.9')).status).toBe(404);
  });
});

describe('POST /v1/tasks/{id}/…', () => {
  const api = onFreshApi();

  it('answers in the name of the key', async () => {
    const answer = exampleAnswer(formOf('scope.approve', aContext('scope.approve')), 'approve');
    const response = await api().send('POST', '/v1/tasks/e1.main.1/answer', { body: answer });
    expect([response.status, await response.json()]).toEqual([
      200,
      { task: 'e1.main.1', decision: 'approve', at: '2026-03-02T09:00:00.000Z' },
    ]);
    expect(api().engagements.asked).toEqual([
      ['answer', { task: 'e1.main.1', answer, by: someone('key:admin'), issued: NO_GRANT }],
    ]);
  });

  it('wants a decision', async () => {
    const response = await api().send('POST', '/v1/tasks/e1.main.1/answer', { body: { comment: 'Fine.' } });
    expect(response.status).toBe(422);
    expect((await response.json()).errors[0].pointer).toBe('/decision');
  });

  it('hands over and puts off', async () => {
    const handed = await api().send('POST', '/v1/tasks/e1.main.1/reassign', {
      body: { to: 'New@Client.example', reason: 'On leave.' },
    });
    expect(await handed.json()).toEqual({ task: 'e1.main.1', assignment: 2 });
    const putOff = await api().send('POST', '/v1/tasks/e1.main.1/snooze', {
      body: { for: 'P1D', reason: 'Waiting for figures.' },
    });
    expect(await putOff.json()).toEqual({ task: 'e1.main.1', next: '2026-03-06T09:00:00.000Z' });
    expect(api().engagements.asked).toEqual([
      ['reassign', { task: 'e1.main.1', to: 'new@client.example', reason: 'On leave.', by: someone('key:admin') }],
      ['snooze', { task: 'e1.main.1', for: 'P1D', reason: 'Waiting for figures.', by: someone('key:admin') }],
    ]);
  });

  it('claims for one of a group, in the name of the key', async () => {
    const body = { by: 'dana@client.example' };
    expect((await api().send('POST', '/v1/tasks/e1.main.1/claim', { body })).status).toBe(200);
    expect(api().engagements.asked).toEqual([
      ['claim', { task: 'e1.main.1', by: 'dana@client.example', asker: someone('key:admin'), issued: NO_GRANT }],
    ]);
  });

  it.each(['a day', 'PT0S'])('refuses a duration that is none: %s', async (duration) => {
    const response = await api().send('POST', '/v1/tasks/e1.main.1/snooze', {
      body: { for: duration, reason: 'Waiting.' },
    });
    expect((await response.json()).errors).toMatchObject([
      { pointer: '/for', detail: expect.stringContaining(`“${duration}”`) },
    ]);
  });
});

describe('POST /v1/tasks/reassign', () => {
  const notYours = reasonFor('reasons.refused.notYours', { task: 'e1.main.2' });
  const forbidden = { ok: false, why: 'forbidden', detail: notYours } as const;
  const away = { ok: false, why: 'unavailable', retryAfterSeconds: 5 } as const;
  const moved = { ok: true, task: 'e1.main.1', assignment: 2 } as const;
  let outcomes: (typeof forbidden | typeof away | typeof moved)[];
  const api = onFreshApi(() => ({
    engagements: agreeing({
      reassignAll: async () => outcomes.map((outcome, index) => ({ task: `e1.main.${index + 1}`, outcome })),
    }),
  }));
  const reassign = () =>
    api().send('POST', '/v1/tasks/reassign', { body: { from: 'a@b.example', to: 'b@b.example', reason: 'Left.' } });

  it('says what moved, and why the rest did not', async () => {
    outcomes = [moved, forbidden, away];
    expect(await (await reassign()).json()).toEqual({
      moved: [{ task: 'e1.main.1', assignment: 2 }],
      refused: [
        { task: 'e1.main.2', why: 'forbidden', detail: 'task e1.main.2 is not yours to answer' },
        { task: 'e1.main.3', why: 'unavailable', detail: 'nothing was done; try again shortly' },
      ],
    });
  });

  it('is not taken now when none moved because nobody answers', async () => {
    outcomes = [forbidden, away];
    const response = await reassign();
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    outcomes = [forbidden];
    expect((await reassign()).status).toBe(200);
  });
});

describe('a refusal of the services', () => {
  const refusals = {
    invalid: {
      refusal: { ok: false, why: 'invalid', problems: [{ pointer: '/reason', message: 'missing' }] },
      status: 422,
    },
    unknown: { refusal: { ok: false, why: 'unknown', what: 'task e1.main.1' }, status: 404 },
    ended: {
      refusal: {
        ok: false,
        why: 'ended',
        state: 'lapsed',
        at: DUE,
        detail: reasonFor('reasons.ended.lapsed', { task: 'e1.main.1' }),
      },
      status: 409,
    },
    forbidden: {
      refusal: { ok: false, why: 'forbidden', detail: reasonFor('reasons.refused.notYours', { task: 'e1.main.1' }) },
      status: 403,
    },
    conflict: {
      refusal: {
        ok: false,
        why: 'conflict',
        detail: reasonFor('reasons.refused.engagementEnded', { engagement: 'e1' }),
      },
      status: 409,
    },
    unavailable: { refusal: { ok: false, why: 'unavailable', retryAfterSeconds: 5 }, status: 503 },
  } as const;
  let answer: (typeof refusals)[keyof typeof refusals]['refusal'];
  const api = onFreshApi(() => ({ engagements: agreeing({ answer: async () => answer as never }) }));

  it.each(Object.entries(refusals))('that is "%s" becomes a problem document', async (_why, { refusal, status }) => {
    answer = refusal;
    const response = await api().send('POST', '/v1/tasks/e1.main.1/answer', { body: { decision: 'approve' } });
    expect(response.status).toBe(status);
    const problem = await response.json();
    expect(problem).toMatchObject({
      type: 'about:blank',
      status,
      title: expect.any(String),
      instance: expect.stringMatching(/^urn:kpo:request:/),
    });
    if (refusal.why === 'ended') expect(problem).toMatchObject({ state: 'lapsed', at: DUE });
    expect(response.headers.get('retry-after')).toBe(refusal.why === 'unavailable' ? '5' : null);
  });
});
