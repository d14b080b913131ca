import type { PublicBrief } from '../../domain/engagement/brief.js';
import type { FactType } from '../../domain/journal/facts.js';
import type { TaskKind } from '../../domain/tasks/task.js';
import type { TaskRow } from '../../store/contract.js';
import {
  acknowledgeTask,
  cancelEngagement,
  directoryChanged,
  inboundEvent,
  pauseTask,
  resumeTask,
  snoozeTask,
} from '../../workflows/messages.js';
import { aDeliverable, aRole, pounds } from './briefs.js';
import type { Reaction, Script } from './play.js';
import type { Played } from './workflow-env.js';

/** One course that an engagement can take: its brief, how people react and what happens meanwhile. */
export interface Story {
  brief: Partial<PublicBrief>;
  tell(played: Played): { script: Script; meanwhile?: () => Promise<void> };
  /** Facts without which it is not this story. */
  shows: readonly FactType[];
}

/** Reacts to the first task like this, to the second like that, and so on; the last reaction stays. */
const inOrder = (...reactions: Reaction[]): ((task: TaskRow) => Reaction) => {
  const asked: string[] = [];
  return ({ id }) => {
    if (!asked.includes(id)) asked.push(id);
    return reactions[Math.min(asked.indexOf(id), reactions.length - 1)];
  };
};

const budget = ({ handle }: Played, version: number, pound: number): Promise<void> =>
  handle.signal(inboundEvent, {
    type: 'kpo.budget.changed.v1',
    key: `erp budget-${version}`,
    source: 'erp',
    data: { version, amount: pounds(pound) },
  });

const DELEGATE = 'dana@client.example';

const small: Partial<PublicBrief> = { deliverables: [aDeliverable()], roles: [aRole({ headcount: 1 })] };

