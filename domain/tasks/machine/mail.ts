import { addDuration, type Person, reasonFor, system } from '../../kernel/index.js';
import { playerOf } from '../ladder.js';
import { change, displace, type Draft, message, place, record, tell, update } from './draft.js';
import type { InputOf } from './inputs.js';
import { addressees, type OpenTask } from './open-task.js';

/** How often the owner hears again that somebody is not reached. */
const AGAIN_AFTER = 'P3D';

/** Somebody who is asked was not reached; while nobody of those who are asked is, no clock runs against them. */
export function missMail(draft: Draft, { refusal, since }: InputOf<'mail-refused'>): void {
  const others = draft.task.refusals.filter(({ to }) => to !== refusal.to);
  update(draft, { refusals: [...others, refusal] });
  change(draft, { refusals: [...draft.task.refusals] });
  awaitMail(draft, since);
}

/** Stops the clock where mail reaches nobody who is asked, from when it was written; the owner is told apart from that. */
export function awaitMail(draft: Draft, since: string): void {
  const { task, at } = draft;
  if (task.pause || !isUnreached(task)) return;
  const from = [since, task.openedAt, ...task.course.pauses.map(({ to }) => to)].reduce(later);
  const [name = ''] = addressees(task).map((each) => each.name);
  const why = reasonFor('reasons.mailRefused', { name });
  const hold = {
    holder: 'system',
    why,
    by: system('mail'),
    endedBy: 'owner',
    until: addDuration(at, AGAIN_AFTER),
  } as const;
  update(draft, { pause: { ...hold, from }, overdue: task.overdue && task.due < from });
  record(draft, 'task.paused', { ...hold, since: from });
  change(draft, { pause: { ...hold, from } });
}

const later = (a: string, b: string): string => (a > b ? a : b);

const isUnreached = (task: OpenTask): boolean =>
  addressees(task).every(({ email }) => task.refusals.some(({ to }) => to === email));

/** What was refused to those who are not asked any more is nothing to the task. */
export function forgetRefusals(draft: Draft): void {
  const { task } = draft;
  const left = task.refusals.filter(({ to }) => addressees(task).some(({ email }) => email === to));
  if (left.length === task.refusals.length) return;
  update(draft, { refusals: left });
  change(draft, { refusals: left });
}

/** The clock goes on once somebody is asked whom mail reaches; whether it stood still for that is returned, and it is to be placed. */
export function reachAgain(draft: Draft): boolean {
  if (draft.task.pause?.holder !== 'system' || isUnreached(draft.task)) return false;
  goOn(draft, { by: system('mail'), reason: reasonFor('reasons.mailReaches') });
  return true;
}

function goOn(draft: Draft, { by, reason }: Pick<InputOf<'sent-again'>, 'by' | 'reason'>): void {
  const { task, at } = draft;
  const { pause, course } = task;
  if (!pause) return;
  displace(draft, {
    pause: undefined,
    course: { ...course, pauses: [...course.pauses, { from: pause.from, to: at }] },
  });
  record(draft, 'task.resumed', { by, why: reason });
  change(draft, { pause: null });
}

/** Nobody has mended it: the owner is told again, and the clock goes on standing still. */
export function tellStillUnreached(draft: Draft): void {
  const { task, lookups, at } = draft;
  const { pause, refusals } = task;
  if (!pause) return;
  const still = { ...pause, until: addDuration(at, AGAIN_AFTER) };
  update(draft, { pause: still });
  change(draft, { pause: still });
  const owner = playerOf(lookups.cast, 'owner');
  if (!owner || refusals.some(({ to }) => to === owner.email)) return;
  record(draft, 'task.escalated', { to: owner.email, role: owner.role });
  tell(
    draft,
    'task.escalated',
    [owner],
    [
      ...refusals.map(({ to, words }) => message('notices.mailRefused.still', { address: to, words })),
      message('notices.mailRefused.clock'),
      message('notices.mailRefused.mend'),
    ],
  );
}

/** The question is mailed again, and what was lost of its time is given back. */
export function sendAgain(draft: Draft, { by, reason, correction }: InputOf<'sent-again'>): void {
  if (correction) correct(draft, correction, { by, reason });
  update(draft, { refusals: [] });
  change(draft, { refusals: [] });
  for (const { email } of addressees(draft.task)) record(draft, 'mail.sent-again', { to: email, by, reason });
  if (draft.task.pause?.holder !== 'system') return tell(draft, 'task.asked', addressees(draft.task), draft.task.lines);
  goOn(draft, { by, reason });
  place(draft, { cause: { holder: 'system', why: reason }, holder: 'asked', askAgain: true });
}

/** The same person has another address; links that were sent to the one before die, whoever reads them there. */
function correct(
  draft: Draft,
  { from, to }: { from: string; to: Person },
  { by, reason }: Pick<InputOf<'sent-again'>, 'by' | 'reason'>,
): void {
  const { task } = draft;
  const corrected = <P extends Person>(person: P): P => (person.email === from ? { ...person, ...to } : person);
  const { heldUntil: _, ...course } = task.course;
  displace(draft, {
    assignee: corrected(task.assignee),
    candidates: task.candidates.map(corrected),
    onBehalfOf: task.onBehalfOf && corrected(task.onBehalfOf),
    assignment: task.assignment + 1,
    course,
  });
  record(draft, 'task.reassigned', { from, to: to.email, by, reason });
  const { candidates, onBehalfOf } = draft.task;
  change(draft, { candidates, onBehalfOf: onBehalfOf ?? null, course });
}
