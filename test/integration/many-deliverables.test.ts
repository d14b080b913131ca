import { deliverableWorkflowIdOf, workflowIdOf } from '../../domain/engagement/engagement.js';
import { subjectOf } from '../../domain/kernel/subject.js';
import { aDeliverable, aPostedBrief, pounds } from '../support/samples/briefs.js';
import type { TaskRow } from '../../store/contract.js';
import { eventually } from '../support/eventually.js';
import { answersOf } from '../support/site/kept.js';
import { playLive, startLive } from '../support/site/live.js';
import { onSite } from '../support/site/site.js';

/** More than twice as many as are started at once; an engagement takes a thousand, which `KPO_TEST_DELIVERABLES` plays in minutes. */
const DELIVERABLES = Number(process.env.KPO_TEST_DELIVERABLES ?? 50);
/** Every so-manieth is the vendor's and is reviewed; the others are inputs of the client's. */
const VENDORS = 10;
const PATIENCE_MS = 60_000 + DELIVERABLES * 3_000;

const site = onSite({ 'limit.historyCount.suggestContinueAsNew': 150 });

const deliverables = Array.from({ length: DELIVERABLES }, (_, index) =>
  aDeliverable({
    id: `D${index + 1}`,
    from: index % VENDORS === 0 ? 'vendor' : 'client',
    payment: index === 0 ? pounds(35_000) : undefined,
  }),
);

describe('an engagement with very many deliverables', () => {
  it(
    'has each carried out, and comes to its close',
    async () => {
      const worker = await site().startWorker();
      const id = await startLive(site(), aPostedBrief({ deliverables }));
      // Temporal's timers are late by up to a second, in which a short engagement would have come to its close.
      const around = async ({ kind }: TaskRow, answering: () => Promise<Response>): Promise<Response> => {
        if (kind === 'closeout.certify') await eventually(async () => expect(await runBefore(id)).toBeTruthy());
        return answering();
      };
      const outcome = await playLive(site(), id, {}, { patienceMs: PATIENCE_MS, around });
      await worker.kill();
      expect(outcome.view.phase).toBe('closed');
      const ended = outcome.view.deliverables.map((each) => [each.id, each.state]);
      const expected = deliverables.map((each) => [each.id, each.from === 'vendor' ? 'accepted' : 'provided']);
      expect(Object.fromEntries(ended)).toEqual(Object.fromEntries(expected));
      expect(await site().store.verify(subjectOf('engagement', id))).toMatchObject({ ok: true });
      expect((await answersOf(site(), id)).length).toBeGreaterThanOrEqual(DELIVERABLES);
      const runs = await Promise.all(
        deliverables.map((each) => site().workflow.getHandle(deliverableWorkflowIdOf(id, each.id)).describe()),
      );
      expect(runs.map(({ status }) => status.name)).toEqual(deliverables.map(() => 'COMPLETED'));
      expect(await runBefore(id)).toBeTruthy();
    },
    PATIENCE_MS,
  );
});

/** The run that the engagement's latest run goes on from. */
async function runBefore(id: string): Promise<string | null | undefined> {
  const { events } = await site().workflow.getHandle(workflowIdOf(id)).fetchHistory();
  return events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
}
