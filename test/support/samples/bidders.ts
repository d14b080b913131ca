import type { TaskOpening } from '../../../domain/tasks/course.js';
import { Vendor } from '../../../domain/directory/vendor.js';
import type { Store } from '../../../store/contract.js';
import { aContext } from './contexts.js';
import { aFact, anAssignee, anOpening, aStart } from './turns.js';
import { said, someone } from '../site/said.js';

/** The awarded vendor, the one that lost to it, one that was never asked, and one without a firm's domain. */
const CONTACTS = {
  northwind: 'nora@northwind.example',
  southwind: 'sol@southwind.example',
  eastwind: 'edo@eastwind.example',
  breeze: 'bo@gmail.com',
};

export const putBidders = (store: Store): Promise<void> =>
  store.putVendors(
    Object.entries(CONTACTS).map(([id, email]) =>
      Vendor.parse({ id, name: id, contact: { name: id, email }, practices: ['financial-expertise'] }),
    ),
  );

export const invitation = aFact('vendors.listed', {
  invited: ['northwind', 'southwind', 'breeze'].map((vendor) => ({ vendor, name: vendor })),
  excluded: [],
});

export const awardTo = (vendor: string) =>
  aFact('award.made', {
    vendor,
    name: vendor,
    by: someone('sara@client.example'),
    reason: null,
    price: { currency: 'GBP', minor: 5_000_000 },
  });

/** Somebody of the team, who has access. */
export const joined = (position: string, email: string) => [
  aFact('expert.proposed', { position, role: 'analyst', name: position, email }),
  aFact('access.granted', { position, email, via: 'ledger' }),
];

/** Northwind has the award, its NDA is in force, and four experts were placed, of whom one is suspended and one has left. */
export const contracted = [
  aStart(),
  invitation,
  awardTo('northwind'),
  aFact('nda.drafted', { vendor: 'northwind', document: 'nda-northwind' }),
  aFact('nda.completed', { vendor: 'northwind' }),
  ...joined('analyst-1', 'ada@freelance.example'),
  ...joined('analyst-2', 'abe@northwind.example'),
  ...joined('analyst-3', 'ava@northwind.example'),
  ...joined('analyst-4', 'ari@freelance.example'),
  aFact('expert.suspended', { position: 'analyst-3', why: said('lapsed') }),
  aFact('access.revoked', {
    position: 'analyst-4',
    email: 'ari@freelance.example',
    via: 'ledger',
    why: said('the team was made smaller'),
  }),
];

/** A question of a kind to somebody in a part. */
export const asking = (
  kind: TaskOpening['kind'],
  role: TaskOpening['assignee']['role'],
  email: string,
  given: Partial<TaskOpening> = {},
): TaskOpening => anOpening({ kind, assignee: { ...anAssignee(email), role }, context: aContext(kind), ...given });
