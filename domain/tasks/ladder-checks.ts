import { addDuration } from '../kernel/duration.js';
import { isPersonal, mayDecide } from './duties.js';
import type { Role } from '../kernel/person.js';
import type { Rung } from './rung.js';
import { isWork, kindOf, type TaskKind } from './kinds/index.js';

/** What is wrong with one rung, and with which field of it. */
type Complaint = { rung: number; field: 'to' | 'before'; message: string };

/** The date of work is in the statement of work, and a decision about it does not hand it over. */
const hands = (kind: TaskKind, rung: Rung): boolean =>
  rung.do === 'transfer' || (rung.do === 'decide' && !isWork(kind));

/** A ladder hands no task to somebody who must not decide it, and to nobody who has held it before. */
export function complaintsAbout(kind: TaskKind, ladder: readonly Rung[]): Complaint[] {
  const complaints: Complaint[] = [];
  const { roles } = kindOf(kind);
  const held = new Set<Role>(roles.length === 1 ? roles : []);
  ladder.forEach((rung, index) => {
    const { to } = rung;
    const complain = (message: string): void => void complaints.push({ rung: index, field: 'to', message });
    if (isPersonal(kind) && hands(kind, rung))
      return complain(`"${kind}" is asked of one person and cannot be handed to another`);
    if (!to || (rung.do !== 'transfer' && rung.do !== 'decide')) return;
    if (!mayDecide(kind, to)) complain(`the part "${to}" must not decide "${kind}"`);
    else if (hands(kind, rung) && held.has(to))
      complain(`the ladder of "${kind}" goes round in a circle: "${to}" has held it before`);
    if (hands(kind, rung)) held.add(to);
  });
  return complaints;
}

/** Rungs that would lie before the task is opened, since it is due sooner than they come before. */
export function rungsInThePast(kind: TaskKind, ladder: readonly Rung[], due: string): Complaint[] {
  if (isWork(kind)) return [];
  return ladder.flatMap((rung, index): Complaint[] =>
    'before' in rung && addDuration(EPOCH, rung.before) >= addDuration(EPOCH, due)
      ? [
          {
            rung: index,
            field: 'before',
            message: `"${rung.before}" before the due date lies in the past: "${kind}" is due "${due}" after it is asked`,
          },
        ]
      : [],
  );
}

const EPOCH = '2001-01-01T00:00:00.000Z';

/** Rungs of a brief's ladder for a part that nobody plays when they are climbed. */
export function partsNobodyPlays(kind: TaskKind, ladder: readonly Rung[], withCounterpart: boolean): Complaint[] {
  return ladder.flatMap(({ to }, index): Complaint[] => {
    const why =
      to === 'expert'
        ? 'experts are several people'
        : to === 'counterpart' && !withCounterpart
          ? 'the brief names no "affectedTeam"'
          : to === 'vendor' && kindOf(kind).beforeAward
            ? `no vendor is chosen yet when "${kind}" is asked`
            : undefined;
    return why ? [{ rung: index, field: 'to', message: `nobody plays the part "${to}": ${why}` }] : [];
  });
}
