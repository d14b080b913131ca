import { type Known, withVersion } from '../engagement/index.js';
import type { Fact } from './facts.js';

const NOTHING: Known = {
  budget: { amount: { currency: 'XXX', minor: 0 }, version: -1 },
  freeze: null,
  demand: {},
  roles: [],
};

/** What is known of other systems after one more fact; of the roles nothing is, until the scope was drafted. */
export function knownAfter(known: Known = NOTHING, { type, about }: Fact): Known {
  switch (type) {
    case 'engagement.started':
      return { ...known, budget: { amount: about.budget, version: about.budgetVersion } };
    case 'scope.drafted':
      return { ...known, roles: about.roles.map(({ id }) => id) };
    case 'budget.changed':
      return { ...known, budget: { amount: about.amount, version: about.version } };
    case 'budget.frozen':
      return { ...known, freeze: about };
    case 'demand.changed': {
      const { version, roles } = about;
      const demand = Object.fromEntries(roles.map(({ role, headcount }) => [role, { version, headcount }]));
      return { ...known, demand: { ...known.demand, ...demand } };
    }
    case 'version.reset':
      return withVersion(known, about.of, about.to);
    default:
      return known;
  }
}
