import { isNamed } from '../../domain/engagement/index.js';
import type { EngagementView } from '../../domain/journal/index.js';
import { subjectOf } from '../../domain/kernel/index.js';
import type { Store } from '../contract.js';

/** Whether somebody has a part in an engagement: it names them for its client, or they are or were asked something there. */
export async function hasPartIn(
  store: Pick<Store, 'tasks'>,
  view: Pick<EngagementView, 'id' | 'owner' | 'sponsor' | 'people'>,
  email: string,
): Promise<boolean> {
  if (isNamed(view, email)) return true;
  const subject = subjectOf('engagement', view.id);
  const [held, asked] = await Promise.all([
    store.tasks({ subject, person: email, limit: 1 }),
    store.tasks({ subject, asked: email, state: 'open', limit: 1 }),
  ]);
  return held.items.length + asked.items.length > 0;
}
