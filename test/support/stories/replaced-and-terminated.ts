import { ApplicationFailure } from '@temporalio/common';
import { FAILURES } from '../../../domain/kernel/failures.js';
import { aDeliverable, aRole } from '../samples/briefs.js';
import type { Played } from '../workflows/workflow-env.js';
import { follow, inOrder, isAway, type RecordedStory } from './story.js';

/** One reviewer would have the other stand in, who may not. */
const REVIEWERS = { email: 'rita@client.example', delegate: 'rolf@client.example' };

/**
 * The client's own signatory does not sign at first, and then the first vendor does not; the second is replaced by the third, which takes over while papers are handed over late, is
 * refused more time, is given it after all, has its work sent back, and is let go by whoever answers a question that has stood long.
 */
export const replacedAndTerminated: RecordedStory = {
  brief: {
    deliverables: [
      aDeliverable(),
      aDeliverable({ id: 'D2', dependsOn: ['D1'], due: { after: 'P60D', working: false } }),
    ],
    roles: [aRole({ headcount: 1 })],
    policy: { periods: { notice: 'P60D' } },
  },
  tell(played) {
    const course = follow(played, [[() => true, () => isAway(played, [-1, 400], REVIEWERS)]]);
    const { has, count } = course;
    refuseTheFirst(played);
    const submits = (stream: string): 'submit' | 'extend' | null => {
      if (stream !== 'D1~2') return null;
      if (has('extension.granted')) return 'submit';
      return count('deliverable.overdue') > 1 && !has('extension.requested') ? 'extend' : null;
    };
    return {
      script: {
        'nda.sign': inOrder('decline', () => (has('contract.decided') ? 'decline' : null), null, 'sign'),
        'deliverable.submit': ({ stream }) => submits(stream),
        'expert.verify': inOrder('reject', 'verify'),
        'expert.acknowledge': inOrder('decline', 'acknowledge'),
        'extension.decide': () => 'refuse',
        'overdue.decide': inOrder('replace', 'extend', ({ standing }) => (standing ? 'terminate' : null)),
        'handover.complete': () => (count('deliverable.opened') > 1 ? 'complete' : null),
        'review.score': inOrder('rework', 'rework', 'accept'),
      },
      meanwhile: course.meanwhile,
    };
  },
};

/** The system that gives access knows somebody already. */
function refuseTheFirst({ edge }: Played): void {
  const { grantAccess } = edge.usual;
  let refused = '';
  edge.instead.grantAccess = (request) => {
    refused ||= request.email;
    if (request.email !== refused) return grantAccess(request);
    throw ApplicationFailure.nonRetryable('the account is blocked', FAILURES.accessRefused);
  };
}
