import { longList } from '../../domain/directory/long-list.js';
import type { Vendor } from '../../domain/directory/vendor.js';
import type { Store } from '../../store/contract.js';
import { everyItem } from '../../store/page.js';
import type { Capabilities, ListedVendor } from '../capabilities.js';

/** Reads the vendor directory. */
export function createDirectory({ store }: { store: Pick<Store, 'vendors'> }): Pick<Capabilities, 'longList'> {
  return {
    async longList(request) {
      const { practice } = request;
      const vendors = await everyItem((page) => store.vendors({ ...page, practice }));
      const { invited, excluded } = longList(vendors, request);
      return { invited: invited.map(listed), excluded };
    },
  };
}

const listed = ({ id, name, contact, languages, timeZone, pastScore }: Vendor): ListedVendor => ({
  id,
  name,
  contact,
  languages,
  timeZone,
  pastScore,
});
