import type { DirectoryPerson } from '../../../domain/directory/directory-person.js';
import { isMessage } from '../../../domain/kernel/message.js';
import type { Cast, Person } from '../../../domain/kernel/person.js';
import type { Placed } from '../../../domain/tasks/course.js';
import { deciderOf } from '../../../domain/tasks/ladder.js';
import { type Asking, newTask, type OpenTask, type TaskOutcome } from '../../../domain/tasks/machine/open-task.js';
import { type Asked, type MachineRefusal, refusalOf } from '../../../domain/tasks/machine/refusals.js';
import { step } from '../../../domain/tasks/machine/step.js';
import type { Effect, EffectOf, TaskFactOf } from '../../../domain/tasks/machine/effects.js';
import type { Input } from '../../../domain/tasks/machine/inputs.js';
import type { Lookups, Standstill } from '../../../domain/tasks/machine/lookups.js';
import { formOf } from '../../../domain/tasks/kinds/index.js';
import { dueByPolicy } from '../../../domain/tasks/placement.js';
import type { Rung } from '../../../domain/tasks/rung.js';
import { aboveOf, silenceLeadsTo } from '../../../domain/tasks/silence.js';
import type { TaskPolicy } from '../../../domain/tasks/task-policy.js';
import type { Assignee } from '../../../domain/tasks/task.js';
import { aDirectory, type TestDirectory } from './directories.js';

/** A Monday. */
export const OPENED = '2026-03-02T09:00:00.000Z';
const DAY = 86_400_000;
/** No ladder of a test has so many rungs. */
const MOST_CLIMBED = 100;
export const after = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * DAY).toISOString();
/** An instant, in days after the opening. */
export const day = (days: number): string => after(OPENED, days);
/** The date of an instant so many days after the opening. */
export const date = (days: number): string => day(days).slice(0, 10);

const someone = (name: string, role: Assignee['role'], domain = 'client.example'): Assignee => ({
  name,
  email: `${name.toLowerCase()}@${domain}`,
  language: 'en',
  timeZone: 'UTC',
  country: 'ZZ',
  role,
});
export const OLU = someone('Olu', 'owner');
export const SARA = someone('Sara', 'sponsor');
export const FINN = someone('Finn', 'finance');
export const HANNAH = someone('Hannah', 'vendor', 'vendor.example');
export const SAM: Person = someone('Sam', 'sponsor');
export const DANA = 'dana@client.example';
export const CAST: Cast = { owner: OLU, sponsor: SARA, finance: FINN, vendor: HANNAH };

/** What a test says of the task that it follows. */
export interface Given extends Partial<Asking> {
  policy?: Partial<Omit<TaskPolicy, 'ladder'>>;
  ladder?: Rung[];
  people?: readonly DirectoryPerson[];
  cast?: Cast;
  /** A directory that other tasks are placed by, too. */
  directory?: TestDirectory;
  lookups?: Partial<Lookups>;
}

/** Something that happens, at the present of the task. */
type Happening = Input extends infer I ? (I extends Input ? Omit<I, 'at'> : never) : never;

/** A task that waits, followed step by step; what it has placed is placed by a directory. */
export interface Followed {
  readonly task: OpenTask;
  readonly at: string;
  readonly directory: TestDirectory;
  readonly outcome: TaskOutcome | undefined;
  happens(input: Happening): Promise<void>;
  /** The same, but what is placed comes back only when the function returned is called. */
  happensUnwritten(input: Happening): () => Promise<void>;
  /** Lets time pass, and the timer go off, until an instant. */
  passUntil(instant: string): Promise<void>;
  refusal(asked: Asked): MachineRefusal | undefined;
  /** What the facts of one type say, in order. */
  told<T extends keyof TaskFactOf>(type: T): TaskFactOf[T][];
  /** Whom mails of a kind went to, in order. */
  mailed(kind: EffectOf<'tell'>['kind']): string[];
  /** The texts of the mails of a kind, by their codes. */
  lines(kind: EffectOf<'tell'>['kind']): unknown[];
  effects<Do extends Effect['do']>(name: Do): EffectOf<Do>[];
  forget(): void;
}

