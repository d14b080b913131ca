import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';

/** A PostgreSQL cluster of our own: a temporary directory, a Unix socket in it, no TCP port. */
export interface PostgresCluster {
  /** Where its socket is. */
  directory: string;
  /** Makes an empty database and returns its address. */
  createDatabase(): Promise<string>;
  /** Ends the server at once, as a crash would; `stop` is still to be called. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** The newest installed version's executables; undefined when PostgreSQL is not installed. */
export function postgresBinaries(): string | undefined {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).filter((version) => existsSync(join(DEBIAN, version, 'bin', 'initdb')))
    : [];
  const newest = versions.sort((a, b) => Number(a) - Number(b)).at(-1);
  return newest && join(DEBIAN, newest, 'bin');
}

/** Starts a cluster that forgets everything at the end; its server never waits for the disk. */
export async function startPostgres(binaries: string): Promise<PostgresCluster> {
  const directory = mkdtempSync(join(tmpdir(), 'kpo-pg-'));
  const user = serverUser();
  if (user) chownSync(directory, user.uid, user.gid);
  const options = { ...user, cwd: directory, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } };
  const cluster = join(directory, 'data');
  execFileSync(join(binaries, 'initdb'), ['-D', cluster, '-U', 'kpo', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...options,
    stdio: 'ignore',
  });
  const settings = [
    'listen_addresses=',
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'shared_buffers=16MB',
  ];
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', cluster, '-k', directory, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  await untilReady(server);
  let databases = 0;
  return {
    directory,
    async createDatabase() {
      const name = `kpo${++databases}`;
      await onCluster(directory, `create database ${name}`);
      return addressIn(directory, name);
    },
    crash: () => end(server, 'SIGQUIT'),
    async stop() {
      await end(server, 'SIGINT');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The address of a database in the cluster whose socket is in a directory. */
export const addressIn = (directory: string, name: string): string =>
  `postgres://kpo@localhost/${name}?host=${encodeURIComponent(directory)}`;

/** Runs statements on the cluster whose socket is in a directory. */
export const onCluster = (directory: string, statements: string): Promise<void> =>
  onDatabase(addressIn(directory, 'postgres'), statements);

/** Runs statements on a database. */
export async function onDatabase(address: string, statements: string): Promise<void> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}

/** The server refuses to run as root; Debian's package makes the user `postgres` for it. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function untilReady(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  for await (const line of createInterface({ input: server.stderr as NodeJS.ReadableStream })) {
    said.push(line);
    if (line.includes('ready to accept connections')) {
      // Whatever it says later is read and dropped, so that it never waits for a reader.
      server.stderr?.resume();
      return;
    }
  }
  throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`);
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, 'exit');
  server.kill(signal);
  await exited;
}
