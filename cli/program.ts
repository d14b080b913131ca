import { Command, CommanderError } from 'commander';
import { addDoctorCommand } from './doctor.js';
import { addEngagementCommands } from './engagements.js';
import { addEventCommand } from './event.js';
import { EXIT, isCliFailure } from './exit.js';
import { isPlain } from '../platform/stack/failure.js';
import type { Io } from './io.js';
import { addJournalCommands } from './journal.js';
import { addProcessCommands } from './processes.js';
import { addRehearseCommand } from './rehearse.js';
import { addScorecardCommand } from './scorecard.js';
import { addTaskCommands } from './tasks.js';
import { addUpCommand } from './up.js';
import { addVendorCommands } from './vendors.js';
import { addWatchCommand } from './watch.js';

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
    return report(error, io);
  }
}

function createProgram(io: Io): Command {
  const program = new Command('kpo')
    .description('Outsourcing engagements as durable workflows.')
    .version('0.1.0')
    .option('--json', 'print JSON for machines')
    .option('--url <address>', 'the API to talk to')
    .addHelpText('after', AFTER_HELP)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: (text) => io.out(text.trimEnd()), writeErr: (text) => io.err(text.trimEnd()) })
    .showHelpAfterError('(see how with --help)')
    .exitOverride();
  const register = [
    addUpCommand,
    addProcessCommands,
    addEngagementCommands,
    addWatchCommand,
    addTaskCommands,
    addRehearseCommand,
    addEventCommand,
    addVendorCommands,
    addScorecardCommand,
    addJournalCommands,
    addDoctorCommand,
  ];
  for (const add of register) add(program, io);
  mergeGlobals(program);
  return program;
}

/** Every action gets the global options together with its own. */
function mergeGlobals(program: Command): void {
  program.hook('preAction', (_, command) => {
    for (const [name, value] of Object.entries(program.opts())) command.setOptionValue(name, value);
  });
}

function report(error: unknown, io: Io): number {
  // Commander has printed its message already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (isCliFailure(error)) {
    io.err(error.message);
    return error.exitCode;
  }
  io.err(isPlain(error) ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.failure;
}
