import { type Money, scale } from '../kernel/index.js';
import type { PublicBrief, RoleNeed } from './brief.js';
import type { StaffingPlan } from './staffing-plan.js';

/** One place in the team, such as `analyst-2`, and the role it belongs to. */
export interface Position {
  position: string;
  role: string;
}

/** People per role, by the role's id; a role that is missing has nobody. */
export type Headcount = Readonly<Record<string, number>>;

/** What a team can be, by the money and the demand there is. */
export interface Staffing {
  /** Its roles hold the agreed headcounts, which `price` pays for. */
  brief: Pick<PublicBrief, 'roles'>;
  /** What the vendor was awarded for the agreed headcounts. */
  price: Money;
  /** The team as it is now. */
  headcount: Headcount;
  budget: Money;
  /** The share of the budget that growth leaves unplanned. */
  margin: number;
  /** Wanted headcounts; a role that is not named may grow as far as the budget allows. */
  demand?: Headcount;
  /** A frozen budget never lets a team grow. */
  frozen?: boolean;
}

export interface StaffingInput extends Staffing {
  budgetVersion: number;
  /** The id the plan is to have. */
  id: string;
}

/** The price of a team: every role's days cost the same rate, the agreed price over the agreed days. */
export function costOfTeam(roles: readonly RoleNeed[], price: Money, headcount: Headcount): Money {
  const agreed = daysOf(roles, Object.fromEntries(roles.map((role) => [role.id, role.headcount])));
  return scale(price, daysOf(roles, headcount) / agreed);
}

/**
 * The change of the team that a budget asks for, null when there is none. A team shrinks to its demand, and while it costs
 * more than the budget, though never below its minimums; otherwise it grows while the next person still fits with the
 * margin. A plan goes one way only: where demand asks for both, the shrinking comes first and the growth when planned
 * again. A budget in another currency than the price cannot be compared and changes nothing.
 */
export function planStaffing(input: StaffingInput): StaffingPlan | null {
  const { brief, price, headcount, budget, budgetVersion, id } = input;
  if (budget.currency !== price.currency) return null;
  const shrunk = shrink(input);
  const direction = changesOf(brief.roles, headcount, shrunk).length > 0 ? 'shrink' : 'grow';
  const target = direction === 'shrink' ? shrunk : grow(input);
  const changes = changesOf(brief.roles, headcount, target);
  if (changes.length === 0) return null;
  const costBefore = costOfTeam(brief.roles, price, headcount);
  const costAfter = costOfTeam(brief.roles, price, target);
  return { id, direction, changes, costBefore, costAfter, budget, budgetVersion };
}

function shrink({ brief: { roles }, price, headcount, budget, demand }: Staffing): Headcount {
  let team: Headcount = Object.fromEntries(
    roles.map((role) => [role.id, Math.min(headcount[role.id] ?? 0, ceilingOf(role, demand))]),
  );
  for (const role of [...places(roles)].reverse()) {
    if (costOfTeam(roles, price, team).minor <= budget.minor) break;
    if (role.person <= (team[role.id] ?? 0)) team = { ...team, [role.id]: role.person - 1 };
  }
  return team;
}

/**
 * The team that a budget lets somebody grow to, from one that is there: who is on the way is given up place by place where it no
 * longer reaches so far.
 */
export const grownFrom = (input: Staffing): Headcount =>
  input.budget.currency === input.price.currency ? grow(input) : input.headcount;

/** A budget, or the one planned for last where the two differ by no more than noise, a share of that one. */
export function budgetThatCounts(budget: Money, settled: Money, hysteresis: number): Money {
  if (budget.currency !== settled.currency) return budget;
  const isNoise = Math.abs(budget.minor - settled.minor) <= scale(settled, hysteresis).minor;
  return isNoise && budget.minor > 0 ? settled : budget;
}

/** What the smallest team costs, where a budget does not pay for it; a budget of nothing pays for none. */
export function shortfallOf({ brief: { roles }, price, budget }: Pick<Staffing, 'brief' | 'price' | 'budget'>) {
  if (budget.currency !== price.currency) return undefined;
  const least = costOfTeam(roles, price, Object.fromEntries(roles.map(({ id, minimum }) => [id, minimum])));
  return budget.minor < least.minor || budget.minor === 0 ? { budget, least } : undefined;
}

function grow({ brief: { roles }, price, headcount, budget, margin, demand, frozen }: Staffing): Headcount {
  let team = headcount;
  if (frozen) return team;
  for (const role of places(roles, demand)) {
    if (role.person <= (team[role.id] ?? 0)) continue;
    const larger = { ...team, [role.id]: role.person };
    // The first person that does not fit ends the growth: a cheaper one further on would be hired out of turn.
    if (costOfTeam(roles, price, larger).minor > scale(budget, 1 - margin).minor) break;
    team = larger;
  }
  return team;
}

/**
 * Every place above the minimums in the one order in which teams grow, and backwards shrink: first up to the agreed
 * headcounts, then up to the maximums (or the demand), each time one person per role in the brief's order. One order both
 * ways is what keeps a cut from being answered with a hire.
 */
function places(roles: readonly RoleNeed[], demand?: Headcount): { id: string; person: number }[] {
  const tier = (from: (role: RoleNeed) => number, to: (role: RoleNeed) => number): { id: string; person: number }[] => {
    const rounds = Math.max(0, ...roles.map((role) => to(role) - from(role)));
    return Array.from({ length: rounds }, (_, round) => round + 1).flatMap((round) =>
      roles.flatMap((role) => (from(role) + round <= to(role) ? [{ id: role.id, person: from(role) + round }] : [])),
    );
  };
  const agreed = (role: RoleNeed): number => Math.min(role.headcount, ceilingOf(role, demand));
  return [...tier(({ minimum }) => minimum, agreed), ...tier(agreed, (role) => ceilingOf(role, demand))];
}

const ceilingOf = (role: RoleNeed, demand?: Headcount): number =>
  Math.max(role.minimum, Math.min(role.maximum, demand?.[role.id] ?? role.maximum));

const daysOf = (roles: readonly RoleNeed[], headcount: Headcount): number =>
  roles.reduce((sum, { id, days }) => sum + (headcount[id] ?? 0) * days, 0);

const changesOf = (roles: readonly RoleNeed[], now: Headcount, target: Headcount): StaffingPlan['changes'] =>
  roles.map(({ id }) => ({ role: id, from: now[id] ?? 0, to: target[id] ?? 0 })).filter(({ from, to }) => from !== to);
