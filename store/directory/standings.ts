import { asPerson, spokenTo } from '../../domain/directory/directory-person.js';
import type { Standing } from '../../domain/directory/delegation.js';
import type { Store } from '../contract.js';

/** What the directory says of somebody's absences and delegations; undefined when it does not know them. */
export async function standingOf(store: Pick<Store, 'person'>, email: string): Promise<Standing | undefined> {
  const listed = await store.person(email);
  if (!listed) return undefined;
  const { calendar, absences = [], delegations = [] } = listed;
  return {
    person: asPerson(listed),
    timeZone: calendar?.timeZone ?? spokenTo(listed).timeZone,
    absences,
    delegations,
  };
}
