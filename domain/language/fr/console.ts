import type { Translated } from '../catalogue.js';
import type { console as english } from '../en/console.js';

export const console: Translated<typeof english> = {};
