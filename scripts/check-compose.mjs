// npm run compose: checks docker-compose.yml by the Compose specification, the Dockerfile by hadolint, the shell scripts by
// the shell, and that what they name exists: commands, variables, files, services. No container engine is needed.
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ScriptFailure, run, runMain, tail } from './process.mjs';
import { pythonTools } from './python-tools.mjs';
import { ROOMS } from './rooms.mjs';
import { ROOT, ensureReady } from './setup.mjs';

const OUR_IMAGE = 'kpo:local';
const OUR_VARIABLE = /^(KPO_\w+|TEMPORAL_\w+|DATABASE_URL|SMTP_URL)$/;

await runMain(async () => {
  await ensureReady({ build: true });
  const linters = await pythonTools('checks');
  await must('Compose specification', join(linters, 'check-jsonschema'), [
    '--builtin-schema',
    'vendor.compose-spec',
    'docker-compose.yml',
  ]);
  await must('Dockerfile', join(linters, 'hadolint'), ['Dockerfile']);
  for (const script of await readdir(join(ROOT, 'docker'))) {
    if (script.endsWith('.sh')) await must(`docker/${script}`, 'sh', ['-n', `docker/${script}`]);
  }
  const problems = await problemsOfNames();
  if (problems.length > 0)
    throw new ScriptFailure(`docker-compose.yml:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  console.log('docker-compose.yml, Dockerfile and docker/ are sound.');
});

async function must(name, command, args) {
  const { code, output } = await run(command, args, { cwd: ROOT });
  if (code !== 0) throw new ScriptFailure(`${name}:\n${tail(output, 40)}`);
}

async function problemsOfNames() {
  const { parse } = await import('yaml');
  const text = await readFile(join(ROOT, 'docker-compose.yml'), 'utf8');
  const { services, volumes } = parse(text, { merge: true });
  const [example, help, sources] = await Promise.all([
    readFile(join(ROOT, '.env.example'), 'utf8'),
    helpOfKpo(),
    textOfSources(),
  ]);

  const problems = [...text.matchAll(/\$\{(\w+)/g)]
    .filter(([, name]) => !new RegExp(`^${name}=`, 'm').test(example))
    .map(([, name]) => `\${${name}} is not in .env.example`);
  for (const [name, service] of Object.entries(services)) {
    if (service.container_name) problems.push(`${name}: a container_name keeps it from scaling`);
    for (const needed of Object.keys(service.depends_on ?? {})) {
      if (!services[needed]) problems.push(`${name} depends on ${needed}, which does not exist`);
    }
    for (const [source] of (service.volumes ?? []).map((volume) => volume.split(':'))) {
      const found = source.startsWith('./') ? await exists(source) : source in volumes;
      if (!found) problems.push(`${name} mounts ${source}, which does not exist`);
    }
    if (service.image !== OUR_IMAGE) continue;
    const [command] = service.command;
    if (!new RegExp(`^\\s+${command}\\b`, 'm').test(help)) problems.push(`${name}: there is no \`kpo ${command}\``);
    for (const variable of Object.keys(service.environment)) {
      // The SDK reads its TEMPORAL_ variables itself.
      if (OUR_VARIABLE.test(variable) && !variable.startsWith('TEMPORAL_') && !sources.includes(variable)) {
        problems.push(`${name}: nothing reads ${variable}`);
      }
    }
  }
  return [...new Set(problems)];
}

function exists(path) {
  return stat(join(ROOT, path)).then(
    () => true,
    () => false,
  );
}

async function helpOfKpo() {
  const { code, output } = await run(process.execPath, ['dist/cli/main.js', '--help'], { cwd: ROOT });
  if (code !== 0) throw new ScriptFailure(`kpo --help failed:\n${tail(output)}`);
  return output;
}

async function textOfSources() {
  const files = await Promise.all(
    ROOMS.map((folder) => readdir(join(ROOT, folder), { recursive: true, withFileTypes: true }).catch(() => [])),
  );
  const texts = files
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => readFile(join(entry.parentPath ?? entry.path, entry.name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}
