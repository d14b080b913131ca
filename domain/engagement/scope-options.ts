import type { Demand } from '../directory/index.js';
import type { PublicBrief } from './brief.js';
import { demandOf } from './scope-change.js';

/** What of a scope can be changed, for whoever is asked to; `excluded` is what of it has excluded vendors. */
export const optionsOf = (
  { roles, deliverables, constraints }: PublicBrief,
  version: number,
  excluded: readonly Demand[] = [],
) => ({
  version,
  deliverables: deliverables.filter(({ from }) => from === 'vendor').map(({ id }) => id),
  roles: roles.map(({ id, minimum }) => ({ id, minimum })),
  credentials: demandOf({ roles, constraints }, 'credentials') as string[],
  jurisdictions: constraints.jurisdictions,
  dataResidency: constraints.dataResidency,
  excluded: [...excluded],
});
