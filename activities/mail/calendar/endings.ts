import type { OutboxMail, Store, TaskRow } from '../../../store/index.js';
import { calendarEntryOf } from './calendar-entry.js';
import type { MailMessage } from '../mailer.js';
import type { Sender } from '../render.js';
import { hasQuestion } from '../sorting.js';

type Attachment = NonNullable<MailMessage['attachments']>[number];

/** Whether somebody has an entry in their calendar for a task, by the mails about it that they were sent. */
export const hasEntry = async (
  store: Pick<Store, 'sentAbout'>,
  { subject, notice: { to } }: Pick<OutboxMail, 'subject' | 'notice'>,
  task: string,
): Promise<boolean> => hasQuestion(await store.sentAbout({ subject, task, to: to.email }));

/** A message that also takes the entries of answered tasks from its reader's calendar, of those that they have. */
export async function withEndedEntries(
  message: MailMessage | undefined,
  mail: OutboxMail,
  { store, sender }: { store: Pick<Store, 'sentAbout' | 'task'>; sender: Sender },
): Promise<MailMessage | undefined> {
  const { ends = [] } = mail.notice;
  if (!message || ends.length === 0) return message;
  const found = await Promise.all(
    ends.map(async (id) => ((await hasEntry(store, mail, id)) ? await store.task(id) : undefined)),
  );
  return withEnds(
    message,
    mail,
    found.flatMap((task) => task ?? []),
    sender,
  );
}

/** The same, for tasks whose entries its reader is known to have. */
export function withEnds(
  message: MailMessage | undefined,
  mail: OutboxMail,
  tasks: readonly TaskRow[],
  sender: Sender,
): MailMessage | undefined {
  const files = tasks.flatMap((task) => endOf(task, mail, sender));
  if (!message || files.length === 0) return message;
  return { ...message, attachments: [...(message.attachments ?? []), ...files] };
}

function endOf(task: TaskRow, mail: OutboxMail, sender: Sender): Attachment[] {
  const answered = { ...mail, notice: { ...mail.notice, kind: 'task.answered' as const, task: task.id } };
  const entry = calendarEntryOf(answered, { task }, sender);
  return entry ? [attached(task.id, entry)] : [];
}

/** A calendar entry as a file of its own. */
export const attached = (task: string, { method, content }: { method: string; content: string }): Attachment => ({
  filename: `${task}.ics`,
  content,
  contentType: `text/calendar; charset=utf-8; method=${method}`,
});
