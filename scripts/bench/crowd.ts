import { setTimeout } from 'node:timers/promises';
import { type BriefInput, workflowIdOf } from '../../domain/engagement/index.js';
import { everyItem } from '../../store/index.js';
import { answer, type Playing, startEngagement } from './reference.js';
import { atMost, rounded } from './statistics.js';

/** Many engagements started at once, to the close of the last. */
export interface Crowd {
  engagements: number;
  seconds: number;
}

const STARTED_AT_ONCE = 16;
const ANSWERED_AT_ONCE = 32;
const LOOK_EVERY_MS = 50;

/** Starts many reference engagements and answers whatever is asked as soon as it is asked. */
export async function measureCrowd(playing: Playing, brief: BriefInput, engagements: number): Promise<Crowd> {
  const began = performance.now();
  const ids: string[] = [];
  const starting = atMost(STARTED_AT_ONCE, Array.from({ length: engagements }), async () => {
    ids.push(await startEngagement(playing, brief));
  });
  let started = false;
  const allStarted = starting.then(() => void (started = true));
  const declined = new Set<string>();
  const answered = new Set<string>();
  for (;;) {
    const all = await everyItem((page) => playing.store.tasks({ ...page, state: 'open' }));
    const open = all.filter(({ id }) => !answered.has(id));
    await atMost(ANSWERED_AT_ONCE, open, (task) => {
      const declines = task.kind === 'bid.submit' && !declined.has(task.subject);
      if (declines) declined.add(task.subject);
      answered.add(task.id);
      return answer(playing, task, declines ? 'decline' : undefined);
    });
    if (open.length > 0) continue;
    const { byPhase } = await playing.store.figures();
    if (started && (byPhase.closed ?? 0) >= engagements) break;
    await setTimeout(LOOK_EVERY_MS);
  }
  await allStarted;
  await atMost(ANSWERED_AT_ONCE, ids, (id) => playing.client.workflow.getHandle(workflowIdOf(id)).result());
  return { engagements, seconds: rounded((performance.now() - began) / 1000, 1) };
}