/** A question to the sponsor, due in four days, that is being opened. */
export function aTask(given: Given = {}): Followed {
  const { policy: different, ladder = [], people, cast = CAST, lookups: others, ...asking } = given;
  const policy: TaskPolicy = { due: 'P4D', working: true, ladder, onSilence: 'reject', ...different };
  const directory = given.directory ?? aDirectory(people);
  const holds = new Map<string, Standstill>();
  const lookups: Lookups = {
    cast,
    policyOf: () => policy,
    formOf,
    silenceLeadsTo,
    aboveOf: (task, context) => aboveOf(task, context, cast),
    judgesAlready: () => false,
    deciderOf,
    holdOf: (kind) => holds.get(kind),
    ...others,
  };
  let at = OPENED;
  let log: Effect[] = [];
  let task = newTask({
    id: 'e1.main.1',
    kind: 'scope.approve',
    subject: 'Approve the scope',
    lines: ['Please decide.'],
    context: { version: 1 },
    assignee: SARA,
    documents: [],
    terms: dueByPolicy(policy, at),
    openedAt: at,
    watched: false,
    ...asking,
  });

  /** Takes a step, and returns what it has placed; mails are written once it is known who answers. */
  function take(input: Happening): () => Promise<void> {
    const stepped = step(task, { at, ...input }, lookups);
    task = stepped.task;
    const { effects } = stepped;
    const placing = effects.filter((effect) => effect.do === 'open' || effect.do === 'place');
    const mails = (placed?: Placed): void => void log.push(...effects.filter((effect) => !isWithheld(effect, placed)));
    if (placing.length === 0) mails();
    return async () => {
      for (const effect of placing) {
        const asked = effect.do === 'open' ? { opened: [effect.opening] } : { replaced: [effect.replacing] };
        const id = effect.do === 'open' ? effect.opening.id : effect.replacing.id;
        const placed = (await directory.place(at, asked))[id] as Placed;
        mails(id === task.id ? placed : undefined);
        directory.know(task);
        await take({ is: 'placed', request: effect.request, placed })();
        directory.know(task);
      }
    };
  }

  return {
    get task() {
      return task;
    },
    get at() {
      return at;
    },
    get outcome() {
      return log.flatMap((effect) => (effect.do === 'end' ? [effect.outcome] : []))[0];
    },
    directory,
    async happens(input) {
      if (input.is === 'held') holds.set(task.kind, input.hold);
      if (input.is === 'released') holds.delete(task.kind);
      await take(input)();
    },
    happensUnwritten: (input) => take(input),
    async passUntil(instant) {
      for (let climbed = 0; task.armed !== undefined && task.armed <= instant; climbed += 1) {
        if (climbed > MOST_CLIMBED) throw new Error(`the ladder does not end: ${JSON.stringify(task)}`);
        if (task.armed > at) at = task.armed;
        await take({ is: 'timer', armed: task.armed })();
      }
      at = instant;
    },
    refusal: (asked) => refusalOf(task.id, task, asked, at, lookups),
    told: (type) =>
      log.flatMap((effect) => (effect.do === 'record' && effect.type === type ? [effect.about as never] : [])),
    mailed: (kind) => log.flatMap((effect) => (effect.do === 'tell' && effect.kind === kind ? [effect.to.email] : [])),
    lines: (kind) =>
      log.flatMap((effect) =>
        effect.do === 'tell' && effect.kind === kind
          ? [effect.lines.map((line) => (isMessage(line) ? line.code : line))]
          : [],
      ),
    effects: (name) => log.flatMap((effect) => (effect.do === name ? [effect as never] : [])),
    forget() {
      log = [];
    },
  };
}

/** As the commit does it: nobody is asked whom the directory knows to be away, nor a group as such. */
const isWithheld = (effect: Effect, placed: Placed | undefined): boolean =>
  effect.do === 'tell' &&
  effect.kind === 'task.asked' &&
  (placed?.delegate !== undefined || (placed?.candidates ?? []).length > 0);

/** The same, once it is open and placed. */
export async function asked(given: Given = {}): Promise<Followed> {
  const followed = aTask(given);
  await followed.happens({ is: 'opened' });
  return followed;
}

/** A rung around the clock, unless it says otherwise. */
export const rung = (what: Partial<Rung> & { do: Rung['do'] }): Rung => ({ working: false, ...what }) as Rung;
