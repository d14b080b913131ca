import { ROOMS as RUNNING } from './scripts/rooms.mjs';

/** Imports point one way; `npm run imports` holds the arrows. */
const room = (...names) => `^(${names.join('|')})/`;
const ROOMS = [...RUNNING, 'scripts'];
const except = (...names) => room(...ROOMS.filter((name) => !names.includes(name)));

/** Rooms of the domain, in the order in which they may see each other: a room imports only those before it. */
const DOMAIN = [
  'kernel',
  'calendar',
  'tasks',
  'directory',
  'practices',
  'engagement',
  'journal',
  'audit',
  'simulation',
  'ocds',
];

/** What other rooms may import of each: its door, and of some a second one. */
const DOORS = {
  ...Object.fromEntries(DOMAIN.map((name) => [`domain/${name}`, ['index']])),
  // What the domain and workflows name are keys, and types alone.
  i18n: ['index', 'keys'],
  // `index.ts` is where the bundle of workflows begins.
  workflows: ['messages', 'search-attributes'],
  activities: ['index'],
  // Whoever knows the store by its contract loads no database.
  store: ['index', 'open'],
  client: ['index'],
  web: ['index'],
  cli: ['index'],
  worker: ['index'],
  // A command knows its settings before anything runs.
  platform: ['index', 'processes/index'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
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
      comment: 'The domain imports itself, zod, small pure libraries, and how Node writes domains.',
      severity: 'error',
      from: { path: room('domain') },
      to: { pathNot: [room('domain', 'i18n'), 'node_modules/(zod|yaml)/', '^(node:)?url$'] },
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
    ...Object.entries(DOORS).map(([name, doors]) => ({
      name: `door-of-${name.replace('/', '-')}`,
      comment:
        'Other rooms import what a room exports from its door; the rest is its own. Tests see the insides, but not of words.',
      severity: 'error',
      from: { pathNot: name === 'i18n' ? '^(i18n|test/i18n)/' : `^(${name}|test)/` },
      to: { path: `^${name}/(?!(${doors.join('|')})\\.ts$)` },
    })),
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
      name: 'subjects-not-engagements',
      comment: 'Desk, journal, tasks and documents are kept for any subject, whatever its kind.',
      severity: 'error',
      from: { path: '^(store/(journal|tasks|documents|outgoing)|workflows/(desk|runtime))/' },
      to: { path: '^(store/engagements|domain/engagement)/' },
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
        path: except('client', 'domain', 'i18n', 'store', 'activities', 'workflows'),
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
