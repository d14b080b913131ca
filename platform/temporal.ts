import { loadClientConnectConfig } from '@temporalio/envconfig';
import { mismatch, type Problem, problem } from '../domain/kernel/index.js';
import type { NativeConnectionOptions } from '@temporalio/worker';

/** A Temporal server that somebody else runs, with what it takes to be let in (TLS, API key). */
export type TemporalServer = NativeConnectionOptions & { address: string };

/** What makes a server somebody else's: an address, or a profile of the SDK's configuration file that holds one. */
const ASKED_BY = ['TEMPORAL_ADDRESS', 'TEMPORAL_PROFILE', 'TEMPORAL_CONFIG_FILE'];

/** Reads the SDK's own environment configuration; no `server` means the embedded one. */
export function readTemporal(
  env: Record<string, string>,
): { ok: true; server?: TemporalServer; namespace: string } | { ok: false; problem: Problem } {
  const namespace = env.TEMPORAL_NAMESPACE ?? 'default';
  const asked = ASKED_BY.filter((name) => env[name]);
  if (asked.length === 0) return { ok: true, namespace };
  const names = asked.map((name) => `${name}="${env[name]}"`).join(', ');
  try {
    const { connectionOptions, namespace: configured } = loadClientConnectConfig({ overrideEnvVars: env });
    const { address } = connectionOptions;
    if (!address) return { ok: false, problem: problem('', 'problems.setting.noTemporal', { value: names }) };
    if (!/^[^\s/]+:\d{1,5}$/.test(address))
      return { ok: false, problem: mismatch('/TEMPORAL_ADDRESS', address, 'problems.setting.temporal') };
    return { ok: true, server: { ...connectionOptions, address }, namespace: configured ?? namespace };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: problem('', 'problems.setting.temporalConfig', { value: names, why }) };
  }
}
