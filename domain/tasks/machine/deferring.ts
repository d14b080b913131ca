import { addDuration, reasonFor } from '../../kernel/index.js';
import { exceptAbsences, isAbsence } from '../ladder.js';
import { held, putOff } from '../placement.js';
import type { Deferral } from '../task.js';
import { change, displace, type Draft, place, record, update } from './draft.js';
import type { Deferring } from './inputs.js';

/** The holder is on it: nothing is climbed until their word runs out. */
export function acknowledge(draft: Draft, { for: duration, reason, by }: Deferring): void {
  const { rungs, course } = draft.task;
  const until = addDuration(draft.at, duration);
  displace(draft, {
    course: { ...course, heldUntil: until, acknowledged: [...(course.acknowledged ?? []), duration] },
    rungs: exceptAbsences(rungs, (ladder) => held(ladder, until)),
  });
  record(draft, 'task.acknowledged', { until, for: duration, by, reason });
  defer(draft, { kind: 'acknowledged', at: draft.at, by, reason, until, for: duration });
}

/** The rest of the ladder is put off. */
export function snooze(draft: Draft, { for: duration, reason, by }: Deferring): void {
  const { rungs, course, due } = draft.task;
  const ladder = exceptAbsences(rungs, (each) => putOff(each, [duration]));
  displace(draft, { course: { ...course, snoozed: [...course.snoozed, duration] }, rungs: ladder });
  const until = ladder.find((rung) => !isAbsence(rung))?.at ?? due;
  record(draft, 'task.snoozed', { until, for: duration, by, reason });
  defer(draft, { kind: 'snoozed', at: draft.at, by, reason, until, for: duration });
}

/** The ladder stands later, and whoever is told next hears why. */
function defer(draft: Draft, deferral: Deferral): void {
  update(draft, { deferrals: [...draft.task.deferrals, deferral] });
  const { rungs, deferrals, course } = draft.task;
  change(draft, { rungs, deferrals, course });
  // It was put off by the clock; what counts working time falls on the next working day.
  if (countsWorkingTime(draft))
    place(draft, { cause: { holder: 'calendar', why: reasonFor('reasons.nextWorkingDay') } });
}

function countsWorkingTime({ task, lookups }: Draft): boolean {
  return task.terms.working === true || lookups.policyOf(task.kind).ladder.some(({ working }) => working === true);
}
