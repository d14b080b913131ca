import type { Command } from 'commander';
import { temporalServerOf } from '../../platform/index.js';
import { cliFailure, EXIT } from '../exit.js';
import type { Io } from '../io.js';
import { type CommonOptions, examples } from '../options.js';
import { json } from '../output.js';
import { settingsOrExit } from '../settings.js';

const PATIENCE_MS = 3_000;

/** `kpo promote`. */
export function promoteCommand(command: Command, io: Io): void {
  command
    .addHelpText('after', examples('kpo promote 2026-12-01', 'KPO_BUILD_ID=2026-12-01 kpo promote'))
    .action(async (named: string | undefined, options: CommonOptions) => {
      const env = named === undefined ? io.env : { ...io.env, KPO_BUILD_ID: named };
      const { release, namespace, ...settings } = settingsOrExit(env);
      if (!release) throw cliFailure(EXIT.usage, 'Say which build, or set KPO_BUILD_ID.');
      const { connectTemporal, makeCurrent } = await import('../../platform/processes/index.js');
      const connection = await connectTemporal(temporalServerOf(settings), namespace, {
        patienceMs: PATIENCE_MS,
      }).catch((error: Error) => Promise.reject(cliFailure(EXIT.unavailable, error.message)));
      const { build } = release;
      try {
        const before = await makeCurrent(connection, namespace, release);
        if (options.json) io.out(json({ build, before: before ?? null }));
        else
          io.out(`New engagements begin with the build "${build}"${before ? `, and no longer with "${before}"` : ''}.`);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw cliFailure(EXIT.refused, `The build "${build}" cannot take new engagements: ${why}`);
      } finally {
        await connection.close();
      }
    });
}
