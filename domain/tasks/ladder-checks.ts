import { addDuration, type Problem, problem, type Role } from '../kernel/index.js';
import { isPersonal, mayDecide } from './duties.js';
import type { ProblemCode, SilenceKey } from '../../i18n/keys.js';
import type { OnSilence } from './task-policy.js';
import type { Rung } from './rung.js';
import { isWork, kindOf, type TaskKind } from './kinds/index.js';

/** The date of work is in the statement of work, and a decision about it does not hand it over. */
const hands = (kind: TaskKind, rung: Rung): boolean =>
  rung.do === 'transfer' || (rung.do === 'decide' && !isWork(kind));

/** A ladder hands no task to somebody who must not decide it, and to nobody who has held it before; pointers lead into it. */
export function dutyProblems(kind: TaskKind, ladder: readonly Rung[]): Problem[] {
  const problems: Problem[] = [];
  const { roles } = kindOf(kind);
  const held = new Set<Role>(roles.length === 1 ? roles : []);
  ladder.forEach((rung, index) => {
    const { to } = rung;
    const refuse = (code: ProblemCode): void =>
      void problems.push(problem(`/${index}/to`, code, { kind, ...(to && { value: to }) }));
    if (isPersonal(kind) && hands(kind, rung)) return refuse('problems.ladder.personal');
    if (!to || (rung.do !== 'transfer' && rung.do !== 'decide')) return;
    if (!mayDecide(kind, to)) refuse('problems.ladder.decides');
    else if (hands(kind, rung) && held.has(to)) refuse('problems.ladder.circle');
    if (hands(kind, rung)) held.add(to);
  });
  return problems;
}

/** What a policy has silence stand for, by its end or by a rung of its ladder. */
interface Silent {
  ladder: readonly Rung[];
  onSilence: OnSilence | undefined;
}

/** Where silence is to commit money, which only a person does; pointers lead into the policy of the kind. */
export const moneyProblems = (kind: TaskKind, policy: Silent): Problem[] =>
  kindOf(kind).silence.commits.length > 0 ? saying(policy, 'accept', kind, 'problems.silence.money') : [];

/** Where silence is to end the whole engagement. */
export function endProblems(kind: TaskKind, policy: Silent): Problem[] {
  const { silence, example } = kindOf(kind);
  const ends = ENDINGS.has(silence.follows(example, silence.refusal).code);
  return ends ? saying(policy, 'reject', kind, 'problems.silence.ends') : [];
}

const ENDINGS: ReadonlySet<string> = new Set<SilenceKey>(['silence.cancelled', 'silence.terminated']);

function saying({ ladder, onSilence }: Silent, act: 'accept' | 'reject', kind: TaskKind, code: ProblemCode): Problem[] {
  const rungs = ladder.flatMap((rung, index) =>
    rung.do === act ? problem(`/ladder/${index}/do`, code, { value: act, kind }) : [],
  );
  return onSilence === act ? [problem('/onSilence', code, { value: act, kind }), ...rungs] : rungs;
}

/** Rungs that would lie before the task is opened, since it is due sooner than they come before. */
export function rungsInThePast(kind: TaskKind, ladder: readonly Rung[], due: string): Problem[] {
  if (isWork(kind)) return [];
  return ladder.flatMap((rung, index) =>
    'before' in rung && addDuration(EPOCH, rung.before) >= addDuration(EPOCH, due)
      ? problem(`/${index}/before`, 'problems.ladder.past', { value: rung.before, kind, due: { duration: due } })
      : [],
  );
}

const EPOCH = '2001-01-01T00:00:00.000Z';

/** Rungs of a brief's ladder for a part that nobody plays when they are climbed. */
export function partsNobodyPlays(kind: TaskKind, ladder: readonly Rung[], withCounterpart: boolean): Problem[] {
  return ladder.flatMap(({ to }, index) => {
    const code = to && whyNobody(kind, to, withCounterpart);
    return code ? problem(`/${index}/to`, code, { value: to, kind }) : [];
  });
}

function whyNobody(kind: TaskKind, part: Role, withCounterpart: boolean): ProblemCode | undefined {
  if (part === 'expert') return 'problems.ladder.experts';
  if (part === 'counterpart' && !withCounterpart) return 'problems.ladder.noTeam';
  return part === 'vendor' && kindOf(kind).beforeAward ? 'problems.ladder.noVendor' : undefined;
}
