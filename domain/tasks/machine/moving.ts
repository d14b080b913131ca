import type { Placed } from '../course.js';
import { ladderAfter } from '../ladder.js';
import type { PlacedRung } from '../task.js';
import { inCompetition } from './away.js';
import { stopClock } from './clock.js';
import { change, type Draft, message, place, record, tell, update } from './draft.js';
import { tellAbove } from './escalation.js';
import { standIn } from './hands.js';
import type { InputOf } from './inputs.js';
import { noteLeave } from './leave.js';
import { addressees, type OpenTask } from './open-task.js';
import type { Cause } from './placing.js';

/**
 * A placement came back, and the task moves where it falls. A rung that was climbed stays climbed. Where somebody has taken
 * the task, put it off or handed it on meanwhile, that counts, and it is placed once more.
 */
export function settle(draft: Draft, { request, placed }: InputOf<'placed'>): void {
  const placing = draft.task.placing.find((each) => each.request === request);
  if (!placing) return;
  update(draft, { placing: draft.task.placing.filter((each) => each !== placing) });
  if (placing.for === 'opening') return settleOpening(draft, placed);
  if (placing.for === 'escalation') return tellAbove(draft, placing, placed.delegate?.to);
  const { cause, holder, passedOn, asOf, askAgain, generation } = placing;
  if (generation !== draft.task.generation) return place(draft, { cause, holder, passedOn, asOf, askAgain });
  move(draft, placed, cause, askAgain);
  noteLeave(draft, placed);
  const { assignment } = draft.task;
  if (holder) standIn(draft, placed, holder);
  if (askAgain && draft.task.assignment === assignment)
    tell(draft, 'task.asked', addressees(draft.task), draft.task.lines);
  if (passedOn) change(draft, { rungs: draft.task.rungs, course: draft.task.course });
}

function settleOpening(draft: Draft, placed: Placed): void {
  const { task, at, lookups } = draft;
  const { opened, due, rungs } = placed;
  update(draft, {
    due,
    rungs,
    ...(opened && { openedAt: opened.at }),
    ...(opened?.from && 'from' in task.terms && { terms: { ...task.terms, from: opened.from } }),
  });
  const hold = lookups.holdOf(task.kind);
  // A hold that has lasted as long as it may stops nothing any more.
  if (hold && hold.until > at) stopClock(draft, hold);
  noteLeave(draft, placed);
  standIn(draft, placed, 'unasked');
}

function move(draft: Draft, placed: Placed, { holder, why }: Cause, askAgain = false): void {
  const { due: from, rungs: before, course, overdue } = draft.task;
  const { due } = placed;
  // Some may have been climbed while the placement was worked out.
  const rungs = ladderAfter(placed.rungs, course.climbed);
  update(draft, { due, rungs });
  const changed = movedRungs(before, rungs);
  if (from === due && changed.length === 0) return;
  record(draft, 'task.moved', { why, holder, from, to: due, rungs: changed });
  change(draft, { due, rungs });
  if (from === due) return;
  // What lies ahead again may pass again.
  if (overdue && due > draft.at) update(draft, { overdue: false });
  draft.effects.push({ do: 'due-moved', from, due, holder });
  if (askAgain || (holder === 'system' && !isFelt(draft.task, from, due))) return;
  tell(draft, 'task.moved', addressees(draft.task), [
    message('waiting.moved', { from: { at: from }, to: { at: due } }),
    message('waiting.movedWhy', { why }),
  ]);
}

/** What a moment's outage adds to days would only be noise to whoever has them. */
const isFelt = ({ kind, openedAt }: OpenTask, from: string, to: string): boolean => {
  const [moved, whole] = [Date.parse(to) - Date.parse(from), Date.parse(from) - Date.parse(openedAt)];
  return inCompetition(kind) || moved >= FELT_MS || moved >= whole * FELT_SHARE;
};
const FELT_MS = 60_000;
const FELT_SHARE = 0.01;

const movedRungs = (
  before: readonly PlacedRung[],
  after: readonly PlacedRung[],
): { do: string; from: string; to: string }[] =>
  after.flatMap((rung) => {
    const was = before.find(({ n }) => n === rung.n);
    return was && was.at !== rung.at ? [{ do: rung.do, from: was.at, to: rung.at }] : [];
  });

/** The directory is another: whatever it concerns falls elsewhere, or to somebody else. */
export function follow(draft: Draft, { who, why }: InputOf<'directory-changed'>): void {
  if (concerns(draft.task, who)) place(draft, { cause: { holder: 'calendar', why }, holder: 'asked' });
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
