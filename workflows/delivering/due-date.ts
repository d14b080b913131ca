import { type Actor, addDuration, type Reason, reasonFor } from '../../domain/kernel/index.js';
import { type DeliverableNeed, workflowIdOf } from '../../domain/engagement/index.js';
import type { Counted, MovedBy, TaskOutcome } from '../../domain/tasks/index.js';
import { scopeAmended } from '../messages.js';
import { message } from '../runtime/message.js';
import type { Lost, Work } from './work.js';

/** The working time that a due date is counted in, where it is. */
export const countedFrom = (startedAt: string, { due }: DeliverableNeed): { counted?: Counted } =>
  'after' in due && due.working ? { counted: { from: startedAt, after: due.after, working: true } } : {};

/** The due instant has passed, and whoever holds the deliverable is late. */
export function markOverdue(work: Work, due: string, holder: 'vendor' | 'client'): void {
  work.wasLate = work.late;
  work.late = true;
  work.overdue = true;
  work.desk.setAttributes({ holder, overdue: true });
  work.desk.record('deliverable.overdue', { deliverable: work.need.id, due, holder });
}

/** The date has been moved ahead of now: nobody is late until it passes. */
function clearOverdue(work: Work): void {
  if (!work.overdue || work.due <= work.desk.now()) return;
  work.overdue = false;
  work.desk.setAttributes({ overdue: false });
}

/** The date lies ahead again since others took the time: nobody was late by their own doing. */
function excuse(work: Work): void {
  if (work.overdue && work.due > work.desk.now()) work.late = work.wasLate;
  clearOverdue(work);
}

/** An approved change, or the time for a rework, sets another date. */
export function moveDue(work: Work, due: string, counted?: Counted): void {
  setDue(work, due);
  if (counted) work.terms = counted;
  clearOverdue(work);
  work.desk.record('deliverable.due', { deliverable: work.need.id, due });
}

/**
 * The date follows its task, whose calendar has changed or whose clock stood still. Where it is asked about again, calendars are
 * counted anew, and time that was given back stays given.
 */
export function followDue(work: Work, due: string, holder: MovedBy): void {
  const was = work.due;
  if (holder !== 'calendar' && holder !== 'access' && due > was)
    work.delays[holder] += Date.parse(due) - Date.parse(was);
  if (holder === 'calendar' && 'from' in work.terms) work.due = due;
  else setDue(work, due);
  if (holder === 'access') clearOverdue(work);
  else excuse(work);
  work.desk.record('deliverable.due', { deliverable: work.need.id, due, was });
}

/** An answer starts a clock that stood still: what was left of the time then is left. */
export function resumeDue(work: Work, { at, climbed: { pause } }: TaskOutcome): void {
  if (!pause || pause.from >= work.due) return;
  const stoodStill = Date.parse(at) - Date.parse(pause.from);
  followDue(work, new Date(Date.parse(work.due) + stoodStill).toISOString(), pause.holder);
}

/** A client's input came late, or others took their time before: the vendor gets back what was lost, and is told so. */
export function giveBack(work: Work, { input, milliseconds, holder }: Lost): void {
  const lost = { duration: asDuration(milliseconds) };
  const { desk, need, vendor } = work;
  const was = work.due;
  setDue(work, new Date(Date.parse(was) + milliseconds).toISOString());
  excuse(work);
  desk.record('deliverable.due', {
    deliverable: need.id,
    due: work.due,
    was,
    why: holder ? reasonFor('reasons.heldUp', { before: input }) : reasonFor('reasons.inputLate', { input }),
    holder: holder ?? 'client',
  });
  desk.note(
    'note',
    { ...vendor.contact, role: 'vendor' },
    message('waiting.inputLate.subject', { deliverable: need.id }),
    [
      holder ? message('waiting.heldUp', { before: input, lost }) : message('waiting.inputLate', { input, lost }),
      message('waiting.newDue', { title: need.title, due: { at: work.due }, was: { at: was } }),
    ],
  );
}

/** Moves the due date from its old place, or from now when that has passed; the statement of work gets a new version. */
export async function extend(work: Work, more: string, why: Reason, by: Actor): Promise<void> {
  const from = work.due > work.desk.now() ? work.due : work.desk.now();
  setDue(work, addDuration(from, more));
  work.overdue = false;
  work.desk.setAttributes({ overdue: false });
  work.desk.record('extension.granted', { deliverable: work.need.id, due: work.due });
  await amendScope(work, { due: work.due, why, by });
}

/** The engagement alone numbers versions of the statement of work; one that has ended needs no more. */
export const amendScope = (
  { need, desk, engagement }: Work,
  change: { due: string | null; why: Reason; by: Actor },
): Promise<void> => desk.signal(workflowIdOf(engagement), scopeAmended, { deliverable: need.id, ...change });

function setDue(work: Work, due: string): void {
  work.due = due;
  work.terms = { on: due };
}

/** Days, hours and minutes of a loss; its seconds count where they are all of it. */
function asDuration(milliseconds: number): string {
  if (milliseconds < 60_000) return `PT${Math.max(1, Math.round(milliseconds / 1000))}S`;
  const minutes = Math.round(milliseconds / 60_000);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  const time = `${hours > 0 ? `${hours}H` : ''}${minutes % 60 > 0 ? `${minutes % 60}M` : ''}`;
  return `P${days > 0 ? `${days}D` : ''}${time ? `T${time}` : ''}`;
}
