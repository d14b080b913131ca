// npm run lock: names in package-lock.json what npm leaves out when a registry does not serve it here, namely the optional
// packages of other platforms. Without them `npm ci` refuses the lockfile, on every platform. Safe to repeat.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMain, ScriptFailure } from './process.mjs';
import { ROOT } from './setup.mjs';

const LOCKFILE = join(ROOT, 'package-lock.json');
const EXACT = /^\d+\.\d+\.\d+$/;
const OS = /\b(android|darwin|freebsd|linux|openharmony|win32)\b/;
const CPU = /\b(arm64|arm|x64|ia32|loong64|ppc64|riscv64|s390x)\b/;

await runMain(async () => {
  const lock = JSON.parse(await readFile(LOCKFILE, 'utf8'));
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) => missingBelow(lock.packages, path, entry));
  for (const { path, entry } of missing) lock.packages[path] = entry;
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  if (missing.length > 0)
    await writeFile(LOCKFILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`package-lock.json: ${missing.length} packages of other platforms added.`);
});

function missingBelow(packages, path, { optionalDependencies = {}, dev, license }) {
  return Object.entries(optionalDependencies)
    .filter(([name]) => !reaches(packages, path, name))
    .map(([name, version]) => {
      if (!EXACT.test(version))
        throw new ScriptFailure(`${path} wants ${name}@${version}: install it where a registry serves it.`);
      const [os, cpu, libc] = [name.match(OS)?.[1], name.match(CPU)?.[1], name.match(/-(gnu|musl)/)?.[1]];
      if (!os || !cpu)
        throw new ScriptFailure(`${name} does not name its platform: install it where a registry serves it.`);
      return {
        path: `node_modules/${name}`,
        entry: {
          version,
          cpu: [cpu],
          ...(dev && { dev }),
          ...(os === 'linux' && libc && cpu !== 'arm' && { libc: [libc === 'gnu' ? 'glibc' : 'musl'] }),
          ...(license && { license }),
          optional: true,
          os: [os],
        },
      };
    });
}

/** Whether a package at `path` finds `name` in its own node_modules or in one above. */
function reaches(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at && `${at}/`}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}
