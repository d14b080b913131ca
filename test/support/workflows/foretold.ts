import { castOf } from '../../../domain/engagement/cast.js';
import type { Fact } from '../../../domain/journal/facts.js';
import type { Turn, TurnReceipt } from '../../../domain/journal/turn.js';
import type { Cast } from '../../../domain/kernel/person.js';
import { forecast } from '../../../domain/simulation/forecast.js';
import type { Step, StepKind } from '../../../domain/simulation/rehearsed.js';
import type { TaskNoticeKind, TaskOpening } from '../../../domain/tasks/course.js';
import { addJudges, judgedBySeveral, type Judges } from '../../../domain/tasks/duties.js';
import { UNMOVED } from '../../../domain/tasks/placement.js';
import { aBrief } from '../samples/briefs.js';
import type { RecordedStory } from '../stories/story.js';
import { placeAroundTheClock } from '../samples/waiting.js';

/** A turn, with what came of it. */
export interface WrittenTurn {
  turn: Turn;
  receipt: TurnReceipt;
}

/** What somebody was told, when to the minute: a workflow acts some milliseconds after the instant it waited for. */
export type Told = Pick<Step, 'what'> & { at: string; who: string };

/** What was told of a task while nobody did anything about it, and what was foreseen. */
export interface Foretelling {
  task: string;
  told: Told[];
  foreseen: Told[];
}

const TOLD: Partial<Record<TaskNoticeKind, StepKind>> = {
  'task.asked': 'asked',
  'task.moved': 'moved',
  'task.reminder': 'reminded',
  'task.escalated': 'escalated',
  'task.handed-on': 'handed-on',
  'task.paused': 'paused',
  'task.resumed': 'resumed',
  'task.lapsed': 'lapsed',
};

/** What a person or the directory does to a task; from there on the simulation knew nothing. */
function isDone({ type, about }: Fact): boolean {
  switch (type) {
    case 'task.answered':
    case 'task.withdrawn':
    case 'task.reassigned':
    case 'task.claimed':
    case 'task.snoozed':
    case 'task.acknowledged':
    case 'task.delegated':
      return true;
    case 'task.paused':
      return about.for !== undefined || about.holder === 'access';
    case 'task.moved':
      return about.holder !== 'pause';
    default:
      return false;
  }
}

/** Compares what every workflow of a story told of its tasks with what the simulation foretells from their opening. */
export async function foretellings(written: readonly WrittenTurn[], { brief }: RecordedStory): Promise<Foretelling[]> {
  const found: Foretelling[] = [];
  for (const { turn, receipt } of written)
    for (const opening of turn.opened) {
      const stream = written.filter((other) => other.turn.stream === turn.stream);
      found.push(await foretellingOf(opening, turn, receipt, stream, castIn(stream, brief)));
    }
  return found;
}

async function foretellingOf(
  opening: TaskOpening,
  { turn: number, at }: Turn,
  receipt: TurnReceipt,
  stream: readonly WrittenTurn[],
  cast: Cast,
): Promise<Foretelling> {
  const { id, goesOn, due: terms, ...asked } = opening;
  const placed = receipt.placed[id];
  if (!placed) throw new Error(`task ${id} was not placed`);
  const { opened, due: dueAt, rungs, candidates = [] } = placed;
  const due = opened?.from && 'from' in terms ? { ...terms, from: opened.from } : terms;
  const { course } = goesOn ?? { course: UNMOVED };
  const openedAt = opened?.at ?? at;
  const { steps } = await forecast({ ...asked, id, openedAt, due, course, dueAt, rungs, candidates }, at, {
    cast,
    placeAnew: placeAroundTheClock,
    judges: judgesIn(stream, at),
  });
  const later = stream.filter(({ turn }) => turn.turn > number).map(({ turn }) => turn);
  const until = doneAt(id, later);
  const after = later.filter((turn) => turn.turn < until).flatMap((turn) => toldIn(turn, opening));
  // That a group is asked belongs to the opening.
  const told = upToADecision(after.slice(candidates.length));
  const foreseen = steps.map(({ at: when, what, who }) => ({ at: when, what, who: who.email }));
  const ended =
    until === Infinity &&
    later.some((turn) => turn.changed.some((change) => change.id === id && change.state === 'lapsed'));
  return { task: id, told, foreseen: alike(told, ended ? foreseen : foreseen.slice(0, told.length)) };
}

/** The turn in which something was done about a task. */
const doneAt = (id: string, turns: readonly Turn[]): number =>
  turns.find(({ facts }) => facts.some((fact) => 'task' in fact.about && fact.about.task === id && isDone(fact)))
    ?.turn ?? Infinity;

function toldIn({ notices, opened, at }: Turn, { id, kind }: TaskOpening): Told[] {
  const about = notices.flatMap(({ kind: mail, to, task }): Told[] => {
    const what = task === id ? TOLD[mail as TaskNoticeKind] : undefined;
    return what ? [{ at, what, who: to.email }] : [];
  });
  const decisions = WORK.has(kind) ? opened.filter((other) => other.kind === 'overdue.decide') : [];
  return [...about, ...decisions.map(({ assignee }): Told => ({ at, what: 'decides', who: assignee.email }))];
}
const WORK: ReadonlySet<string> = new Set(['deliverable.submit', 'input.provide']);

/** What somebody decides about is theirs; what comes of it was not foretold. */
function upToADecision(told: Told[]): Told[] {
  const decides = told.findIndex(({ what }) => what === 'decides');
  return decides < 0 ? told : told.slice(0, decides + 1);
}

const CLOSE_MS = 60_000;

/** The steps as they were foreseen, at the instants at which they came where these are as good as the same. */
const alike = (told: readonly Told[], foreseen: readonly Told[]): Told[] =>
  foreseen.map((step, index) => {
    const { at = '' } = told[index] ?? {};
    return Math.abs(Date.parse(at) - Date.parse(step.at)) < CLOSE_MS ? { ...step, at } : step;
  });

/** Who plays which part in a stream; the vendor is whoever its work is asked of. */
function castIn(stream: readonly WrittenTurn[], different: RecordedStory['brief']): Cast {
  const { people, affectedTeam } = aBrief(different);
  const asked = stream.flatMap(({ turn }) => turn.opened).find(({ kind }) => kind === 'deliverable.submit')?.assignee;
  const isMain = stream[0]?.turn.stream === 'main';
  return {
    ...castOf(people),
    ...(isMain && affectedTeam && { counterpart: affectedTeam.counterpart }),
    ...(asked && { vendor: asked }),
  };
}

/** Who was asked to judge what several people judge. */
function judgesIn(stream: readonly WrittenTurn[], at: string): Judges {
  const known: Judges = new Map();
  for (const { turn } of stream.filter((each) => each.turn.at <= at))
    for (const { kind, context, assignee } of turn.opened)
      addJudges(known, judgedBySeveral(kind, context), assignee.email);
  return known;
}
