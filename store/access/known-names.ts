import type { Store } from '../contract.js';
import { everyItem } from '../page.js';

/** What everybody in the directory is called. */
export const peopleNames = async (store: Pick<Store, 'people'>): Promise<string[]> =>
  (await everyItem((page) => store.people(page))).map(({ name }) => name);

/** What the contacts of all vendors are called. */
export const contactNames = async (store: Pick<Store, 'vendors'>): Promise<string[]> =>
  (await everyItem((page) => store.vendors(page))).map(({ contact }) => contact.name);
