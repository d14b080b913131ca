import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { cellAt, type Vendor, type VendorChanges } from '../domain/directory/index.js';
import { openApi } from './api.js';
import { cliFailure, EXIT } from './exit.js';
import { type Io, readBytes } from './io.js';
import { json, printable, table } from './output.js';
import { type CommonOptions, examples, limitOf } from './options.js';

const MAX_FILE_BYTES = 5_000_000;
const FILES = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** `line 3, contact_email` of a file. */
function cellOf(pointer: string): string {
  const { line, column } = cellAt(pointer);
  return `line ${line}${column && `, ${column}`}`;
}

interface ImportOptions extends CommonOptions {
  preview?: boolean;
  dryRun?: boolean;
  charset?: string;
}

/** What an import would change, as the API says it. */
interface Preview {
  added: string[];
  changed: ({ id: string } & Pick<VendorChanges['changed'][number], 'columns'>)[];
  left: string[];
}

async function importFile(
  io: Io,
  path: string,
  { preview, dryRun, charset, ...options }: ImportOptions,
): Promise<void> {
  const body = await readBytes(io, path, MAX_FILE_BYTES);
  const isWorkbook = body[0] === 0x50 && body[1] === 0x4b;
  const mediaType = isWorkbook ? FILES.xlsx : `${FILES.csv}${charset === undefined ? '' : `; charset=${charset}`}`;
  const asked = preview || dryRun ? { preview: 'true' } : {};
  const receipt = await openApi(io, { ...options, placeOf: cellOf }).post('/v1/vendors', {
    body,
    query: asked,
    headers: { 'content-type': mediaType },
  });
  if (options.json) return io.out(json(receipt));
  if (preview || dryRun) return io.out(previewed(receipt as Preview));
  const { ids } = receipt as { ids: string[] };
  io.out(`Imported ${ids.length} ${ids.length === 1 ? 'vendor' : 'vendors'}.`);
}

function previewed({ added, changed, left }: Preview): string {
  const lines = [
    ...added.map((id) => `  + ${id}`),
    ...changed.flatMap(({ id, columns }) => [
      `  ~ ${id}`,
      ...columns.map(({ column, from, to }) => printable(`      ${column}: ${from || '–'} → ${to || '–'}`)),
    ]),
  ];
  return [
    `Would add ${added.length}, change ${changed.length} and leave ${left.length} as in the directory. Nothing was done.`,
    ...lines,
  ].join('\n');
}

interface ExportOptions extends CommonOptions {
  format: keyof typeof FILES;
  output?: string;
  practice?: string;
}

async function exportFile(io: Io, { format, output, practice, ...options }: ExportOptions): Promise<void> {
  if (format === 'xlsx' && !output) throw cliFailure(EXIT.usage, 'Name the file of an XLSX export with --output.');
  const bytes = await openApi(io, options).bytes('/v1/vendors', {
    query: { practice },
    headers: { accept: FILES[format] },
  });
  if (!output) return io.out(new TextDecoder().decode(bytes).trimEnd());
  await writeFile(output, bytes).catch((error: Error) => {
    throw cliFailure(EXIT.usage, `${output} cannot be written: ${error.message}`);
  });
  io.err(`Written to ${output}.`);
}

/** Commands for the directory of vendors. */
export function vendorsCommand(vendors: Command, io: Io): void {
  vendors
    .command('import <file>')
    .description('add vendors from a CSV or XLSX file, or change those whose id is known; all of it or nothing')
    .option('--preview', 'say what would be added, changed and left, and do nothing')
    .option('--dry-run', 'the same as --preview')
    .option('--charset <encoding>', 'the encoding of a CSV file that does not say it, such as windows-1250')
    .addHelpText('after', examples('kpo vendors import vendors.csv', 'kpo vendors import vendors.xlsx --preview'))
    .action((path: string, options: ImportOptions) => importFile(io, path, options));

  vendors
    .command('export')
    .description('write vendors as a file that can be imported again')
    .addOption(new Option('--format <format>', 'of the file').choices(Object.keys(FILES)).default('csv'))
    .option('--output <file>', 'where to write it; else CSV is printed')
    .option('--practice <id>', 'only those of this practice')
    .addHelpText(
      'after',
      examples('kpo vendors export > vendors.csv', 'kpo vendors export --format xlsx --output vendors.xlsx'),
    )
    .action((options: ExportOptions) => exportFile(io, options));

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
