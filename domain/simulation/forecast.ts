import { type Cast, messageOf, type Person } from '../kernel/index.js';
import {
  aboveOf,
  addJudges,
  addressees,
  addresseesOf,
  deciderOf,
  type Effect,
  type EffectOf,
  formOf,
  type Input,
  judgedBySeveral,
  type Judges,
  judges,
  type Lookups,
  newTask,
  nextStep,
  type OpenTask,
  type Pause,
  type Placed,
  type PlacedRung,
  playerOf,
  type Replacing,
  silenceLeadsTo,
  step,
  type TaskContext,
  type TaskNoticeKind,
  UNMOVED,
} from '../tasks/index.js';
import type { Outlook, Someone, Step, StepKind } from './rehearsed.js';

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
  task: OpenTask;
  at: string;
  lookups: Lookups;
  steps: Step[];
}

/**
 * Everything that is told, and to whom, while nobody answers from an instant on: the machine that the workflow drives, with
 * its effects collected. With `placed` the task first moves there, as it does when the directory changes.
 */
export async function forecast(from: Awaited, now: string, foresight: Foresight, placed?: Placed): Promise<Outlook> {
  const walk: Walk = { ...foresight, task: taskOf(from), at: now, lookups: lookupsOf(from, foresight), steps: [] };
  if (placed) await follow(walk, placed);
  const { due } = walk.task;
  const asked = addressees(walk.task).map(someone);
  for (let climbed = 0; climbed < MOST_CLIMBED; climbed += 1) {
    const next = nextStep(walk.task);
    if (!next) break;
    if (next.at > walk.at) walk.at = next.at;
    await receive(walk, { is: 'timer', at: walk.at, armed: next.at });
  }
  return { due, asked, refused: placed?.refused ?? [], steps: walk.steps };
}

const taskOf = ({ due: terms, dueAt, policy, course, rungs, candidates, pause, ...task }: Awaited): OpenTask => ({
  ...newTask({ ...task, terms, subject: '', lines: [], documents: [], watched: false }),
  due: dueAt,
  course,
  rungs,
  candidates,
  pause,
  deciding: deciderOf(task.kind) !== undefined && course.climbed.some((n) => policy.ladder[n]?.do === 'decide'),
});

const lookupsOf = ({ policy }: Awaited, { cast, judges: known }: Foresight): Lookups => ({
  cast,
  policyOf: () => policy,
  formOf,
  silenceLeadsTo,
  aboveOf: (task, context) => aboveOf(task, context, cast),
  judgesAlready: ({ kind, context }, email) => judges(known, judgedBySeveral(kind, context), email),
  deciderOf,
  holdOf: () => undefined,
});

async function receive(walk: Walk, input: Input): Promise<void> {
  const { task, effects } = step(walk.task, input, walk.lookups);
  walk.task = task;
  const asked = effects.flatMap((effect) => (effect.do === 'place' ? [effect] : []));
  const came: { request: number; id: string; placed: Placed }[] = [];
  for (const { request, replacing } of asked)
    came.push({ request, id: replacing.id, placed: await walk.placeAnew(replacing, walk.at) });
  await collect(walk, effects, came.find(({ id }) => id === task.id)?.placed);
  for (const { request, placed } of came) await receive(walk, { is: 'placed', at: walk.at, request, placed });
}

/** The directory is another, and the task falls where it was placed already. */
async function follow(walk: Walk, placed: Placed): Promise<void> {
  const { placeAnew } = walk;
  walk.placeAnew = () => Promise.resolve(placed);
  await receive(walk, { is: 'directory-changed', at: walk.at, why: messageOf('') });
  walk.placeAnew = placeAnew;
}

/** What people are told, by the kind of the mail that tells it. */
const TOLD: Partial<Record<TaskNoticeKind, StepKind>> = {
  'task.asked': 'asked',
  'task.moved': 'moved',
  'task.reminder': 'reminded',
  'task.escalated': 'escalated',
  'task.handed-on': 'handed-on',
  'task.paused': 'paused',
  'task.resumed': 'resumed',
  'task.lapsed': 'lapsed',
  'task.standing': 'stands',
};

/** Keeps what is told of the effects; nobody is asked whom the directory knows to be away, nor a group as such. */
async function collect(walk: Walk, effects: readonly Effect[], placed: Placed | undefined): Promise<void> {
  const withheld = placed?.delegate !== undefined || (placed?.candidates ?? []).length > 0;
  const { at, steps, judges: known, task } = walk;
  for (const effect of effects) {
    if (effect.do === 'have-decided') await haveDecided(walk, effect);
    if (effect.do === 'record' && effect.type === 'task.transferred')
      addJudges(known, judgedBySeveral(task.kind, task.context), effect.about.to);
    const what = effect.do === 'tell' ? TOLD[effect.kind] : undefined;
    if (effect.do !== 'tell' || !what || (what === 'asked' && withheld)) continue;
    const [follows] = what === 'lapsed' || what === 'stands' ? effect.lines : [];
    steps.push({ at, what, who: someone(effect.to), ...detailsOf(what, effects), ...(follows && { follows }) });
  }
}

/** When a task is due now, until when its clock stands still, or what it counts as. */
function detailsOf(what: StepKind, effects: readonly Effect[]): Pick<Step, 'until' | 'outcome'> {
  for (const effect of effects) {
    if (what === 'moved' && effect.do === 'due-moved') return { until: effect.due };
    if (what === 'paused' && effect.do === 'change' && effect.change.pause) return { until: effect.change.pause.until };
    if (what === 'lapsed' && effect.do === 'end') return { outcome: effect.outcome.decision };
  }
  return {};
}

/** Whoever is to decide is asked, or whoever answers for them by now. */
async function haveDecided({ task, at, cast, steps, lookups, placeAnew }: Walk, { by }: EffectOf<'have-decided'>) {
  const decider = playerOf(cast, by);
  if (!decider) return;
  const policy = { ...lookups.policyOf(task.kind), ladder: [] };
  const { delegate, candidates = [] } = await placeAnew(
    {
      id: `${task.id}.decision`,
      kind: 'overdue.decide',
      assignee: decider,
      openedAt: at,
      due: { on: at },
      policy,
      course: UNMOVED,
    },
    at,
  );
  for (const who of addresseesOf({ assignee: { ...decider, ...delegate?.to }, candidates }))
    steps.push({ at, what: 'decides', who: someone(who) });
}

const someone = ({ name, email }: Person): Someone => ({ name, email });
