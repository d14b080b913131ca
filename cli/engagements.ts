import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { Lateness } from '../domain/journal/index.js';
import type { Holder } from '../domain/tasks/index.js';
import { PHASES } from '../domain/engagement/index.js';
import { PLAIN } from '../i18n/index.js';
import type { EngagementListing, EngagementRow } from '../store/index.js';
import { openApi } from './api.js';
import { type Io, readInput } from './io.js';
import { yamlOf } from './yaml.js';
import { instant, json, printable, table } from './output.js';
import { type CommonOptions, examples, limitOf } from './options.js';
import { phaseStrip } from './phases.js';
import { watch } from './watch.js';

const OCDS = 'application/vnd.ocds.release+json';
const at = (id: string): string => `/v1/engagements/${encodeURIComponent(id)}`;

const startable = (command: Command): Command =>
  command
    .option('--wait', 'watch it until it ends')
    .option('--idempotency-key <key>', 'the same key starts the same engagement only once');

/** `kpo start`. */
export function startCommand(command: Command, io: Io): void {
  startable(command)
    .addHelpText(
      'after',
      examples(
        'kpo start brief.json',
        'kpo start brief.yaml --wait',
        'cat brief.json | kpo start - --idempotency-key erp-4711 --json',
      ),
    )
    .action((path: string, options: StartOptions) => start(io, path, options, 'application/json'));
}

/** `kpo import-ocds`. */
export function importOcdsCommand(command: Command, io: Io): void {
  startable(command)
    .option('--practice <id>', 'the practice, whatever codes the notice has')
    .option('--budget <amount>', 'the budget, such as "90000 EUR", whatever values the notice has')
    .option('--again', 'start another one from a notice that has started one')
    .addHelpText(
      'after',
      examples('kpo import-ocds notice.json', 'kpo import-ocds notice.json --practice legal --budget "90000 EUR"'),
    )
    .action((path: string, { practice, budget, again, ...options }: StartOptions & NoticeOptions) =>
      start(io, path, options, OCDS, { practice, budget, again }),
    );
}

/** `kpo list`. */
export function listCommand(command: Command, io: Io): void {
  command
    .addOption(new Option('--phase <phase>', 'only those in this phase').choices(PHASES))
    .option('--practice <id>', 'only those of this practice')
    .option('--owner <email>', 'only those of this owner')
    .option('--overdue', 'only those with a task past its due date')
    .option('--limit <number>', 'how many', limitOf, 50)
    .option('--cursor <cursor>', 'go on where a list ended')
    .addHelpText(
      'after',
      examples('kpo list', 'kpo list --phase delivery --overdue', 'kpo list --json | jq -r ".items[].id"'),
    )
    .action((options: ListOptions) => list(io, options));
}

/** `kpo show`. */
export function showCommand(command: Command, io: Io): void {
  command
    .addHelpText('after', examples('kpo show e3crnb5v6pza', 'kpo show e3crnb5v6pza --json'))
    .action(async (id: string, options: CommonOptions) => {
      const view = (await openApi(io, options).get(at(id))) as EngagementRow;
      io.out(options.json ? json(view) : sheet(view));
    });
}

/** `kpo cancel`. */
export function cancelCommand(command: Command, io: Io): void {
  command
    .requiredOption('--reason <text>', 'why; it is journalled and told')
    .addHelpText('after', examples('kpo cancel e3crnb5v6pza --reason "The acquisition was called off"'))
    .action(async (id: string, { reason, ...options }: CommonOptions & { reason: string }) => {
      const answer = await openApi(io, options).post(`${at(id)}/cancel`, { body: { reason } });
      io.out(options.json ? json(answer ?? { id }) : `Cancelling ${id}.`);
    });
}

/** `kpo export`. */
export function exportCommand(command: Command, io: Io): void {
  command
    .addOption(new Option('--format <format>', 'the format').choices(['ocds']).default('ocds'))
    .option('--output <file>', 'write to a file instead of standard output')
    .addHelpText(
      'after',
      examples('kpo export e3crnb5v6pza --format ocds', 'kpo export e3crnb5v6pza --output release.json'),
    )
    .action(async (id: string, { output, ...options }: CommonOptions & { output?: string }) => {
      const release = json(await openApi(io, options).get(`${at(id)}/ocds`));
      if (output) await writeFile(output, `${release}\n`);
      else io.out(release);
    });
}

interface StartOptions extends CommonOptions {
  wait?: boolean;
  idempotencyKey?: string;
}

