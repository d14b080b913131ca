import type { ExpressionBuilder } from 'kysely';
import type { ViewFilter } from '../contract.js';
import type { Tables } from '../schema.js';

/** Whether an engagement is one of those that a list is of. */
export const passes =
  ({ phase, practice, owner, costCentre }: ViewFilter) =>
  (eb: ExpressionBuilder<Tables, 'engagements'>) =>
    eb.and([
      ...(phase ? [eb('engagements.phase', '=', phase)] : []),
      ...(practice ? [eb('engagements.practice', '=', practice)] : []),
      ...(owner ? [eb('engagements.owner', '=', owner)] : []),
      ...(costCentre ? [eb('engagements.costCentre', '=', costCentre)] : []),
    ]);
