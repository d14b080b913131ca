import { type Money, reasonFor, type Text } from '../../domain/kernel/index.js';
import { message } from '../runtime/message.js';
import type { Ending, Work } from './work.js';

/** How work is accepted: what was agreed for it falls due, unless a person has taken it for less. */
interface Acceptance {
  score: number | null;
  deemed: boolean;
  price: Money | undefined;
  lines?: Text[];
}

/** An accepted deliverable releases its payment milestone. */
export function takeOver(work: Work, { score, deemed, price, lines = [] }: Acceptance): Ending {
  const { desk, need, people, vendor, round } = work;
  desk.record('deliverable.accepted', {
    deliverable: need.id,
    round,
    score,
    deemed,
    ...(price && price.minor !== need.payment?.minor && { price }),
  });
  desk.note(
    'deliverable.accepted',
    { ...vendor.contact, role: 'vendor' },
    message('notices.accepted.subject', { id: need.id }),
    [message('notices.accepted.why', { title: need.title }), ...lines],
  );
  if (price) {
    desk.record('payment.released', { deliverable: need.id, amount: price });
    desk.note(
      'payment.released',
      { ...people.finance, role: 'finance' },
      message('notices.payment.subject', { id: need.id }),
      [message('notices.payment.why', { title: need.title, amount: price, vendor: vendor.name })],
    );
  }
  const reason = reasonFor('reasons.accepted');
  return {
    outcome: 'accepted',
    reason,
    score,
    ...(work.submission && { submission: work.submission }),
    ...(price && { paid: price }),
  };
}
