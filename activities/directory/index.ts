import { longList, type Vendor } from '../../domain/directory/index.js';
import { everyItem, type Store } from '../../store/index.js';
import type { Capabilities, ListedVendor } from '../capabilities.js';

/** Reads the vendor directory. */
export function createDirectory({ store }: { store: Pick<Store, 'vendors'> }): Pick<Capabilities, 'longList'> {
  return {
    async longList(request) {
      const { practice } = request;
      const vendors = await everyItem((page) => store.vendors({ ...page, practice }));
      const { invited, ...others } = longList(vendors, request);
      return { invited: invited.map(listed), ...others };
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
