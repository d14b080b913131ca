export { createPortal } from './portal.js';
export type { PortalDeps } from './portal.js';
export { encodeAnswer } from './encode.js';
