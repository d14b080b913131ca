import { type ReplayWorkerOptions, Worker } from '@temporalio/worker';
import { type Recording, recordings } from '../../support/workflows/recordings.js';
import { STORIES } from '../../support/stories/stories.js';
import type { RecordedStory } from '../../support/stories/story.js';
import { bundleOf, workflowBundle } from '../../support/workflows/workflow-bundle.js';

const CHANGED = new URL('../../support/workflows/changed-workflows.ts', import.meta.url);
const PATCHED = new URL('../../support/workflows/patched-workflows.ts', import.meta.url);

type Bundle = NonNullable<ReplayWorkerOptions['workflowBundle']>;

/** What the replay of each history says against these workflows: nothing when they would do the same again. */
async function complaintsOf(workflowBundle: Bundle, histories: readonly Recording[]): Promise<Record<string, string>> {
  const complaints: Record<string, string> = {};
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, histories))
    if (error) complaints[workflowId] = error.message;
  return complaints;
}

const recorded = recordings();
const plain = recorded.filter(({ story }) => story === 'moved-and-scaled');

describe('the recorded histories', () => {
  it.each(Object.entries<RecordedStory>(STORIES))('of "%s" replay with the present workflows', async (story, how) => {
    const histories = recorded.filter((recording) => recording.story === story);
    expect(histories.map(({ workflowId }) => workflowId)).toContainEqual(expect.stringMatching(/^engagement-/));
    expect(histories.map(({ workflowId }) => workflowId)).toContainEqual(expect.stringMatching(/^deliverable-/));
    expect(await complaintsOf(await workflowBundle(how), histories)).toEqual({});
  });

  it('do not replay when a workflow was changed carelessly', async () => {
    const complaints = await complaintsOf(await bundleOf(CHANGED), plain);
    expect(Object.entries(complaints)).toEqual([
      [expect.stringMatching(/^engagement-/), expect.stringMatching(/nondeterminism/i)],
    ]);
  });

  it('replay when the same change is patched in', async () => {
    expect(await complaintsOf(await bundleOf(PATCHED), plain)).toEqual({});
  });
});
