import type { Person } from '../kernel/index.js';
import type { Standing } from './delegation.js';
import { asListed, asPerson, type DirectoryPerson, spokenTo } from './directory-person.js';

/** Where entries of the directory are looked up. */
export interface Entries {
  person(email: string): Promise<DirectoryPerson | undefined>;
}

/** Somebody whom a brief, a task or a mail has recorded, as the directory says now how they are spoken to. */
export const listed = async <P extends Person>(entries: Entries, recorded: P): Promise<P> =>
  asListed(recorded, await entries.person(recorded.email));

/** A task with both sides of its deadline as the directory has them now. */
export async function withListedSides<T extends { assignee: Person; counterparty: Person | null }>(
  entries: Entries,
  task: T,
): Promise<T> {
  const [assignee, counterparty] = await Promise.all([
    listed(entries, task.assignee),
    task.counterparty && listed(entries, task.counterparty),
  ]);
  return { ...task, assignee, counterparty };
}

/** What the directory says of somebody's absences and delegations; undefined when it does not know them. */
export async function standingOf(entries: Entries, email: string): Promise<Standing | undefined> {
  const entry = await entries.person(email);
  if (!entry) return undefined;
  const { calendar, absences = [], delegations = [] } = entry;
  return {
    person: asPerson(entry),
    timeZone: calendar?.timeZone ?? spokenTo(entry).timeZone,
    absences,
    delegations,
  };
}
