import type { Command } from 'commander';
import { cliFailure, EXIT } from './exit.js';
import type { Io } from './io.js';
import { examples } from './options.js';
import type { Stack } from '../platform/processes/index.js';

/** `kpo up`. */
export function upCommand(command: Command, io: Io): void {
  command
    .addHelpText(
      'after',
      `
What TEMPORAL_ADDRESS, DATABASE_URL or SMTP_URL name is used, and not started here.
Ctrl-C stops everything in order; a second Ctrl-C stops at once.
${examples('kpo up', 'KPO_HOME=/var/lib/kpo KPO_PORT=9000 kpo up', 'TEMPORAL_ADDRESS=temporal.example:7233 kpo up')}`,
    )
    .action(() => up(io));
}

/** Runs until a signal or a failure. */
export async function up(io: Io): Promise<void> {
  const interrupted = new AbortController();
  const unheard = io.onSignal((count) => {
    if (count > 1) process.exit(EXIT.failure);
    io.err('Stopping …');
    interrupted.abort();
  });
  const signalled = new Promise<undefined>((resolve) =>
    interrupted.signal.addEventListener('abort', () => resolve(undefined)),
  );
  try {
    const { startStack } = await import('../platform/processes/index.js');
    const stack = await startStack({ env: io.env, log: io.err, signal: interrupted.signal });
    io.out(welcome(stack));
    const failure = await Promise.race([signalled, stack.failed]);
    if (failure) io.err(failure);
    await stack.stop();
    if (failure) throw cliFailure(EXIT.failure, 'Everything else was stopped.');
    io.err('Stopped. The next start goes on where this one ended.');
  } catch (error) {
    if (!interrupted.signal.aborted) throw error;
    io.err('Stopped before everything had started.');
  } finally {
    unheard();
  }
}

function welcome(stack: Stack): string {
  const addresses: [string, string | undefined][] = [
    ['Console', stack.url],
    ['API', `${stack.url}/docs`],
    ['Mailbox', stack.mailboxUrl],
    ['Temporal', stack.temporalUiUrl ?? stack.temporalAddress],
  ];
  return [
    'kpo is ready.',
    '',
    ...addresses.flatMap(([name, address]) => (address ? [`  ${name.padEnd(9)} ${address}`] : [])),
    '',
    `  Sign in as ${stack.signIn.email}, once, within the hour:`,
    `  ${stack.signIn.url}`,
    ...(stack.adminKeyIsNew
      ? [
          '',
          '  The admin key of the API; it is shown this once, and kept in',
          `  ${stack.home}/secrets/admin.key:`,
          `  ${stack.adminKey}`,
        ]
      : []),
    '',
    '  Ctrl-C stops everything.',
  ].join('\n');
}
