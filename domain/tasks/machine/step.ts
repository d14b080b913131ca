import { giveBack, takeBack } from './away.js';
import { release, pause, startClock, stopClock } from './clock.js';
import { climbNext } from './climbing.js';
import { acknowledge, snooze } from './deferring.js';
import { change, type Draft, open, record, tell, update } from './draft.js';
import type { Effect } from './effects.js';
import { answer, beDecided, withdraw } from './ending.js';
import { claim, handOn } from './hands.js';
import type { Input, InputOf } from './inputs.js';
import type { Lookups } from './lookups.js';
import { missMail, sendAgain } from './mail.js';
import { follow, settle } from './moving.js';
import { nextStep, type OpenTask } from './open-task.js';
import { type Foretold, isToldToBoth } from '../silence.js';

/** What a task has become, and what is to be done about it. */
export interface Stepped {
  task: OpenTask;
  effects: Effect[];
}

/** What becomes of an open task when something happens to it; a task that has ended stays as it is. */
export function step(task: OpenTask, input: Input, lookups: Lookups): Stepped {
  if (task.state !== 'open') return { task, effects: [] };
  const draft: Draft = { task, effects: [], at: input.at, lookups };
  take(draft, input);
  setTimer(draft);
  foretell(draft, task);
  return { task: draft.task, effects: draft.effects };
}

function take(draft: Draft, input: Input): void {
  switch (input.is) {
    case 'opened':
      return ask(draft, input);
    case 'placed':
      return settle(draft, input);
    case 'timer':
      return climbNext(draft, input);
    case 'answered':
      return answer(draft, input);
    case 'withdrawn':
      return withdraw(draft, input);
    case 'decided':
      return beDecided(draft, input);
    case 'reassigned':
      return handOn(draft, input);
    case 'claimed':
      return claim(draft, input);
    case 'acknowledged':
      return acknowledge(draft, input);
    case 'snoozed':
      return snooze(draft, input);
    case 'paused':
      return pause(draft, input);
    case 'resumed':
      return startClock(draft, input.by, input.reason);
    case 'held':
      return stopClock(draft, input.hold);
    case 'released':
      return release(draft, input);
    case 'directory-changed':
      return follow(draft, input);
    case 'away':
      return giveBack(draft, input);
    case 'taken-back':
      return takeBack(draft, input);
    case 'mail-refused':
      return missMail(draft, input);
    case 'sent-again':
      return sendAgain(draft, input);
    case 'document-added':
      return addDocument(draft, input);
  }
}

/** The question is put, and its ladder is climbed once it is known where its rungs fall. */
function ask(draft: Draft, { goesOn }: InputOf<'opened'>): void {
  const { id, kind, subject, lines, assignee, counterparty, amount, context, terms, documents } = draft.task;
  record(draft, 'task.opened', { to: assignee.email, role: assignee.role });
  tell(draft, 'task.asked', [assignee], lines);
  const policy = draft.lookups.policyOf(kind);
  const above = draft.lookups.aboveOf({ kind, assignee, policy, course: draft.task.course }, context);
  const maybe = {
    ...(counterparty && { counterparty }),
    ...(amount && { amount }),
    ...(goesOn && { goesOn }),
    ...(above && { above }),
  };
  const opening = { id, kind, subject, assignee, ...maybe, context, due: terms, policy, documents };
  draft.effects.push({ do: 'open', request: open(draft), opening });
}

function addDocument(draft: Draft, { document }: InputOf<'document-added'>): void {
  update(draft, { documents: [...draft.task.documents, document] });
  change(draft, { documents: draft.task.documents });
}

/**
 * Both sides of a kind that they are to hear of are told what silence leads to once it is placed, when the instant moves, and with
 * the last reminder; not while the clock stands still, or another instant is being worked out.
 */
function foretell(draft: Draft, before: OpenTask): void {
  const { task, lookups } = draft;
  if (!isToldToBoth(task.kind) || task.state !== 'open' || task.pause || task.placing.length > 0) return;
  const policy = lookups.policyOf(task.kind);
  const foretold = (rungs: OpenTask['rungs']): Foretold => lookups.silenceLeadsTo({ ...task, policy, rungs });
  const [now, was] = [foretold(task.rungs), foretold(before.rungs)];
  const reminds = ({ rungs }: OpenTask): boolean => rungs.some((rung) => rung.do === 'remind');
  const isLastReminder = reminds(before) && !reminds(task);
  if (now.at === undefined || (now.at === was.at && !isLastReminder)) return;
  draft.effects.push({ do: 'foretold', foretold: { ...now, ...(isLastReminder && { isLastReminder }) } });
}

/** One timer is armed at a time, and anew only when it is to go off at another instant. */
function setTimer(draft: Draft): void {
  const at = nextStep(draft.task)?.at;
  if (at === draft.task.armed || draft.task.state !== 'open') return;
  update(draft, { armed: at });
  draft.effects.push({ do: 'arm', at });
}
