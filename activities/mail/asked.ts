import { addDuration } from '../../domain/kernel/index.js';
import { isAsked, type Links, type ResumedDue } from '../../domain/tasks/index.js';
import type { NoticeKind } from '../../domain/journal/index.js';
import { decidedWorkOf, type OutboxMail, type Store, type TaskRow, workTaskOf } from '../../store/index.js';
import { listed, withListedSides } from '../../domain/directory/index.js';

/** What is added to a mail about a task. The link is there only for the one who may answer now. */
export interface MailTask {
  task: TaskRow;
  url?: string;
  /** Where it decides about a deliverable: the task that this is asked for by. */
  work?: TaskRow;
  /** Where its clock was stopped: when it would be due if that went on now. */
  resumed?: string;
}

/** A link outlives its task's due instant by this much; the task's own state ends it sooner. */
const LINK_LIFE = 'P60D';

const CARRIES_LINK: ReadonlySet<NoticeKind> = new Set(['task.asked', 'task.reminder', 'task.moved', 'task.standing']);

/** Whether the task that a mail is about has to be known as it is now. */
export const isAboutTask = ({ notice: { kind, task } }: OutboxMail): boolean =>
  task !== undefined && kind.startsWith('task.');

/** A mail, and the task that it is about as it is now. */
export interface TaskMail {
  mail: OutboxMail;
  asked?: MailTask;
}

export interface Telling {
  resumedDue: ResumedDue;
  store: Pick<Store, 'person' | 'tasks'>;
  links: Pick<Links, 'sign' | 'url'>;
}

/** A mail about a task as it is now, to somebody who is spoken to as the directory says now. */
export async function toldOf(
  queued: OutboxMail,
  row: TaskRow | undefined,
  { store, links, resumedDue }: Telling,
): Promise<TaskMail> {
  const to = await listed(store, queued.notice.to);
  const mail = { ...queued, notice: { ...queued.notice, to } };
  const found = row ?? (mail.notice.kind === 'note' ? await workTaskOf(store, mail) : undefined);
  const task = found && (await withListedSides(store, found));
  const asked = await askedOf(mail, task, links);
  const work = task && (await decidedWorkOf(store, task));
  const resumed = task?.pause && mail.notice.kind === 'task.paused' ? await resumedDue(task, mail.at) : undefined;
  return { mail, asked: asked && { ...asked, ...(work && { work }), ...(resumed && { resumed }) } };
}

/** Whoever is not the assignee now gets no link, whatever was true when the mail was queued. */
async function askedOf(
  { notice: { kind, to }, at }: OutboxMail,
  task: TaskRow | undefined,
  links: Pick<Links, 'sign' | 'url'>,
): Promise<MailTask | undefined> {
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
