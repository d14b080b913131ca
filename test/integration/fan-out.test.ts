import { IN_WORKING_TIME, measureFanOut } from '../../scripts/bench/fan-out.js';
import { newHome, openStage, removeHome } from '../../scripts/bench/stage.js';
import { aPostedBrief } from '../support/samples/briefs.js';
import { standingEntries } from '../support/site/live.js';

/** More than two of the pages in which they are told; `npm run bench` measures a thousand. */
const TASKS = 130;
const PATIENCE_MS = 900_000;

describe('a calendar that hundreds of open tasks are counted on', () => {
  it(
    'moves each of them once when it is edited, and journals every move',
    async () => {
      const home = await newHome();
      const stage = await openStage(home, () => undefined);
      try {
        const playing = { ...stage, engagements: stage.engagementsOn(stage.stack.taskQueue) };
        const { tasks, moved } = await measureFanOut(stage, playing, {
          tasks: TASKS,
          brief: aPostedBrief({ policy: IN_WORKING_TIME }),
        });
        expect([tasks, moved]).toEqual([TASKS, TASKS]);
        const { items } = await stage.store.engagements({ limit: 200 });
        for (const { id } of items) {
          const moves = (await standingEntries(stage.store, id)).filter(({ fact }) => fact.type === 'task.moved');
          expect(moves).toHaveLength(1);
        }
      } finally {
        await stage.close();
        await removeHome(home);
      }
    },
    PATIENCE_MS,
  );
});
