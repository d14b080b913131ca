import { addDuration } from '../../domain/duration.js';
import type { Links } from '../../domain/links.js';
import { isAsked } from '../../domain/task.js';
import type { NoticeKind } from '../../domain/turn.js';
import type { OutboxMail, TaskRow } from '../../store/contract.js';

/** What is added to a mail about a task. The link is there only for the one who may answer now. */
export interface Asked {
  task: TaskRow;
  url?: string;
}

/** A link outlives its task's due instant by this much; the task's own state ends it sooner. */
const LINK_LIFE = 'P60D';

const CARRIES_LINK: ReadonlySet<NoticeKind> = new Set(['task.asked', 'task.reminder', 'task.moved']);

/** Whether the task that a mail is about has to be known as it is now. */
export const isAboutTask = ({ notice: { kind, task } }: OutboxMail): boolean =>
  task !== undefined && kind.startsWith('task.');

/** Whoever is not the assignee now gets no link, whatever was true when the mail was queued. */
export async function askedOf(
  { notice: { kind, to }, at }: OutboxMail,
  task: TaskRow | undefined,
  links: Pick<Links, 'sign' | 'url'>,
): Promise<Asked | undefined> {
  if (!task) return undefined;
  if (!CARRIES_LINK.has(kind) || !isHeldBy(task, to.email)) return { task };
  return { task, url: await linkTo(task, to.email, at, links) };
}

/** Somebody's own link, which their mail alone carries. */
export async function linkTo(
  { id, assignment, due }: TaskRow,
  email: string,
  at: string,
  links: Pick<Links, 'sign' | 'url'>,
): Promise<string> {
  const expiresAt = addDuration(due > at ? due : at, LINK_LIFE);
  return links.url(await links.sign({ task: id, email, assignment }, expiresAt));
}

/** Whether a task waits for somebody: it is theirs, or they are of the group that it waits for. */
export const isHeldBy = (task: TaskRow, email: string): boolean => task.state === 'open' && isAsked(task, email);
