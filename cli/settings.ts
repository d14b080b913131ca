import { publicUrlOf, readSettings, type Settings } from '../platform/index.js';
import { cliFailure, EXIT } from './exit.js';

/** The settings of the environment; bad values end the command with one line each. */
export function settingsOrExit(env: NodeJS.ProcessEnv): Settings {
  const read = readSettings(env);
  if (!read.ok) throw cliFailure(EXIT.failure, read.problems.join('\n'));
  return read.settings;
}

/** Where the API is that commands talk to: `--url`, `KPO_URL`, or where `kpo up` puts it with these settings. */
export function apiUrlOf(env: NodeJS.ProcessEnv, option?: string): string {
  const given = option ?? env.KPO_URL;
  if (!given) return publicUrlOf(settingsOrExit(env));
  if (URL.canParse(given) && /^https?:/.test(given)) return given.replace(/\/+$/, '');
  const name = option === undefined ? 'KPO_URL' : '--url';
  throw cliFailure(
    EXIT.usage,
    `${name}=${JSON.stringify(given)} is not an address that starts with http:// or https://.`,
  );
}
