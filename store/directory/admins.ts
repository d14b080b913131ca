import { type DirectoryPerson, rolesOf } from '../../domain/directory/index.js';
import type { Store } from '../contract.js';
import { everyItem } from '../page.js';

/** Everybody whom the directory makes an admin of the console. */
export const adminsOf = async (store: Pick<Store, 'people'>): Promise<DirectoryPerson[]> =>
  (await everyItem((page) => store.people(page))).filter((person) => rolesOf(person).includes('admin'));
