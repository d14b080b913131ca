import type { Message, Money } from '../../../kernel/index.js';
import { message } from './fields.js';

/** An offer that can be awarded. */
export type Offer = { vendorName: string; price: Money };

/** What offers are compared with: the money there is, and the award that one of them succeeds. */
export type AwardTerms = { budget: Money; former?: Offer };

/** What an offer costs beside the award before it and the budget. */
export const offerLine = ({ vendorName, price }: Offer, { budget, former }: AwardTerms): Message =>
  message('notices.offer', {
    vendor: vendorName,
    price,
    compared: {
      series: [...(former ? [besideFormer(price, former.price)] : []), besideBudget(price, budget)],
    },
  });

function besideFormer(price: Money, former: Money): Message {
  const more = price.minor - former.minor;
  if (more === 0) return message('notices.offer.same');
  return message(more > 0 ? 'notices.offer.dearer' : 'notices.offer.cheaper', {
    amount: { ...price, minor: Math.abs(more) },
    share: former.minor > 0 ? Math.round((100 * Math.abs(more)) / former.minor) : 100,
  });
}

const besideBudget = (price: Money, budget: Money): Message =>
  message(price.minor > budget.minor ? 'notices.offer.over' : 'notices.offer.within', {
    amount: { ...budget, minor: Math.abs(price.minor - budget.minor) },
    budget,
  });
