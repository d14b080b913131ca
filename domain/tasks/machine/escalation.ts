import { isSamePerson, messageOf, type Person, type Text } from '../../kernel/index.js';
import { type Draft, message, record, tell } from './draft.js';
import { addressees, type OpenTask } from './open-task.js';
import type { Placing } from './placing.js';

/** Everybody who is asked is asked again. */
export function remind(draft: Draft, lines: readonly Text[] = draft.task.lines): void {
  for (const to of addressees(draft.task)) {
    record(draft, 'task.reminded', { to: to.email });
    tell(draft, 'task.reminder', [to], lines);
  }
}

/** Tells the one who holds the task first, and then somebody above; whoever stands in for somebody who is away hears of it instead. */
export function tellAbove(
  draft: Draft,
  { to, role }: Extract<Placing, { for: 'escalation' }>,
  standIn: Person | undefined,
): void {
  const { task } = draft;
  const told = standIn ? { ...standIn, role: to.role } : to;
  // Whoever holds it is reminded of it, and not told of themselves.
  if (addressees(task).some(({ email }) => isSamePerson(email, told.email))) return remind(draft);
  remind(draft, [message('waiting.escalatedToo', { name: told.name }), ...task.lines]);
  record(draft, 'task.escalated', { to: told.email, role, ...(standIn && { onBehalfOf: to.email }) });
  const forAbsent = standIn ? [message('waiting.toldForAbsent', { name: to.name })] : [];
  tell(draft, 'task.escalated', [told], [...forAbsent, ...whatIsMissing(task)]);
}

const whatIsMissing = ({ assignee, subject, overdue, due }: OpenTask): Text[] => [
  message('notices.escalated.asked', {
    name: assignee.name,
    role: messageOf(`words.part.${assignee.role}`),
    subject,
  }),
  message(overdue ? 'notices.escalated.overdue' : 'notices.escalated.unanswered', { due: { at: due } }),
];
