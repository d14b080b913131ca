import { Command, CommanderError, Help } from 'commander';
import { COMMANDS, type Listed } from './commands.js';
import { EXIT, isCliFailure } from './exit.js';
import type { Io } from './io.js';

const GETTING_STARTED = `kpo runs outsourcing engagements, from the brief to the last obligation.

Getting started:
  $ kpo up                            # Temporal, database, mailbox, worker, API and console; Ctrl-C stops it all
  $ kpo start brief.json              # in another terminal: start an engagement
  $ kpo watch <id>                    # see it happen
  $ kpo tasks                         # what waits for whom
  $ kpo answer <task>                 # what a task asks, with an example of an answer
  $ kpo doctor                        # when something does not work

All commands: kpo --help. One command: kpo <command> --help.`;

const AFTER_HELP = `
Environment:
  KPO_HOME                            where everything is kept (.kpo)
  KPO_URL                             the API that commands talk to, unless --url says so
  KPO_API_KEY                         the key commands use (else KPO_ADMIN_KEY, else the admin key of KPO_HOME)

Exit codes:
  0 done   1 failure   2 wrong usage   3 not found   4 refused or invalid   5 unavailable, try again
`;

/** Runs one command line and returns its exit code; nothing here ends the process. */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  if (args.length === 0) {
    io.out(GETTING_STARTED);
    return EXIT.ok;
  }
  try {
    await createProgram(io).parseAsync(args, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    return await report(error, io);
  }
}

function createProgram(io: Io): Command {
  const program = new Command('kpo')
    .description('Outsourcing engagements as durable workflows.')
    .version('0.1.0')
    .option('--json', 'print JSON for machines')
    .option('--url <address>', 'the API to talk to')
    .addHelpText('after', AFTER_HELP)
    .configureOutput({ writeOut: (text) => io.out(text.trimEnd()), writeErr: (text) => io.err(text.trimEnd()) })
    .showHelpAfterError('(see how with --help)')
    .exitOverride();
  list(program, io);
  mergeGlobals(program);
  return program;
}

/** Lists the commands; the one that is asked for, also for its help, is completed before its line is read. */
function list(program: Command, io: Io): void {
  const commands = new Map<Command, Listed>();
  program.configureHelp({
    showGlobalOptions: true,
    subcommandTerm: (command) => commands.get(command)?.typed ?? new Help().subcommandTerm(command),
  });
  for (const listed of COMMANDS) {
    const typed = listed.typed.replace(' [options]', '');
    commands.set(program.command(typed).description(listed.does), listed);
  }
  const complete = async (command: Command) => (await commands.get(command)?.complete())?.(command, io);
  program.hook('preSubcommand', (_, command) => complete(command));
  program
    .helpCommand(false)
    .command('help [command]')
    .description('display help for command')
    .allowExcessArguments()
    .action(async (name?: string) => {
      const asked = program.commands.find((command) => command.name() === name);
      if (!asked) return program.help({ error: name !== undefined });
      await complete(asked);
      asked.help();
    });
}

/** Every action gets the global options together with its own. */
function mergeGlobals(program: Command): void {
  program.hook('preAction', (_, command) => {
    for (const [name, value] of Object.entries(program.opts())) command.setOptionValue(name, value);
  });
}

async function report(error: unknown, io: Io): Promise<number> {
  // Commander has printed its message already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (isCliFailure(error)) {
    io.err(error.message);
    return error.exitCode;
  }
  const { isPlain } = await import('../platform/index.js');
  io.err(isPlain(error) ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.failure;
}
