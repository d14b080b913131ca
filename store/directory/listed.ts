import { asListed } from '../../domain/directory/directory-person.js';
import type { Person } from '../../domain/kernel/person.js';
import type { Store, TaskRow } from '../contract.js';

type Directory = Pick<Store, 'person'>;

/** Somebody whom a brief, a task or a mail has recorded, as the directory says now how they are spoken to. */
export const listed = async <P extends Person>(directory: Directory, recorded: P): Promise<P> =>
  asListed(recorded, await directory.person(recorded.email));

/** A task with both sides of its deadline as the directory has them now. */
export async function withListedSides<T extends TaskRow>(directory: Directory, task: T): Promise<T> {
  const [assignee, counterparty] = await Promise.all([
    listed(directory, task.assignee),
    task.counterparty && listed(directory, task.counterparty),
  ]);
  return { ...task, assignee, counterparty };
}
