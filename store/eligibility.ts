import { type Duty, objectionTo } from '../domain/duties.js';
import { PLAIN } from '../domain/language/reader.js';
import { project } from '../domain/projection.js';
import type { TaskOpening, Turn } from '../domain/turn.js';
import type { EngagementView } from '../domain/view.js';
import type { Store, TaskRow } from './contract.js';
import { everyItem } from './page.js';

/** What of a turn that is not written yet counts already. */
export interface TurnToWrite extends Pick<Turn, 'facts' | 'stream'> {
  opened: readonly Pick<TaskOpening, 'id' | 'kind' | 'subject' | 'assignee'>[];
}

type Asked = Pick<TaskRow, 'id' | 'engagement' | 'stream' | 'kind' | 'subject' | 'assignee'>;

/**
 * Why somebody must not be handed a task, for a reader of the journal; undefined when they may. The task need not be in the
 * store yet: what the turn that opens it is about to write, the tasks with whoever holds them by now, counts as well.
 */
export async function whyNotHold(
  store: Pick<Store, 'engagement' | 'tasks' | 'person'>,
  task: Asked,
  email: string,
  writing?: TurnToWrite,
): Promise<string | undefined> {
  const { engagement } = task;
  const [view, known, person] = await Promise.all([
    store.engagement(engagement),
    everyItem((page) => store.tasks({ ...page, engagement, assignee: email })),
    store.person(email),
  ]);
  const now = (writing?.facts ?? []).reduce<EngagementView | null>(
    (sofar, fact) => project(sofar, fact, engagement),
    view ?? null,
  );
  return objectionTo(task, email, {
    owner: now?.owner === email,
    sponsor: now?.sponsor === email,
    team: now?.team.some((member) => member.email === email) ?? false,
    console: person?.console ?? false,
    asked: [...known, ...openedFor(email, writing)],
  });
}

const openedFor = (email: string, writing?: TurnToWrite): (Duty & { state: 'open' })[] =>
  (writing?.opened ?? [])
    .filter(({ assignee }) => assignee.email === email)
    .map(({ id, kind, subject, assignee }) => ({
      id,
      kind,
      subject: PLAIN.text(subject),
      assignee,
      stream: writing?.stream ?? '',
      state: 'open',
    }));
