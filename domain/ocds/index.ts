/** The Open Contracting Data Standard, in and out. */

export { releaseOf } from './export.js';
export { briefFromRelease, type NamedByCaller } from './import.js';
export { amountFrom } from './value.js';
