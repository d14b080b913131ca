// npm test [-- options of jest]: sets the clone up, runs the tests, and ends with the line "N passed, N failed".
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runMain } from './process.mjs';
import { ROOT, ensureReady } from './setup.mjs';

const RESULTS = join(ROOT, '.cache', `jest-${process.pid}.json`);

await runMain(async () => {
  const { devServer, testServer } = await ensureReady({ build: true, devServer: true, testServer: true });
  const code = await jest(process.argv.slice(2), {
    KPO_TEMPORAL_EXECUTABLE: devServer,
    KPO_TEST_SERVER_EXECUTABLE: testServer,
  });
  await printCount();
  process.exitCode = code;
});

/** ES modules under Jest need Node's virtual-machine modules. */
function jest(args, executables) {
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const child = spawn(process.execPath, [...node, '--json', `--outputFile=${RESULTS}`, ...args], {
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
