import fc from 'fast-check';
import type { StaffingPlan } from '../../../domain/engagement/staffing-plan.js';
import {
  budgetThatCounts,
  costOfTeam,
  grownFrom,
  type Headcount,
  planStaffing,
  shortfallOf,
  type StaffingInput,
} from '../../../domain/engagement/staffing.js';
import { aRole, pounds } from '../../support/samples/briefs.js';

/** Two analysts at 24,000 each, on a budget of 60,000. */
function anInput(different: Partial<StaffingInput> = {}): StaffingInput {
  return {
    brief: { roles: [aRole()] },
    price: pounds(48_000),
    headcount: { analyst: 2 },
    budget: pounds(60_000),
    budgetVersion: 2,
    margin: 0.05,
    id: 'plan-1',
    ...different,
  };
}

const after = (headcount: Headcount, plan: StaffingPlan | null): Headcount => ({
  ...headcount,
  ...Object.fromEntries((plan?.changes ?? []).map(({ role, to }) => [role, to])),
});

const role = fc
  .record({
    minimum: fc.integer({ min: 0, max: 3 }),
    agreed: fc.integer({ min: 0, max: 3 }),
    more: fc.integer({ min: 0, max: 3 }),
    days: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ minimum, agreed, more, days }) => {
    const headcount = Math.max(1, minimum + agreed);
    return { minimum, headcount, maximum: headcount + more, days };
  });
const brief = fc
  .array(role, { minLength: 1, maxLength: 4 })
  .map((roles) => ({ roles: roles.map((each, index) => aRole({ ...each, id: `r${index}` })) }));
const amount = fc.integer({ min: 0, max: 40_000_000 }).map((minor) => ({ currency: 'GBP', minor }));
const price = fc.integer({ min: 1_000, max: 20_000_000 }).map((minor) => ({ currency: 'GBP', minor }));
const margin = fc.constantFrom(0, 0.05, 0.1, 0.25);

/** A brief with a team that budget events have led to. */
const reached = fc
  .record({ brief, price, margin, earlier: fc.array(amount, { maxLength: 3 }) })
  .map(({ earlier, ...terms }) => {
    const agreed = Object.fromEntries(terms.brief.roles.map(({ id, headcount }) => [id, headcount]));
    const headcount = earlier.reduce(
      (team: Headcount, budget) => after(team, planStaffing(anInput({ ...terms, headcount: team, budget }))),
      agreed,
    );
    return { ...terms, headcount };
  });

/** A brief with any team within its bounds, and any demand. */
const anywhere = fc
  .record({
    brief,
    price,
    margin,
    places: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
    demanded: fc.boolean(),
  })
  .map(({ places, demanded, ...terms }) => {
    const within = (offset: number): Headcount =>
      Object.fromEntries(
        terms.brief.roles.map(({ id, minimum, maximum }, index) => [
          id,
          minimum + Math.round((places[index + offset] ?? 0) * (maximum - minimum)),
        ]),
      );
    return { ...terms, headcount: within(0), demand: demanded ? within(4) : undefined };
  });

