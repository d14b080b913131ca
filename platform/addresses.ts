import { join } from 'node:path';
import type { Settings } from './environment.js';

/** The database given, or the SQLite file of the home. */
export const databaseUrlOf = ({ databaseUrl, home }: Pick<Settings, 'databaseUrl' | 'home'>): string =>
  databaseUrl ?? `file:${join(home, 'kpo.sqlite')}`;

export const documentsFolderOf = ({ home }: Pick<Settings, 'home'>): string => join(home, 'documents');

/** Temporal's dev server and the mailbox let everybody in, so they listen on this machine only, whatever the host is. */
export const loopbackOf = (host: string): string => (host === '::1' || host.startsWith('127.') ? host : '127.0.0.1');

/** A host with its port, as addresses write it. */
export const hostPort = (host: string, port: number): string => `${host.includes(':') ? `[${host}]` : host}:${port}`;

/** The mail server given, or the mailbox on this machine. */
export const smtpUrlOf = ({ smtpUrl, host, ports }: Pick<Settings, 'smtpUrl' | 'host' | 'ports'>): string =>
  smtpUrl ?? `smtp://${hostPort(loopbackOf(host), ports.smtp)}`;

/** The Temporal server given, or the dev server on this machine. */
export const temporalServerOf = ({ temporal, host, ports }: Pick<Settings, 'temporal' | 'host' | 'ports'>) =>
  temporal ?? { address: hostPort(loopbackOf(host), ports.temporal) };
