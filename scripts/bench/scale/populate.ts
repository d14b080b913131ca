import { setTimeout } from 'node:timers/promises';
import type { BriefInput } from '../../../domain/engagement/index.js';
import type { PolicyOverride } from '../../../domain/tasks/index.js';
import { answerTo, openTask, type Playing, referenceBrief, startEngagement } from '../reference.js';
import { atMost } from '../statistics.js';

/** How many answers an engagement gets before it is left open: most wait for an approval or for bids, some are in each later phase. */
const MIX = [0, 1, 0, 4, 0, 12, 1, 0, 8, 0, 18, 1, 0, 4, 0, 14, 24, 0, 8, 20] as const;
/** Places in the mix whose first answer is overdue. */
const LATE: readonly number[] = [0, 4, 7, 12, 17];
/** Few enough that a hundred engagements fill a page of each. */
const OWNERS = 4;
const SPONSORS = 2;
const COST_CENTRES = 40;
const AT_ONCE = 12;
const SAY_EVERY = 250;
const AGAIN_MS = 500;
/** Due at once, and the only rung of its ladder far away. */
const OVERDUE: PolicyOverride = {
  tasks: {
    'scope.approve': { due: 'PT1S', working: false, ladder: [{ after: 'P30D', do: 'remind', working: false }] },
  },
};

/** Opens engagements through the product, from one count to another, and returns the ids of the new ones. */
export async function populate(
  playing: Playing,
  { from, to, say }: { from: number; to: number; say: (line: string) => void },
): Promise<string[]> {
  const plain = await referenceBrief();
  const late = await referenceBrief(OVERDUE);
  const ids: string[] = [];
  const began = performance.now();
  const indexes = Array.from({ length: to - from }, (_, index) => from + index);
  await atMost(AT_ONCE, indexes, async (index) => {
    const place = index % MIX.length;
    const brief = briefOf(LATE.includes(place) ? late : plain, index);
    ids.push(await leftOpen(playing, brief, MIX[place] ?? 0));
    if (ids.length % SAY_EVERY === 0)
      say(`${from + ids.length} engagements are open, ${rate(ids.length, began)} a second`);
  });
  return ids;
}

const rate = (count: number, began: number): string => ((count * 1000) / (performance.now() - began)).toFixed(1);

function briefOf(brief: BriefInput, index: number): BriefInput {
  const { people = {}, budget } = brief;
  const named = <P extends object>(person: P | undefined, part: string, count: number) =>
    person && { ...person, name: `${part} ${index % count}`, email: `${part}-${index % count}@client.example` };
  return {
    ...brief,
    title: `${brief.title}, ${index}`,
    people: {
      ...people,
      owner: named(people.owner, 'owner', OWNERS),
      sponsor: named(people.sponsor, 'sponsor', SPONSORS),
    },
    budget: { ...budget, costCentre: `CC-${index % COST_CENTRES}` },
  };
}

/** Starts an engagement, gives it so many answers, the way forward but for one vendor that declines, and waits for what it asks next. */
async function leftOpen(playing: Playing, brief: BriefInput, answers: number): Promise<string> {
  const id = await startEngagement(playing, brief);
  let declined = false;
  for (let count = 0; count <= answers; count += 1) {
    const task = await openTask(playing, id);
    if (!task || count === answers) break;
    const declines: boolean = task.kind === 'bid.submit' && !declined;
    declined ||= declines;
    await patiently(playing, task, declines ? 'decline' : undefined);
  }
  return id;
}

/** A busy machine takes an answer late; whoever is told to come again does. */
async function patiently(
  { engagements }: Playing,
  task: NonNullable<Awaited<ReturnType<typeof openTask>>>,
  decision?: string,
): Promise<void> {
  for (;;) {
    const taken = await engagements.answer({
      task: task.id,
      answer: answerTo(task, decision),
      by: { kind: 'person', person: task.assignee.email, via: 'link' },
      assignment: task.assignment,
    });
    // One that was taken although its receipt came too late is not asked any more.
    if (taken.ok || taken.why !== 'unavailable') return;
    await setTimeout(AGAIN_MS);
  }
}
