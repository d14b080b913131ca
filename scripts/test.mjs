// npm test [-- options of jest]: sets up what the asked for tests need, runs them, and ends with the line "N passed, N failed".
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ScriptFailure, run, runMain, tail } from './process.mjs';
import { ROOT, ensureReady } from './setup.mjs';
import { needsOf, testFiles } from './test-needs.mjs';

const RESULTS = join(ROOT, '.cache', `jest-${process.pid}.json`);
/** ES modules under Jest need Node's virtual-machine modules. */
const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

await runMain(async () => {
  const args = process.argv.slice(2);
  await ensureReady({});
  const needs = new Set((await filesOf(args)).flatMap((file) => [...needsOf(file)]));
  const { devServer, testServer } = await ensureReady({
    build: needs.has('build'),
    devServer: needs.has('devServer'),
    testServer: needs.has('testServer'),
  });
  const code = await jest(args, {
    ...(devServer && { KPO_TEMPORAL_EXECUTABLE: devServer }),
    ...(testServer && { KPO_TEST_SERVER_EXECUTABLE: testServer }),
  });
  await printCount();
  process.exitCode = code;
});

/** The test files that Jest would run. */
async function filesOf(args) {
  if (args.length === 0) return testFiles();
  const { code, output } = await run(process.execPath, [...JEST, '--listTests', ...args], { cwd: ROOT });
  if (code !== 0) throw new ScriptFailure(tail(output));
  const files = output.split('\n').map((line) => relative(ROOT, line.trim()));
  return testFiles().filter((file) => files.includes(file));
}

function jest(args, executables) {
  const child = spawn(process.execPath, [...JEST, '--json', `--outputFile=${RESULTS}`, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...executables },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** A suite that could not run counts as one failure. */
async function printCount() {
  const results = await readFile(RESULTS, 'utf8').then(JSON.parse, () => undefined);
  await rm(RESULTS, { force: true });
  if (!results) return;
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  console.log(`${results.numPassedTests} passed, ${failed} failed`);
}
