import { subjectOf } from '../../domain/kernel/subject.js';
import { withEngagements } from '../support/workflows/workflow-env.js';

const engagements = withEngagements();

describe('engagement', () => {
  it('runs from the brief to close-out when everybody answers', async () => {
    const { play, handle, store, id, facts } = await engagements.start();
    await play();
    await expect(handle.result()).resolves.toEqual({ outcome: 'closed', reason: { code: 'reasons.allSettled' } });
    const view = await store.engagement(id);
    expect(view?.phase).toBe('closed');
    expect(view?.deliverables.map((deliverable) => [deliverable.id, deliverable.state])).toEqual([
      ['D0', 'provided'],
      ['D1', 'accepted'],
      ['D2', 'accepted'],
    ]);
    expect(view?.payments.map(({ amount }) => amount.minor)).toEqual([3_500_000, 1_500_000]);
    expect(view?.team.every(({ state }) => state === 'left')).toBe(true);
    expect(view?.openTasks).toBe(0);
    expect(await store.verify(subjectOf('engagement', id))).toMatchObject({ ok: true });
    expect((await facts()).at(-1)).toBe('engagement.closed');
  });
});
