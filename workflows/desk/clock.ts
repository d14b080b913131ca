import type { Role } from '../../domain/kernel/person.js';
import type { Text } from '../../domain/kernel/message.js';
import { recorded } from '../../domain/kernel/reasons.js';
import { about, addressees, played, still } from './desk.js';
import type { OpenTask, Standstill, Waiting } from './desk.js';
import { standIn } from './reassign.js';
import { placeAgain } from './moves.js';
import { message } from '../runtime/message.js';
import { now } from '../runtime/waiting.js';

/** Stops the clock of a task; whoever is asked, and whoever can start it again, are told. */
export function stopClock({ desk, journal }: Waiting, task: OpenTask, pause: Standstill): void {
  if (task.pause) return;
  const { holder, why, by, endedBy, until, for: duration } = pause;
  task.pause = { ...pause, why: recorded(why), from: now() };
  journal.record('task.paused', {
    ...about(task),
    holder,
    why: recorded(why),
    by,
    endedBy,
    until,
    ...(duration && { for: duration }),
  });
  journal.change({
    ...still(task),
    pause: task.pause,
  });
  const ender = played(desk, endedBy as Role);
  const told = [...addressees(task), ...(ender ? [ender] : [])];
  for (const to of told.filter(({ email }, index) => told.findIndex((other) => other.email === email) === index))
    journal.tell({
      kind: 'task.paused',
      to,
      task: task.id,
      subject: task.question.subject,
      lines: [
        message('waiting.paused', { why }),
        message('waiting.pausedUntil', { who: ender?.name ?? endedBy, until: { at: until } }),
      ],
    });
  task.moved.resolve();
}

/** Starts the clock again: what was left of the time is left, and the ladder moves with it. */
export function startClock(waiting: Waiting, task: OpenTask, by: string, why: Text): void {
  const { journal } = waiting;
  const { pause } = task;
  if (!pause) return;
  const at = now();
  task.pause = undefined;
  task.course.pauses = [...task.course.pauses, { from: pause.from, to: at }];
  journal.record('task.resumed', { ...about(task), by, why: recorded(why) });
  journal.change({ ...still(task), pause: null });
  for (const to of addressees(task))
    journal.tell({
      kind: 'task.resumed',
      to,
      task: task.id,
      subject: task.question.subject,
      lines: [message('waiting.resumed', { why })],
    });
  const cause = { holder: pause.holder, why: pause.why };
  // Nobody is looked for while a clock stands still, so an absence that began meanwhile counts from when it goes on.
  void placeAgain(waiting, task, cause, (placed) => standIn(waiting, task, placed, true));
  // What somebody stopped for a while starts again, but not what stands still for another reason as well.
  const hold = waiting.holds.get(task.question.kind);
  if (hold && hold.holder !== pause.holder) stopClock(waiting, task, hold);
}
