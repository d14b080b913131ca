import type { NoticeKind } from '../../domain/journal/index.js';
import type { DeferredMail, TaskRow } from '../../store/index.js';
import { isHeldBy } from './asked.js';
import { isCollected } from './hours.js';

/** Mails that go to one person as one letter. */
export interface Bundle {
  /** The id of one of its mails, or of one that was dropped since; the left side of its Message-ID. */
  id: string;
  mails: [DeferredMail, ...DeferredMail[]];
}

/** More than these in one mail nobody reads. */
const MOST_IN_ONE = 50;

const FOR_HOLDER: ReadonlySet<NoticeKind> = new Set(['task.asked', 'task.reminder', 'task.moved']);
const OF_OPEN_TASK: ReadonlySet<NoticeKind> = new Set(['task.escalated', 'task.paused', 'task.resumed']);
const GONE_ELSEWHERE: ReadonlySet<NoticeKind> = new Set(['task.handed-on', 'task.claimed']);
const TAKES_BACK: ReadonlySet<NoticeKind> = new Set([...GONE_ELSEWHERE, 'task.withdrawn']);

/** Whether a mail tells somebody that a task waits for them no longer. */
export const isTakingBack = ({ notice }: DeferredMail): boolean => TAKES_BACK.has(notice.kind);

/** Whether a mail says no more than that an entry leaves its reader's calendar, where they have it. */
export const isUnneeded = ({ notice }: Pick<DeferredMail, 'notice'>): boolean => notice.kind === 'task.answered';

/** Whether somebody has a question that nothing has taken back, by the mails about it that they were sent. */
export const hasQuestion = (sent: readonly NoticeKind[]): boolean =>
  sent.findLast((kind) => kind === 'task.asked' || TAKES_BACK.has(kind)) === 'task.asked';

/**
 * Sorts one person's deferred mails into letters, in their order: what was put into a letter before stays there, what is
 * collected becomes one, and each of the others is its own. What is no longer so is dropped: a question that ended or changed
 * hands while it waited, and with it the news that it did, unless they were sent the question before (`asked`); and a
 * question that is asked again, or a reminder that goes with its question.
 */
export function sortMails(
  mails: readonly DeferredMail[],
  tasks: ReadonlyMap<string, TaskRow>,
  asked: ReadonlySet<string>,
): { letters: Bundle[]; dropped: DeferredMail[] } {
  const lastAsked = new Map(mails.filter(isQuestion).map((mail) => [mail.notice.task, mail]));
  const isRepeated = (mail: DeferredMail): boolean => {
    const question = lastAsked.get(mail.notice.task);
    if (isReminder(mail)) return question !== undefined && isStillSo(question, tasks);
    return isQuestion(mail) && question !== mail;
  };
  const moot = mails.filter((mail) => !isStillSo(mail, tasks) || isRepeated(mail));
  const unsent = moot.filter((mail) => isQuestion(mail) && !mail.bundle).map(({ notice: { task = '' } }) => task);
  const neverAsked = new Set(unsent.filter((task) => !asked.has(task)));
  const isDropped = (mail: DeferredMail): boolean =>
    moot.includes(mail) ||
    (isTakingBack(mail) && neverAsked.has(mail.notice.task ?? '')) ||
    (isUnneeded(mail) && !asked.has(mail.notice.task ?? ''));
  const letters: Bundle[] = [];
  let collecting: Bundle | undefined;
  for (const mail of mails) {
    if (isDropped(mail)) continue;
    const known = letters.find(({ id }) => id === mail.bundle);
    if (known) known.mails.push(mail);
    else if (mail.bundle || !isCollected(mail.notice)) letters.push({ id: mail.bundle ?? mail.id, mails: [mail] });
    else if (collecting && collecting.mails.length < MOST_IN_ONE) collecting.mails.push(mail);
    else letters.push((collecting = { id: mail.id, mails: [mail] }));
  }
  return { letters: letters.reduce(joined, []), dropped: mails.filter(isDropped) };
}

/** That a task was answered travels with whatever else its reader is told, where that is not in a letter of its own already. */
function joined(letters: Bundle[], letter: Bundle): Bundle[] {
  const [mail, ...others] = letter.mails;
  const last = letters.at(-1);
  if (!last || others.length > 0 || mail.bundle || last.mails.some((each) => each.bundle)) return [...letters, letter];
  if (!isUnneeded(mail) && !last.mails.every(isUnneeded)) return [...letters, letter];
  return [...letters.slice(0, -1), { id: last.id, mails: [...last.mails, mail] }];
}

function isStillSo({ notice: { kind, task, to } }: DeferredMail, tasks: ReadonlyMap<string, TaskRow>): boolean {
  const row = task === undefined ? undefined : tasks.get(task);
  if (!row) return true;
  if (isOfStoppedClock(kind, row)) return false;
  if (OF_OPEN_TASK.has(kind)) return row.state === 'open';
  if (GONE_ELSEWHERE.has(kind)) return !isHeldBy(row, to.email);
  return !FOR_HOLDER.has(kind) || isHeldBy(row, to.email);
}

/** Whether a mail presses for an answer while the task's clock stands still. */
export const isOfStoppedClock = (kind: NoticeKind, { pause }: Pick<TaskRow, 'pause'>): boolean =>
  kind === 'task.reminder' && pause !== null;

const isQuestion = ({ notice }: DeferredMail): boolean => notice.kind === 'task.asked';
const isReminder = ({ notice }: DeferredMail): boolean => notice.kind === 'task.reminder';
