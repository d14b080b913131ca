import type { Command } from 'commander';
import { cellAt, type Vendor } from '../domain/directory/index.js';
import { openApi } from './api.js';
import { type Io, readInput } from './io.js';
import { json, table } from './output.js';
import { type CommonOptions, examples, limitOf } from './options.js';

/** `line 3, contact_email` of a file. */
function cellOf(pointer: string): string {
  const { line, column } = cellAt(pointer);
  return `line ${line}${column && `, ${column}`}`;
}

/** Commands for the directory of vendors. */
export function vendorsCommand(vendors: Command, io: Io): void {
  vendors
    .command('import <csv>')
    .description('add vendors from a CSV file, or change those whose id is known; all of it or nothing')
    .addHelpText('after', examples('kpo vendors import vendors.csv'))
    .action(async (path: string, options: CommonOptions) => {
      const body = await readInput(io, path);
      const receipt = (await openApi(io, { ...options, placeOf: cellOf }).post('/v1/vendors', {
        body,
        headers: { 'content-type': 'text/csv' },
      })) as { ids: string[] };
      io.out(
        options.json
          ? json(receipt)
          : `Imported ${receipt.ids.length} ${receipt.ids.length === 1 ? 'vendor' : 'vendors'}.`,
      );
    });

  vendors
    .command('list')
    .description('list vendors')
    .option('--practice <id>', 'only those of this practice')
    .option('--limit <number>', 'how many', limitOf, 50)
    .option('--cursor <cursor>', 'go on where a list ended')
    .addHelpText('after', examples('kpo vendors list', 'kpo vendors list --practice legal --json'))
    .action(
      async ({
        practice,
        limit,
        cursor,
        ...options
      }: CommonOptions & { practice?: string; limit: number; cursor?: string }) => {
        const page = (await openApi(io, options).get('/v1/vendors', { query: { practice, limit, cursor } })) as {
          items: Pick<Vendor, 'id' | 'name' | 'practices' | 'jurisdictions' | 'capacity' | 'pastScore'>[];
          next: string | null;
        };
        if (options.json) return io.out(json(page));
        if (page.items.length === 0) return io.err('No vendor. Import some with: kpo vendors import <vendors.csv>');
        const rows = page.items.map((each) => [
          each.id,
          each.name,
          each.practices.join(', '),
          each.jurisdictions.join(' '),
          each.capacity,
          each.pastScore,
        ]);
        io.out(table(['id', 'name', 'practices', 'jurisdictions', 'capacity', 'score'], rows));
        if (page.next) io.err(`There are more: --cursor ${page.next}`);
      },
    );
}
