/** The rooms whose code runs in production, in the order in which they may see each other. @type {readonly string[]} */
export const ROOMS = [
  'domain',
  'i18n',
  'workflows',
  'activities',
  'store',
  'client',
  'web',
  'cli',
  'worker',
  'platform',
];
