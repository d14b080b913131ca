import { reasonFor } from '../../domain/kernel/reasons.js';
import { ServiceError, WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { exampleAnswer } from '../../domain/tasks/forms/form.js';
import { aContext } from '../support/samples/contexts.js';
import { onFreshServices } from '../support/site/services.js';
import { aChange, anOpening, aTurn, placedAt } from '../support/samples/turns.js';
import type { Outcome } from '../../client/outcome.js';
import { formOf } from '../../domain/tasks/kinds/index.js';
import { answering } from '../support/site/said.js';

const NOT_YOURS = reasonFor('reasons.refused.notYours', { task: 'e1.main.1' });
const services = onFreshServices();

const sara = answering('sara@client.example');
const taken = async ({ task }: Record<string, unknown>) => ({
  task,
  decision: 'approve',
  at: '2026-03-02T10:00:00.000Z',
});
const updateFailed = (type: string, message: string) =>
  new WorkflowUpdateFailedError('refused', ApplicationFailure.nonRetryable(message, type));

describe('answer', () => {
  const approve = exampleAnswer(formOf('scope.approve', aContext('scope.approve')), 'approve');
  const submit = exampleAnswer(formOf('deliverable.submit', aContext('deliverable.submit')), 'submit');

  beforeEach(async () => {
    const opened = aTurn({
      opened: [
        anOpening({ context: aContext('scope.approve') }),
        anOpening({ id: 'e1.main.2', kind: 'deliverable.submit', context: aContext('deliverable.submit') }),
      ],
    });
    await services().store.commit(opened, placedAt(opened, '2026-03-05T09:00:00.000Z'));
  });

  it('reaches the workflow that asked', async () => {
    const answered = await services()
      .over({ update: taken })
      .answer({ task: 'e1.main.1', answer: approve, by: sara, assignment: 1 });
    expect(answered).toEqual({ ok: true, task: 'e1.main.1', decision: 'approve', at: '2026-03-02T10:00:00.000Z' });
    expect(services().asked.updates).toMatchObject([
      { workflowId: 'engagement-e1', message: { task: 'e1.main.1', assignment: 1, answer: approve, by: sara } },
    ]);
  });

  it('seals what is secret into documents, and is the same update when it is given again', async () => {
    const engagements = services().over({ update: taken });
    await engagements.answer({ task: 'e1.main.2', answer: submit, by: sara });
    await engagements.answer({ task: 'e1.main.2', answer: submit, by: sara });
    const [first, second] = services().asked.updates;
    expect(JSON.stringify(first?.message)).not.toContain('Data room');
    const { documents: sealed } = first?.message.answer as { documents: Record<string, string> };
    expect(sealed.submission).toMatch(/^e1\.main\.2-submission-[0-9a-f]{8}$/);
    const kept = await services().documents.read('engagement/e1', sealed.submission ?? '');
    expect(JSON.parse(Buffer.from(kept?.content ?? []).toString())).toEqual({
      location: submit.location,
      summary: submit.summary,
    });
    expect(second?.updateId).toBe(first?.updateId);
  });

  it('is checked against the form before anything is stored', async () => {
    const engagements = services().over();
    expect(await engagements.answer({ task: 'e1.main.2', answer: { decision: 'submit' }, by: sara })).toMatchObject({
      why: 'invalid',
      problems: [{ pointer: '/location' }, { pointer: '/summary' }],
    });
    expect(await services().store.documents('engagement/e1')).toEqual([]);
    expect(services().asked.updates).toEqual([]);
  });

  it('is refused when it comes by somebody else’s link, for an earlier assignment, or for no task', async () => {
    const engagements = services().over();
    expect(
      await engagements.answer({
        task: 'e1.main.1',
        answer: approve,
        by: answering('olu@client.example'),
      }),
    ).toMatchObject({
      why: 'forbidden',
    });
    expect(await engagements.answer({ task: 'e1.main.1', answer: approve, by: sara, assignment: 2 })).toMatchObject({
      why: 'ended',
      state: 'reassigned',
    });
    expect(await engagements.answer({ task: 'e1.main.9', answer: approve, by: sara })).toMatchObject({
      why: 'unknown',
    });
  });

  it('may come from somebody else in the console, but not from who asked for the approval', async () => {
    const engagements = services().over({ update: taken });
    const from = (email: string) =>
      engagements.answer({ task: 'e1.main.1', answer: approve, by: answering(email, 'console') });
    expect(await from('dana@client.example')).toMatchObject({ ok: true });
    expect(await from('olu@client.example')).toMatchObject({ why: 'forbidden' });
  });

  it('comes in a sandbox also by a key', async () => {
    const engagements = services().over({ update: taken }, { sandbox: true });
    const by = { kind: 'key', key: 'ops' } as const;
    expect(await engagements.answer({ task: 'e1.main.1', answer: approve, by })).toMatchObject({ ok: true });
  });

  it('is refused once the task has ended, but a repetition of the answer that ended it is not', async () => {
    await services().store.commit(aTurn({ turn: 2, changed: [aChange()] }), {});
    const engagements = services().over({ update: taken });
    const cancel = exampleAnswer(formOf('scope.approve', aContext('scope.approve')), 'cancel');
    expect(await engagements.answer({ task: 'e1.main.1', answer: cancel, by: sara })).toMatchObject({
      why: 'ended',
      state: 'answered',
    });
    expect(
      await engagements.answer({
        task: 'e1.main.1',
        answer: approve,
        by: answering('olu@client.example', 'console'),
      }),
    ).toMatchObject({ why: 'ended' });
    expect(await engagements.answer({ task: 'e1.main.1', answer: approve, by: sara })).toMatchObject({ ok: true });
  });

  it.each([
    [{ why: 'ended', reason: reasonFor('reasons.refused.notOpen', { task: 'e1.main.1' }) }, { why: 'ended' }],
    [
      { why: 'reassigned', reason: reasonFor('reasons.ended.reassigned', { task: 'e1.main.1' }) },
      { why: 'ended', state: 'reassigned' },
    ],
    [
      { why: 'forbidden', reason: NOT_YOURS },
      { why: 'forbidden', detail: NOT_YOURS },
    ],
    [
      { why: 'invalid', problems: [{ pointer: '/vendor', message: 'no such vendor' }] },
      { why: 'invalid', problems: [{ pointer: '/vendor', message: 'no such vendor' }] },
    ],
  ])('passes on the workflow’s refusal %j', async (detail, refusal) => {
    const refused = new WorkflowUpdateFailedError(
      'refused',
      ApplicationFailure.nonRetryable('refused', 'TaskRefused', detail),
    );
    expect(
      await services()
        .over({ update: () => Promise.reject(refused) })
        .answer({ task: 'e1.main.1', answer: approve, by: sara }),
    ).toMatchObject({ ok: false, ...refusal });
  });

  it('says when to come again where the workflow cannot be reached', async () => {
    const away = new WorkflowUpdateRPCTimeoutOrCancelledError('deadline');
    expect(
      await services()
        .over({ update: () => Promise.reject(away) })
        .answer({ task: 'e1.main.1', answer: approve, by: sara }),
    ).toEqual({ ok: false, why: 'unavailable', retryAfterSeconds: 5, sent: true });
  });

  it('is not taken now, and may have been, where the workflow’s code fails again and again', async () => {
    const stuck = new ServiceError('Workflow Update failed', {
      cause: Object.assign(
        new Error('Unable to perform workflow execution update due to Workflow Task in failed state.'),
        {
          code: 9,
          details: 'Unable to perform workflow execution update due to Workflow Task in failed state.',
          metadata: {},
        },
      ),
    });
    const suspected: string[] = [];
    const suspect = (workflowId: string): void => void suspected.push(workflowId);
    expect(
      await services()
        .over({ update: () => Promise.reject(stuck) }, { suspect })
        .answer({ task: 'e1.main.1', answer: approve, by: sara }),
    ).toMatchObject({ why: 'unavailable', sent: true });
    expect(suspected).toEqual(['engagement-e1']);
  });

  it.each([
    ['goes on as a new run', 'RUNNING', new WorkflowNotFoundError('workflow execution already completed', 'w', 'r')],
    [
      'ended its run before the answer had a receipt',
      'RUNNING',
      updateFailed('AcceptedUpdateCompletedWorkflow', 'the workflow completed before the update'),
    ],
    ['is passed over by a busy worker', 'COMPLETED', updateFailed('UnprocessedUpdate', 'not processed by worker')],
    ['waits for its handlers to go on', 'COMPLETED', updateFailed('WorkflowClosing', 'the run closes')],
    [
      'is closing',
      'COMPLETED',
      new ServiceError('Workflow Update failed', {
        cause: Object.assign(new Error('workflow operation can not be applied because workflow is closing'), {
          code: 8,
          details: '',
          metadata: {},
        }),
      }),
    ],
  ] as const)('is given again, as the same update, to a workflow that %s', async (_, status, error) => {
    let left = 2;
    const update = (message: Record<string, unknown>): Promise<unknown> =>
      left-- > 0 ? Promise.reject(error) : taken(message);
    const engagements = services().over({ update, status });
    expect(await engagements.answer({ task: 'e1.main.1', answer: approve, by: sara })).toMatchObject({ ok: true });
    const { updates } = services().asked;
    expect(updates).toHaveLength(3);
    expect(new Set(updates.map(({ updateId }) => updateId)).size).toBe(1);
  });

  it('is not given again to a workflow that has ended before it took it', async () => {
    const ended = updateFailed('AcceptedUpdateCompletedWorkflow', 'the workflow completed before the update');
    const engagements = services().over({ update: () => Promise.reject(ended), status: 'COMPLETED' });
    expect(await engagements.answer({ task: 'e1.main.1', answer: approve, by: sara })).toMatchObject({
      why: 'unavailable',
    });
    expect(services().asked.updates).toHaveLength(1);
  });

  describe('to a workflow that somebody has ended in Temporal', () => {
    const suspected: string[] = [];
    beforeEach(() => suspected.splice(0));
    const answerTo = (task: string): Promise<Outcome> =>
      services()
        .over(
          { update: () => Promise.reject(new WorkflowNotFoundError('gone', 'w', undefined)) },
          { suspect: (workflowId) => void suspected.push(workflowId) },
        )
        .answer({ task, answer: approve, by: sara });

    it('is to be sent again where the engagement may go on', async () => {
      expect(await answerTo('e1.main.1')).toMatchObject({ why: 'unavailable', retryAfterSeconds: 5 });
      expect(suspected).toEqual(['engagement-e1']);
    });

    it('is not said to be given already where a deliverable is dropped by that', async () => {
      const workflowId = 'deliverable-e1-D1';
      const opening = aTurn({ stream: 'D1', workflowId, facts: [], opened: [anOpening({ id: 'e1.D1.1' })] });
      await services().store.commit(opening, placedAt(opening, '2026-03-04T09:00:00.000Z'));
      expect(await answerTo('e1.D1.1')).toMatchObject({ why: 'ended', state: 'withdrawn' });
      expect(suspected).toEqual([workflowId]);
    });
  });

  it('is not done, rather than refused, where the task ended in a step that its workflow cannot finish', async () => {
    const { store } = services();
    const since = '2026-03-02T10:00:00.000Z';
    await store.commit(aTurn({ turn: 2, at: since, changed: [aChange()] }), {});
    await store.noteIncident({ workflowId: 'engagement-e1', cause: 'failure', error: 'a mistake', since }, since);
    const cancel = exampleAnswer(formOf('scope.approve', aContext('scope.approve')), 'cancel');
    expect(await services().over().answer({ task: 'e1.main.1', answer: cancel, by: sara })).toEqual({
      ok: false,
      why: 'unavailable',
      retryAfterSeconds: 5,
    });
  });
});
