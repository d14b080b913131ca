import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { temporalServerOf } from '../addresses.js';
import { openAdapters } from '../adapters.js';
import { connectTemporal } from '../connect.js';
import { publicUrlOf, type Settings } from '../environment.js';
import { createLogger } from '../logger.js';
import { runWorker } from '../../worker/index.js';
import { beCurrentIfNoneIs } from '../releases.js';
import { keepHeapSmall } from '../heap.js';
import { installRuntime } from '../runtime.js';
import { openSecrets, secretsFolder } from '../secrets.js';
import { startMailbox } from '../mailbox/index.js';
import { claimPorts } from '../stack/ports.js';
import { STOP_WITHIN_MS, type Teardown } from '../stack/teardown.js';
import { temporalReady } from '../../client/index.js';
import { startHeart } from './heart.js';
import { startIncidentWatch } from './incidents.js';
import { startApi } from './api-process.js';

const SERVER_PATIENCE_MS = 20_000;

/** What a part is started with: its settings, where to note how it is stopped, and what gives up starting. */
export interface Alone {
  settings: Settings;
  teardown: Teardown;
  signal: AbortSignal;
}

/** One part of the stack, running. */
export interface Running {
  /** What to tell once it runs. */
  says: string;
  /** Settles with the reason when it ends by itself. */
  failed?: Promise<string>;
}

async function openShared({ settings, teardown, signal }: Alone) {
  const log = createLogger(settings.logLevel);
  keepHeapSmall();
  installRuntime(log, settings.metricsAddress);
  const secrets = await openSecrets(settings.home, settings.given);
  const adapters = await openAdapters(settings, secrets, log);
  teardown.add('the database', () => adapters.close());
  const server = temporalServerOf(settings);
  const connection = await connectTemporal(server, settings.namespace, { patienceMs: SERVER_PATIENCE_MS, signal });
  teardown.add('the connection to Temporal', () => connection.close());
  return {
    log,
    secrets,
    adapters,
    connection,
    address: server.address,
    hint: secrets.adminKeyIsNew ? `\nAn admin key was made: see ${secretsFolder(settings.home)}/admin.key` : '',
  };
}

/** A worker for a server, a database and a mail server that run elsewhere. */
export async function startWorkerAlone({ settings, teardown, signal }: Alone): Promise<Running> {
  const { log, adapters, connection, address, hint } = await openShared({ settings, teardown, signal });
  const { namespace, taskQueue, release, outageAfterMs } = settings;
  const outbound = adapters.startOutbound();
  teardown.add('outgoing events', () => outbound.stop());
  const client = new Client({ connection, namespace });
  const watch = startIncidentWatch({ client, store: adapters.store, taskQueue, log });
  teardown.add('the watch for incidents', () => watch.stop());
  const worker = await runWorker({ connection, namespace, taskQueue, release, capabilities: adapters.capabilities });
  teardown.add('the worker', () => worker.stop(), STOP_WITHIN_MS.worker);
  const heart = startHeart({
    store: adapters.store,
    does: ['work'],
    check: async () => {
      if (!worker.polls()) throw new Error('the worker takes no work');
      await temporalReady(client, taskQueue);
    },
    outageAfterMs,
    log,
  });
  teardown.add('the sign of life', () => heart.stop());
  const stands = release && (await beCurrentIfNoneIs(connection, namespace, release));
  return {
    says: `A worker polls "${taskQueue}" of ${address}, namespace "${namespace}".${stands ? `\n${stands}` : ''}${hint}`,
    failed: worker.failed,
  };
}

/** The API, the console and the portal. */
export async function startApiAlone({ settings, teardown, signal }: Alone): Promise<Running> {
  await claimPorts([{ variable: 'KPO_PORT', host: settings.host, port: settings.ports.http }]);
  const { log, secrets, adapters, connection, hint } = await openShared({ settings, teardown, signal });
  const api = await startApi({ settings, secrets, adapters, connection, log });
  teardown.add('the API', () => api.stop(), STOP_WITHIN_MS.api);
  return { says: `API and console: ${publicUrlOf(settings)}${hint}` };
}

/** The mailbox that catches every mail, open to whoever reaches the host. */
export async function startMailboxAlone({ settings: { home, host, ports }, teardown }: Alone): Promise<Running> {
  const wanted = [
    { variable: 'KPO_SMTP_PORT', host, port: ports.smtp },
    { variable: 'KPO_MAILBOX_PORT', host, port: ports.mailbox },
  ];
  const [smtpPort = 0, webPort = 0] = await claimPorts(wanted);
  const mailbox = await startMailbox({ host, smtpPort, webPort, directory: join(home, 'mailbox') });
  teardown.add('the mailbox', () => mailbox.close());
  return { says: `Mailbox: ${mailbox.url}, taking mail on port ${smtpPort}` };
}
