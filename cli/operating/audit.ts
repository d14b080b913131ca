import { type Command, Option } from 'commander';
import { openApi } from '../api.js';
import type { Io } from '../io.js';
import { instant, json, table } from '../output.js';
import { type CommonOptions, examples, limitOf } from '../options.js';

interface Row {
  sequence: number;
  at: string;
  actor: string | null;
  address: string | null;
  says: string;
}
interface AuditOptions extends CommonOptions {
  limit?: number;
  type?: string;
  actor?: string;
  engagement?: string;
  since?: string;
  until?: string;
  format?: 'jsonl' | 'csv';
}

const ACCEPTED = { jsonl: 'application/jsonl', csv: 'text/csv' };

/** `kpo audit`. */
export function auditCommand(command: Command, io: Io): void {
  command
    .option('--limit <count>', 'so many of the newest (1 to 200)', limitOf)
    .option('--type <type>', 'only acts of a type, such as document.opened')
    .option('--actor <who>', 'only what somebody did: an address, or key:<name>')
    .option('--engagement <id>', 'only what concerns an engagement')
    .option('--since <instant>', 'not before an instant, such as 2026-11-30T00:00:00Z')
    .option('--until <instant>', 'before an instant')
    .addOption(
      new Option('--format <format>', 'everything that matches, as lines of JSON or as CSV').choices(['jsonl', 'csv']),
    )
    .addHelpText(
      'after',
      examples('kpo audit', 'kpo audit --type request.refused --limit 200', 'kpo audit --format csv > audit.csv'),
    )
    .action(async ({ json: asJson, url, format, ...query }: AuditOptions) => {
      const api = openApi(io, { url });
      if (format)
        return io.out((await api.text('/v1/audit', { query, headers: { accept: ACCEPTED[format] } })).trimEnd());
      const { items } = (await api.get('/v1/audit', { query })) as { items: Row[] };
      io.out(
        asJson
          ? json(items)
          : table(
              ['#', 'when', 'who', 'from', 'what'],
              items.map(({ sequence, at, actor, address, says }) => [sequence, instant(at), actor, address, says]),
            ),
      );
    });
}
