import { ApplicationFailure } from '@temporalio/activity';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { PublicBrief } from '../../domain/engagement/brief.js';
import type { TaskRow } from '../../store/contract.js';
import { aDeliverable, aRole, pounds } from '../support/samples/briefs.js';
import { cancelEngagement, inboundEvent } from '../../workflows/messages.js';
import { eventually } from '../support/eventually.js';
import type { Script } from '../support/workflows/play.js';
import { bidding, refusalOf, type Steps, withSteps } from '../support/workflows/steps.js';
import { said, someone } from '../support/site/said.js';
import { plainly } from '../support/samples/plainly.js';

const engagements = withSteps();

const HARBOUR = 'harbour-valuations';
const OLU = 'olu@client.example';
const SARA = 'sara@client.example';
/** Everybody of the client's who hears of an end. */
const CLIENT = [OLU, SARA, 'finn@client.example', 'rita@client.example', 'rolf@client.example'];
const HANNAH = 'hannah@harbour-valuations.example';
const LIAM = 'liam@liffey-analytics.example';
const DEVIKA = 'devika@deccan-knowledge.example';
const EXPERT_1 = 'expert.analyst-1@harbour-valuations.example';
const EXPERT_2 = 'expert.analyst-2@harbour-valuations.example';

const OFF = { reason: said('the deal is off', OLU), by: someone(OLU) };
const CALLED_OFF = 'the engagement was cancelled (the deal is off)';
const ENDED = 'the work it belongs to has ended';
const TWO_ANALYSTS: Partial<PublicBrief> = { roles: [aRole()] };
const TWO_DELIVERABLES: Partial<PublicBrief> = {
  deliverables: [aDeliverable(), aDeliverable({ id: 'D2', title: 'Report' })],
};

/** A moment at which an engagement can be called off, and what that has to undo. */
interface Moment {
  phase: string;
  brief?: Partial<PublicBrief>;
  reach(steps: Steps): Promise<unknown>;
  withdrawn: [kind: string, to: string][];
  revoked?: string[];
  told: string[];
}

const bids = async (steps: Steps, ...vendors: string[]): Promise<void> => {
  for (const task of await steps.reach('bid.submit'))
    if (vendors.some((vendor) => vendor === task.context.vendor)) await steps.answer(task, 'bid');
};

