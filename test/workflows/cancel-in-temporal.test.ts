import type { PublicBrief } from '../../domain/engagement/brief.js';
import { aDeliverable } from '../support/samples/briefs.js';
import type { Script } from '../support/workflows/play.js';
import { bidding, withSteps } from '../support/workflows/steps.js';
import type { TaskKind } from '../../domain/tasks/kinds/index.js';

const engagements = withSteps();

const DELIVERING = bidding('harbour-valuations');

/** What is asked when the cancellation comes, with the script that leads there and all that is open by then. */
const MOMENTS: { asked: TaskKind; script?: Script; open: TaskKind[]; brief?: Partial<PublicBrief> }[] = [
  { asked: 'scope.answer', open: ['scope.answer'], brief: { deliverables: [aDeliverable({ acceptance: [] })] } },
  { asked: 'bid.submit', open: ['bid.submit', 'bid.submit', 'bid.submit'] },
  { asked: 'bid.evaluate', open: ['bid.evaluate'] },
  { asked: 'award.approve', open: ['award.approve'] },
  { asked: 'nda.sign', open: ['nda.sign', 'nda.sign'] },
  { asked: 'expert.propose', open: ['expert.propose'] },
  { asked: 'expert.acknowledge', open: ['expert.acknowledge'] },
  {
    asked: 'extension.decide',
    script: { ...DELIVERING, 'deliverable.submit': () => 'extend' },
    open: ['extension.decide'],
  },
  {
    asked: 'overdue.decide',
    script: { ...DELIVERING, 'deliverable.submit': () => null },
    open: ['deliverable.submit', 'overdue.decide'],
  },
  { asked: 'review.score', open: ['review.score', 'review.score'] },
  { asked: 'closeout.certify', open: ['closeout.certify'] },
];

describe('a cancellation in Temporal', () => {
  it.each(MOMENTS)('while $asked is asked ends the engagement with nothing open', async (moment) => {
    const { asked, script = DELIVERING, open, brief } = moment;
    const steps = await engagements.start(brief);
    await steps.reach(asked, script);
    const tasks = await steps.open();
    expect(tasks.map(({ kind }) => kind).sort()).toEqual(open);
    await steps.handle.cancel();
    await steps.windsUp();
    for (const task of await steps.open()) await steps.answer(task, 'certify');
    expect(await steps.ended()).toEqual({ outcome: 'cancelled', reason: 'cancelled in Temporal' });
    expect((await steps.told('task.withdrawn')).map(({ kind }) => kind).sort()).toEqual(
      open.filter((kind) => kind !== 'closeout.certify'),
    );
    expect((await steps.journal()).at(-1)?.type).toBe('engagement.cancelled');
    for (const workflowId of new Set(tasks.map((task) => task.workflowId))) {
      const { status } = await steps.env.client.workflow.getHandle(workflowId).describe();
      expect(status.name).toBe(workflowId === steps.handle.workflowId ? 'COMPLETED' : 'CANCELLED');
    }
  });
});
