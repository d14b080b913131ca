import { ERASED } from '../../domain/journal/index.js';
import { idOf, mailboxOf, type Subject } from '../../domain/kernel/index.js';
import type { Trx } from '../database/database.js';
import type { Tables, TasksTable } from '../schema.js';

/** Whom nothing is to name any more. */
type Erasable = Pick<Tables['persons'], 'email' | 'name'>;

/** Columns of a task in which somebody may be named, or have their words. */
const NAMING = [
  ...(['assigneeEmail', 'assigneeMailbox', 'assignee', 'title', 'phrase', 'context', 'terms', 'counterparty'] as const),
  ...(['onBehalfOf', 'candidates', 'pause', 'deferrals', 'refusals', 'withdrawal', 'answeredBy'] as const),
] satisfies (keyof TasksTable)[];

/**
 * Erases somebody from what an ended subject keeps beside its journal: tasks, the access ledger, mails. What the chain binds of
 * these names nobody, so that it still verifies.
 */
export async function eraseFromRows(trx: Trx, subject: Subject, person: Erasable): Promise<void> {
  const { email } = person;
  await trx
    .updateTable('accessLedger')
    .set({ email: ERASED })
    .where('engagement', '=', idOf(subject))
    .where('email', '=', email)
    .execute();
  await eraseMails(trx, subject, person);
  for (const row of await trx.selectFrom('tasks').selectAll().where('subject', '=', subject).execute()) {
    const left = Object.fromEntries(
      NAMING.flatMap((column) => {
        const kept = row[column];
        const without = kept === null ? null : withoutIn(kept, person);
        return without === kept ? [] : [[column, without]];
      }),
    );
    if (Object.keys(left).length > 0) await trx.updateTable('tasks').set(left).where('id', '=', row.id).execute();
  }
}

/** Mails to them, whatever became of them, and those to others that name them, unless they are still to go. */
async function eraseMails(trx: Trx, subject: Subject, person: Erasable): Promise<void> {
  const rows = await trx
    .selectFrom('outbox')
    .select(['id', 'recipient', 'notice', 'state'])
    .where('subject', '=', subject)
    .execute();
  for (const { id, recipient, notice, state } of rows)
    if (recipient === person.email || (state !== 'queued' && isNamedIn(notice, person)))
      await trx.deleteFrom('outbox').where('id', '=', id).execute();
}

const isNamedIn = (text: string, { email, name }: Erasable): boolean =>
  [email, mailboxOf(email), ...(name ? [name] : [])].some((each) => text.includes(each));

/** A column without somebody; what is JSON keeps its shape. */
function withoutIn(column: string, person: Erasable): string {
  if (!isNamedIn(column, person)) return column;
  const isJson = column.startsWith('{') || column.startsWith('[');
  return isJson ? JSON.stringify(without(JSON.parse(column), person)) : ERASED;
}

function without(value: unknown, person: Erasable): unknown {
  if (typeof value === 'string') return isNamedIn(value, person) ? ERASED : value;
  if (Array.isArray(value)) return value.map((each) => without(each, person));
  if (typeof value !== 'object' || value === null) return value;
  const { by, words } = value as { by?: unknown; words?: unknown };
  const isTheirWord = typeof words === 'string' && isNamedIn(JSON.stringify(by) ?? '', person);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, isTheirWord && key === 'words' ? ERASED : without(each, person)]),
  );
}
