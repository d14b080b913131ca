import type { Command } from 'commander';
import { createTeardown } from '../platform/index.js';
import type { Alone, Running } from '../platform/processes/index.js';
import { cliFailure, EXIT, isCliFailure } from './exit.js';
import type { Io } from './io.js';
import { examples } from './options.js';
import { settingsOrExit } from './settings.js';

const SHARED = `
Reads the same environment as \`kpo up\`. Processes that work together share TEMPORAL_ADDRESS, DATABASE_URL, SMTP_URL,
and either KPO_HOME or the secrets KPO_LINK_SECRET, KPO_DOCUMENT_KEY, KPO_EVENT_SECRET and KPO_ADMIN_KEY.
`;

/** `kpo worker`. */
export function workerCommand(command: Command, io: Io): void {
  command
    .addHelpText(
      'after',
      SHARED +
        examples('TEMPORAL_ADDRESS=temporal.example:7233 DATABASE_URL=postgres://… SMTP_URL=smtp://… kpo worker'),
    )
    .action(() =>
      untilSignal(io, async (alone) => (await import('../platform/processes/index.js')).startWorkerAlone(alone)),
    );
}

/** `kpo api`. */
export function apiCommand(command: Command, io: Io): void {
  command
    .addHelpText(
      'after',
      SHARED + examples('TEMPORAL_ADDRESS=temporal.example:7233 DATABASE_URL=postgres://… KPO_PORT=80 kpo api'),
    )
    .action(() =>
      untilSignal(io, async (alone) => (await import('../platform/processes/index.js')).startApiAlone(alone)),
    );
}

/** `kpo mailbox`. */
export function mailboxCommand(command: Command, io: Io): void {
  command
    .addHelpText('after', examples('kpo mailbox', 'KPO_HOST=0.0.0.0 KPO_SMTP_PORT=2525 kpo mailbox'))
    .action(() =>
      untilSignal(io, async (alone) => (await import('../platform/processes/index.js')).startMailboxAlone(alone)),
    );
}

/** Runs a process until SIGINT, SIGTERM or its own failure; a second signal ends it at once. */
async function untilSignal(io: Io, start: (alone: Alone) => Promise<Running>): Promise<void> {
  const settings = settingsOrExit(io.env);
  const teardown = createTeardown();
  const interrupted = new AbortController();
  const { signal } = interrupted;
  const unheard = io.onSignal((count) => (count > 1 ? process.exit(EXIT.failure) : interrupted.abort()));
  const signalled = new Promise<undefined>((resolve) => signal.addEventListener('abort', () => resolve(undefined)));
  try {
    const { says, failed } = await start({ settings, teardown, signal });
    io.out(says);
    const failure = await Promise.race([signalled, ...(failed ? [failed] : [])]);
    if (failure) throw cliFailure(EXIT.failure, failure);
  } catch (error) {
    if (!signal.aborted) throw isCliFailure(error) ? error : cliFailure(EXIT.failure, (error as Error).message);
  } finally {
    for (const trouble of await teardown.run()) io.err(trouble);
    unheard();
  }
}
