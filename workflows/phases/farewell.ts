import type { Text } from '../../domain/kernel/index.js';
import { message } from '../runtime/message.js';
import type { Engagement } from './types.js';

/** What was done, accepted and paid by then, line by line. */
export function workDone({ done }: Engagement): Text[] {
  const work = done.filter(({ outcome }) => outcome !== 'provided');
  if (work.length === 0) return [message('notices.exit.nothing')];
  return work.map(({ deliverable: id, title, outcome, paid }) =>
    paid
      ? message('notices.exit.paid', { id, title, amount: paid })
      : message('notices.exit.unpaid', { id, title, outcome }),
  );
}
