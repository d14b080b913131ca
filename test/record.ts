// npm run record [-- <story> …]: plays the stories and keeps what their workflows did, for replay.test.ts and coverage.test.ts.
import type { WorkflowHandle } from '@temporalio/client';
import { subjectOf } from '../domain/kernel/subject.js';
import { openEngagements, type Played } from './support/workflows/workflow-env.js';
import { forgetOthers, keepRecording } from './support/workflows/recordings.js';
import { STORIES } from './support/stories/stories.js';
import type { RecordedStory } from './support/stories/story.js';

/** Plays a story by itself, so that it is the same whichever are played. */
async function tell(name: string, story: RecordedStory): Promise<void> {
  const engagements = await openEngagements({ continuing: story.continuing });
  try {
    const played = await engagements.start(story.brief);
    const { script, meanwhile } = story.tell(played);
    await played.play(script, meanwhile);
    const workflows = await workflowsOf(played);
    // A cancelled deliverable may end after the engagement that it belongs to.
    for (const workflow of workflows) await workflow.result().catch(() => undefined);
    const facts = await played.facts();
    const bytes = await keepRecording(name, workflows, played.env.client);
    console.log(`${name}: ${workflows.length} workflows, ${facts.length} facts, ${(bytes / 1024).toFixed(0)} KB`);
  } finally {
    await engagements.close();
  }
}

/** Every workflow of an engagement asks somebody something. */
async function workflowsOf({ store, id, env }: Played): Promise<WorkflowHandle[]> {
  const { items } = await store.tasks({ subject: subjectOf('engagement', id), limit: 200 });
  return [...new Set(items.map(({ workflowId }) => workflowId))].map((each) => env.client.workflow.getHandle(each));
}

const names = Object.keys(STORIES);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`no story ${unknown.join(', ')}; there are ${names.join(', ')}`);
forgetOthers(names);
for (const [name, story] of Object.entries(STORIES))
  if (asked.length === 0 || asked.includes(name)) await tell(name, story);
