import type { Command } from 'commander';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { PLAIN } from '../i18n/index.js';
import { stepsOf } from '../domain/kernel/index.js';
import type { Rehearsed, RehearsedTask, Someone, Step, StepPair, Totals } from '../domain/simulation/index.js';
import { openApi } from './api.js';
import { type Io, readInput } from './io.js';
import { yamlOf } from './yaml.js';
import { type CommonOptions, examples } from './options.js';
import { instant, json, printable, table } from './output.js';

/** The command that tries a changed policy on what is open. */
export function rehearseCommand(command: Command, io: Io): void {
  command
    .option('--all', 'also what stays as it is')
    .addHelpText(
      'after',
      examples('kpo rehearse policy.yaml', 'kpo rehearse leave.yaml --all', 'cat policy.yaml | kpo rehearse - --json'),
    )
    .action((path: string, options: RehearseOptions) => rehearse(io, path, options));
}

interface RehearseOptions extends CommonOptions {
  all?: boolean;
}

type RehearsalResponse = Omit<Rehearsed, 'tasks'> & { tasks: (Omit<RehearsedTask, 'subject'> & { subject: string })[] };

async function rehearse(io: Io, path: string, { all, ...options }: RehearseOptions): Promise<void> {
  const text = await readInput(io, path);
  const lineOf = linesOf(text, path);
  const placeOf = (pointer: string): string => `line ${lineOf(pointer)}, ${pointer}`;
  const found = (await openApi(io, { ...options, placeOf }).post('/v1/rehearsals', {
    query: { all },
    body: text,
    headers: { 'content-type': 'application/yaml' },
  })) as RehearsalResponse;
  if (options.json) return io.out(json(found));
  if (found.tasks.length > 0) io.out(`${found.tasks.map(sheet).join('\n\n')}\n`);
  io.out(summary(found.totals));
  const loads = found.totals.people.filter(({ before, after }) => all || before !== after);
  if (loads.length > 0) io.out(`\n${people(loads)}`);
  if (found.notListed.length > 0)
    io.err(PLAIN.message('rehearse.notListed', { count: found.notListed.length, addresses: found.notListed }));
  io.err('This was a rehearsal: nothing was changed, and nobody was told.');
}

/** Where each field of a file stands, by its JSON pointer; a field that is missing is looked for where it would stand. */
function linesOf(text: string, path: string): (pointer: string) => number {
  const counter = new LineCounter();
  yamlOf(text, path);
  const document = parseDocument(text, { lineCounter: counter });
  return (pointer) => {
    let [node, offset]: [unknown, number] = [document.contents, 0];
    for (const part of stepsOf(pointer)) {
      const item = isSeq(node) ? node.items[Number(part)] : undefined;
      const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === part) : undefined;
      const found = pair ? pair.key : item;
      if (!isNode(found)) break;
      [node, offset] = [pair ? pair.value : item, found.range?.[0] ?? offset];
    }
    return counter.linePos(offset).line;
  };
}

function sheet(task: RehearsalResponse['tasks'][number]): string {
  const { before, after, steps } = task;
  const rows = [
    ['due', instant(before.due), names(before.asked), ...beside(before, after)],
    ...steps.map((pair) => [whatOf(pair), ...cells(pair.before), ...besideStep(pair)]),
  ];
  const refused = after.refused.map(({ from, to, why }) =>
    printable(PLAIN.message('rehearse.refused', { from, to, why })),
  );
  return [
    `${task.task}  ${printable(task.subject)}${task.changed ? '' : '  (unchanged)'}`,
    table(['what', 'today (UTC)', 'who', 'rehearsed (UTC)', 'who'], rows),
    ...refused,
  ].join('\n');
}

const names = (people: readonly Someone[]): string => people.map(({ email }) => email).join(', ');
const whatOf = ({ before, after }: StepPair): string =>
  PLAIN.message(`rehearse.what.${(after ?? before)?.what ?? 'asked'}`);

function beside(before: RehearsedTask['before'], after: RehearsedTask['after']): string[] {
  const [was, is] = [
    [instant(before.due), names(before.asked)],
    [instant(after.due), names(after.asked)],
  ];
  return was.join() === is.join() ? ['same', ''] : is;
}

const cells = (step: Step | null): string[] => (step ? [instant(step.sent ?? step.at), whoOf(step)] : ['–', '']);

const whoOf = ({ who, outcome }: Step): string => (outcome ? `${who.email} (${outcome})` : who.email);

const besideStep = ({ before, after }: StepPair): string[] =>
  before && after && cells(before).join() === cells(after).join() ? ['same', ''] : cells(after);

function summary({ tasks, changed, moved, handedOn, atOnce }: Totals): string {
  if (changed === 0) return `None of ${tasks} open ${tasks === 1 ? 'task' : 'tasks'} would be different.`;
  const [are, would] = [`${changed} of ${tasks} open ${tasks === 1 ? 'task' : 'tasks'}`, 'would be different'];
  return `${are} ${would}: ${moved} due at another time, ${handedOn} with somebody else, ${atOnce} where something happens at once.`;
}

const people = (loads: Totals['people']): string =>
  table(
    ['mails while nobody answers', 'today', 'rehearsed'],
    loads.map(({ email, before, after }) => [email, before, after]),
  );
