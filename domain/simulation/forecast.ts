import { addJudges, judgedBySeveral, judges, type Judges } from '../tasks/duties.js';
import {
  addresseesOf,
  ladderAfter,
  mayTake,
  nextOf,
  outcomeOf,
  playerOf,
  recipientOf,
  suspensionOf,
} from '../tasks/ladder.js';
import { promised, UNMOVED } from '../tasks/placement.js';
import type { Cast, Person, Role } from '../kernel/person.js';
import type { Outlook, Someone, Step } from './rehearsed.js';
import type { Assignee, Pause, PlacedRung, TaskContext } from '../tasks/task.js';
import type { Placed, Replacing } from '../tasks/course.js';
import { isWork, overdueDecider, type TaskKind } from '../tasks/kinds/index.js';

/** An open task as far as waiting for its answer goes. */
export interface Awaited extends Replacing {
  /** When `due` comes to. */
  dueAt: string;
  rungs: PlacedRung[];
  candidates: Person[];
  pause?: Pause;
  context: TaskContext;
}

/** What is looked up on the way: who plays which part, and where a task falls and with whom when it is placed anew. */
export interface Foresight {
  cast: Cast;
  placeAnew(task: Replacing, at: string): Promise<Placed>;
  /** Who holds what several people judge; a task that changes hands is added. */
  judges: Judges;
}

/** No ladder has so many rungs; a directory whose delegations lead in circles ends here. */
const MOST_CLIMBED = 100;

interface Walk extends Foresight {
  task: Awaited;
  at: string;
  steps: Step[];
}

/**
 * Everything that is told, and to whom, while nobody answers from an instant on; as the workflow that holds the task would
 * climb. With `placed` the task first moves there, as it does when the directory changes.
 */
export async function forecast(from: Awaited, now: string, foresight: Foresight, placed?: Placed): Promise<Outlook> {
  const walk: Walk = { ...foresight, task: { ...from }, at: now, steps: [] };
  const { task } = walk;
  if (placed) settle(walk, placed, true);
  const { dueAt: due } = task;
  const asked = addresseesOf(task).map(someone);
  for (let climbed = 0; climbed < MOST_CLIMBED; climbed += 1) {
    const rung = nextOf(isDecidedAbout(task) ? { ...task, rungs: [] } : task);
    if (!rung) break;
    if (rung.at > walk.at) walk.at = rung.at;
    await climb(walk, rung);
  }
  return { due, asked, refused: placed?.refused ?? [], steps: walk.steps };
}

async function climb(walk: Walk, rung: PlacedRung): Promise<void> {
  const { task, cast } = walk;
  if (rung.do === 'resume') return resume(walk);
  task.rungs = task.rungs.filter((each) => each !== rung);
  if (rung.n !== undefined) task.course = { ...task.course, climbed: [...task.course.climbed, rung.n] };
  switch (rung.do) {
    case 'remind':
      return tell(walk, 'reminded', addresseesOf(task));
    case 'delegate':
      return settle(walk, await placeAnew(walk), true);
    case 'suspend':
      return suspend(walk, rung);
    case 'escalate': {
      const to = recipientOf(cast, task.assignee, rung);
      if (!to) return;
      const { delegate } = await placedNow(walk, `${task.id}.told`, task.kind, to);
      const told = delegate?.to ?? to;
      const asked = addresseesOf(task);
      tell(walk, 'reminded', asked);
      return asked.some(({ email }) => email === told.email) ? undefined : tell(walk, 'escalated', [told]);
    }
    case 'transfer':
      return void (await transfer(walk, recipientOf(cast, task.assignee, rung)));
    case 'decide':
      return decide(walk, rung);
    case 'accept':
    case 'reject':
    case 'lapse':
      return lapse(walk, rung.do);
  }
}

const someone = ({ name, email }: Person): Someone => ({ name, email });

function tell(
  { at, steps }: Walk,
  what: Step['what'],
  people: readonly Person[],
  more: Pick<Step, 'outcome' | 'until'> = {},
): void {
  for (const person of people) steps.push({ at, what, who: someone(person), ...more });
}

const placeAnew = (walk: Walk): Promise<Placed> => walk.placeAnew(walk.task, walk.at);

/** The task moves to where it was placed, and to whoever answers for its holder; `asked` is whether the holder knew of it. */
function settle(walk: Walk, placed: Placed, asked: boolean): void {
  move(walk, placed);
  const { task } = walk;
  const { delegate, candidates = [] } = placed;
  if (delegate) {
    const to = { ...delegate.to, role: task.assignee.role };
    if (asked) Object.assign(task, promised(task.dueAt, task));
    const former = takeOver(task, to);
    task.candidates = candidates;
    tell(walk, 'asked', addresseesOf(task));
    return asked ? tell(walk, 'handed-on', former) : undefined;
  }
  const known = new Set(task.candidates.map(({ email }) => email));
  if (candidates.length === known.size && candidates.every(({ email }) => known.has(email))) return;
  task.candidates = candidates;
  const added = addresseesOf(task).filter(({ email }) => !known.has(email));
  tell(walk, 'asked', added);
}

