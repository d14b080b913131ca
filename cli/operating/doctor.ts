import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { findExecutable } from '#executables';
import type { Command } from 'commander';
import { claimPorts, portsOf, publicUrlOf, secretsFolder, type Settings } from '../../platform/index.js';
import { cliFailure, EXIT } from '../exit.js';
import type { Io } from '../io.js';
import { json } from '../output.js';
import { type CommonOptions, examples } from '../options.js';
import { settingsOrExit } from '../settings.js';

interface Finding {
  check: string;
  ok: boolean;
  detail: string;
}
/** Looks at one thing; returns what it found, or throws what is wrong together with how to fix it. */
type Check = { name: string; look: () => Promise<string> };

const OLDEST_NODE = 20;
const PATIENCE_MS = 3_000;

/** `kpo doctor`. */
export function doctorCommand(command: Command, io: Io): void {
  command
    .addHelpText('after', examples('kpo doctor', 'KPO_HOME=/var/lib/kpo kpo doctor --json'))
    .action(async (options: CommonOptions) => {
      const findings: Finding[] = [];
      for (const { name, look } of checksOf(settingsOrExit(io.env), io)) {
        const finding = await look().then(
          (detail) => ({ check: name, ok: true, detail }),
          (error: unknown) => ({
            check: name,
            ok: false,
            detail: error instanceof Error ? error.message : String(error),
          }),
        );
        findings.push(finding);
        if (!options.json)
          io.out(
            `${finding.ok ? '✔' : '✖'} ${name.padEnd(12)} ${finding.detail.replaceAll('\n', `\n${' '.repeat(15)}`)}`,
          );
      }
      const wrong = findings.filter(({ ok }) => !ok).length;
      if (options.json) io.out(json(findings));
      if (wrong > 0) throw cliFailure(EXIT.failure, `${wrong} of ${findings.length} checks failed.`);
    });
}

function checksOf(settings: Settings, io: Io): Check[] {
  const { temporal, databaseUrl } = settings;
  return [
    { name: 'Node.js', look: async () => nodeVersion() },
    { name: 'home', look: () => homePermissions(settings.home) },
    { name: 'kpo', look: () => portsOrStack(settings, io) },
    temporal
      ? { name: 'Temporal', look: () => reachTemporal(settings) }
      : {
          name: 'Temporal',
          look: () => findExecutable('dev', { env: io.env }).then((path) => `the dev server is started from ${path}`),
        },
    {
      name: 'database',
      look: () => (databaseUrl ? reachDatabase(databaseUrl) : Promise.resolve('a SQLite file in the home')),
    },
    {
      name: 'mail',
      look: async () => (settings.smtpUrl ? 'SMTP_URL is used' : 'a mailbox of its own catches every mail'),
    },
  ];
}

function nodeVersion(): string {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= OLDEST_NODE) return process.versions.node;
  throw new Error(`${process.versions.node} is too old. Install Node.js ${OLDEST_NODE} or newer.`);
}

async function homePermissions(home: string): Promise<string> {
  const found = await stat(home).catch(() => undefined);
  if (!found) return `${home} will be made at the first start`;
  if (!found.isDirectory()) throw new Error(`${home} is not a directory. Move it away, or set KPO_HOME.`);
  await access(home, constants.R_OK | constants.W_OK | constants.X_OK).catch(() => {
    throw new Error(`${home} cannot be written to. Give it to this user (chown), or set KPO_HOME.`);
  });
  const secrets = await stat(secretsFolder(home)).catch(() => undefined);
  if (secrets && secrets.mode & 0o077)
    throw new Error(`Others may read ${secretsFolder(home)}. Close it: chmod -R go-rwx ${secretsFolder(home)}`);
  return home;
}

/** Busy ports are as they should be when it is this very kpo that holds them. */
async function portsOrStack(settings: Settings, io: Io): Promise<string> {
  const url = publicUrlOf(settings);
  const ready = await io.fetch(`${url}/readyz`, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => undefined);
  if (ready?.ok) return `runs and is ready at ${url}`;
  if (ready)
    throw new Error(`Something at ${url} answers /readyz with ${ready.status}: ${(await ready.text()).slice(0, 300)}`);
  const ports = await claimPorts(portsOf(settings));
  return `not running; its ports are free (${ports.join(', ')})`;
}

async function reachTemporal({ temporal, namespace }: Settings): Promise<string> {
  if (!temporal) return '';
  const { connectTemporal } = await import('../../platform/processes/index.js');
  const connection = await connectTemporal(temporal, namespace, { patienceMs: PATIENCE_MS });
  await connection.close();
  return `serves namespace "${namespace}" at ${temporal.address}`;
}

async function reachDatabase(url: string): Promise<string> {
  const { openStore } = await import('../../store/open.js');
  const store = await openStore(url);
  await store.close();
  return 'DATABASE_URL is reachable and up to date';
}
