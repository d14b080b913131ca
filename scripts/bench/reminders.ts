import { setTimeout } from 'node:timers/promises';
import { workflowIdOf } from '../../domain/engagement/index.js';
import { eventsPer } from './history.js';
import { journalOf, OPERATIONS, type Playing, referenceBrief, startEngagement } from './reference.js';

const LAPS = 4;
const LOOK_EVERY_MS = 200;

/** History events of one reminder lap with its journal and mail, over an approval that is reminded of every second. */
export async function measureReminders(playing: Playing): Promise<number> {
  const ladder = Array.from({ length: LAPS }, (_, lap) => ({ after: `PT${lap + 1}S`, do: 'remind' as const }));
  // One rung more, far away, so that the last lap ends like the others: with a timer armed.
  const last = { after: 'P1D', do: 'remind' as const };
  const rungs = [...ladder, last].map((rung) => ({ ...rung, working: false }));
  const brief = await referenceBrief({ tasks: { 'scope.approve': { due: 'PT1S', working: false, ladder: rungs } } });
  const id = await startEngagement(playing, brief);
  while ((await remindersOf(playing, id)) < LAPS) await setTimeout(LOOK_EVERY_MS);
  const handle = playing.client.workflow.getHandle(workflowIdOf(id));
  await playing.engagements.cancel({ engagement: id, reason: 'The benchmark is done.', by: OPERATIONS });
  await handle.result();
  const { events } = await handle.fetchHistory();
  return eventsPer(events ?? [], 'timerFired');
}

const remindersOf = async (playing: Playing, id: string): Promise<number> =>
  (await journalOf(playing, id)).filter(({ fact }) => fact.type === 'task.reminded').length;