const MOMENTS: Moment[] = [
  {
    phase: 'scoping',
    reach: (steps) => steps.reachOne('scope.approve'),
    withdrawn: [['scope.approve', SARA]],
    told: [...CLIENT],
  },
  {
    phase: 'selection, one bid sealed and two invitations open',
    reach: (steps) => bids(steps, HARBOUR),
    withdrawn: [
      ['bid.submit', LIAM],
      ['bid.submit', DEVIKA],
    ],
    told: [...CLIENT, HANNAH],
  },
  {
    phase: 'evaluation',
    reach: (steps) => steps.reach('bid.evaluate'),
    withdrawn: [
      ['bid.evaluate', 'eva@client.example'],
      ['bid.evaluate', 'eva@client.example'],
      ['bid.evaluate', 'eva@client.example'],
    ],
    told: [...CLIENT, HANNAH, LIAM, DEVIKA],
  },
  {
    phase: 'award',
    reach: (steps) => steps.reachOne('award.approve'),
    withdrawn: [['award.approve', SARA]],
    told: [...CLIENT, HANNAH, LIAM, DEVIKA],
  },
  {
    phase: 'NDA',
    reach: (steps) => steps.reach('nda.sign'),
    withdrawn: [
      ['nda.sign', 'lee@client.example'],
      ['nda.sign', HANNAH],
    ],
    told: [...CLIENT, HANNAH, LIAM, DEVIKA],
  },
  {
    phase: 'onboarding, half way',
    brief: TWO_ANALYSTS,
    async reach(steps) {
      await steps.reach('expert.propose', bidding(HARBOUR));
      const silent: Script = {
        'expert.propose': ({ context }) => (context.position === 'analyst-1' ? 'propose' : null),
      };
      await steps.answer(await steps.reachOne('expert.verify', silent), 'verify');
      await steps.answer(await steps.reachOne('expert.acknowledge', silent), 'acknowledge');
      expect(await steps.told('access.granted')).toHaveLength(1);
    },
    withdrawn: [['expert.propose', HANNAH]],
    revoked: [EXPERT_1],
    told: [...CLIENT, HANNAH, EXPERT_1],
  },
  {
    phase: 'delivery, two deliverables under way',
    brief: TWO_DELIVERABLES,
    reach: (steps) => steps.reach('deliverable.submit', bidding(HARBOUR)),
    withdrawn: [
      ['deliverable.submit', HANNAH],
      ['deliverable.submit', HANNAH],
    ],
    revoked: [EXPERT_1],
    told: [...CLIENT, HANNAH, EXPERT_1],
  },
  {
    phase: 'review',
    reach: (steps) => steps.reach('review.score', bidding(HARBOUR)),
    withdrawn: [
      ['review.score', 'rita@client.example'],
      ['review.score', 'rolf@client.example'],
    ],
    revoked: [EXPERT_1],
    told: [...CLIENT, HANNAH, EXPERT_1],
  },
  {
    phase: 'scaling, with notice given to one of two',
    brief: TWO_ANALYSTS,
    async reach(steps) {
      await steps.reach('deliverable.submit', bidding(HARBOUR));
      await steps.handle.signal(inboundEvent, {
        type: 'kpo.budget.changed.v1',
        key: 'erp budget-2',
        source: 'erp',
        data: { version: 2, amount: pounds(30_000) },
      });
      const silent = { 'deliverable.submit': () => null };
      await steps.answer(await steps.reachOne('scaling.approve', silent), 'approve');
      await steps.reachOne('handover.complete', silent);
    },
    withdrawn: [
      ['deliverable.submit', HANNAH],
      ['handover.complete', HANNAH],
    ],
    revoked: [EXPERT_1, EXPERT_2],
    told: [...CLIENT, HANNAH, EXPERT_1, EXPERT_2],
  },
];

/** Why a task was withdrawn; the workflow of a deliverable knows only that it was cancelled. */
const whyOf = ({ handle }: Steps, { workflowId }: TaskRow): string =>
  workflowId === handle.workflowId ? CALLED_OFF : ENDED;

const withdrawals = ({ edge }: Steps): string[] =>
  edge.mails
    .filter(({ kind }) => kind === 'task.withdrawn')
    .map(({ to, lines }) => `${to.email}: ${lines.join()}`)
    .sort();

/** How tasks ended. */
const afterwards = ({ store }: Steps, tasks: readonly TaskRow[]): Promise<unknown[]> =>
  Promise.all(
    tasks.map(async ({ id }) => {
      const task = await store.task(id);
      return [task?.state, plainly(task?.withdrawal ?? task?.outcome)];
    }),
  );

const statusOf = async ({ env }: Steps, workflowId: string): Promise<string> =>
  (await env.client.workflow.getHandle(workflowId).describe()).status.name;

