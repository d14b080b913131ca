import { console } from './console.js';
import { mail } from './mail.js';
import { problems } from './problems.js';
import { record } from './record.js';
import { tasks } from './tasks.js';
import { words } from './words.js';

/** Every message of this language. */
export const fr = { ...console, ...mail, ...problems, ...record, ...tasks, ...words };
