import { tiers } from './scripts/test-needs.mjs';

const { unit, databases, whole } = tiers();

const project = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

const at = (files) => files.map((file) => `<rootDir>/${file}`);

/** @type {import('jest').Config} */
export default {
  // As many as there are processors in CI: beside a third, workflow tasks took so long that the time-skipping server, which
  // loses one beside which a timer of its workflow fires, lost some. A worker that has grown is replaced.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  testSequencer: '<rootDir>/scripts/test-sequencer.mjs',
  // Only to end what hangs: a test is late on no machine.
  testTimeout: 240_000,
  projects: [
    {
      ...project,
      displayName: 'unit',
      testMatch: at(unit),
      setupFilesAfterEnv: ['<rootDir>/test/support/site/out-of-reach.ts'],
    },
    {
      ...project,
      displayName: 'databases',
      testMatch: at(databases),
      globalSetup: '<rootDir>/test/support/site/shared-postgres.mjs',
      globalTeardown: '<rootDir>/test/support/site/unshared-postgres.mjs',
    },
    { ...project, displayName: 'whole', testMatch: at(whole) },
  ],
};
