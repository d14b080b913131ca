import { subjectOf } from '../../../domain/kernel/subject.js';
import type { PublicBrief } from '../../../domain/engagement/brief.js';
import type { InboundEvent } from '../../../domain/engagement/events/index.js';
import type { FactType } from '../../../domain/journal/facts.js';
import type { TaskRow } from '../../../store/contract.js';
import type { Absence } from '../../../domain/directory/delegation.js';
import { directoryChanged, inboundEvent } from '../../../workflows/messages.js';
import type { Reaction, Script } from '../workflows/play.js';
import type { Played } from '../workflows/workflow-env.js';
import type { TaskKind } from '../../../domain/tasks/kinds/index.js';
import { said } from '../site/said.js';

/** One course that an engagement can take: its brief, how people react and what happens meanwhile. */
export interface RecordedStory {
  brief: Partial<PublicBrief>;
  /** Its workflows go on in another run after some dozens of events. */
  continuing?: boolean;
  tell(played: Played): { script: Script; meanwhile?: () => Promise<void> };
}

type React = (task: TaskRow) => Reaction;

/** Reacts to the first task like this, to the second like that, and so on; the last reaction stays. */
export const inOrder = (...reactions: (Reaction | React)[]): React => {
  const asked: string[] = [];
  return (task) => {
    if (!asked.includes(task.id)) asked.push(task.id);
    const reaction = reactions[Math.min(asked.indexOf(task.id), reactions.length - 1)];
    return typeof reaction === 'function' ? reaction(task) : reaction;
  };
};

/** What has happened so far, and what else is done about it. */
export interface StoryCourse {
  has(type: FactType): boolean;
  count(type: FactType): number;
  meanwhile(): Promise<void>;
}

/** Something that is done once its time has come. */
type Step = [when: (course: StoryCourse) => Promise<boolean> | boolean, act: () => Promise<unknown>];

/** Follows an engagement, and takes some steps one after the other. */
export function follow(played: Played, steps: readonly Step[]): StoryCourse {
  let facts: FactType[] = [];
  let taken = 0;
  const course: StoryCourse = {
    has: (type) => facts.includes(type),
    count: (type) => facts.filter((each) => each === type).length,
    async meanwhile() {
      facts = await played.facts();
      const [when, act] = steps[taken] ?? [];
      if (!when || !act || !(await when(course))) return;
      taken += 1;
      await act();
    },
  };
  return course;
}

export const openOf = async ({ store, id }: Played, kind: TaskKind): Promise<TaskRow | undefined> =>
  (await store.tasks({ subject: subjectOf('engagement', id), kind, state: 'open' })).items[0];

/** The open task of a kind; what is done about it fails without one. */
export async function theOpen(played: Played, kind: TaskKind): Promise<TaskRow> {
  const task = await openOf(played, kind);
  if (!task) throw new Error(`no ${kind} is open`);
  return task;
}

/** Another system sends an event; each is keyed by its type and number. */
export const receive = <T extends InboundEvent['type']>(
  { handle }: Played,
  type: T,
  number: number,
  data: Extract<InboundEvent, { type: T }>['data'],
): Promise<void> =>
  handle.signal(inboundEvent, { type, key: `${type}-${number}`, source: 'erp', data } as InboundEvent);

/** Why the sponsor moves a task. */
export const AS_AGREED = 'As agreed';

export const SPONSOR = 'sara@client.example';
export const DELEGATE = 'dana@client.example';

/** Somebody enters a leave, in days from now; with nobody to stand in where none is named. */
export async function isAway(
  played: Played,
  [first, last]: [first: number, last: number],
  { email = SPONSOR, delegate = DELEGATE }: { email?: string; delegate?: string | null } = {},
): Promise<void> {
  const inDays = async (days: number): Promise<string> =>
    new Date((await played.env.currentTimeMs()) + days * 86_400_000).toISOString().slice(0, 10);
  const absence = { from: await inDays(first), to: await inDays(last), ...(delegate !== null && { delegate }) };
  await enter(played, email, [absence], delegate === null ? 'leave alone' : 'leave');
}

/** Somebody is back, and takes the leave out. */
export const isBack = (played: Played, email = SPONSOR): Promise<void> => enter(played, email, [], 'back');

async function enter({ store, handle }: Played, email: string, absences: Absence[], key: string): Promise<void> {
  const person = { name: email, email, language: 'en', timeZone: 'UTC', absences, console: false, defaultFor: [] };
  await store.putPerson(person);
  await handle.signal(directoryChanged, { key, who: email, why: said('an absence was entered') });
}
