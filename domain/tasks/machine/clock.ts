import { type Actor, addDuration, type Reason, type Role } from '../../kernel/index.js';
import { playerOf } from '../ladder.js';
import { change, displace, type Draft, message, place, record, tell, update } from './draft.js';
import type { InputOf } from './inputs.js';
import { awaitMail } from './mail.js';
import type { Standstill } from './lookups.js';
import { addressees } from './open-task.js';

/** A clock that somebody stopped is started by them, or by the owner. */
const OWNER = 'owner';

export function pause(
  draft: Draft,
  { reason, by, for: duration }: InputOf<'acknowledged' | 'snoozed' | 'paused'>,
): void {
  const until = addDuration(draft.at, duration);
  stopClock(draft, { holder: 'pause', why: reason, by, endedBy: OWNER, until, for: duration });
}

/** Stops the clock of a task; whoever is asked, and whoever can start it again, are told. */
export function stopClock(draft: Draft, hold: Standstill): void {
  const { task, at, lookups } = draft;
  if (task.pause) return;
  const { holder, why, by, endedBy, until, for: duration } = hold;
  const paused = { ...hold, from: at };
  update(draft, { pause: paused });
  record(draft, 'task.paused', { holder, why, by, endedBy, until, ...(duration && { for: duration }) });
  change(draft, { pause: paused });
  const ender = playerOf(lookups.cast, endedBy as Role);
  const told = [...addressees(task), ...(ender ? [ender] : [])];
  tell(
    draft,
    'task.paused',
    told.filter(({ email }, index) => told.findIndex((other) => other.email === email) === index),
    [
      message('waiting.paused', { why }),
      message('waiting.pausedUntil', { who: ender?.name ?? endedBy, until: { at: until } }),
    ],
  );
}

/** Starts the clock again: what was left of the time is left, and the ladder moves with it. */
export function startClock(draft: Draft, by: Actor, why: Reason): void {
  const { task, at, lookups } = draft;
  const { pause: paused, course } = task;
  if (!paused) return;
  displace(draft, {
    pause: undefined,
    course: { ...course, pauses: [...course.pauses, { from: paused.from, to: at }] },
  });
  record(draft, 'task.resumed', { by, why });
  change(draft, { pause: null });
  tell(draft, 'task.resumed', addressees(task), [message('waiting.resumed', { why })]);
  // Nobody is looked for while a clock stands still, so an absence that began meanwhile counts from when it goes on.
  place(draft, { cause: { holder: paused.holder, why: paused.why }, holder: 'asked' });
  // What somebody stopped for a while starts again, but not what stands still for another reason as well.
  const hold = lookups.holdOf(task.kind);
  if (hold && hold.holder !== paused.holder) stopClock(draft, hold);
  awaitMail(draft, at);
}

/** The tasks of a kind go on; what somebody has stopped is theirs to start again. */
export function release(draft: Draft, { holder, by, why }: InputOf<'released'>): void {
  if (draft.task.pause?.holder === holder) startClock(draft, by, why);
}
