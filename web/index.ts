/** The HTTP API, the console and the portal. */

export { createApp } from './api/app.js';
export type { ReadyPart } from './api/deps.js';
export { serve } from './api/serve.js';
export { count, organisationIn } from './components/words.js';
export { createConsole } from './console/console.js';
export { rightsIn } from './console/access/waiting.js';
export { FIRST_ADMIN, issueSignInLink } from './console/sign-in/sign-in-links.js';
export type { OidcSettings } from './console/sign-in/openid.js';
export { encodeAnswer } from './portal/encode.js';
export { createPortal } from './portal/portal.js';
export { createLimits, type LimitSettings } from './limits/limits.js';
