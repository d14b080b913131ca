import { reasonFor } from '../../domain/kernel/reasons.js';
import { WorkflowNotFoundError } from '@temporalio/common';
import { onFreshServices } from '../support/site/services.js';
import { aFact, aStart, aTurn } from '../support/samples/turns.js';
import { said, someone } from '../support/site/said.js';

const services = onFreshServices();

describe('signals', () => {
  const frozen = { type: 'kpo.budget.frozen.v1', key: '/erp 1', source: '/erp', data: { version: 2 } } as const;
  const gone = {
    signal: (workflowId: string) => Promise.reject(new WorkflowNotFoundError('gone', workflowId, undefined)),
  };

  beforeEach(async () => {
    await services().store.commit(aTurn({ subject: 'engagement/e1' }), {});
    await services().store.commit(aTurn({ subject: 'engagement/e2', facts: [aStart({ costCentre: 'CC-200' })] }), {});
    await services().store.commit(
      aTurn({
        subject: 'engagement/e3',
        facts: [
          aStart({ costCentre: 'CC-200' }),
          aFact('engagement.cancelled', { by: someone('key:admin'), reason: said('Off.') }),
        ],
      }),
      {},
    );
  });

  it('deliver an event to an engagement, or to the one that a cost centre pays for', async () => {
    const engagements = services().over();
    expect(await engagements.deliver({ event: frozen, to: { engagement: 'e1' } })).toEqual({
      ok: true,
      engagements: ['e1'],
    });
    expect(await engagements.deliver({ event: frozen, to: { costCentre: 'CC-200' } })).toEqual({
      ok: true,
      engagements: ['e2'],
    });
    expect(services().asked.signals.map(({ workflowId, name, args }) => [workflowId, name, args])).toEqual([
      ['engagement-e1', 'inboundEvent', [frozen]],
      ['engagement-e2', 'inboundEvent', [frozen]],
    ]);
  });

  it('deliver nothing when a cost centre pays for none, or for several', async () => {
    const engagements = services().over();
    expect(await engagements.deliver({ event: frozen, to: { costCentre: 'CC-900' } })).toMatchObject({
      why: 'invalid',
      problems: [{ pointer: '/costcentre', code: 'problems.event.costCentre', params: { value: 'CC-900' } }],
    });
    await services().store.commit(aTurn({ subject: 'engagement/e4' }), {});
    expect(await engagements.deliver({ event: frozen, to: { costCentre: 'CC-100' } })).toMatchObject({
      why: 'conflict',
      detail: {
        code: 'reasons.refused.severalEngagements',
        params: { costCentre: 'CC-100', count: 2, engagements: expect.stringMatching(/e1.*e4|e4.*e1/) },
      },
    });
    expect(services().asked.signals).toEqual([]);
  });

  it('tell an engagement that has ended from one that never was', async () => {
    const engagements = services().over(gone);
    expect(await engagements.cancel({ engagement: 'e3', reason: 'Off.', by: someone('key:admin') })).toMatchObject({
      why: 'conflict',
    });
    expect(await engagements.cancel({ engagement: 'e9', reason: 'Off.', by: someone('key:admin') })).toMatchObject({
      why: 'unknown',
    });
  });

  it('ask for a change under the key of the request', async () => {
    const engagements = services().over();
    await engagements.requestChange({
      engagement: 'e1',
      reason: 'Later.',
      drop: ['D2'],
      by: someone('key:admin'),
      key: 'change-1',
    });
    await engagements.requestChange({ engagement: 'e1', reason: 'Later.', by: someone('key:admin') });
    const reason = { words: 'Later.', by: someone('key:admin') };
    expect(services().asked.signals.map(({ args }) => args[0])).toEqual([
      { reason, drop: ['D2'], by: reason.by, key: 'change-1' },
      { reason, by: reason.by, key: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    ]);
  });

  it('note a denied attempt once, and never fail over it', async () => {
    const attempt = {
      who: someone('key:erp'),
      what: 'document confidential',
      why: reasonFor('reasons.closed.beforeNda'),
    };
    const engagements = services().over();
    await engagements.noteDenied({ engagement: 'e1', ...attempt });
    await engagements.noteDenied({ engagement: 'e1', ...attempt });
    await engagements.noteDenied({ engagement: 'e1', ...attempt, who: someone('key:hr') });
    expect(services().asked.signals.map(({ name, args }) => [name, (args[0] as typeof attempt).who])).toEqual([
      ['deniedAttempt', someone('key:erp')],
      ['deniedAttempt', someone('key:hr')],
    ]);
    await expect(
      services()
        .over({ signal: () => Promise.reject(new Error('broken')) })
        .noteDenied({ engagement: 'e1', ...attempt }),
    ).resolves.toBeUndefined();
  });
});
