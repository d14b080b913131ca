export { createConsole } from './console.js';
export type { ConsoleDeps } from './deps.js';
export { issueSignInLink } from './sign-in-links.js';
