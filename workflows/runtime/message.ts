import type { NoticeKey } from '../../i18n/keys.js';
import { messageOf, type MessageMaker } from '../../domain/kernel/message.js';

/** A phrase of the catalogues of notices; it is put into words outside, for whoever reads it. */
export const message: MessageMaker<NoticeKey> = messageOf;
