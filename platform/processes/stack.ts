import { join } from 'node:path';
import { findExecutable } from '#executables';
import type { NativeConnection, WorkflowBundleOption } from '@temporalio/worker';
import { hostPort, loopbackOf, temporalServerOf } from '../addresses.js';
import { type Adapters, openAdapters } from '../adapters.js';
import { publicUrlOf, readSettings, type Settings } from '../environment.js';
import { createLogger } from '../logger.js';
import { type RunningWorker, runWorker } from '../../worker/index.js';
import { beCurrentIfNoneIs } from '../releases.js';
import { keepHeapSmall } from '../heap.js';
import { installRuntime } from '../runtime.js';
import { searchAttributeTypes } from '../search-attributes.js';
import { openSecrets, type Secrets } from '../secrets.js';
import { connectTemporal } from '../connect.js';
import { startMailbox } from '../mailbox/index.js';
import { type DevServer, startDevServer, stopOrphan } from '../stack/dev-server.js';
import { plainFailure } from '../stack/failure.js';
import { lockHome } from '../stack/lock.js';
import { claimPorts } from '../stack/ports.js';
import { createTeardown, STOP_WITHIN_MS, type Teardown } from '../stack/teardown.js';
import { startApi } from './api-process.js';
import { portsOf, withPorts } from './ports.js';
import { makeSignInLink } from './sign-in.js';

export interface StackOptions {
  /** The variables of the environment, and no others; ports may be "0". */
  env: NodeJS.ProcessEnv;
  /** Receives a line for each step that lasts longer than a second, and for trouble while stopping. */
  log?: (line: string) => void;
  /** Gives up starting. */
  signal?: AbortSignal;
  workflowBundle?: WorkflowBundleOption;
}

/** Everything running. */
export interface Stack {
  url: string;
  /** Absent when `SMTP_URL` is used. */
  mailboxUrl?: string;
  temporalAddress: string;
  /** Absent when the Temporal server is somebody else's. */
  temporalUiUrl?: string;
  namespace: string;
  taskQueue: string;
  home: string;
  adminKey: string;
  /** True at the first start of a home that made its own key. */
  adminKeyIsNew: boolean;
  eventSecret: string;
  signIn: { url: string; email: string };
  /** Settles with the reason when a part ends by itself; stop the rest then. */
  failed: Promise<string>;
  /** Stops every part, the last started first, within ten seconds. */
  stop(): Promise<void>;
}

const QUIET_MS = 1_000;
const SERVER_PATIENCE_MS = 60_000;