describe('planStaffing', () => {
  it.each([
    ['grows by one when the budget rises to 90,000', 2, 90_000, 3],
    ['goes back to two when the money is gone again', 3, 60_000, 2],
    ['keeps one when half of the budget is cut', 2, 30_000, 1],
    ['never goes below the minimum', 1, 100, 1],
    ['never goes above the maximum', 4, 1_000_000, 4],
    ['does not grow for noise: the next person would leave less than the margin', 2, 75_000, 2],
  ])('%s', (_, now, budget, wanted) => {
    const plan = planStaffing(anInput({ headcount: { analyst: now }, budget: pounds(budget) }));
    expect(after({ analyst: now }, plan)).toEqual({ analyst: wanted });
    expect(plan === null).toBe(now === wanted);
  });

  it('costs the team before and after', () => {
    expect(planStaffing(anInput({ budget: pounds(90_000) }))).toEqual({
      id: 'plan-1',
      direction: 'grow',
      changes: [{ role: 'analyst', from: 2, to: 3 }],
      costBefore: pounds(48_000),
      costAfter: pounds(72_000),
      budget: pounds(90_000),
      budgetVersion: 2,
    });
  });

  it('grows to the demand and no further, and shrinks to it', () => {
    expect(planStaffing(anInput({ budget: pounds(200_000), demand: { analyst: 3 } }))?.changes).toEqual([
      { role: 'analyst', from: 2, to: 3 },
    ]);
    expect(planStaffing(anInput({ demand: { analyst: 1 } }))?.changes).toEqual([{ role: 'analyst', from: 2, to: 1 }]);
  });

  it('first shrinks and, planned again, grows where the demand asks for both', () => {
    const both = anInput({
      brief: { roles: [aRole({ id: 'a' }), aRole({ id: 'b' })] },
      headcount: { a: 2, b: 2 },
      demand: { a: 3, b: 1 },
    });
    expect(planStaffing(both)).toMatchObject({ direction: 'shrink', changes: [{ role: 'b', from: 2, to: 1 }] });
    expect(planStaffing({ ...both, headcount: { a: 2, b: 1 } })).toMatchObject({
      direction: 'grow',
      changes: [{ role: 'a', from: 2, to: 3 }],
    });
  });

  it('lets a frozen budget shrink a team but never grow it', () => {
    expect(planStaffing(anInput({ budget: pounds(200_000), frozen: true }))).toBeNull();
    expect(planStaffing(anInput({ budget: pounds(30_000), frozen: true }))?.direction).toBe('shrink');
  });

  it('does nothing about a budget in another currency', () => {
    expect(planStaffing(anInput({ budget: { currency: 'EUR', minor: 1 } }))).toBeNull();
  });

  it('restores the agreed team before it grows any role beyond', () => {
    const roles = [aRole({ id: 'a', headcount: 1 }), aRole({ id: 'b', headcount: 2 })];
    const plan = planStaffing(
      anInput({ brief: { roles }, price: pounds(30_000), headcount: { a: 1, b: 1 }, budget: pounds(32_000) }),
    );
    expect(plan?.changes).toEqual([{ role: 'b', from: 1, to: 2 }]);
  });

  it('costs no more than the budget unless every role is at its minimum, and stays within bounds', () => {
    fc.assert(
      fc.property(anywhere, amount, (terms, budget) => {
        const team = after(terms.headcount, planStaffing(anInput({ ...terms, budget })));
        const atMinimum = terms.brief.roles.every(({ id, minimum }) => team[id] === minimum);
        expect(atMinimum || costOfTeam(terms.brief.roles, terms.price, team).minor <= budget.minor).toBe(true);
        for (const { id, minimum, maximum } of terms.brief.roles) {
          expect(team[id]).toBeGreaterThanOrEqual(minimum);
          expect(team[id]).toBeLessThanOrEqual(maximum);
        }
      }),
    );
  });

  it('gives no role fewer people for more money', () => {
    fc.assert(
      fc.property(anywhere, amount, amount, (terms, one, other) => {
        const [less, more] = one.minor <= other.minor ? [one, other] : [other, one];
        const poor = after(terms.headcount, planStaffing(anInput({ ...terms, budget: less })));
        const rich = after(terms.headcount, planStaffing(anInput({ ...terms, budget: more })));
        for (const { id } of terms.brief.roles) expect(rich[id]).toBeGreaterThanOrEqual(poor[id] ?? 0);
      }),
    );
  });

  it('has nothing left to do once a budget’s plan is carried out, whatever its version', () => {
    fc.assert(
      fc.property(reached, amount, fc.nat(9), (terms, budget, budgetVersion) => {
        const headcount = after(terms.headcount, planStaffing(anInput({ ...terms, budget })));
        expect(planStaffing(anInput({ ...terms, headcount, budget, budgetVersion }))).toBeNull();
      }),
    );
  });

  it('settles within two plans from any team and under any demand, each going one way', () => {
    fc.assert(
      fc.property(anywhere, amount, (terms, budget) => {
        const plan = planStaffing(anInput({ ...terms, budget }));
        for (const { from, to } of plan?.changes ?? []) expect(to > from).toBe(plan?.direction === 'grow');
        const once = after(terms.headcount, plan);
        const second = planStaffing(anInput({ ...terms, headcount: once, budget }));
        if (second) expect([plan?.direction, second.direction]).toEqual(['shrink', 'grow']);
        expect(planStaffing(anInput({ ...terms, headcount: after(once, second), budget }))).toBeNull();
      }),
    );
  });

  it('does not answer a cut with a hire, or a hire with a cut, while the budget wavers within the margin', () => {
    fc.assert(
      fc.property(reached, amount, fc.double({ min: 0, max: 1, noNaN: true }), (terms, budget, part) => {
        const plan = planStaffing(anInput({ ...terms, budget }));
        if (!plan) return;
        const headcount = after(terms.headcount, plan);
        // A whole penny inside the margin, so that rounding cannot decide.
        const room = Math.max(0, Math.floor(budget.minor * terms.margin * part) - 2);
        const minor = plan.direction === 'shrink' ? budget.minor + room : budget.minor - room;
        expect(planStaffing(anInput({ ...terms, headcount, budget: { currency: 'GBP', minor } }))?.direction).not.toBe(
          plan.direction === 'shrink' ? 'grow' : 'shrink',
        );
      }),
    );
  });
});