describe('cancelEngagement', () => {
  it.each(MOMENTS)('undoes the $phase', async ({ brief, reach, withdrawn, revoked = [], told }) => {
    const steps = await engagements.start(brief);
    await reach(steps);
    const open = (await steps.open()).sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
    const before = (await steps.told('access.revoked')).length;
    steps.edge.mails.length = 0;

    expect(await steps.cancel(OFF.reason.words)).toEqual({ outcome: 'cancelled', reason: 'the deal is off' });

    expect(open.map(({ kind, assignee }) => [kind, assignee.email])).toEqual(withdrawn);
    expect(await afterwards(steps, open)).toEqual(open.map((task) => ['withdrawn', whyOf(steps, task)]));
    expect(withdrawals(steps)).toEqual(
      open.map((task) => `${task.assignee.email}: You need not answer any more: ${whyOf(steps, task)}.`).sort(),
    );
    for (const { workflowId } of open)
      if (workflowId !== steps.handle.workflowId) expect(await statusOf(steps, workflowId)).toBe('CANCELLED');
    const since = (await steps.told('access.revoked')).slice(before);
    expect(since.map(({ email, why }) => [email, why]).sort()).toEqual(
      revoked.map((email) => [email, 'the engagement was cancelled']),
    );
    expect(steps.mailed('engagement.cancelled').sort()).toEqual(
      told.map((to) => [to, 'The engagement is cancelled']).sort(),
    );
    expect(await steps.told('engagement.cancelled')).toEqual([{ reason: 'the deal is off', by: OLU }]);
    expect(plainly(await steps.store.engagement(steps.id))).toMatchObject({
      phase: 'cancelled',
      outcome: 'the deal is off',
      openTasks: 0,
    });
  });

  it('counts once: the first reason stands while the first cancellation is still being carried out', async () => {
    const steps = await engagements.start();
    const submission = await steps.reachOne('deliverable.submit', bidding(HARBOUR));
    const { revokeAccess } = steps.edge.usual;
    let mended = false;
    steps.edge.instead.revokeAccess = (request) => {
      if (mended) return revokeAccess(request);
      throw ApplicationFailure.nonRetryable('try later', 'AccessRefused');
    };
    await steps.handle.signal(cancelEngagement, OFF);
    await eventually(async () => expect(await steps.told('access.failed')).toHaveLength(1));
    await steps.handle.signal(cancelEngagement, { reason: said('another reason'), by: someone(SARA) });
    expect(await steps.told('engagement.cancelled')).toEqual([]);
    mended = true;
    await eventually(async () => expect(await steps.open()).toEqual([]));
    await steps.answer(await steps.reachOne('closeout.certify'), 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'the deal is off' });
    expect(await steps.told('engagement.cancelled')).toEqual([{ reason: 'the deal is off', by: OLU }]);
    expect(steps.mailed('engagement.cancelled').map(([to]) => to)).toEqual([...CLIENT, HANNAH, EXPERT_1]);
    expect((await steps.told('task.withdrawn')).map(({ task }) => task)).toEqual([submission.id]);
  });

  it('leaves the certificate that is asked for already, and is cancelled once that is given; asked again it changes nothing', async () => {
    const steps = await engagements.start();
    const certificate = await steps.reachOne('closeout.certify', bidding(HARBOUR));
    await steps.handle.signal(cancelEngagement, OFF);
    await eventually(async () => expect(await steps.told('cancellation.begun')).toHaveLength(1));
    await steps.handle.signal(cancelEngagement, { reason: said('another reason'), by: someone(SARA) });
    expect(plainly(await steps.store.engagement(steps.id))).toMatchObject({
      phase: 'closeout',
      outcome: 'the deal is off',
    });
    await steps.answer(certificate, 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'the deal is off' });
    expect(steps.mailed('engagement.cancelled').map(([to]) => to)).toEqual([...CLIENT, HANNAH, EXPERT_1]);
    expect((await steps.facts()).slice(-2)).toEqual(['closeout.certified', 'engagement.cancelled']);
  });

  it('counts once when it is sent twice at the same moment', async () => {
    const steps = await engagements.start();
    const approval = await steps.reachOne('scope.approve');
    await steps.handle.signal(cancelEngagement, OFF);
    await steps.handle
      .signal(cancelEngagement, { reason: said('another reason'), by: someone(SARA) })
      .catch(() => undefined);
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'the deal is off' });
    expect(await afterwards(steps, [approval])).toEqual([['withdrawn', CALLED_OFF]]);
    expect(steps.mailed('engagement.cancelled').map(([to]) => to)).toEqual(CLIENT);
  });

  it('is refused by the server once the engagement has ended', async () => {
    const steps = await engagements.start();
    await steps.reachOne('scope.approve');
    await steps.cancel(OFF.reason.words);
    await expect(steps.handle.signal(cancelEngagement, OFF)).rejects.toThrow(WorkflowNotFoundError);
    expect(await steps.told('engagement.cancelled')).toEqual([{ reason: 'the deal is off', by: OLU }]);
  });

  it('leaves nothing to answer: an answer that comes later is refused as ended, and after the end by the server', async () => {
    const steps = await engagements.start(TWO_ANALYSTS);
    await steps.reach('expert.acknowledge', bidding(HARBOUR));
    const [first, second] = await steps.reach('expert.acknowledge');
    if (!first || !second) throw new Error('two experts were to acknowledge');
    await steps.answer(first, 'acknowledge');
    const { revokeAccess } = steps.edge.usual;
    let mended = false;
    steps.edge.instead.revokeAccess = (request) => {
      if (mended) return revokeAccess(request);
      throw ApplicationFailure.nonRetryable('try later', 'AccessRefused');
    };
    await steps.handle.signal(cancelEngagement, OFF);
    expect(await refusalOf(steps.answer(second, 'acknowledge'))).toEqual([
      'ended',
      undefined,
      `task ${second.id} is not open`,
    ]);
    mended = true;
    await eventually(async () => expect(await steps.open()).toEqual([]));
    await steps.answer(await steps.reachOne('closeout.certify'), 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'the deal is off' });
    await expect(steps.answer(second, 'acknowledge')).rejects.toThrow(WorkflowNotFoundError);
    expect((await steps.told('access.granted')).map(({ position }) => position)).toEqual([first.context.position]);
  });
});

