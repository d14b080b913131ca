import { pauseTask } from '../../../workflows/messages.js';
import { aDeliverable, aRole } from '../samples/briefs.js';
import { AS_AGREED, follow, inOrder, openOf, type RecordedStory, theOpen } from './story.js';
import { said, someone } from '../site/said.js';

const around = { working: false } as const;

/** Nobody answers before they are pressed: every ladder is climbed, every meaning of silence comes true, and the work is done after all. */
export const silentAndClosed: RecordedStory = {
  brief: {
    deliverables: [
      aDeliverable({ id: 'D0', from: 'client', payment: undefined, due: { after: 'P5D', ...around } }),
      aDeliverable({ dependsOn: ['D0'], acceptance: [] }),
      aDeliverable({ id: 'D2', dependsOn: ['D1'], due: { after: 'P60D', ...around }, payment: undefined }),
    ],
    roles: [aRole()],
    policy: {
      tasks: {
        'scope.approve': {
          ladder: [
            { after: 'P1D', ...around, do: 'suspend', to: 'owner', for: 'P2D' },
            { after: 'P2D', ...around, do: 'remind' },
          ],
        },
        'bid.evaluate': { ladder: [{ after: 'P1D', ...around, do: 'decide', to: 'owner' }], onSilence: 'escalate' },
        'expert.propose': { ladder: [{ after: 'P1D', ...around, do: 'reject' }] },
        'review.score': {
          ladder: [
            { before: 'P1D', ...around, do: 'remind' },
            { after: 'P1D', ...around, do: 'accept' },
          ],
          onSilence: 'accept',
        },
      },
    },
  },
  tell(played) {
    const course = follow(played, [
      [
        async () => (await openOf(played, 'overdue.decide')) !== undefined,
        async () => {
          const late = await theOpen(played, 'deliverable.submit');
          await played.env.client.workflow.getHandle(late.workflowId).executeUpdate(pauseTask, {
            args: [{ task: late.id, for: 'P1D', reason: said(AS_AGREED), by: someone('olu@client.example') }],
          });
        },
      ],
    ]);
    const { has, count } = course;
    return {
      script: {
        'scope.answer': () => null,
        'scope.approve': () => (count('task.resumed') > 0 ? 'approve' : null),
        'bid.submit': inOrder(null, 'bid'),
        'bid.evaluate': ({ assignee }) => (assignee.role === 'owner' ? 'score' : null),
        'expert.propose': inOrder('propose', null),
        'expert.verify': ({ assignee }) => (assignee.role === 'sponsor' ? 'verify' : null),
        'input.provide': ({ assignee }) => (assignee.role === 'sponsor' ? 'provide' : null),
        'deliverable.submit': ({ stream }) =>
          (stream === 'D1' ? count('task.resumed') > 1 : count('deliverable.overdue') > 2) ? 'submit' : null,
        'overdue.decide': () => null,
        // The first deliverable is accepted in silence; about the second two differ, and a third decides.
        'review.score': ({ stream, context, assignee }) => {
          if (stream === 'D1') return null;
          return context.third || !assignee.email.startsWith('rita') ? 'accept' : 'rework';
        },
        'closeout.certify': () => null,
      },
      meanwhile: async () => {
        await course.meanwhile();
        if (has('engagement.terminated')) throw new Error('nobody was to decide about an overdue deliverable');
      },
    };
  },
};
