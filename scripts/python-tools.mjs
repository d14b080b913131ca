// Checks that are Python packages: each requirements file gets a virtual environment of its own below .cache.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ScriptFailure, run, step, tail } from './process.mjs';
import { ROOT } from './setup.mjs';

/**
 * Installs what `scripts/requirements-<name>.txt` pins, unless it is there already.
 * @param {string} name
 * @returns {Promise<string>} the folder of its commands
 */
export async function pythonTools(name) {
  const environment = join(ROOT, '.cache', name);
  const requirements = join(ROOT, 'scripts', `requirements-${name}.txt`);
  const stamp = join(environment, '.stamp');
  const wanted = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) !== wanted) {
    await step(
      `installing ${name} with pip`,
      (line) => console.error(line),
      () => install(environment, requirements),
    );
    await writeFile(stamp, wanted);
  }
  return join(environment, 'bin');
}

async function install(environment, requirements) {
  const pip = ['install', '--quiet', '--disable-pip-version-check', '-r', requirements];
  await must('python3', ['-m', 'venv', '--clear', environment]);
  await must(join(environment, 'bin', 'pip'), pip);
}

async function must(command, args) {
  const { code, output } = await run(command, args, { cwd: ROOT });
  if (code !== 0) throw new ScriptFailure(`${command} ${args.join(' ')}:\n${tail(output, 40)}`);
}
