import { type DirectoryPerson, firstEntry, type Organisation } from '../../domain/directory/index.js';
import { domainOf } from '../../domain/kernel/index.js';
import type { Rehearsal } from '../../domain/simulation/index.js';
import {
  type EngagementRow,
  everyItem,
  type Page,
  type Store,
  type TaskFilter,
  type TaskRow,
} from '../../store/index.js';

/** What a rehearsal reads, and nothing that writes. */
export type ReadOnly = Pick<
  Store,
  | 'person'
  | 'entriesOf'
  | 'isSandbox'
  | 'organisation'
  | 'vendor'
  | 'vendorsOf'
  | 'engagement'
  | 'engagements'
  | 'task'
  | 'tasks'
  | 'practices'
>;

/** The store as it was when it was first asked: a rehearsal looks at everybody once, and at one and the same directory. */
export function remembering(store: ReadOnly): ReadOnly {
  return {
    ...store,
    person: once((email: string) => store.person(email)),
    entriesOf: once((email: string) => store.entriesOf(email)),
    organisation: once((domain: string) => store.organisation(domain)),
    vendor: once((id: string) => store.vendor(id)),
    vendorsOf: once((email: string) => store.vendorsOf(email)),
    engagement: once((id: string): Promise<EngagementRow | undefined> => store.engagement(id)),
    tasks: once((filter?: TaskFilter): Promise<Page<TaskRow>> => store.tasks(filter)),
  };
}

export function once<A, R>(ask: (asked: A) => Promise<R>): (asked: A) => Promise<R> {
  const answers = new Map<string, Promise<R>>();
  return (asked) => {
    const key = JSON.stringify(asked) ?? '';
    const known = answers.get(key);
    if (known) return known;
    const answer = ask(asked);
    answers.set(key, answer);
    return answer;
  };
}

/** The store with a directory in which the changes have been made. */
export function withChanges(store: ReadOnly, { people = {}, organisations = {} }: Rehearsal): ReadOnly {
  return {
    ...store,
    person: once(async (email: string): Promise<DirectoryPerson | undefined> => {
      const listed = await store.person(email);
      const change = people[email.toLowerCase()];
      return change ? { ...(listed ?? (await entered(store, email.toLowerCase()))), ...change } : listed;
    }),
    organisation: once(async (domain: string): Promise<Organisation | undefined> => {
      const listed = await store.organisation(domain);
      const change = organisations[domain];
      return change ? { domain, name: domain, ...listed, ...change } : listed;
    }),
  };
}

/** The entry that a change makes for somebody whom the directory does not list. */
async function entered(store: ReadOnly, email: string): Promise<DirectoryPerson> {
  const tasks = await everyItem((page) => store.tasks({ ...page, assignee: email }));
  const newest = tasks.reduce<TaskRow | undefined>(
    (latest, task) => (latest && latest.openedAt >= task.openedAt ? latest : task),
    undefined,
  );
  return firstEntry(email, newest?.assignee, await store.organisation(domainOf(email)));
}