/** The courses whose histories are recorded and replayed, by name. */
export const STORIES: Readonly<Record<string, Story>> = {
  'everybody-answers': {
    brief: {},
    tell: () => ({ script: {} }),
    shows: ['input.provided', 'payment.released', 'engagement.closed'],
  },

  'runner-up-late-and-reworked': {
    brief: small,
    tell: () => ({
      script: {
        'nda.sign': inOrder('decline', 'sign'),
        'deliverable.submit': inOrder(null, 'extend', 'submit'),
        'review.score': inOrder('rework', 'rework', 'accept'),
      },
    }),
    shows: ['award.lost', 'deliverable.overdue', 'overdue.decided', 'extension.requested', 'deliverable.reworked'],
  },

  'grown-and-shrunk': {
    brief: { ...small, roles: [aRole()] },
    tell(played) {
      let plans = 0;
      const steps = [() => budget(played, 2, 200_000), () => budget(played, 3, 30_000)];
      return {
        script: { 'deliverable.submit': () => (plans < 2 ? null : 'submit') },
        async meanwhile() {
          const facts = await played.facts();
          plans = facts.filter((type) => type === 'scaling.completed').length;
          if (facts.includes('deliverable.opened') && steps.length === 2 - plans) await steps.shift()?.();
        },
      };
    },
    shows: ['scaling.approved', 'scaling.noticed', 'handover.completed', 'engagement.closed'],
  },

  'cancelled-in-delivery': {
    brief: {},
    tell(played) {
      let cancelled = false;
      return {
        script: { 'deliverable.submit': () => null },
        async meanwhile() {
          if (cancelled || !(await played.facts()).includes('input.provided')) return;
          cancelled = true;
          await played.handle.signal(cancelEngagement, { reason: 'the deal is off', by: 'key:test' });
        },
      };
    },
    shows: ['task.withdrawn', 'access.revoked', 'engagement.cancelled'],
  },

  'vendor-replaced': {
    brief: small,
    tell: () => ({
      script: { 'deliverable.submit': inOrder(null, 'submit'), 'overdue.decide': () => 'replace' },
    }),
    shows: ['overdue.decided', 'vendor.replaced', 'engagement.closed'],
  },

  'replaced-by-the-runner-up': {
    brief: small,
    tell: () => ({
      script: {
        'deliverable.submit': inOrder(null, 'submit'),
        'overdue.decide': () => 'replace',
        'handover.complete': () => null,
      },
    }),
    shows: ['vendor.replaced', 'task.withdrawn', 'award.made', 'engagement.closed'],
  },

  'handed-over-to-work-under-way': {
    brief: { ...small, policy: { periods: { notice: 'P60D' } } },
    tell(played) {
      let begun = 0;
      let handedOver = false;
      return {
        script: {
          'deliverable.submit': ({ id }) => (id.includes('~2') && handedOver ? 'submit' : null),
          'overdue.decide': () => 'replace',
          'handover.complete': () => (begun > 1 ? 'complete' : null),
        },
        async meanwhile() {
          const facts = await played.facts();
          begun = facts.filter((type) => type === 'deliverable.opened').length;
          handedOver = facts.includes('handover.completed');
        },
      };
    },
    shows: ['vendor.replaced', 'handover.completed', 'engagement.closed'],
  },

  'away-while-the-clock-stood-still': {
    brief: { policy: { tasks: { 'scope.approve': { due: 'P20D' } } } },
    tell(played) {
      const steps = leaveOf(played);
      return {
        script: { 'scope.approve': ({ assignee }) => (assignee.email === DELEGATE ? 'approve' : null) },
        async meanwhile() {
          if ((await played.facts()).includes('task.opened')) await steps.shift()?.();
        },
      };
    },
    shows: ['task.snoozed', 'task.paused', 'task.resumed', 'task.delegated', 'engagement.closed'],
  },

  'late-while-decided-and-judged-by-others': {
    brief: {
      ...small,
      policy: {
        tasks: {
          'review.score': {
            ladder: [{ after: 'P2D', working: false, do: 'decide', to: 'owner' }],
            onSilence: 'escalate',
          },
        },
      },
    },
    tell(played) {
      let paused = false;
      let resumed = false;
      return {
        script: {
          'deliverable.submit': () => (resumed ? 'submit' : null),
          'overdue.decide': () => null,
          'review.score': ({ context, assignee }) =>
            context.round === 1 ? 'rework' : assignee.role === 'reviewer' && !context.third ? null : 'accept',
        },
        async meanwhile() {
          resumed = (await played.facts()).includes('task.resumed');
          if (paused || !(await openOf(played, 'overdue.decide'))) return;
          paused = true;
          const late = await openOf(played, 'deliverable.submit');
          if (!late) throw new Error('a decision is asked for about nothing');
          await played.env.client.workflow.getHandle(late.workflowId).executeUpdate(pauseTask, {
            args: [{ task: late.id, for: 'P1D', reason: 'As agreed', by: 'olu@client.example' }],
          });
        },
      };
    },
    shows: [
      'deliverable.overdue',
      'task.paused',
      'task.resumed',
      'task.withdrawn',
      'deliverable.reworked',
      'deliverable.due',
      'task.transferred',
      'review.disputed',
      'engagement.closed',
    ],
  },

  'more-time-refused-and-then-decided': {
    brief: small,
    tell(played) {
      let facts: FactType[] = [];
      const has = (type: FactType): boolean => facts.includes(type);
      return {
        script: {
          'deliverable.submit': () => {
            if (has('extension.granted')) return 'submit';
            return has('deliverable.overdue') && !has('extension.requested') ? 'extend' : null;
          },
          'extension.decide': () => 'refuse',
          'overdue.decide': () => 'extend',
        },
        async meanwhile() {
          facts = await played.facts();
        },
      };
    },
    shows: [
      'deliverable.overdue',
      'extension.requested',
      'extension.refused',
      'overdue.decided',
      'extension.granted',
      'scope.amended',
      'engagement.closed',
    ],
  },

  'submitted-some-hours-late': {
    brief: small,
    tell(played) {
      let facts: FactType[] = [];
      return {
        // Late from the due date on, and answered before the first rung after it.
        script: { 'deliverable.submit': () => (facts.includes('deliverable.overdue') ? 'submit' : null) },
        async meanwhile() {
          facts = await played.facts();
        },
      };
    },
    shows: ['deliverable.overdue', 'deliverable.submitted', 'engagement.closed'],
  },

  'held-moved-and-delegated': {
    brief: {
      deliverables: [
        aDeliverable({ id: 'D0', from: 'client', payment: undefined }),
        aDeliverable({ dependsOn: ['D0'] }),
      ],
    },
    tell(played) {
      const steps = movesOf(played);
      let asked = 0;
      return {
        script: {
          'scope.approve': ({ assignee }) => (assignee.email === DELEGATE ? 'approve' : null),
          // Silent for some days after it is due.
          'input.provide': () => (++asked > 140 ? 'provide' : null),
        },
        async meanwhile() {
          if ((await played.facts()).includes('task.opened')) await steps.shift()?.();
        },
      };
    },
    shows: [
      'task.acknowledged',
      'task.snoozed',
      'task.paused',
      'task.resumed',
      'task.moved',
      'task.delegated',
      'deliverable.due',
    ],
  },

  'held-while-a-credential-lapses': {
    brief: small,
    tell(played) {
      let lapsed = false;
      let verified = 0;
      return {
        script: {
          'deliverable.submit': () => (verified > 1 ? 'submit' : null),
          'expert.verify': () => (++verified > 1 && !lapsed ? null : 'verify'),
        },
        async meanwhile() {
          if (lapsed || !(await played.facts()).includes('deliverable.opened')) return;
          lapsed = true;
          const { team = [] } = (await played.store.engagement(played.id)) ?? {};
          await played.handle.signal(inboundEvent, {
            type: 'kpo.credential.lapsed.v1',
            key: 'hr lapse-1',
            source: 'hr',
            data: { expert: team[0]?.email ?? '', credential: 'Chartered status' },
          });
        },
      };
    },
    shows: ['expert.suspended', 'task.paused', 'task.resumed', 'task.moved', 'engagement.closed'],
  },
};

