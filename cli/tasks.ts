import { type Command, Option } from 'commander';
import { type AnswerSchema, readAnswer } from './answer.js';
import { openApi } from './api.js';
import type { Io } from './io.js';
import { instant, json, printable, table } from './output.js';
import { type CommonOptions, examples, limitOf } from './options.js';
import { TASK_KINDS } from '../domain/tasks/index.js';

/** A task as the API gives it. */
interface ApiTask {
  id: string;
  engagement: string;
  kind: string;
  state: string;
  subject: string;
  due: string;
  assignee: { name: string; email: string; role: string };
  choices: string[];
  answerSchema: AnswerSchema;
}

/** `kpo tasks`. */
export function tasksCommand(command: Command, io: Io): void {
  command
    .option('--engagement <id>', 'only those of this engagement')
    .option('--assignee <email>', 'only those of this person')
    .addOption(new Option('--kind <kind>', 'only those of this kind').choices(TASK_KINDS))
    .addOption(
      new Option('--state <state>', 'tasks in this state')
        .choices(['open', 'answered', 'lapsed', 'withdrawn'])
        .default('open'),
    )
    .option('--overdue', 'only those past their due date')
    .option('--limit <number>', 'how many', limitOf, 50)
    .option('--cursor <cursor>', 'go on where a list ended')
    .addHelpText(
      'after',
      examples(
        'kpo tasks',
        'kpo tasks --engagement e3crnb5v6pza --overdue',
        'kpo tasks --assignee sara@client.example --json',
      ),
    )
    .action((options: TaskOptions) => list(io, options));
}

/** `kpo answer`. */
export function answerCommand(command: Command, io: Io): void {
  command
    .option('--decision <decision>', 'one of the choices')
    .option('--file <file>', 'the answer, or a part of it, as JSON or YAML ("-" reads standard input)')
    .option(
      '--set <name=value>',
      'one field of the answer; a dot reaches into it; may be repeated',
      (pair: string, all: string[]) => [...all, pair],
      [],
    )
    .addHelpText(
      'after',
      examples(
        'kpo answer e3crnb5v6pza.main.1                       # what is asked?',
        'kpo answer e3crnb5v6pza.main.1 --decision approve',
        'kpo answer e3crnb5v6pza.main.4 --decision bid --file bid.json --set price.minor=4200000',
      ),
    )
    .action((task: string, options: AnswerOptions) => answer(io, task, options));
}

/** `kpo send-again`. */
export function sendAgainCommand(command: Command, io: Io): void {
  command
    .requiredOption('--reason <text>', 'why, for the journal')
    .option('--to <email>', 'the right address of the same person')
    .option('--from <email>', 'which address is wrong, where mail was refused for several')
    .addHelpText(
      'after',
      examples(
        'kpo send-again e3crnb5v6pza.main.1 --reason "The mailbox was full"',
        'kpo send-again e3crnb5v6pza.main.4 --to jane@vendor.example --reason "Mistyped"',
      ),
    )
    .action(async (task: string, { reason, to, from, ...options }: SendAgainOptions) => {
      const path = `/v1/tasks/${encodeURIComponent(task)}/send-again`;
      const sent = await openApi(io, options).post(path, { body: { reason, to, from } });
      io.out(options.json ? json(sent) : `Sent ${task} again${to ? ` to ${printable(to)}` : ''}.`);
    });
}

interface SendAgainOptions extends CommonOptions {
  reason: string;
  to?: string;
  from?: string;
}

interface TaskOptions extends CommonOptions {
  engagement?: string;
  assignee?: string;
  kind?: string;
  state: string;
  overdue?: boolean;
  limit: number;
  cursor?: string;
}

async function list(
  io: Io,
  { engagement, assignee, kind, state, overdue, limit, cursor, ...options }: TaskOptions,
): Promise<void> {
  const query = { engagement, assignee, kind, state, overdue, limit, cursor };
  const page = (await openApi(io, options).get('/v1/tasks', { query })) as { items: ApiTask[]; next: string | null };
  if (options.json) return io.out(json(page));
  if (page.items.length === 0) return io.err('No such task.');
  const rows = page.items.map((task) => [task.id, task.kind, instant(task.due), task.assignee.email, task.subject]);
  io.out(table(['task', 'kind', 'due (UTC)', 'assignee', 'subject'], rows));
  if (page.next) io.err(`There are more: --cursor ${page.next}`);
}

interface AnswerOptions extends CommonOptions {
  decision?: string;
  file?: string;
  set: string[];
}

async function answer(io: Io, id: string, { decision, file, set, ...options }: AnswerOptions): Promise<void> {
  const api = openApi(io, options);
  const path = `/v1/tasks/${encodeURIComponent(id)}`;
  const task = (await api.get(path)) as ApiTask;
  if (decision === undefined && file === undefined && set.length === 0) {
    return io.out(
      options.json ? json({ id: task.id, choices: task.choices, answerSchema: task.answerSchema }) : question(task),
    );
  }
  const given = await readAnswer(io, task.answerSchema, { decision, file, set });
  const receipt = (await api.post(`${path}/answer`, { body: given })) as { decision: string };
  io.out(options.json ? json(receipt) : `Answered ${id}: ${printable(receipt.decision)}.`);
}

function question(task: ApiTask): string {
  const [example] = task.answerSchema.examples;
  return [
    `${task.id}  ${printable(task.subject)}`,
    `${task.kind}, asked of ${printable(task.assignee.name)} <${task.assignee.email}>, due ${instant(task.due)} UTC, ${task.state}`,
    '',
    'Choices',
    table(
      ['decision', 'what follows'],
      task.answerSchema.oneOf.map((choice) => [
        String(choice.properties?.decision?.const),
        `${choice.title}: ${choice.description}`,
      ]),
    ),
    '',
    'An answer that would be taken:',
    json(example),
    '',
    `Send it with: kpo answer ${task.id} --file answer.json`,
  ].join('\n');
}