/** Starts everything that the environment does not say is elsewhere. What was started is stopped when anything fails. */
export async function startStack({ env, log = () => {}, signal, workflowBundle }: StackOptions): Promise<Stack> {
  const read = readSettings(env);
  if (!read.ok) throw plainFailure(read.problems.join('\n'));
  const teardown = createTeardown();
  const stop = async (): Promise<void> => (await teardown.run()).forEach(log);
  try {
    return await start({ settings: read.settings, env, log, signal, workflowBundle, teardown, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Starting extends StackOptions {
  settings: Settings;
  log: (line: string) => void;
  teardown: Teardown;
  stop: () => Promise<void>;
}

async function start(starting: Starting): Promise<Stack> {
  const { env, log, signal, teardown, workflowBundle, stop } = starting;
  teardown.add('the lock', await lockHome(starting.settings.home));
  await stopOrphan(starting.settings.home);
  const wanted = portsOf(starting.settings);
  const settings = withPorts(starting.settings, wanted, await claimPorts(wanted));
  const secrets = await openSecrets(settings.home, settings.given);
  const logger = createLogger(settings.logLevel);
  keepHeapSmall();
  installRuntime(logger, settings.metricsAddress);

  const server = settings.temporal ? undefined : await startServer(settings, env, log, teardown);
  signal?.throwIfAborted();
  // The server boots while the rest is opened.
  const adapters = await step('opening the database', log, () => plainly(openAdapters(settings, secrets, logger)));
  teardown.add('the database', () => adapters.close());
  const mailboxUrl = settings.smtpUrl
    ? await greetMailServer(adapters)
    : await openMailbox(settings, adapters, teardown);
  const connection = await step('waiting for the Temporal server', log, () => connect(settings, server, signal));
  teardown.add('the connection to Temporal', () => connection.close());
  const worker = await step('starting the worker', log, () =>
    startWorker({ settings, adapters, connection, teardown, workflowBundle }),
  );
  const api = await startApi({ settings, secrets, adapters, connection, log: logger, worker });
  teardown.add('the API', () => api.stop(), STOP_WITHIN_MS.api);
  await step('waiting for everything to be ready', log, () => api.untilReady(signal));

  const url = publicUrlOf(settings);
  return {
    ...summary(settings, secrets),
    url,
    mailboxUrl,
    signIn: await makeSignInLink(adapters.store, url),
    failed: Promise.race([worker.failed, ...(server ? [server.died] : [])]),
    stop,
  };
}

/** What the outside says at the start is for the operator, without a stack. */
const plainly = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: Error) => Promise.reject(plainFailure(error.message)));

/** Later a mail server may be away as long as it likes; at the start its address is more likely wrong. */
async function greetMailServer({ mailer }: Adapters): Promise<undefined> {
  await mailer.verify().catch((error: Error) => {
    throw plainFailure(`The mail server that SMTP_URL names cannot be used: ${error.message}.`);
  });
}

async function startServer(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  log: (line: string) => void,
  teardown: Teardown,
): Promise<DevServer> {
  const { home, host, ports, namespace } = settings;
  const executable = await plainly(findExecutable('dev', { env, log }));
  const server = await startDevServer({
    executable,
    home,
    namespace,
    host: loopbackOf(host),
    port: ports.temporal,
    uiPort: ports.temporalUi,
    searchAttributes: searchAttributeTypes(),
  });
  teardown.add('the Temporal server', () => server.stop(), STOP_WITHIN_MS.temporal);
  return server;
}

/** Waits for the server to serve; a server of ours that ends meanwhile is not waited for. */
async function connect(
  settings: Settings,
  server: DevServer | undefined,
  signal?: AbortSignal,
): Promise<NativeConnection> {
  const stopped = new AbortController();
  const waiting = AbortSignal.any([stopped.signal, ...(signal ? [signal] : [])]);
  const patienceMs = server ? SERVER_PATIENCE_MS : 0;
  try {
    const connecting = connectTemporal(temporalServerOf(settings), settings.namespace, { patienceMs, signal: waiting });
    if (!server) return await connecting;
    return await Promise.race([
      connecting,
      server.died.then((why) => Promise.reject<NativeConnection>(plainFailure(why))),
    ]);
  } catch (error) {
    stopped.abort();
    throw error instanceof Error && !signal?.aborted ? plainFailure(error.message) : error;
  }
}

async function openMailbox(
  { home, host, ports }: Settings,
  { bounces }: Adapters,
  teardown: Teardown,
): Promise<string> {
  const directory = join(home, 'mailbox');
  const mailbox = await startMailbox({
    host: loopbackOf(host),
    smtpPort: ports.smtp,
    webPort: ports.mailbox,
    directory,
    bounces,
  });
  teardown.add('the mailbox', () => mailbox.close());
  return mailbox.url;
}

interface WorkerToStart {
  settings: Settings;
  adapters: Adapters;
  connection: NativeConnection;
  teardown: Teardown;
  workflowBundle?: WorkflowBundleOption;
}

async function startWorker({
  settings,
  adapters,
  connection,
  teardown,
  workflowBundle,
}: WorkerToStart): Promise<RunningWorker> {
  const { namespace, taskQueue, release } = settings;
  const outbound = adapters.startOutbound();
  teardown.add('outgoing events', () => outbound.stop());
  const worker = await runWorker({
    connection,
    namespace,
    taskQueue,
    release,
    capabilities: adapters.capabilities,
    workflowBundle,
  });
  teardown.add('the worker', () => worker.stop(), STOP_WITHIN_MS.worker);
  if (release) await beCurrentIfNoneIs(connection, namespace, release);
  return worker;
}

const summary = (settings: Settings, { adminKey, adminKeyIsNew, eventSecrets: [eventSecret = ''] }: Secrets) => ({
  temporalAddress: temporalServerOf(settings).address,
  temporalUiUrl: settings.temporal
    ? undefined
    : `http://${hostPort(loopbackOf(settings.host), settings.ports.temporalUi)}`,
  namespace: settings.namespace,
  taskQueue: settings.taskQueue,
  home: settings.home,
  adminKey,
  adminKeyIsNew,
  eventSecret,
});

/** Does a step of the start; one that lasts longer than a second says so, and how long it took. */
async function step<T>(name: string, log: (line: string) => void, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  let announced = false;
  const timer = setTimeout(() => {
    announced = true;
    log(`${name} …`);
  }, QUIET_MS);
  try {
    const result = await work();
    if (announced) log(`${name}: done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}