function move(walk: Walk, placed: Placed): void {
  const { task } = walk;
  task.rungs = ladderAfter(placed.rungs, task.course.climbed);
  if (placed.due === task.dueAt) return;
  task.dueAt = placed.due;
  tell(walk, 'moved', addresseesOf(task), { until: placed.due });
}

/** Returns those who held it before. */
function takeOver(task: Awaited, to: Assignee): Assignee[] {
  const former = addresseesOf(task).filter(({ email }) => email !== to.email);
  const { heldUntil: _, ...course } = task.course;
  Object.assign(task, { assignee: to, candidates: [], course });
  return former;
}

/** Returns whether it changed hands. */
async function transfer(walk: Walk, to: Assignee | undefined): Promise<boolean> {
  const { task, cast } = walk;
  const judged = judgedBySeveral(task.kind, task.context);
  const hasAnother = (email: string): boolean => judges(walk.judges, judged, email);
  if (!mayTake(task.kind, task.assignee, to, cast, hasAnother)) return false;
  const former = takeOver(task, to);
  addJudges(walk.judges, judged, to.email);
  Object.assign(task, promised(task.dueAt, task));
  const placed = await placeAnew(walk);
  // Nobody is asked whom the directory knows to be away, nor a group as such.
  if (!placed.delegate && (placed.candidates ?? []).length === 0) tell(walk, 'asked', [to]);
  tell(walk, 'handed-on', former);
  settle(walk, placed, false);
  return true;
}

/** Somebody is asked what becomes of the deliverable, or has the task from now on. */
async function decide(walk: Walk, rung: PlacedRung): Promise<void> {
  const { task, cast, at } = walk;
  const part = deciderOf(task);
  if (!part) {
    task.course = { ...task.course, decided: { at, snoozes: task.course.snoozed.length } };
    const passedOn = await transfer(walk, recipientOf(cast, task.assignee, rung));
    return passedOn ? undefined : move(walk, await placeAnew(walk));
  }
  const decider = playerOf(cast, part);
  if (!decider) return;
  const { delegate, candidates = [] } = await placedNow(walk, `${task.id}.decision`, 'overdue.decide', decider);
  tell(walk, 'decides', addresseesOf({ assignee: { ...decider, ...delegate?.to }, candidates }));
}

/** Who answers for somebody by now. */
const placedNow = ({ task, at, placeAnew }: Walk, id: string, kind: TaskKind, assignee: Assignee): Promise<Placed> =>
  placeAnew(
    { id, kind, assignee, openedAt: at, due: { on: at }, policy: { ...task.policy, ladder: [] }, course: UNMOVED },
    at,
  );

/** Somebody is deciding about it: nothing more is climbed, but a clock that is stopped still starts again. */
const isDecidedAbout = (task: Awaited): boolean =>
  deciderOf(task) !== undefined && task.course.climbed.some((n) => task.policy.ladder[n]?.do === 'decide');

const deciderOf = ({ kind }: Awaited): Role | undefined => (isWork(kind) ? overdueDecider(kind) : undefined);

function suspend(walk: Walk, rung: PlacedRung): void {
  const { task, cast, at } = walk;
  const { endedBy, until } = suspensionOf(rung, at);
  task.pause = { from: at, holder: 'pause', why: '', by: '', endedBy, until };
  const ender = playerOf(cast, rung.to ?? 'owner');
  const addressees = addresseesOf(task);
  const others = ender && addressees.every(({ email }) => email !== ender.email) ? [ender] : [];
  tell(walk, 'paused', [...addressees, ...others], { until });
}

/** The clock starts by itself when the pause has lasted as long as it may. */
async function resume(walk: Walk): Promise<void> {
  const { task, at } = walk;
  const { pause } = task;
  delete task.pause;
  if (pause) task.course = { ...task.course, pauses: [...task.course.pauses, { from: pause.from, to: at }] };
  tell(walk, 'resumed', addresseesOf(task));
  settle(walk, await placeAnew(walk), true);
}

function lapse(walk: Walk, act: 'accept' | 'reject' | 'lapse'): void {
  const { task, cast } = walk;
  const outcome = outcomeOf(act, task.policy, task.kind, task.context);
  const { owner } = cast;
  const asked = addresseesOf(task);
  const others = owner && asked.every(({ email }) => email !== owner.email) ? [owner] : [];
  tell(walk, 'lapsed', [...asked, ...others], { outcome });
  task.rungs = [];
}
