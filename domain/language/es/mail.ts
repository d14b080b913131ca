import type { Translated } from '../catalogue.js';
import type { mail as english } from '../en/mail.js';

export const mail: Translated<typeof english> = {};
