/** The Open Contracting Data Standard, in and out. */

export { releaseOf } from './export.js';
export { briefFromRelease } from './import.js';
