import { setHandler } from '@temporalio/workflow';
import { addDuration } from '../../domain/kernel/duration.js';
import { exceptAbsences, isAbsence } from '../../domain/tasks/ladder.js';
import { held, putOff } from '../../domain/tasks/placement.js';
import type { Deferral, PlacedRung } from '../../domain/tasks/task.js';
import { startClock, stopClock } from './clock.js';
import { about, still } from './desk.js';
import type { OpenTask, Waiting } from './desk.js';
import { reassignAndPlace, standIn } from './reassign.js';
import {
  type AcknowledgeTask,
  acknowledgeTask,
  type ClaimTask,
  claimTask,
  directoryChanged,
  type PauseTask,
  pauseTask,
  type ReassignTask,
  reassignTask,
  type ResumeTask,
  resumeTask,
  type SnoozeTask,
  snoozeTask,
} from '../messages.js';
import { placeAgain } from './moves.js';
import { message } from '../runtime/message.js';
import {
  checkedAcknowledgement,
  checkedClaim,
  checkedHandOver,
  checkedPause,
  checkedResume,
  checkedSnooze,
} from './task-checks.js';
import { now } from '../runtime/waiting.js';

/** A clock that somebody stopped is started by them, or by the owner. */
const OWNER = 'owner';

/** Lets people move a task: hand it on, take it, put its ladder off, stop and start its clock; and the directory, too. */
export function receiveMoves(waiting: Waiting): void {
  const { tasks, journal } = waiting;

  setHandler(
    reassignTask,
    ({ task: id, to, reason, by }) => {
      const task = checkedHandOver(tasks, id, to);
      journal.record('task.reassigned', { ...about(task), from: task.assignee.email, to: to.email, by, reason });
      void reassignAndPlace(waiting, task, { to: { ...to, role: task.assignee.role } });
      return { task: id, assignment: task.assignment };
    },
    { validator: ({ task, to }: ReassignTask) => void checkedHandOver(tasks, task, to) },
  );

  setHandler(
    claimTask,
    ({ task: id, by, asker }) => {
      const { task, candidate } = checkedClaim(tasks, id, by);
      journal.record('task.claimed', {
        ...about(task),
        from: task.assignee.email,
        to: by,
        ...(asker !== undefined && { by: asker }),
      });
      const others = task.candidates.filter(({ email }) => email !== by);
      void reassignAndPlace(waiting, task, {
        to: { ...candidate, role: task.assignee.role },
        onBehalfOf: task.onBehalfOf,
        silently: true,
      });
      for (const to of others)
        journal.tell({
          kind: 'task.claimed',
          to,
          task: id,
          subject: task.question.subject,
          lines: [message('waiting.claimed', { name: candidate.name })],
        });
      return { task: id, assignment: task.assignment };
    },
    { validator: ({ task, by }: ClaimTask) => void checkedClaim(tasks, task, by) },
  );

  setHandler(
    acknowledgeTask,
    ({ task: id, for: duration, reason, by, assignment }) => {
      const { task, until } = checkedAcknowledgement(waiting, id, duration, assignment);
      task.course.heldUntil = until;
      putLadderOff(task, (rungs) => held(rungs, until));
      journal.record('task.acknowledged', { ...about(task), until, for: duration, by, reason });
      defer(waiting, task, { kind: 'acknowledged', at: now(), by, reason, until, for: duration });
      return { task: id, until };
    },
    {
      validator: ({ task, for: duration, assignment }: AcknowledgeTask) =>
        void checkedAcknowledgement(waiting, task, duration, assignment),
    },
  );

  setHandler(
    snoozeTask,
    ({ task: id, for: duration, reason, by, assignment }) => {
      const task = checkedSnooze(waiting, id, duration, assignment);
      task.course.snoozed = [...task.course.snoozed, duration];
      putLadderOff(task, (rungs) => putOff(rungs, [duration]));
      const next = task.rungs.find((rung) => !isAbsence(rung))?.at ?? task.due;
      journal.record('task.snoozed', { ...about(task), until: next, for: duration, by, reason });
      defer(waiting, task, { kind: 'snoozed', at: now(), by, reason, until: next, for: duration });
      return { task: id, next };
    },
    {
      validator: ({ task, for: duration, assignment }: SnoozeTask) =>
        void checkedSnooze(waiting, task, duration, assignment),
    },
  );

  setHandler(
    pauseTask,
    ({ task: id, for: duration, reason, by }) => {
      const task = checkedPause(tasks, id, duration);
      const until = addDuration(now(), duration);
      stopClock(waiting, task, { holder: 'pause', why: reason, by, endedBy: OWNER, until, for: duration });
      return { task: id, until };
    },
    { validator: ({ task, for: duration }: PauseTask) => void checkedPause(tasks, task, duration) },
  );

  setHandler(
    resumeTask,
    ({ task: id, reason, by }) => {
      startClock(waiting, checkedResume(tasks, id), by, reason);
      return { task: id };
    },
    { validator: ({ task }: ResumeTask) => void checkedResume(tasks, task) },
  );

  receiveDirectoryChanges(waiting);
}

function putLadderOff(task: OpenTask, move: (ladder: readonly PlacedRung[]) => PlacedRung[]): void {
  task.rungs = exceptAbsences(task.rungs, move);
}

/** The ladder stands later, and whoever is told next hears why. */
function defer({ journal }: Waiting, task: OpenTask, deferral: Deferral): void {
  task.deferrals = [...task.deferrals, deferral];
  task.moved.resolve();
  journal.change({
    ...still(task),
    rungs: task.rungs,
    deferrals: task.deferrals,
    course: { ...task.course },
  });
}

/** A calendar, an absence or a delegation has changed: whatever is open and concerned falls elsewhere, or to somebody else. */
function receiveDirectoryChanges(waiting: Waiting): void {
  const seen = new Set<string>();
  setHandler(directoryChanged, ({ key, who, why }) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const task of waiting.tasks.values())
      if (concerns(task, who))
        void placeAgain(waiting, task, { holder: 'calendar', why }, (placed) => standIn(waiting, task, placed, true));
  });
}

/** Whether an address, or an organisation by its domain, has to do with a task; nobody in particular concerns every task. */
function concerns(
  { assignee, counterparty, onBehalfOf, candidates, rungs }: OpenTask,
  who: string | undefined,
): boolean {
  if (who === undefined) return true;
  const managers = rungs.flatMap((rung) => rung.who ?? []);
  const concerned = [
    assignee,
    ...candidates,
    ...managers,
    ...(counterparty ? [counterparty] : []),
    ...(onBehalfOf ? [onBehalfOf] : []),
  ];
  return concerned.some(({ email }) => email === who || email.endsWith(`@${who}`));
}
