import type { Command } from 'commander';
import { openApi } from '../api.js';
import type { Io } from '../io.js';
import { json, table } from '../output.js';
import { type CommonOptions, examples } from '../options.js';

interface ListedStop {
  id: string;
  from: string;
  until: string;
  reason: string;
  endedAt: string | null;
}

/** `kpo maintenance`: stops of the system, whose time is given back. */
export function maintenanceCommand(maintenance: Command, io: Io): void {
  maintenance
    .command('announce')
    .description('announce a stop: nothing is climbed meanwhile, and its time is given back to everybody')
    .requiredOption('--from <instant>', 'when it begins')
    .requiredOption('--until <instant>', 'when it ends')
    .requiredOption('--reason <text>', 'why; it is shown on every page')
    .addHelpText(
      'after',
      examples(
        'kpo maintenance announce --from 2026-03-07T22:00:00Z --until 2026-03-08T02:00:00Z --reason "New disks"',
      ),
    )
    .action(
      async ({ from, until, reason, ...options }: CommonOptions & { from: string; until: string; reason: string }) => {
        const body = { from, until, reason };
        const stop = (await openApi(io, options).post('/v1/maintenance', { body })) as ListedStop;
        io.out(options.json ? json(stop) : `Announced ${stop.id}: from ${stop.from} until ${stop.until}.`);
      },
    );

  maintenance
    .command('list')
    .description('list the stops that are announced or go on')
    .option('--over', 'also those that are over or were called off')
    .addHelpText('after', examples('kpo maintenance list', 'kpo maintenance list --over --json'))
    .action(async ({ over, ...options }: CommonOptions & { over?: boolean }) => {
      const query = { over: over ? 'true' : undefined };
      const page = (await openApi(io, options).get('/v1/maintenance', { query })) as { items: ListedStop[] };
      if (options.json) return io.out(json(page));
      if (page.items.length === 0) return io.err('No stop is announced.');
      const rows = page.items.map(({ id, from, until, endedAt, reason }) => [id, from, endedAt ?? until, reason]);
      io.out(table(['id', 'from', 'until', 'reason'], rows));
    });

  maintenance
    .command('end <id>')
    .description('end a stop now, or call off one that has not begun')
    .addHelpText('after', examples('kpo maintenance end m0b1c2d3e4f5'))
    .action(async (id: string, options: CommonOptions) => {
      const stop = (await openApi(io, options).post(`/v1/maintenance/${encodeURIComponent(id)}/end`)) as ListedStop;
      io.out(options.json ? json(stop) : `${stop.id} ended at ${stop.endedAt ?? stop.until}.`);
    });
}
