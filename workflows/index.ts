export { engagement } from './engagement.js';
export { deliverable } from './deliverable.js';
export { digest } from './digest.js';
