import { type Problem, problem, shown } from '../../kernel/index.js';
import type { Known } from './effects/known.js';
import type { EventOf, InboundEvent, InboundType } from './index.js';

type UsabilityOf<T extends InboundType> = (known: Known, event: EventOf<T>) => Problem | undefined;

/** What an engagement asks of an event besides that it is well-formed: money and roles are its own. */
const CHECKS: { readonly [T in InboundType]?: UsabilityOf<T> } = {
  'kpo.budget.changed.v1': ({ budget }, { data }) => {
    const { currency: value } = data.amount;
    const { currency } = budget.amount;
    if (value === currency) return undefined;
    return problem('/data/amount/currency', 'problems.event.currency', { value, currency });
  },
  'kpo.demand.changed.v1': ({ roles }, { data }) => {
    const place = data.roles.findIndex(({ role }) => !roles.includes(role));
    const value = data.roles[place]?.role;
    // Before the first draft of the scope it is not known which roles there are.
    if (value === undefined || roles.length === 0) return undefined;
    return problem(`/data/roles/${place}/role`, 'problems.event.role', { value: shown(value), roles: [...roles] });
  },
};

/** Why an engagement cannot use an event, or undefined. */
export const whyUnusable = (known: Known, event: InboundEvent): Problem | undefined =>
  (CHECKS[event.type] as UsabilityOf<InboundType> | undefined)?.(known, event);
