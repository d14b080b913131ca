import { Worker } from '@temporalio/worker';
import type { FactType } from '../../../domain/journal/facts.js';
import { PHASES } from '../../../domain/engagement/phases.js';
import type { Turn } from '../../../domain/journal/turn.js';
import { PLACED_ACTS } from '../../../domain/tasks/task.js';
import { ABOUT } from '../../support/samples/facts.js';
import { type Passed, passedBy } from '../../support/workflows/passed.js';
import { type Recording, recordings } from '../../support/workflows/recordings.js';
import { STORIES } from '../../support/stories/stories.js';
import type { RecordedStory } from '../../support/stories/story.js';
import { workflowBundle } from '../../support/workflows/workflow-bundle.js';
import { OnSilence } from '../../../domain/tasks/task-policy.js';
import { TASK_KINDS } from '../../../domain/tasks/kinds/index.js';

const INTERCEPTOR = new URL('../../support/workflows/turn-interceptor.ts', import.meta.url);

/** Facts that no story shows, each with the reason. */
const NOT_TOLD: Partial<Record<FactType, string>> = {
  'turn.superseded': 'the store writes it, and no workflow',
  'vendors.related': 'no firms of the sample directory share a domain; identity.test.ts tells it',
  'nda.ended': 'the duties of every practice of the product outlive the engagement',
};

/** What the workflows write while these histories are replayed. */
async function turnsOf(histories: readonly Recording[], how: RecordedStory): Promise<Turn[]> {
  const turns: Turn[] = [];
  const written = { fn: (_: unknown, turn: Turn) => void turns.push(turn), callDuringReplay: true };
  const received = { fn: () => undefined, callDuringReplay: true };
  const bundle = await workflowBundle(how, INTERCEPTOR);
  const replayed = Worker.runReplayHistories(
    { workflowBundle: bundle, sinks: { turns: { written, received } } },
    histories,
  );
  for await (const { error } of replayed) if (error) throw error;
  return turns;
}

const inAll = <T>(passed: readonly Passed[], pick: (each: Passed) => ReadonlySet<T>): Set<T> =>
  new Set(passed.flatMap((each) => [...pick(each)]));

describe('the recorded histories, together', () => {
  const passed: Passed[] = [];
  beforeAll(async () => {
    for (const [story, how] of Object.entries<RecordedStory>(STORIES))
      passed.push(
        passedBy(
          await turnsOf(
            recordings().filter((recording) => recording.story === story),
            how,
          ),
        ),
      );
  });
  const missing = <T>(all: readonly T[], pick: (each: Passed) => ReadonlySet<T>): T[] =>
    all.filter((each) => !inAll(passed, pick).has(each));

  it('pass every phase', () => expect(missing(PHASES, ({ phases }) => phases)).toEqual([]));

  it('ask everything that can be asked', () => expect(missing(TASK_KINDS, ({ kinds }) => kinds)).toEqual([]));

  it('climb every rung', () => expect(missing(PLACED_ACTS, ({ acts }) => acts)).toEqual([]));

  it('end in every meaning of silence', () =>
    expect(missing(OnSilence.options, ({ silences }) => silences)).toEqual([]));

  it('tell every fact, but for those that say why not', () =>
    expect(missing(Object.keys(ABOUT) as FactType[], ({ facts }) => facts)).toEqual(Object.keys(NOT_TOLD)));
});
