import {
  budgetThatCounts,
  type Headcount,
  planStaffing,
  type RoleNeed,
  shortfallOf,
  type Staffing,
  type StaffingPlan,
} from '../../domain/engagement/index.js';
import { addDuration, type Money } from '../../domain/kernel/index.js';
import type { Contract, Engagement, Member, ScalingSoFar } from '../phases/types.js';

/** Events that come no further apart than this are one, as long as they do not go on and on. */
const TOGETHER = 'PT3S';
const TOGETHER_AT_MOST = 'PT30S';

/** Waits until events have come to rest, and returns their revision. */
export async function untilQuiet({ desk, events }: Engagement): Promise<number> {
  const latest = addDuration(desk.now(), TOGETHER_AT_MOST);
  for (;;) {
    const revision = events.revision();
    const quiet = addDuration(desk.now(), TOGETHER);
    await desk.inputs.firstBy(quiet < latest ? quiet : latest, [events.changed().then(() => undefined)]);
    if (events.revision() === revision || desk.now() >= latest) return events.revision();
  }
}

/** The answer to a question; undefined once events, come to rest, have made it moot. What was planned for counts up meanwhile. */
export async function answerUnless<T>(
  run: Engagement,
  soFar: ScalingSoFar,
  answer: Promise<T>,
  isMoot: () => boolean,
): Promise<T | undefined> {
  for (;;) {
    const answered =
      (await Promise.race([answer, run.events.changed().then(() => undefined)])) ??
      (await Promise.race([answer, untilQuiet(run).then(() => undefined)]));
    if (answered || isMoot()) return answered;
    soFar.planned = run.events.revision();
  }
}

/**
 * Everybody in a role, first position first and vacant ones last; the last ones leave first. Whoever is suspended still holds a
 * place, as somebody does who is looked for: nobody is hired over them, and a cut counts them.
 */
export const teamOf = (run: Engagement, role: string): Member[] =>
  [...run.team.values()]
    .filter((member) => member.role === role)
    .sort((a, b) => Number(isLookedFor(run, a)) - Number(isLookedFor(run, b)) || numberOf(a) - numberOf(b));

export const isLookedFor = ({ vacancies }: Engagement, { position }: Pick<Member, 'position'>): boolean =>
  vacancies.has(position);

/** The number in a position's name, such as 2 in `analyst-2`. */
export const numberOf = ({ position }: Pick<Member, 'position'>): number =>
  Number(position.slice(position.lastIndexOf('-') + 1));

/** How many are in each role, of all or of those that count. */
export const headcountOf = (
  run: Engagement,
  { scope }: Contract,
  counts: (member: Member) => boolean = () => true,
): Headcount => Object.fromEntries(scope.brief.roles.map(({ id }) => [id, teamOf(run, id).filter(counts).length]));

/** The budget, or the one planned for last where the two differ by noise. */
export const moneyOf = (run: Engagement, { scope }: Contract, { settled }: ScalingSoFar): Money =>
  budgetThatCounts(run.events.budget().amount, settled ?? scope.brief.budget.amount, run.policy.scaling.hysteresis);

/** What a plan for a team of this size is made of. */
export function staffingOf(run: Engagement, contract: Contract, soFar: ScalingSoFar, headcount: Headcount): Staffing {
  const { scope, price } = contract;
  const demand = run.events.demand();
  return {
    brief: scope.brief,
    price,
    budget: moneyOf(run, contract, soFar),
    margin: run.policy.scaling.margin,
    frozen: run.events.frozen(),
    headcount,
    ...(demand && { demand }),
  };
}

export const planFrom = (run: Engagement, contract: Contract, soFar: ScalingSoFar, id: string): StaffingPlan | null =>
  planStaffing({
    ...staffingOf(run, contract, soFar, headcountOf(run, contract)),
    id,
    budgetVersion: run.events.budget().version,
  });

/** By how much the money is short of the smallest team, if it is. */
export const shortfall = (run: Engagement, contract: Contract, soFar: ScalingSoFar) =>
  shortfallOf({ brief: contract.scope.brief, price: contract.price, budget: moneyOf(run, contract, soFar) });

export function roleOf({ scope }: Contract, id: string): RoleNeed {
  const role = scope.brief.roles.find((each) => each.id === id);
  if (!role) throw new RangeError(`the scope has no role "${id}"`);
  return role;
}
