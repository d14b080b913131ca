import { type Message, type Money, nameOf, type Person, type Reason } from '../../domain/kernel/index.js';
import type { ApprovedByTwo, TaskOutcome } from '../../domain/tasks/index.js';
import { amountOf, message } from '../runtime/message.js';
import { reasonOf } from '../runtime/outcome.js';
import { chosen, type Question, type TaskDesk, type Withdrawable } from './desk.js';

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
  const { desk } = approving;
  for (let refused: Reason | undefined; ; ) {
    const answered = await desk.ask(question(refused));
    const { above } = answered;
    const money = above && committed(answered);
    if (!money) return answered;
    const second = await askFinance(approving, answered, above, money);
    if (chosen(second, 'approve')) return answered;
    refused = reasonOf(second, 'reasons.moneyNotApproved');
    desk.setAttributes({ holder: 'sponsor' });
    tellRefused(approving, money, refused);
  }
}

/** The owner hears why finance has refused. */
export const tellRefused = ({ desk, people }: Approving, { what }: Commitment, reason: Reason): void =>
  desk.note('note', { ...people.owner, role: 'owner' }, message('notices.money.refused.subject'), [
    message('notices.money.refused.why', { what, reason }),
  ]);

function askFinance(
  approving: Approving,
  answered: TaskOutcome,
  limit: Money,
  money: Commitment,
): Promise<TaskOutcome> {
  approving.desk.setAttributes({ holder: 'finance' });
  return openForFinance(approving, answered, limit, money).result;
}

/** Asks finance to approve what goes beyond the authority of whoever has said yes. */
export function openForFinance(
  { desk, people }: Approving,
  { by }: TaskOutcome,
  limit: Money,
  { what, amount, numbers }: Commitment,
): Withdrawable<TaskOutcome> {
  const approvedBy = nameOf(by);
  return desk.open({
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
