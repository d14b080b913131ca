import type { Translated } from '../catalogue.js';
import type { notices as english } from '../en/notices.js';

export const notices: Translated<typeof english> = {};