describe('a cancellation in Temporal', () => {
  it('undoes the same, with what is known of its reason', async () => {
    const steps = await engagements.start();
    const submission = await steps.reachOne('deliverable.submit', bidding(HARBOUR));
    await steps.handle.cancel();
    await steps.windsUp();
    await steps.answer(await steps.reachOne('closeout.certify'), 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'cancelled in Temporal' });
    expect(await statusOf(steps, submission.workflowId)).toBe('CANCELLED');
    expect(await afterwards(steps, [submission])).toEqual([['withdrawn', ENDED]]);
    expect((await steps.told('access.revoked')).map(({ email }) => email)).toEqual([EXPERT_1]);
    expect(await steps.told('engagement.cancelled')).toEqual([{ reason: 'cancelled in Temporal', by: 'temporal' }]);
    expect(steps.mailed('engagement.cancelled').map(([to]) => to)).toEqual([...CLIENT, HANNAH, EXPERT_1]);
    expect(plainly(await steps.store.engagement(steps.id))).toMatchObject({ phase: 'cancelled', openTasks: 0 });
  });

  it('tells whoever was asked why', async () => {
    const steps = await engagements.start();
    const approval = await steps.reachOne('scope.approve');
    await steps.handle.cancel();
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'cancelled in Temporal' });
    expect(await afterwards(steps, [approval])).toEqual([
      ['withdrawn', 'the engagement was cancelled (cancelled in Temporal)'],
    ]);
  });
});

describe('the sponsor’s own decision to cancel', () => {
  it('ends the engagement like a cancellation, in the sponsor’s name', async () => {
    const steps = await engagements.start();
    const approval = await steps.reachOne('scope.approve');
    steps.edge.mails.length = 0;
    await steps.answer(approval, { decision: 'cancel', reason: 'the deal is off' });
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'the deal is off' });
    expect(await steps.told('engagement.cancelled')).toEqual([{ reason: 'the deal is off', by: SARA }]);
    const why =
      'The engagement “Valuation model for the acquisition of a regional clinic group” is cancelled: the deal is off.';
    expect(steps.edge.mails.map(({ kind, to, lines }) => [kind, to.email, lines[0]])).toEqual(
      CLIENT.map((to) => ['engagement.cancelled', to, why]),
    );
    expect(plainly(await steps.store.engagement(steps.id))).toMatchObject({
      phase: 'cancelled',
      outcome: 'the deal is off',
    });
  });
});
