import { reasonFor, system } from '../../kernel/index.js';
import { recipientOf, suspensionOf } from '../ladder.js';
import type { PlacedRung } from '../task.js';
import { startClock, stopClock } from './clock.js';
import { type Draft, lookUpStandIn, place, update } from './draft.js';
import { lapse, stand } from './ending.js';
import { remind } from './escalation.js';
import { transfer } from './hands.js';
import type { InputOf } from './inputs.js';
import { tellStillUnreached } from './mail.js';
import { nextStep } from './open-task.js';

/** The timer went off: whatever it was set for happens, unless something else has come in its place at that instant. */
export function climbNext(draft: Draft, { armed }: InputOf<'timer'>): void {
  if (draft.task.armed === armed) update(draft, { armed: undefined });
  const next = nextStep(draft.task);
  if (!next || next.at !== armed) return;
  if (next.do === 'fall-due') fallDue(draft);
  else climb(draft, next);
}

/** The due instant has passed. */
function fallDue(draft: Draft): void {
  update(draft, { overdue: true });
  draft.effects.push({ do: 'due-passed', due: draft.task.due });
}

/** Climbs one rung: tells somebody, hands the task over, has somebody decide, or ends the wait with what silence means. */
function climb(draft: Draft, rung: PlacedRung): void {
  if (rung.do === 'resume' && draft.task.pause?.holder === 'system') return tellStillUnreached(draft);
  if (rung.do === 'resume') return startClock(draft, system('clock'), reasonFor('reasons.pauseOver'));
  const { rungs, course, overdue, due, assignee } = draft.task;
  update(draft, {
    rungs: rungs.filter((each) => each !== rung),
    ...(rung.n !== undefined && { course: { ...course, climbed: [...course.climbed, rung.n] } }),
  });
  if (!overdue && rung.do !== 'delegate' && rung.at >= due) fallDue(draft);
  const to = recipientOf(draft.lookups.cast, assignee, rung);
  switch (rung.do) {
    case 'remind':
      return remind(draft);
    case 'delegate': {
      const why = reasonFor(draft.task.away ? 'reasons.back' : 'reasons.away', { name: assignee.name });
      return place(draft, { cause: { holder: 'calendar', why }, holder: 'asked' });
    }
    case 'suspend':
      return suspend(draft, rung);
    case 'escalate':
      return to && lookUpStandIn(draft, { to, role: rung.who ? 'manager' : to.role });
    case 'transfer':
      return void transfer(draft, to);
    case 'decide':
    case 'accept':
    case 'reject':
    case 'lapse':
      return endLadder(draft, rung);
  }
}

const suspend = (draft: Draft, rung: PlacedRung): void =>
  stopClock(draft, {
    holder: 'pause',
    why: reasonFor('reasons.nobodyAnswered'),
    by: system('ladder'),
    ...suspensionOf(rung, draft.at),
  });

/** What was told that silence leads to happens. */
function endLadder(draft: Draft, rung: PlacedRung): void {
  const { kind, context } = draft.task;
  const policy = draft.lookups.policyOf(kind);
  const consequence = draft.lookups.silenceLeadsTo({ kind, context, policy, rungs: [rung] });
  switch (consequence.does) {
    case 'end':
      return lapse(draft, consequence);
    case 'stand':
      return stand(draft, consequence);
    case 'pass-on':
      return passOn(draft, rung);
    case 'have-decided':
      update(draft, { deciding: true });
      return void (consequence.to && draft.effects.push({ do: 'have-decided', by: consequence.to }));
  }
}

/** Its own time counts once more, which stands still and is put off as the ladder is. */
function passOn(draft: Draft, rung: PlacedRung): void {
  const { course, assignee } = draft.task;
  update(draft, { course: { ...course, decided: { at: draft.at, snoozes: course.snoozed.length } } });
  if (transfer(draft, recipientOf(draft.lookups.cast, assignee, rung), { passedOn: true })) return;
  const cause = { holder: 'calendar', why: reasonFor('reasons.nobodyAnswered') } as const;
  place(draft, { cause, passedOn: true });
}