describe('costOfTeam', () => {
  it('is the agreed price for the agreed team, and follows the days', () => {
    fc.assert(
      fc.property(brief, price, ({ roles }, agreed) => {
        const headcount = Object.fromEntries(roles.map((each) => [each.id, each.headcount]));
        expect(costOfTeam(roles, agreed, headcount)).toEqual(agreed);
        expect(costOfTeam(roles, agreed, {})).toEqual({ currency: 'GBP', minor: 0 });
      }),
    );
    expect(costOfTeam([aRole()], pounds(48_000), { analyst: 3 })).toEqual(pounds(72_000));
  });
});

describe('grownFrom', () => {
  it('is where a plan leads to while nobody is there yet, and what is there once the money is gone or frozen', () => {
    fc.assert(
      fc.property(anywhere, amount, amount, (terms, budget, later) => {
        const input = anInput({ ...terms, budget, demand: undefined });
        const plan = planStaffing(input);
        if (plan?.direction === 'grow') expect(grownFrom(input)).toEqual(after(terms.headcount, plan));
        expect(grownFrom({ ...input, frozen: true })).toEqual(terms.headcount);
        const less = later.minor < budget.minor ? later : budget;
        const [still, before] = [grownFrom({ ...input, budget: less }), grownFrom(input)];
        for (const { id } of terms.brief.roles) expect(still[id]).toBeLessThanOrEqual(before[id] ?? 0);
      }),
    );
  });
});

describe('budgetThatCounts', () => {
  it('is the one before while another differs by no more than the share that is noise', () => {
    expect(budgetThatCounts(pounds(61_200), pounds(60_000), 0.02)).toEqual(pounds(60_000));
    expect(budgetThatCounts(pounds(58_800), pounds(60_000), 0.02)).toEqual(pounds(60_000));
    expect(budgetThatCounts(pounds(61_201), pounds(60_000), 0.02)).toEqual(pounds(61_201));
    expect(budgetThatCounts(pounds(60_001), pounds(60_000), 0)).toEqual(pounds(60_001));
    expect(budgetThatCounts(pounds(0), pounds(60_000), 1)).toEqual(pounds(0));
  });
});

describe('shortfallOf', () => {
  it('is what the smallest team costs where the budget does not pay for it', () => {
    const { brief: agreed, price: paid } = anInput();
    const short = (budget: number) => shortfallOf({ brief: agreed, price: paid, budget: pounds(budget) });
    expect(short(23_999)).toEqual({ budget: pounds(23_999), least: pounds(24_000) });
    expect(short(0)).toEqual({ budget: pounds(0), least: pounds(24_000) });
    expect(short(24_000)).toBeUndefined();
    const mayBeNobody = { roles: [aRole({ minimum: 0 })] };
    expect(shortfallOf({ brief: mayBeNobody, price: paid, budget: pounds(0) })).toEqual({
      budget: pounds(0),
      least: pounds(0),
    });
  });
});
