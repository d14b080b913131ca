import { Worker } from '@temporalio/worker';
import type { Turn, TurnReceipt } from '../../domain/journal/turn.js';
import { type Foretelling, foretellings, type WrittenTurn } from '../support/foretold.js';
import { recordings } from '../support/recordings.js';
import { STORIES } from '../support/stories.js';
import { bundleOf, WORKFLOWS } from '../support/workflow-bundle.js';

const INTERCEPTOR = new URL('../support/turn-interceptor.ts', import.meta.url);

const IGNORED = { fn: () => undefined, callDuringReplay: true };

/** The turns of a story with their receipts, as the workflows write them while its histories are replayed. */
async function writtenIn(story: string): Promise<WrittenTurn[]> {
  const written: WrittenTurn[] = [];
  const received = {
    fn: (_: unknown, turn: Turn, receipt: TurnReceipt) => void written.push({ turn, receipt }),
    callDuringReplay: true,
  };
  const workflowBundle = await bundleOf(WORKFLOWS, INTERCEPTOR);
  const histories = recordings().filter((recording) => recording.story === story);
  const replayed = Worker.runReplayHistories(
    { workflowBundle, sinks: { turns: { received, written: IGNORED } } },
    histories,
  );
  for await (const { error } of replayed) if (error) throw error;
  return written;
}

const found: Record<string, Foretelling[]> = {};
beforeAll(async () => {
  for (const [name, story] of Object.entries(STORIES)) found[name] = await foretellings(await writtenIn(name), story);
});

describe.each(Object.keys(STORIES))('what the workflows of "%s" told while nobody did anything', (name) => {
  it('is what the simulation foretells from the opening of each task', () => {
    const tasks = found[name] ?? [];
    expect(tasks.map(({ task, told }) => ({ task, told }))).toEqual(
      tasks.map(({ task, foreseen }) => ({ task, told: foreseen })),
    );
  });
});

describe('the recorded stories, together', () => {
  it('tell every kind of news but that of a date which moves when a clock that a rung has stopped goes on', () => {
    const told = Object.values(found).flatMap((tasks) => tasks.flatMap((task) => task.told));
    expect(new Set(told.map(({ what }) => what))).toEqual(
      new Set(['reminded', 'escalated', 'asked', 'handed-on', 'decides', 'paused', 'resumed', 'lapsed']),
    );
  });
});
