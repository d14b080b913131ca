import { Worker } from '@temporalio/worker';
import type { Fact } from '../../../domain/journal/facts.js';
import { expectSharesToAddUp } from '../../support/samples/shares.js';
import type { Turn, TurnReceipt } from '../../../domain/journal/turn.js';
import { type Foretelling, foretellings, type WrittenTurn } from '../../support/workflows/foretold.js';
import { recordings } from '../../support/workflows/recordings.js';
import { STORIES } from '../../support/stories/stories.js';
import type { RecordedStory } from '../../support/stories/story.js';
import { workflowBundle } from '../../support/workflows/workflow-bundle.js';

const INTERCEPTOR = new URL('../../support/workflows/turn-interceptor.ts', import.meta.url);

const IGNORED = { fn: () => undefined, callDuringReplay: true };

/** The turns of a story with their receipts, as the workflows write them while its histories are replayed. */
async function writtenIn(story: string, how: RecordedStory): Promise<WrittenTurn[]> {
  const written: WrittenTurn[] = [];
  const received = {
    fn: (_: unknown, turn: Turn, receipt: TurnReceipt) => void written.push({ turn, receipt }),
    callDuringReplay: true,
  };
  const bundle = await workflowBundle(how, INTERCEPTOR);
  const histories = recordings().filter((recording) => recording.story === story);
  const replayed = Worker.runReplayHistories(
    { workflowBundle: bundle, sinks: { turns: { received, written: IGNORED } } },
    histories,
  );
  for await (const { error } of replayed) if (error) throw error;
  return written;
}

const found: Record<string, Foretelling[]> = {};
const turns: Record<string, WrittenTurn[]> = {};
beforeAll(async () => {
  for (const [name, story] of Object.entries<RecordedStory>(STORIES)) {
    const written = await writtenIn(name, story);
    turns[name] = written;
    found[name] = await foretellings(written, story);
  }
});

describe.each(Object.keys(STORIES))('the ledger of "%s"', (name) => {
  it('adds up to what elapsed, and to nobody’s lateness more', () => {
    const written = (turns[name] ?? []).toSorted(({ turn: a }, { turn: b }) =>
      a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
    );
    expectSharesToAddUp(
      'e1',
      written.flatMap(({ turn, receipt }) => turn.facts.map((fact) => dueFrom(receipt, fact))),
    );
  });
});

/** The commit fills in when a task that is opened is due. */
function dueFrom({ placed }: TurnReceipt, fact: Fact): Fact {
  if (fact.type !== 'task.opened') return fact;
  const due = placed[fact.about.task]?.due;
  return { ...fact, about: { ...fact.about, ...(due && { due }) } };
}

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
