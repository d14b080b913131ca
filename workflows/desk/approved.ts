import { type Message, type Money, nameOf, type Person, type Reason } from '../../domain/kernel/index.js';
import type { ApprovedByTwo, TaskOutcome } from '../../domain/tasks/index.js';
import { amountOf, message } from '../runtime/message.js';
import { reasonOf } from '../runtime/outcome.js';
import { chosen, type Question, type TaskDesk } from './desk.js';

/** What an approval commits the client to, in the numbers that it was given by. */
export interface Commitment {
  what: Message;
  amount: Money;
  numbers: Message[];
}

interface Approving {
  desk: TaskDesk;
  people: { owner: Person; finance: Person };
}

/**
 * Asks the sponsor to approve money. What they approve above their authority finance approves as well, and nothing is committed
 * until both have said yes; where finance refuses, the owner hears why and the sponsor is asked again.
 */
export async function askForMoney<K extends ApprovedByTwo>(
  approving: Approving,
  question: (refused?: Reason) => Question<K>,
  committed: (answered: TaskOutcome) => Commitment | undefined,
): Promise<TaskOutcome> {
  const { desk, people } = approving;
  for (let refused: Reason | undefined; ; ) {
    const answered = await desk.ask(question(refused));
    const { above } = answered;
    const money = above && committed(answered);
    if (!money) return answered;
    const second = await askFinance(approving, answered, above, money);
    if (chosen(second, 'approve')) return answered;
    refused = reasonOf(second, 'reasons.moneyNotApproved');
    desk.setAttributes({ holder: 'sponsor' });
    const { what } = money;
    desk.note('note', { ...people.owner, role: 'owner' }, message('notices.money.refused.subject'), [
      message('notices.money.refused.why', { what, reason: refused }),
    ]);
  }
}

function askFinance(
  { desk, people }: Approving,
  { by }: TaskOutcome,
  limit: Money,
  { what, amount, numbers }: Commitment,
): Promise<TaskOutcome> {
  const approvedBy = nameOf(by);
  desk.setAttributes({ holder: 'finance' });
  return desk.ask({
    kind: 'money.approve',
    amount,
    to: { ...people.finance, role: 'finance' },
    subject: message('notices.money.subject'),
    lines: [message('notices.money.why', { what, amount, limit, who: approvedBy }), ...numbers],
    context: {
      what,
      amount: amountOf(amount),
      limit: amountOf(limit),
      approvedBy,
      numbers,
    },
  });
}
