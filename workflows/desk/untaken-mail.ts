import { type Person, system } from '../../domain/kernel/index.js';
import type { NoticeKind } from '../../domain/journal/index.js';
import type { OpenTask } from '../../domain/tasks/index.js';
import type { UntakenMail } from '../messages.js';
import { message } from '../runtime/message.js';
import { now } from '../runtime/waiting.js';
import { receive, type Shell } from './held-task.js';

/** What tells of mails is told of by no mail. */
const ABOUT_MAIL: ReadonlySet<NoticeKind> = new Set(['mail.refused', 'mail.delayed']);

/** A mail was refused for good: it is put on record, the owner hears of it at once, and no clock runs against whoever it was to ask. */
export function takeRefusedMail(shell: Shell, refused: UntakenMail): void {
  const { journal, tasks } = shell;
  const { mail, about, to, status, words, sentAt, task = '' } = refused;
  const each = tasks.get(task);
  journal.record('mail.refused', { ...taskOf(each?.task), mail, about, to: to.email, status, words: said(words) });
  tellOwner(shell, 'mail.refused', refused, [
    message('notices.mailRefused.text', { address: to.email, subject: refused.subject }),
    message('notices.mailRefused.said', { words }),
    ...(each ? [message('notices.mailRefused.clock'), message('notices.mailRefused.mend')] : []),
  ]);
  const refusal = { to: to.email, at: now(), status, words };
  if (each) receive(shell, each, { is: 'mail-refused', at: now(), refusal, since: sentAt });
}

/** Mails have not been taken for a long time: the owner hears of it once, and they are tried again. */
export function takeDelayedMails(shell: Shell, mails: readonly UntakenMail[]): void {
  const told = new Set<string>();
  for (const delayed of mails) {
    const { mail, about, to, words, sentAt, task = '' } = delayed;
    const each = shell.tasks.get(task);
    shell.journal.record('mail.delayed', {
      ...taskOf(each?.task),
      ...{ mail, about, to: to.email, since: sentAt, words: said(words) },
    });
    if (told.has(to.email)) continue;
    told.add(to.email);
    tellOwner(shell, 'mail.delayed', delayed, [
      message('notices.mailDelayed.text', { address: to.email, since: { at: sentAt } }),
      message('notices.mailRefused.said', { words }),
    ]);
  }
}

const said = (words: string) => ({ words, by: system('mail') });

const taskOf = (task: OpenTask | undefined) => task && { task: task.id, kind: task.kind };

function tellOwner(
  { journal, lookups }: Shell,
  kind: 'mail.refused' | 'mail.delayed',
  { about, to, task }: UntakenMail,
  lines: Parameters<Shell['journal']['tell']>[0]['lines'],
): void {
  const owner: Person | undefined = lookups.cast.owner;
  if (!owner || ABOUT_MAIL.has(about) || owner.email === to.email) return;
  const subject =
    kind === 'mail.refused'
      ? message('notices.mailRefused.subject', { name: to.name })
      : message('notices.mailDelayed.subject');
  journal.tell({ kind, to: { ...owner, role: 'owner' }, ...(task && { task }), subject, lines });
}
