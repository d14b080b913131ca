import { reasonFor } from '../../domain/kernel/reasons.js';
import { WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { MOST_AT_ONCE } from '../../client/commands.js';
import { FAILURES } from '../../domain/kernel/failures.js';
import { subjectOf } from '../../domain/kernel/subject.js';
import { aContext } from '../support/samples/contexts.js';
import { onFreshServices } from '../support/site/services.js';
import { aChange, anAssignee, anOpening, aStart, aTurn, placedAt } from '../support/samples/turns.js';
import { someone } from '../support/site/said.js';

const services = onFreshServices();

describe('reassign and snooze', () => {
  beforeEach(async () => {
    const opened = aTurn({
      opened: [
        anOpening({ context: aContext('scope.approve') }),
        anOpening({
          id: 'e1.main.2',
          kind: 'bid.submit',
          context: aContext('bid.submit'),
          assignee: { ...anAssignee('nora@northwind.example'), role: 'vendor' },
        }),
        anOpening({
          id: 'e1.main.3',
          kind: 'review.score',
          subject: 'Review D1',
          context: aContext('review.score'),
          assignee: anAssignee('rita@client.example'),
        }),
        anOpening({
          id: 'e1.main.4',
          kind: 'review.score',
          subject: 'Review D1',
          context: aContext('review.score'),
          assignee: anAssignee('rolf@client.example'),
        }),
      ],
    });
    await services().store.commit(opened, placedAt(opened, '2026-03-05T09:00:00.000Z'));
  });

  it('hands a task to somebody, known by the directory or only by address', async () => {
    await services().store.putPerson({
      name: 'Dana Deputy',
      email: 'dana@client.example',
      language: 'de',
      timeZone: 'Europe/Berlin',
      console: false,
      defaultFor: [],
    });
    const engagements = services().over({ update: async ({ task }) => ({ task, assignment: 2 }) });
    expect(
      await engagements.reassign({
        task: 'e1.main.1',
        to: 'Dana@client.example',
        reason: 'On leave.',
        by: someone('key:admin'),
      }),
    ).toEqual({
      ok: true,
      task: 'e1.main.1',
      assignment: 2,
    });
    await engagements.reassign({
      task: 'e1.main.1',
      to: 'new@client.example',
      reason: 'On leave.',
      by: someone('key:admin'),
    });
    expect(services().asked.updates.map(({ message }) => message.to)).toEqual([
      { name: 'Dana Deputy', email: 'dana@client.example', language: 'de', timeZone: 'Europe/Berlin' },
      { name: 'new@client.example', email: 'new@client.example', language: 'en', timeZone: 'UTC' },
    ]);
  });

  it.each([
    ['e1.main.1', 'olu@client.example', 'who owns an engagement cannot approve it'],
    ['e1.main.3', 'nora@northwind.example', 'who bids cannot review'],
    ['e1.main.3', 'rolf@client.example', 'two reviewers are two people'],
  ])('keeps %s from %s: %s', async (task, to) => {
    expect(
      await services()
        .over()
        .reassign({ task, to, reason: 'On leave.', by: someone('key:admin') }),
    ).toMatchObject({
      why: 'forbidden',
    });
    expect(services().asked.updates).toEqual([]);
  });

  it('lets nobody from outside stand in for whoever is away, and a colleague do so', async () => {
    const standIn = (to: string, task = 'e1.main.1') =>
      services()
        .over({ update: async (given) => ({ task: given.task, assignment: 2 }) })
        .reassign({ task, to, reason: '2026-03-14', by: someone('sara@client.example'), awayUntil: '2026-03-14' });
    expect(await standIn('eve@elsewhere.example')).toMatchObject({
      why: 'forbidden',
      detail: { code: 'reasons.rule.stranger', params: { who: 'eve@elsewhere.example' } },
    });
    expect(await standIn('eve@elsewhere.example', 'e1.main.2')).toMatchObject({ why: 'forbidden' });
    expect(services().asked.updates).toEqual([]);
    await services().store.putPerson({ name: 'Cora', email: 'cora@client.example', defaultFor: [] });
    expect(await standIn('cora@client.example')).toEqual({ ok: true, task: 'e1.main.1', assignment: 2 });
    expect(services().asked.updates.at(-1)).toMatchObject({
      message: { awayUntil: '2026-03-14', to: { email: 'cora@client.example' } },
    });
  });

  describe('of several tasks', () => {
    const TASKS = ['e1.main.1', 'e1.main.3', 'e1.main.4'];

    it('tries no more once nobody answers', async () => {
      const engagements = services().over({
        async update({ task }) {
          if (task === 'e1.main.1') return { task, assignment: 2 };
          throw new WorkflowUpdateRPCTimeoutOrCancelledError('deadline');
        },
      });
      const outcomes = await engagements.reassignAll({
        tasks: TASKS,
        to: 'new@client.example',
        reason: 'Left.',
        by: someone('key:admin'),
      });
      expect(outcomes.map(({ task, outcome }) => [task, outcome.ok || outcome.why])).toEqual([
        ['e1.main.1', true],
        ['e1.main.3', 'unavailable'],
        ['e1.main.4', 'unavailable'],
      ]);
      expect(services().asked.updates.map(({ message }) => message.task)).toEqual(['e1.main.1', 'e1.main.3']);
    });

    it('does those of several subjects at a time, and those of one in their order', async () => {
      const another = subjectOf('engagement', 'e2');
      const second = aTurn({ subject: another, facts: [aStart()], opened: [anOpening({ id: 'e2.main.1' })] });
      await services().store.commit(second, placedAt(second, '2026-03-05T09:00:00.000Z'));
      const tried: string[] = [];
      let secondTried = (): void => undefined;
      const isSecondTried = new Promise<void>((resolve) => (secondTried = resolve));
      const engagements = services().over({
        async update({ task }) {
          tried.push(String(task));
          if (task === 'e2.main.1') secondTried();
          // The first of one waits for that of the other, and the next of its own for it.
          if (task === 'e1.main.1') await isSecondTried;
          return { task, assignment: 2 };
        },
      });
      const tasks = ['e1.main.1', 'e1.main.3', 'e2.main.1'];
      const asked = { tasks, to: 'new@client.example', reason: 'Left.', by: someone('key:admin') };
      expect((await engagements.reassignAll(asked)).map(({ task, outcome }) => [task, outcome.ok])).toEqual(
        tasks.map((task) => [task, true]),
      );
      expect(tried.indexOf('e2.main.1')).toBeLessThan(tried.indexOf('e1.main.3'));
    });

    it('moves as many as are moved at once of what somebody holds', async () => {
      const opened = aTurn({
        turn: 2,
        opened: Array.from({ length: MOST_AT_ONCE + 1 }, (_, index) =>
          anOpening({ id: `e1.main.${100 + index}`, assignee: anAssignee('busy@client.example') }),
        ),
      });
      await services().store.commit(opened, placedAt(opened, '2026-03-05T09:00:00.000Z'));
      const engagements = services().over({ update: async ({ task }) => ({ task, assignment: 2 }) });
      const from = 'busy@client.example';
      expect(
        await engagements.reassignAll({ from, to: 'new@client.example', reason: 'Left.', by: someone('key:admin') }),
      ).toHaveLength(MOST_AT_ONCE);
    });
  });

  it('gives a request that is repeated under its key the receipt of the first time', async () => {
    const first = { task: 'e1.main.1', assignment: 2 };
    const command = {
      task: 'e1.main.1',
      to: 'new@client.example',
      reason: 'On leave.',
      by: someone('key:admin'),
      key: 'k1',
    };
    const taken = services().over({ update: async () => first });
    expect(await taken.reassign(command)).toEqual({ ok: true, ...first });
    const [sent] = services().asked.updates;
    const ended = aTurn({ turn: 2, changed: [aChange({ id: 'e1.main.1' })] });
    await services().store.commit(ended, {});
    const again = services().over({ receipt: async (id) => (id === sent?.updateId ? first : undefined) });
    expect(await again.reassign(command)).toEqual({ ok: true, ...first });
    expect(await services().over().reassign(command)).toMatchObject({ why: 'ended' });
    const { key: _, ...keyless } = command;
    expect(await again.reassign(keyless)).toMatchObject({ why: 'ended' });
  });

  it('claims for one of a group; whoever asked is named, also when it is refused', async () => {
    const engagements = services().over({ update: async ({ task }) => ({ task, assignment: 2 }) }, { sandbox: true });
    await engagements.claim({ task: 'e1.main.1', by: 'dana@client.example', asker: someone('key:admin') });
    expect(services().asked.updates.map(({ message }) => message)).toEqual([
      { task: 'e1.main.1', by: 'dana@client.example', asker: { kind: 'key', key: 'admin', via: 'sandbox' } },
    ]);
    const refused = await engagements.claim({
      task: 'e1.main.3',
      by: 'nora@northwind.example',
      asker: someone('key:admin'),
    });
    expect(refused).toMatchObject({ why: 'forbidden' });
    expect(services().asked.signals.map(({ args }) => args)).toMatchObject([
      [{ who: someone('key:admin'), what: 'claim for nora@northwind.example: review.score e1.main.3' }],
    ]);
  });

  it('says that there is nothing to claim once a colleague has claimed it', async () => {
    const reason = reasonFor('reasons.rule.noGroup', { task: 'e1.main.1', who: 'dana@client.example' });
    const failure = ApplicationFailure.nonRetryable('refused', FAILURES.taskRefused, { why: 'conflict', reason });
    const engagements = services().over({
      update: async () => {
        throw new WorkflowUpdateFailedError('refused', failure);
      },
    });
    const late = await engagements.claim({ task: 'e1.main.1', by: 'dora@client.example' });
    expect(late).toEqual({ ok: false, why: 'conflict', detail: reason });
  });

  it('puts nothing off for an assignment that has gone to somebody else', async () => {
    const handedOn = { why: 'ended', state: 'reassigned' };
    const engagements = services().over();
    expect(
      await engagements.snooze({
        task: 'e1.main.1',
        for: 'P1D',
        reason: 'Later.',
        by: someone('sara@client.example'),
        assignment: 2,
      }),
    ).toMatchObject(handedOn);
    expect(
      await engagements.acknowledge({
        task: 'e1.main.1',
        for: 'P1D',
        reason: 'Later.',
        by: someone('sara@client.example'),
        assignment: 2,
      }),
    ).toMatchObject(handedOn);
    expect(services().asked.updates).toEqual([]);
  });

  it('puts a ladder off', async () => {
    const engagements = services().over({ update: async ({ task }) => ({ task, next: '2026-03-06T09:00:00.000Z' }) });
    expect(
      await engagements.snooze({ task: 'e1.main.1', for: 'P1D', reason: 'Waiting.', by: someone('key:admin') }),
    ).toEqual({
      ok: true,
      task: 'e1.main.1',
      next: '2026-03-06T09:00:00.000Z',
    });
    expect(
      await engagements.snooze({ task: 'e1.main.1', for: 'a day', reason: 'Waiting.', by: someone('key:admin') }),
    ).toMatchObject({
      why: 'invalid',
      problems: [{ pointer: '/for' }],
    });
  });
});
