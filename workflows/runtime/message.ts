import type { NoticeKey } from '../../i18n/keys.js';
import { type Message, type MessageMaker, messageOf, type Money } from '../../domain/kernel/index.js';

/** A phrase of the catalogues of notices; it is put into words outside, for whoever reads it. */
export const message: MessageMaker<NoticeKey> = messageOf;

export const amountOf = (amount: Money): Message => message('notices.amount', { amount });
