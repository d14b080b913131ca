import { console } from './console.js';
import { mail } from './mail.js';
import { problems } from './problems.js';
import { record } from './record.js';
import { tasks } from './tasks.js';
import { words } from './words.js';
import { complete } from '../families.js';

/** Every message in English, by key; the other languages have the same keys. */
export const en = complete({ ...console, ...mail, ...problems, ...record, ...tasks, ...words });
