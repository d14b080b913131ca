import { builtinModules } from 'node:module';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];

/** What runs in the workflow sandbox must not feel the host, its locale or its clock. */
/** `but` is pure. */
const builtIns = (where, but = 'nothing') => ({
  regex: `^(node:(?!${but}$).*|(${builtinModules.join('|')})(/.*)?)$`,
  message: `${where} is free of Node's built-ins.`,
});

const NO_LOCALE = {
  selector:
    'MemberExpression[property.name=/^(localeCompare|toLocale(String|DateString|TimeString|UpperCase|LowerCase))$/]',
  message: 'The locale of the host must not decide: this code runs, or may run, inside workflows.',
};
const NO_INTL = { selector: "Identifier[name='Intl']", message: 'Intl depends on the host: not in workflow code.' };
/** All workflows of a worker share the modules, which are evaluated once. */
const NO_STATE = ['Program', 'ExportNamedDeclaration'].flatMap((parent) =>
  [
    `${parent} > VariableDeclaration[kind=/let|var/]`,
    `${parent} > VariableDeclaration > VariableDeclarator > NewExpression[callee.name=/^(Map|Set|WeakMap|WeakSet)$/][arguments.length=0]`,
  ].map((selector) => ({
    selector,
    message: 'Modules keep nothing: what one workflow left here another would find.',
  })),
);

/** What a process must not take from outside, or do there, beside its desk. */
const OUTSIDE = [
  'condition',
  'continueAsNew',
  'executeChild',
  'getExternalWorkflowHandle',
  'patched',
  'proxyActivities',
  'proxyLocalActivities',
  'setHandler',
  'sleep',
  'startChild',
  'upsertSearchAttributes',
];
const BY_THE_DESK = 'Only what goes through the desk is found again by the next run of a workflow.';

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', '.cache/', '.kpo/', 'coverage/', '**/*.d.mts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    rules: { 'no-unused-vars': 'error', 'no-var': 'error', 'prefer-const': 'error', eqeqeq: 'error' },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeCheckedOnly, tseslint.configs.eslintRecommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      // An async function that happens not to wait still has to fit the interface that others wait on.
      '@typescript-eslint/require-await': 'off',
      // There are no classes here, so no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', NO_LOCALE, NO_INTL, ...NO_STATE],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'zod',
              message: 'Parse at the edge: zod adds 451 KB to the workflow bundle.',
              allowTypeImports: true,
            },
          ],
          patterns: [
            builtIns('workflows/'),
            { group: ['**/activities/**'], message: 'Workflows know activities by type only.', allowTypeImports: true },
          ],
        },
      ],
    },
  },
  {
    files: ['workflows/phases/**/*.ts', 'workflows/delivering/**/*.ts'],
    ignores: ['workflows/phases/deliverables.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: '@temporalio/workflow', importNames: OUTSIDE, message: BY_THE_DESK }],
          patterns: [
            { group: ['**/runtime/waiting.js'], importNames: ['now', 'firstBy'], message: BY_THE_DESK },
            { group: ['**/runtime/run-local-first.js', '**/search-attributes.js'], message: BY_THE_DESK },
          ],
        },
      ],
    },
  },
  {
    files: ['domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', NO_LOCALE, ...NO_STATE],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [builtIns('domain/', 'url')] }],
    },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      // Answers of `response.json()` and fakes are what the assertion says they are.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
