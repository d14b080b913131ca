import type { PublicBrief } from '../../domain/brief.js';
import type { FactType } from '../../domain/facts.js';
import type { TaskRow } from '../../store/contract.js';
import { cancelEngagement, inboundEvent } from '../../workflows/messages.js';
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
};
