import {
  budgetThatCounts,
  type Headcount,
  planStaffing,
  type RoleNeed,
  shortfallOf,
  type StaffingInput,
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

export const headcountOf = (run: Engagement, { scope }: Contract): Headcount =>
  Object.fromEntries(scope.brief.roles.map(({ id }) => [id, teamOf(run, id).length]));

/** The budget, or the one planned for last where the two differ by noise. */
export const moneyOf = (run: Engagement, { scope }: Contract, { settled }: ScalingSoFar): Money =>
  budgetThatCounts(run.events.budget().amount, settled ?? scope.brief.budget.amount, run.policy.scaling.hysteresis);

/** What a plan for a team of this size is made of. */
export function staffingInput(
  run: Engagement,
  contract: Contract,
  soFar: ScalingSoFar,
  { id, headcount }: { id: string; headcount: Headcount },
): StaffingInput {
  const { scope, price } = contract;
  const demand = run.events.demand();
  return {
    brief: scope.brief,
    price,
    id,
    budget: moneyOf(run, contract, soFar),
    budgetVersion: run.events.budget().version,
    margin: run.policy.scaling.margin,
    frozen: run.events.frozen(),
    headcount,
    ...(demand && { demand }),
  };
}

export const planFrom = (run: Engagement, contract: Contract, soFar: ScalingSoFar, id: string): StaffingPlan | null =>
  planStaffing(staffingInput(run, contract, soFar, { id, headcount: headcountOf(run, contract) }));

/** By how much the money is short of the smallest team, if it is. */
export const shortfall = (run: Engagement, contract: Contract, soFar: ScalingSoFar) =>
  shortfallOf({ brief: contract.scope.brief, price: contract.price, budget: moneyOf(run, contract, soFar) });

export function roleOf({ scope }: Contract, id: string): RoleNeed {
  const role = scope.brief.roles.find((each) => each.id === id);
  if (!role) throw new RangeError(`the scope has no role "${id}"`);
  return role;
}
