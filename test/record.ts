// npm run record [-- <story> …]: plays the stories and keeps what their workflows did, for replay.test.ts.
import type { WorkflowHandle } from '@temporalio/client';
import { openEngagements, type Played, type TestEnvironment } from './support/workflow-env.js';
import { keepRecording } from './support/recordings.js';
import { STORIES, type Story } from './support/stories.js';

async function tell(engagements: TestEnvironment, name: string, story: Story): Promise<void> {
  const played = await engagements.start(story.brief);
  const { script, meanwhile } = story.tell(played);
  await played.play(script, meanwhile);
  const workflows = await workflowsOf(played);
  // A cancelled deliverable may end after the engagement that it belongs to.
  for (const workflow of workflows) await workflow.result().catch(() => undefined);
  const facts = await played.facts();
  const missing = story.shows.filter((type) => !facts.includes(type));
  if (missing.length > 0) throw new Error(`"${name}" was played without ${missing.join(', ')}: ${facts.join(' ')}`);
  const bytes = await keepRecording(name, workflows);
  console.log(`${name}: ${workflows.length} workflows, ${facts.length} facts, ${(bytes / 1024).toFixed(0)} KB`);
}

/** Every workflow of an engagement asks somebody something. */
async function workflowsOf({ store, id, env }: Played): Promise<WorkflowHandle[]> {
  const { items } = await store.tasks({ engagement: id, limit: 200 });
  return [...new Set(items.map(({ workflowId }) => workflowId))].map((each) => env.client.workflow.getHandle(each));
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STORIES));
if (unknown.length > 0) throw new Error(`no story ${unknown.join(', ')}; there are ${Object.keys(STORIES).join(', ')}`);
const engagements = await openEngagements();
try {
  for (const [name, story] of Object.entries(STORIES))
    if (asked.length === 0 || asked.includes(name)) await tell(engagements, name, story);
} finally {
  await engagements.close();
}
