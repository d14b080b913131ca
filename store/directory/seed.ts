import type { Vendor } from '../../domain/directory/vendor.js';
import type { DirectoryPerson } from '../../domain/directory/directory-person.js';
import type { Store } from '../contract.js';
import { SAMPLE_PEOPLE } from './sample-people.js';
import { SAMPLE_VENDORS } from './sample-vendors.js';

/** The sample directory: invented firms for all eight practices, and an invented client's people. */
export const sampleDirectory = (): { vendors: Vendor[]; people: DirectoryPerson[] } => ({
  vendors: structuredClone([...SAMPLE_VENDORS]),
  people: structuredClone([...SAMPLE_PEOPLE]),
});

/** Fills a directory without vendors, and one without people, with the sample; whatever is there already stays as it is. */
export async function seedIfEmpty(store: Store): Promise<void> {
  const { vendors, people } = sampleDirectory();
  if ((await store.vendors({ limit: 1 })).items.length === 0) await store.putVendors(vendors);
  if ((await store.people({ limit: 1 })).items.length === 0) for (const person of people) await store.putPerson(person);
}
