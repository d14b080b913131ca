import { Client, Connection } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { subjectOf } from '../../domain/kernel/subject.js';
import type { EngagementInput } from '../../domain/engagement/engagement.js';
import { aBrief } from '../support/samples/briefs.js';
import { onFreshServices } from '../support/site/services.js';
import { aStart, aTurn } from '../support/samples/turns.js';
import { someone } from '../support/site/said.js';

const services = onFreshServices();

describe('start', () => {
  /** The workflow's first turn, as a worker would commit it. */
  const begins = async (workflowId: string): Promise<void> => {
    const engagement = workflowId.replace('engagement-', '');
    await services().store.commit(
      aTurn({ subject: subjectOf('engagement', engagement), workflowId, facts: [aStart()] }),
      {},
    );
  };

  it('keeps the confidential part out of the workflow', async () => {
    const brief = { ...aBrief(), confidential: { codeName: 'Heron' } };
    const started = await services()
      .over({ start: begins })
      .start({ brief, by: someone('key:admin') });
    if (!started.ok) throw new Error(started.why);
    const [{ workflowId, args, attributes } = { workflowId: '', args: [], attributes: {} }] = services().asked.started;
    expect(workflowId).toBe(`engagement-${started.id}`);
    expect(JSON.stringify(args)).not.toContain('Heron');
    const input = args[0] as EngagementInput;
    expect(input).toMatchObject({
      id: started.id,
      confidential: true,
      startedBy: { kind: 'key', key: 'admin' },
      practice: { id: 'financial-expertise' },
    });
    expect(input.policy.tasks['scope.approve'].due).toBe('P3D');
    expect(attributes).toEqual({
      KpoPhase: 'scoping',
      KpoPractice: 'financial-expertise',
      KpoOwner: await services().store.personId(aBrief().people.owner),
      KpoOverdue: false,
    });
    expect(JSON.stringify(attributes)).not.toContain('@');
    const kept = await services().documents.read(subjectOf('engagement', started.id), 'confidential');
    expect(JSON.parse(Buffer.from(kept?.content ?? []).toString())).toEqual({ codeName: 'Heron' });
  });

  it('gives the same key the same engagement, started before or at this very moment', async () => {
    const engagements = services().over({ start: begins });
    const first = await engagements.start({ brief: aBrief(), by: someone('key:admin'), key: 'clinic-1' });
    expect(await engagements.start({ brief: aBrief(), by: someone('key:admin'), key: 'clinic-1' })).toEqual(first);
    expect(services().asked.started.length).toBe(1);
    const racing = services().over({
      async start(workflowId) {
        await begins(workflowId);
        throw new WorkflowExecutionAlreadyStartedError('already', workflowId, 'engagement');
      },
    });
    expect(await racing.start({ brief: aBrief(), by: someone('key:admin'), key: 'clinic-2' })).toMatchObject({
      ok: true,
      id: expect.stringMatching(/^e[a-z2-7]{11}$/),
    });
  });

  it('starts a second engagement of one notice only when that is said, and names the first', async () => {
    const begins = async (workflowId: string, args: unknown[]): Promise<void> => {
      const { id, notice } = args[0] as EngagementInput;
      const facts = [aStart(notice && { notice })];
      await services().store.commit(aTurn({ subject: subjectOf('engagement', id), workflowId, facts }), {});
    };
    const engagements = services().over({ start: begins });
    const notice = { ocid: 'ocds-test00-1', lots: [], assumptions: [] };
    const start = (different: object): ReturnType<typeof engagements.start> =>
      engagements.start({ brief: aBrief(), by: someone('key:admin'), notice, ...different });
    const first = await start({ key: 'clinic-1' });
    if (!first.ok) throw new Error(first.why);
    expect(services().asked.started[0]?.args).toMatchObject([{ notice }]);
    expect(await start({ key: 'clinic-1' })).toEqual(first);
    const known = { pointer: '/ocid', code: 'problems.ocds.known' };
    expect(await start({})).toMatchObject({
      why: 'conflict',
      problems: [{ ...known, params: { value: 'ocds-test00-1', engagements: [first.id] } }],
      engagements: [first.id],
    });
    expect(await start({ notice: { ...notice, ocid: 'ocds-test00-2' } })).toMatchObject({ ok: true });
    expect(await start({ again: true })).toMatchObject({ ok: true });
    expect(services().asked.started).toHaveLength(3);
    const { items } = await services().store.engagements({ ocid: 'ocds-test00-1' });
    expect(items).toHaveLength(2);
  });

  it('takes people that are left out from the directory’s defaults', async () => {
    const { people, ...rest } = aBrief();
    for (const [part, person] of Object.entries({
      owner: people.owner,
      sponsor: people.sponsor,
      finance: people.finance,
      signatory: people.signatory,
    }))
      await services().store.putPerson({ ...person, console: false, defaultFor: [part as 'owner'] });
    for (const person of people.reviewers)
      await services().store.putPerson({ ...person, console: false, defaultFor: ['reviewer'] });
    const engagements = services().over({ start: begins });
    const lacking = await engagements.start({ brief: rest, by: someone('key:admin') });
    expect(lacking).toMatchObject({
      why: 'invalid',
      problems: [{ pointer: '/people/evaluators', code: 'problems.nobody' }],
    });
    expect(
      await engagements.start({
        brief: { ...rest, people: { evaluators: people.evaluators } },
        by: someone('key:admin'),
      }),
    ).toMatchObject({
      ok: true,
    });
    expect((services().asked.started[0]?.args[0] as EngagementInput).brief.people.sponsor.email).toBe(
      'sara@client.example',
    );
  });

  it('refuses an unknown practice, and a sponsor who owns the engagement', async () => {
    const engagements = services().over();
    const unknown = await engagements.start({ brief: aBrief({ practice: 'alchemy' }), by: someone('key:admin') });
    expect(unknown).toMatchObject({
      why: 'invalid',
      problems: [{ pointer: '/practice', code: 'problems.practice', params: { value: 'alchemy' } }],
    });
    const { people } = aBrief();
    const same = await engagements.start({
      brief: aBrief({ people: { ...people, sponsor: people.owner } }),
      by: someone('key:admin'),
    });
    expect(same).toMatchObject({ why: 'invalid', problems: [{ pointer: '/people/sponsor/email' }] });
    expect(services().asked.started).toEqual([]);
  });

  it('is unavailable, and soon says so, while no Temporal server answers', async () => {
    // Without the client's own retries: one that is still to come when the connection is closed throws from its timer.
    const connection = Connection.lazy({ address: '127.0.0.1:1', interceptors: [] });
    const client = new Client({ connection });
    const engagements = services().through(client);
    expect(await engagements.start({ brief: aBrief(), by: someone('key:admin') })).toEqual({
      ok: false,
      why: 'unavailable',
      retryAfterSeconds: 5,
      sent: true,
    });
    await expect(engagements.ready()).rejects.toThrow('does not answer');
    await connection.close();
  });
});

describe('ready', () => {
  it('needs a worker that polled within the last minute or so', async () => {
    const now = Math.floor(Date.now() / 1000);
    await expect(
      services()
        .over({ pollers: [{ lastAccessTime: { seconds: now } }] })
        .ready(),
    ).resolves.toBeUndefined();
    await expect(
      services()
        .over({ pollers: [{ lastAccessTime: { seconds: now - 200 } }] })
        .ready(),
    ).rejects.toThrow('no worker');
    await expect(services().over().ready()).rejects.toThrow('no worker');
  });
});
