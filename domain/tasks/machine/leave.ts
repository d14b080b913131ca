import { isSamePerson } from '../../kernel/index.js';
import type { Placed } from '../course.js';
import { isWork, type TaskKind } from '../kinds/index.js';
import { playerOf } from '../ladder.js';
import { inCompetition } from './away.js';
import { type Draft, message, record, tell, update } from './draft.js';
import { addressees } from './open-task.js';

/** Whether days of leave count in nobody's time: a firm can send somebody else to deliver, and a round ends for everybody at one instant. */
export const keepsLeave = (kind: TaskKind): boolean => !isWork(kind) && !inCompetition(kind);

/** The holder is away and nobody stands in, or is back: that is put on record, and the owner hears of it when it begins. */
export function noteLeave(draft: Draft, { away, delegate }: Pick<Placed, 'away' | 'delegate'>): void {
  const { assignee, away: before, due } = draft.task;
  const now = delegate ? undefined : away;
  if (now?.until === before?.until) return;
  update(draft, { away: now });
  if (!now) return delegate ? undefined : record(draft, 'task.attended', { who: assignee.email });
  record(draft, 'task.unattended', { who: assignee.email, until: now.until });
  const owner = playerOf(draft.lookups.cast, 'owner');
  if (!owner || addressees(draft.task).some(({ email }) => isSamePerson(email, owner.email))) return;
  const until = { date: now.until };
  tell(
    draft,
    'task.unattended',
    [owner],
    [
      message('waiting.unattended', { name: assignee.name, until }),
      message('waiting.unattended.due', { due: { at: due } }),
    ],
  );
}
