/** Imports point one way; `npm run imports` holds the arrows. */
const room = (...names) => `^(${names.join('|')})/`;
const ROOMS = [
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
  'scripts',
];
const RUNNING = ROOMS.filter((name) => name !== 'scripts');
const except = (...names) => room(...ROOMS.filter((name) => !names.includes(name)));

/** Rooms of the domain, in the order in which they may see each other: a room imports only those before it. */
const DOMAIN = ['kernel', 'calendar', 'tasks', 'directory', 'practices', 'engagement', 'journal', 'simulation', 'ocds'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'nothing-imports-test', severity: 'error', from: { path: room(...ROOMS) }, to: { path: room('test') } },
    {
      name: 'no-development-packages',
      comment: 'What runs in production is a dependency, not a devDependency.',
      severity: 'error',
      from: { path: room(...RUNNING) },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain imports itself, zod and small pure libraries.',
      severity: 'error',
      from: { path: room('domain') },
      to: { pathNot: [room('domain', 'i18n'), 'node_modules/(zod|yaml|csv-parse)/'] },
    },
    ...DOMAIN.slice(0, -1).map((name, index) => ({
      name: `domain-${name}-sees-what-is-above`,
      comment: 'Rooms of the domain import only those before them in the list.',
      severity: 'error',
      from: { path: `^domain/${name}/` },
      to: { path: `^domain/(${DOMAIN.slice(index + 1).join('|')})/` },
    })),
    {
      name: 'words-see-domain',
      comment: 'Catalogues put the domain into words.',
      severity: 'error',
      from: { path: room('i18n') },
      to: { path: except('i18n', 'domain') },
    },
    {
      name: 'door-of-words',
      comment:
        'Other rooms put things into words through i18n/index.ts; the domain and workflows name keys, and see their types only.',
      severity: 'error',
      from: { pathNot: '^(i18n|test/i18n)/' },
      to: { path: '^i18n/(?!(index|keys)\\.ts$)' },
    },
    {
      name: 'keys-are-types',
      severity: 'error',
      from: { path: room('domain', 'workflows') },
      to: { path: room('i18n'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-see-domain',
      comment: 'Workflows import the domain and the SDK, and activities by type only.',
      severity: 'error',
      from: { path: room('workflows') },
      to: {
        pathNot: [room('workflows', 'domain'), 'node_modules/@temporalio/(workflow|common)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'workflows-know-only-activity-types',
      severity: 'error',
      from: { path: room('workflows') },
      to: { path: except('workflows', 'domain', 'i18n', 'activities') },
    },
    {
      name: 'activities-see-domain-words-and-store',
      severity: 'error',
      from: { path: room('activities') },
      to: { path: except('activities', 'domain', 'i18n', 'store') },
    },
    {
      name: 'store-sees-domain',
      severity: 'error',
      from: { path: room('store') },
      to: { path: except('store', 'domain', 'i18n') },
    },
    {
      name: 'client-speaks-messages',
      comment: 'Use cases know workflows by their message definitions only.',
      severity: 'error',
      from: { path: room('client') },
      to: {
        path: [
          except('client', 'domain', 'i18n', 'store', 'activities', 'workflows'),
          '^workflows/(?!(messages|search-attributes)\\.ts$)',
        ],
      },
    },
    {
      name: 'client-serves-nothing',
      comment: 'No HTTP, mail or process in use cases; those are ways in, effects and the platform.',
      severity: 'error',
      from: { path: room('client') },
      to: {
        path: [
          'node_modules/(@?hono|nodemailer|smtp-server|mailparser|undici)/',
          '^(node:)?(http|https|net|child_process)$',
        ],
      },
    },
    {
      name: 'web-and-cli-see-use-cases',
      comment: 'Pages, routes and commands speak to use cases, not to workflows or processes.',
      severity: 'error',
      from: { path: room('web') },
      to: { path: room('workflows', 'worker', 'platform', 'cli', 'scripts') },
    },
    {
      name: 'worker-composes',
      severity: 'error',
      from: { path: room('worker') },
      to: { path: room('web', 'cli', 'client', 'scripts') },
    },
    {
      name: 'platform-composes',
      severity: 'error',
      from: { path: room('platform') },
      to: { path: room('cli') },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache|test/histories)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
