import { longList } from '../domain/long-list.js';
import type { Vendor } from '../domain/vendor.js';
import type { Store } from '../store/contract.js';
import type { Capabilities, ListedVendor } from './capabilities.js';

/** Reads the vendor directory. */
export function createDirectory({ store }: { store: Pick<Store, 'vendors'> }): Pick<Capabilities, 'longList'> {
  return {
    async longList(request) {
      const { invited, excluded } = longList(await vendorsOf(store, request.practice), request);
      return { invited: invited.map(listed), excluded };
    },
  };
}

const PAGE = 200;

async function vendorsOf(store: Pick<Store, 'vendors'>, practice: string): Promise<Vendor[]> {
  const vendors: Vendor[] = [];
  let cursor: string | null = null;
  do {
    const page = await store.vendors({ practice, limit: PAGE, ...(cursor && { cursor }) });
    vendors.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return vendors;
}

const listed = ({ id, name, contact, languages, timeZone, pastScore }: Vendor): ListedVendor => ({
  id,
  name,
  contact,
  languages,
  timeZone,
  pastScore,
});
