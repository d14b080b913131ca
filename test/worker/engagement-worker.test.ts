import { Worker } from '@temporalio/worker';
import { EngagementWorker } from '../../worker/engagement-worker.js';
import { recordings } from '../support/workflows/recordings.js';
import { bundleOf, WORKFLOWS } from '../support/workflows/workflow-bundle.js';

const ENDLESS = new URL('../support/workflows/endless-workflows.ts', import.meta.url);
const INTERCEPTOR = new URL('../support/workflows/turn-interceptor.ts', import.meta.url);

const histories = recordings().filter(({ story }) => story === 'moved-and-scaled');

/** What the workflows of the histories call out of the sandbox while a kind of worker replays them. */
async function calledBy(worker: typeof Worker): Promise<unknown[]> {
  const calls: unknown[] = [];
  const noted = { fn: (_: unknown, ...said: unknown[]) => void calls.push(said), callDuringReplay: true };
  const workflowBundle = await bundleOf(WORKFLOWS, INTERCEPTOR);
  // What is replayed runs beside the test otherwise, and goes on to change what it handed out.
  const options = { workflowBundle, debugMode: false, sinks: { turns: { written: noted, received: noted } } };
  for await (const { error } of worker.runReplayHistories(options, histories)) expect(error).toBeUndefined();
  return calls;
}

describe('a worker of engagements', () => {
  it('replays as the worker of the SDK does, and hears all that workflows say', async () => {
    const calls = await calledBy(EngagementWorker);
    expect(calls.length).toBeGreaterThan(20);
    expect(calls).toEqual(await calledBy(Worker));
  });

  it('stops a workflow that never waits, and goes on with the others in the same thread', async () => {
    const options = { workflowBundle: await bundleOf(ENDLESS), isolateExecutionTimeout: '300ms' };
    const errors: Record<string, string | undefined> = {};
    for await (const { workflowId, error } of EngagementWorker.runReplayHistories(options, histories))
      errors[workflowId.replace(/-.*/, '')] = error?.message;
    expect(errors).toEqual({
      engagement: expect.stringContaining('Script execution timed out'),
      deliverable: undefined,
    });
  });
});