/** What whoever starts says because the notice does not. */
interface NoticeOptions {
  practice?: string;
  budget?: string;
  again?: boolean;
}

async function start(
  io: Io,
  path: string,
  options: StartOptions,
  mediaType: string,
  query: NoticeOptions = {},
): Promise<void> {
  const document = yamlOf(await readInput(io, path), path);
  const started = (await openApi(io, options).post('/v1/engagements', {
    body: document,
    query: { ...query },
    headers: {
      'content-type': mediaType,
      ...(options.idempotencyKey && { 'idempotency-key': options.idempotencyKey }),
    },
  })) as { id: string; assumptions?: { pointer: string; detail: string }[] };
  const { id, assumptions = [] } = started;
  for (const { pointer, detail } of options.json ? [] : assumptions)
    io.err(`Assumed${pointer && ` at ${pointer}`}: ${printable(detail)}`);
  if (options.wait) return watch(io, id, options);
  io.out(options.json ? json(started) : `Started ${id}.`);
  if (!options.json) io.err(`Follow it with: kpo watch ${id}`);
}

interface ListOptions extends CommonOptions {
  phase?: string;
  practice?: string;
  owner?: string;
  overdue?: boolean;
  limit: number;
  cursor?: string;
}

async function list(
  io: Io,
  { phase, practice, owner, overdue, limit, cursor, ...options }: ListOptions,
): Promise<void> {
  const query = { phase, practice, owner, overdue, limit, cursor };
  const page = (await openApi(io, options).get('/v1/engagements', { query })) as {
    items: EngagementListing[];
    next: string | null;
  };
  if (options.json) return io.out(json(page));
  if (page.items.length === 0) return io.err('No engagement. Start one with: kpo start <brief.json>');
  const rows = page.items.map((row) => [
    row.id,
    row.phase,
    row.practice,
    row.openTasks,
    row.overdueTasks,
    instant(row.nextDue),
    row.title,
  ]);
  io.out(table(['id', 'phase', 'practice', 'open', 'overdue', 'next due (UTC)', 'title'], rows));
  if (page.next) io.err(`There are more: --cursor ${page.next}`);
}

function sheet(view: EngagementRow): string {
  const facts: [string, string][] = [
    ['practice', view.practiceTitle],
    ['owner', `${view.ownerName} <${view.owner}>`],
    [
      'budget',
      `${PLAIN.money(view.budget)} (version ${view.budgetVersion}${view.frozen ? ', frozen' : ''}), ${view.costCentre}`,
    ],
    ['vendor', view.vendor ? `${view.vendor.name}, ${PLAIN.money(view.vendor.price)}` : '–'],
    ['nda', view.nda?.state ?? '–'],
    ['tasks', `${view.openTasks} open, ${view.overdueTasks} overdue, next due ${instant(view.nextDue)}`],
    ['late', lateText(view.lateness)],
    ['started', `${instant(view.startedAt)} UTC`],
    ...(view.notice ? [['notice', view.notice.ocid] as [string, string]] : []),
    ...(view.endedAt
      ? [
          [
            'ended',
            `${instant(view.endedAt)} UTC: ${view.outcome === null ? view.phase : PLAIN.text(view.outcome)}`,
          ] as [string, string],
        ]
      : []),
  ];
  return [
    `${view.id}  ${printable(view.title)}`,
    phaseStrip(view.phase),
    '',
    ...facts.map(([name, value]) => `${name.padEnd(9)} ${printable(value)}`),
    ...section(
      'Deliverables',
      ['id', 'state', 'holder', 'due (UTC)', 'title'],
      view.deliverables.map((each) => [each.id, each.state, each.holder, instant(each.dueAt), each.title]),
    ),
    ...section(
      'Team',
      ['position', 'state', 'name'],
      view.team.map((each) => [each.position, each.state, each.name]),
    ),
  ].join('\n');
}

/** Lateness by holder; who held nothing that is known is left out. */
function lateText(lateness: Lateness): string {
  const known = Object.entries(lateness) as [Holder, number][];
  const late = known.filter(([, milliseconds]) => milliseconds > 0).sort(([, a], [, b]) => b - a);
  if (known.length === 0) return 'no data';
  return late.map(([holder, milliseconds]) => `${holder} ${PLAIN.span(milliseconds)}`).join(', ') || 'nobody';
}

const section = (title: string, headings: string[], rows: string[][]): string[] =>
  rows.length > 0 ? ['', title, table(headings, rows)] : [];
