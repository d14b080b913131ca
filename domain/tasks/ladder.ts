import { mayDecide } from './duties.js';
import { addDuration, isSamePerson, type Cast, type Person, type Role } from '../kernel/index.js';
import type { Assignee, Pause, PlacedRung } from './task.js';
import { isWork, overdueDecider, type TaskKind } from './kinds/index.js';

/** A ladder that stops the clock does so for this long where it does not say for how long. */
const USUAL_PAUSE = 'P14D';

/** Who decides what becomes of work that is not coming; undefined where a kind of task has no such decision. */
export const deciderOf = (kind: TaskKind): Role | undefined => (isWork(kind) ? overdueDecider(kind) : undefined);

/** Who plays a part. */
export function playerOf(cast: Cast, role: Role | undefined): Assignee | undefined {
  const person = role && cast[role];
  return person ? { ...person, role } : undefined;
}

/** What is climbed next; only the end of the pause while the clock stands still. */
export const nextOf = ({
  pause,
  rungs,
}: {
  pause?: Pause | undefined;
  rungs: readonly PlacedRung[];
}): PlacedRung | undefined => (pause ? { at: pause.until, do: 'resume' } : rungs[0]);

/** Whoever is asked: the assignee, or everybody who may claim the task. */
export const addresseesOf = ({
  assignee,
  candidates,
}: {
  assignee: Assignee;
  candidates: readonly Person[];
}): Assignee[] =>
  candidates.length === 0 ? [assignee] : candidates.map((person) => ({ ...person, role: assignee.role }));

/** The manager that a line of managers leads to, else whoever plays the part. */
export const recipientOf = (cast: Cast, { role }: Assignee, { to, who }: PlacedRung): Assignee | undefined =>
  who ? { ...who, role } : playerOf(cast, to);

/**
 * Whether a rung may hand a task to somebody: who asks cannot approve, and who delivers cannot judge, also where one person
 * plays two parts; and where several opinions are wanted nobody gives two.
 */
export const mayTake = (
  kind: TaskKind,
  from: Assignee,
  to: Assignee | undefined,
  cast: Cast,
  hasAnother: (email: string) => boolean,
): to is Assignee =>
  to !== undefined &&
  to.email !== from.email &&
  mayDecide(kind, to.role) &&
  (mayDecide(kind, 'owner') || !isSamePerson(to.email, cast.owner?.email)) &&
  (mayDecide(kind, 'sponsor') || !isSamePerson(to.email, cast.sponsor?.email)) &&
  !hasAnother(to.email);

/** Until when, and by whom at the earliest, a clock is stopped that a rung stops. */
export const suspensionOf = ({ to, for: duration }: PlacedRung, at: string): Pick<Pause, 'endedBy' | 'until'> => ({
  endedBy: to ?? 'owner',
  until: addDuration(at, duration ?? USUAL_PAUSE),
});

/** The ladder of a task that was placed anew: what is still to be climbed. */
export const ladderAfter = (placed: readonly PlacedRung[], climbed: readonly number[]): PlacedRung[] =>
  placed.filter(({ n = -1 }) => !climbed.includes(n));

/** A ladder that is put off; an absence on it begins when it begins. */
export const exceptAbsences = (
  rungs: readonly PlacedRung[],
  move: (ladder: readonly PlacedRung[]) => PlacedRung[],
): PlacedRung[] => inOrder([...rungs.filter(isAbsence), ...move(rungs.filter((rung) => !isAbsence(rung)))]);

export const isAbsence = (rung: PlacedRung): boolean => rung.do === 'delegate';

const inOrder = (rungs: PlacedRung[]): PlacedRung[] => rungs.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
