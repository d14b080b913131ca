// npm run test:judges: what tools from outside say about the API, its document and the entries for calendars.
import { spawn } from 'node:child_process';
import { runMain } from './process.mjs';
import { pythonTools } from './python-tools.mjs';
import { ROOT, ensureReady } from './setup.mjs';

await runMain(async () => {
  await ensureReady({});
  const commands = await pythonTools('judges');
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/judges/main.ts', commands], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) => {
    child.on('close', (code) => resolve(code ?? 1));
  });
});
