/** Imports point one way; `npm run imports` holds the arrows. */
const layer = (...names) => `^(${names.join('|')})/`;
const SOURCES = layer('domain', 'workflows', 'activities', 'worker', 'client', 'store', 'scripts');

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
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'nothing-imports-test',
      severity: 'error',
      from: { path: SOURCES },
      to: { path: layer('test') },
    },
    {
      name: 'no-development-packages',
      comment: 'What runs in production is a dependency, not a devDependency.',
      severity: 'error',
      from: { path: layer('domain', 'workflows', 'activities', 'worker', 'client', 'store') },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain imports itself, zod and small pure libraries.',
      severity: 'error',
      from: { path: layer('domain') },
      to: { pathNot: [layer('domain'), 'node_modules/(zod|yaml|csv-parse|intl-messageformat)/'] },
    },
    {
      name: 'workflows-see-domain',
      comment: 'Workflows import the domain and the SDK, and activities by type only.',
      severity: 'error',
      from: { path: layer('workflows') },
      to: {
        pathNot: [layer('workflows', 'domain'), 'node_modules/@temporalio/(workflow|common)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'workflows-speak-no-language',
      comment: 'Workflows carry phrases; words are made outside, by tables that change with the host.',
      severity: 'error',
      from: { path: layer('workflows') },
      to: { path: '^domain/language/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-know-only-activity-types',
      severity: 'error',
      from: { path: layer('workflows') },
      to: { path: layer('store', 'worker', 'client', 'scripts') },
    },
    {
      name: 'activities-see-domain-and-store',
      severity: 'error',
      from: { path: layer('activities') },
      to: { path: layer('workflows', 'worker', 'client', 'scripts') },
    },
    {
      name: 'store-sees-domain',
      severity: 'error',
      from: { path: layer('store') },
      to: { path: layer('workflows', 'activities', 'worker', 'client', 'scripts') },
    },
    {
      name: 'worker-sees-all-but-client',
      severity: 'error',
      from: { path: layer('worker') },
      to: { path: layer('client', 'scripts') },
    },
    {
      name: 'client-speaks-messages',
      comment: 'The client knows workflows by their message definitions only.',
      severity: 'error',
      from: { path: layer('client'), pathNot: '^client/cli/' },
      to: { path: layer('workflows'), pathNot: '^workflows/messages\\.ts$' },
    },
    {
      name: 'client-composes-in-cli-only',
      comment: 'Only client/cli, where the processes are put together, imports the worker, activities or scripts.',
      severity: 'error',
      from: { path: layer('client'), pathNot: '^client/cli/' },
      to: { path: layer('worker', 'activities', 'scripts'), dependencyTypesNot: ['type-only'] },
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