const openOf = async ({ store, id }: Played, kind: TaskKind): Promise<TaskRow | undefined> =>
  (await store.tasks({ engagement: id, kind, state: 'open' })).items[0];

/** The first approval is put off and stopped before a leave that begins while its clock stands still. */
function leaveOf(played: Played): (() => Promise<unknown>)[] {
  const { handle, id } = played;
  const told = { task: `${id}.main.1`, reason: 'As agreed', by: 'sara@client.example' };
  return [
    () => isAway(played, 3, 60),
    () => handle.executeUpdate(snoozeTask, { args: [{ ...told, for: 'P1D' }] }),
    () => handle.executeUpdate(pauseTask, { args: [{ ...told, for: 'P8D' }] }),
  ];
}

/** The sponsor enters a leave, in days from now. */
async function isAway({ store, handle, env }: Played, first: number, last: number): Promise<void> {
  const by = 'sara@client.example';
  const today = async (days: number): Promise<string> =>
    new Date((await env.currentTimeMs()) + days * 86_400_000).toISOString().slice(0, 10);
  await store.putPerson({
    name: 'Sara Sponsor',
    email: by,
    language: 'en',
    timeZone: 'UTC',
    absences: [{ from: await today(first), to: await today(last), delegate: DELEGATE }],
    console: false,
    defaultFor: [],
  });
  await handle.signal(directoryChanged, { key: 'leave', who: by, why: 'an absence was entered' });
}

/** What happens to the first approval, one thing at a time: put off, stopped, started again, and handed to a delegate. */
function movesOf(played: Played): (() => Promise<unknown>)[] {
  const { handle, id } = played;
  const task = `${id}.main.1`;
  const by = 'sara@client.example';
  const told = { reason: 'As agreed', by };
  return [
    () => handle.executeUpdate(acknowledgeTask, { args: [{ task, for: 'PT12H', ...told }] }),
    () => handle.executeUpdate(snoozeTask, { args: [{ task, for: 'P1D', ...told }] }),
    () => handle.executeUpdate(pauseTask, { args: [{ task, for: 'P3D', ...told }] }),
    () => handle.executeUpdate(resumeTask, { args: [{ task, ...told }] }),
    () => isAway(played, -1, 30),
  ];
}
