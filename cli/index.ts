/** How commands lay out what they print, and how they sign what they send. */

export { entryLine } from './journal-line.js';
export { table } from './output.js';
export { phaseStrip } from './phases.js';
export { signatureOf } from './event.js';
