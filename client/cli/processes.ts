import type { Command } from 'commander';
import { temporalServerOf } from '../../worker/addresses.js';
import { openAdapters } from '../../worker/adapters.js';
import { publicUrlOf, type Settings } from '../../worker/environment.js';
import { createLogger } from '../../worker/logger.js';
import { runWorker } from '../../worker/run.js';
import { installRuntime } from '../../worker/runtime.js';
import { openSecrets } from '../../worker/secrets.js';
import { connectTemporal } from '../../worker/temporal.js';
import { startMailbox } from '../mailbox/index.js';
import { plainFailure } from '../stack/failure.js';
import { claimPorts } from '../stack/ports.js';
import { createTeardown, type Teardown } from '../stack/teardown.js';
import { startApi } from './api-process.js';
import { cliFailure, EXIT } from './exit.js';
import type { Io } from './io.js';
import { examples } from './options.js';
import { settingsOrExit } from './settings.js';

const SHARED = `
Reads the same environment as \`kpo up\`. Processes that work together share TEMPORAL_ADDRESS, DATABASE_URL, SMTP_URL,
and either KPO_HOME or the secrets KPO_LINK_SECRET, KPO_DOCUMENT_KEY, KPO_EVENT_SECRET and KPO_ADMIN_KEY.
`;
const SERVER_PATIENCE_MS = 20_000;
const WORKER_STOP_MS = 6_500;

/** Commands that run one part of the stack on its own. */
export function addProcessCommands(program: Command, io: Io): void {
  program
    .command('worker')
    .description('run a worker; start as many as are needed, on any machine')
    .addHelpText(
      'after',
      SHARED +
        examples('TEMPORAL_ADDRESS=temporal.example:7233 DATABASE_URL=postgres://… SMTP_URL=smtp://… kpo worker'),
    )
    .action(() => untilSignal(io, (settings, teardown) => startWorkerAlone(settings, teardown)));

  program
    .command('api')
    .description('run the API, the console and the portal')
    .addHelpText(
      'after',
      SHARED + examples('TEMPORAL_ADDRESS=temporal.example:7233 DATABASE_URL=postgres://… KPO_PORT=80 kpo api'),
    )
    .action(() => untilSignal(io, (settings, teardown) => startApiAlone(settings, teardown)));

  program
    .command('mailbox')
    .description('run a mailbox that catches every mail and shows them on a web page')
    .addHelpText('after', examples('kpo mailbox', 'KPO_HOST=0.0.0.0 KPO_SMTP_PORT=2525 kpo mailbox'))
    .action(() => untilSignal(io, (settings, teardown) => startMailboxAlone(settings, teardown)));
}

interface Running {
  /** What to tell once it runs. */
  says: string;
  /** Settles with the reason when it ends by itself. */
  failed?: Promise<string>;
}

/** Runs a process until SIGINT, SIGTERM or its own failure; a second signal ends it at once. */
async function untilSignal(io: Io, start: (settings: Settings, teardown: Teardown) => Promise<Running>): Promise<void> {
  const settings = settingsOrExit(io.env);
  const teardown = createTeardown();
  let unheard = (): void => {};
  const signalled = new Promise<undefined>((resolve) => {
    unheard = io.onSignal((count) => (count > 1 ? process.exit(EXIT.failure) : resolve(undefined)));
  });
  try {
    const { says, failed } = await start(settings, teardown).catch((error: Error) =>
      Promise.reject(plainFailure(error.message)),
    );
    io.out(says);
    const failure = await Promise.race([signalled, ...(failed ? [failed] : [])]);
    if (failure) throw cliFailure(EXIT.failure, failure);
  } finally {
    unheard();
    for (const trouble of await teardown.run()) io.err(trouble);
  }
}

async function openShared(settings: Settings, teardown: Teardown) {
  const log = createLogger(settings.logLevel);
  installRuntime(log, settings.metricsAddress);
  const secrets = await openSecrets(settings.home, settings.given);
  const adapters = await openAdapters(settings, secrets, log);
  teardown.add('the database', () => adapters.close());
  const server = temporalServerOf(settings);
  const connection = await connectTemporal(server, settings.namespace, { patienceMs: SERVER_PATIENCE_MS });
  teardown.add('the connection to Temporal', () => connection.close());
  return { log, secrets, adapters, connection, address: server.address };
}

async function startWorkerAlone(settings: Settings, teardown: Teardown): Promise<Running> {
  const { adapters, connection, address } = await openShared(settings, teardown);
  const { namespace, taskQueue } = settings;
  const outbound = adapters.startOutbound();
  teardown.add('outgoing events', () => outbound.stop());
  const worker = await runWorker({ connection, namespace, taskQueue, capabilities: adapters.capabilities });
  teardown.add('the worker', () => worker.stop(), WORKER_STOP_MS);
  return { says: `A worker polls "${taskQueue}" of ${address}, namespace "${namespace}".`, failed: worker.failed };
}

async function startApiAlone(settings: Settings, teardown: Teardown): Promise<Running> {
  await claimPorts([{ variable: 'KPO_PORT', host: settings.host, port: settings.ports.http }]);
  const { log, secrets, adapters, connection } = await openShared(settings, teardown);
  const api = await startApi({ settings, secrets, adapters, connection, log });
  teardown.add('the API', () => api.stop());
  return { says: `API and console: ${publicUrlOf(settings)}` };
}

async function startMailboxAlone({ host, ports }: Settings, teardown: Teardown): Promise<Running> {
  const wanted = [
    { variable: 'KPO_SMTP_PORT', host, port: ports.smtp },
    { variable: 'KPO_MAILBOX_PORT', host, port: ports.mailbox },
  ];
  const [smtpPort = 0, httpPort = 0] = await claimPorts(wanted);
  const mailbox = await startMailbox({ host, smtpPort, httpPort });
  teardown.add('the mailbox', () => mailbox.close());
  return { says: `Mailbox: ${mailbox.url}, taking mail on port ${smtpPort}` };
}
