import { isSamePerson, type Message, type Person, reasonFor } from '../../kernel/index.js';
import { mayTake } from '../ladder.js';
import type { Delegate, Placed } from '../course.js';
import { promised } from '../placement.js';
import type { Assignee } from '../task.js';
import { change, displace, type Draft, message, place, record, tell, update } from './draft.js';
import type { InputOf } from './inputs.js';
import { forgetRefusals, reachAgain } from './mail.js';
import { addressees } from './open-task.js';
import type { Move } from './placing.js';

/** How a task changes hands. */
interface Reassignment {
  to: Assignee;
  /** Whom the new holder stands in for. */
  onBehalfOf?: Person | undefined;
  /** What the new holder is told besides the question. */
  preface?: Message[];
  /** Who may claim it, where the new holder is a group. */
  candidates?: Person[];
  /** Whether those who held it hear of it; somebody who is away and was never asked does not. */
  silently?: boolean;
}

/** Somebody hands the task on. */
export function handOn(draft: Draft, { to, by, reason, awayUntil }: InputOf<'reassigned'>): void {
  const { assignee } = draft.task;
  if (awayUntil !== undefined) return standInFor(draft, to, awayUntil);
  record(draft, 'task.reassigned', { from: assignee.email, to: to.email, by, reason });
  reassignAndPlace(draft, { to: { ...to, role: assignee.role } });
}

/** The holder is away, and has asked somebody to answer for them; they may take it back. */
function standInFor(draft: Draft, to: Person, until: string): void {
  const { assignee, onBehalfOf = asPerson(assignee) } = draft.task;
  const chain = [assignee.email, to.email];
  record(draft, 'task.delegated', { from: assignee.email, to: to.email, why: 'absence', until, chain });
  const preface = [message('waiting.forAbsent', { name: onBehalfOf.name })];
  reassignAndPlace(draft, { to: { ...to, role: assignee.role }, onBehalfOf, preface });
}

/** One of the group takes it, and the others hear of it. */
export function claim(draft: Draft, { by, asker }: InputOf<'claimed'>): void {
  const { assignee, candidates, onBehalfOf } = draft.task;
  const candidate = candidates.find(({ email }) => isSamePerson(email, by));
  if (!candidate) return;
  record(draft, 'task.claimed', { from: assignee.email, to: by, ...(asker !== undefined && { by: asker }) });
  reassignAndPlace(draft, { to: { ...candidate, role: assignee.role }, onBehalfOf, silently: true });
  const others = candidates.filter(({ email }) => email !== by);
  tell(draft, 'task.claimed', others, [message('waiting.claimed', { name: candidate.name })]);
}

/** A rung hands the task over; returns whether it did: it stays where somebody else must not have it. */
export function transfer(draft: Draft, to: Assignee | undefined, more: Partial<Move> = {}): boolean {
  const { task, lookups } = draft;
  const hasAnother = (email: string): boolean => lookups.judgesAlready(task, email);
  if (!mayTake(task.kind, task.assignee, to, lookups.cast, hasAnother)) return false;
  record(draft, 'task.transferred', { from: task.assignee.email, to: to.email, role: to.role });
  reassignAndPlace(draft, { to }, more);
  return true;
}

/** The task goes to somebody who may be away in turn: what the directory says of them is looked up with this turn. */
function reassignAndPlace(draft: Draft, how: Reassignment, more: Partial<Move> = {}): void {
  reassign(draft, how);
  freeze(draft);
  reachAgain(draft);
  const cause = { holder: 'calendar', why: reasonFor('reasons.newHolder') } as const;
  place(draft, { cause, holder: 'unasked', ...more });
}

/** The task goes to somebody else: earlier links die, the new holder is asked, and the former one is told, once. */
function reassign(draft: Draft, how: Reassignment): void {
  const { to, onBehalfOf, candidates = [], preface = [], silently } = how;
  const { task } = draft;
  const former = addressees(task).filter(({ email }) => email !== to.email);
  const { heldUntil: _, ...course } = task.course;
  displace(draft, { assignee: to, assignment: task.assignment + 1, candidates, onBehalfOf, away: undefined, course });
  forgetRefusals(draft);
  change(draft, { onBehalfOf: onBehalfOf ?? null, candidates, course, terms: task.terms });
  const ofGroup = candidates.length > 0 ? [message('waiting.group', { group: to.name })] : [];
  tell(draft, 'task.asked', addressees(draft.task), [...preface, ...ofGroup, ...task.lines]);
  if (!silently) tell(draft, 'task.handed-on', former, [message('waiting.handedOn', { name: to.name })]);
}

/** The date was promised on the calendar of whoever was asked first; only the ladder follows the new holder's. */
function freeze(draft: Draft): void {
  const { due: on, terms: due, course } = draft.task;
  const kept = promised(on, { due, course });
  displace(draft, { terms: kept.due, course: kept.course });
}

/**
 * Passes a task on to whoever answers for its holder, who may be a group, or lets its own group know that it can be claimed.
 * A holder whose mail was held back, since the directory already said that they are away, is not told of it.
 */
export function standIn(draft: Draft, placed: Placed, holder: NonNullable<Move['holder']>): void {
  const { delegate, refused = [], candidates = [] } = placed;
  for (const { from, to, why } of refused) passOver(draft, { from, to, why });
  if (delegate) return delegateTo(draft, delegate, candidates, holder === 'asked');
  const known = new Set(draft.task.candidates.map(({ email }) => email));
  if (candidates.length === known.size && candidates.every(({ email }) => known.has(email))) return;
  displace(draft, { candidates });
  change(draft, { candidates });
  const { task } = draft;
  const added = addressees(task).filter(({ email }) => !known.has(email));
  tell(draft, 'task.asked', added, [message('waiting.group', { group: task.assignee.name }), ...task.lines]);
}

function passOver(draft: Draft, refused: { from: string; to: string; why: Message }): void {
  const key = `${refused.from} ${refused.to}`;
  const { passedOver } = draft.task;
  if (passedOver.includes(key)) return;
  update(draft, { passedOver: [...passedOver, key] });
  record(draft, 'delegation.refused', refused);
}

function delegateTo(draft: Draft, { to, path }: Delegate, candidates: Person[], asked: boolean): void {
  const { assignee, onBehalfOf: behalf } = draft.task;
  const [first] = path;
  const why = first?.why ?? 'standing';
  const chain = [assignee.email, ...path.map((hop) => hop.to)];
  record(draft, 'task.delegated', { from: assignee.email, to: to.email, why, until: first?.until ?? null, chain });
  const onBehalfOf = behalf ?? asPerson(assignee);
  const preface = message(why === 'absence' ? 'waiting.forAbsent' : 'waiting.forDelegator', { name: onBehalfOf.name });
  if (asked) freeze(draft);
  reassign(draft, {
    to: { ...to, role: assignee.role },
    onBehalfOf,
    candidates,
    preface: [preface],
    silently: !asked,
  });
  if (reachAgain(draft)) place(draft, { cause: { holder: 'system', why: reasonFor('reasons.mailReaches') } });
}

const asPerson = ({ role: _, ...person }: Assignee): Person => person;
