import { reasonFor } from '../../domain/kernel/reasons.js';
import { WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { exampleAnswer } from '../../domain/tasks/forms.js';
import { aContext } from '../support/contexts.js';
import { onFreshServices } from '../support/services.js';
import { aChange, anOpening, aTurn, placedAt } from '../support/turns.js';
import { formOf } from '../../domain/tasks/kinds/index.js';

const NOT_YOURS = reasonFor('reasons.refused.notYours', { task: 'e1.main.1' });
const services = onFreshServices();

const sara = { email: 'sara@client.example', via: 'link' } as const;
const taken = async ({ task }: Record<string, unknown>) => ({
  task,
  decision: 'approve',
  at: '2026-03-02T10:00:00.000Z',
});

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
    const kept = await services().documents.read('e1', sealed.submission ?? '');
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
    expect(await services().store.documents('e1')).toEqual([]);
    expect(services().asked.updates).toEqual([]);
  });

  it('is refused when it comes by somebody else’s link, for an earlier assignment, or for no task', async () => {
    const engagements = services().over();
    expect(
      await engagements.answer({
        task: 'e1.main.1',
        answer: approve,
        by: { email: 'olu@client.example', via: 'link' },
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
      engagements.answer({ task: 'e1.main.1', answer: approve, by: { email, via: 'console' } });
    expect(await from('dana@client.example')).toMatchObject({ ok: true });
    expect(await from('olu@client.example')).toMatchObject({ why: 'forbidden' });
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
        by: { email: 'olu@client.example', via: 'console' },
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

  it('tells a workflow that is gone from one that cannot be reached', async () => {
    const gone = new WorkflowNotFoundError('gone', 'engagement-e1', undefined);
    expect(
      await services()
        .over({ update: () => Promise.reject(gone) })
        .answer({ task: 'e1.main.1', answer: approve, by: sara }),
    ).toMatchObject({ why: 'ended' });
    const away = new WorkflowUpdateRPCTimeoutOrCancelledError('deadline');
    expect(
      await services()
        .over({ update: () => Promise.reject(away) })
        .answer({ task: 'e1.main.1', answer: approve, by: sara }),
    ).toMatchObject({ why: 'unavailable' });
  });
});
