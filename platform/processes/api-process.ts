import { setTimeout } from 'node:timers/promises';
import { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type { Logger } from 'pino';
import { createCalendars, createRehearsals } from '../../activities/index.js';
import { PLAIN } from '../../i18n/index.js';
import { resumedDueBy } from '../../domain/tasks/index.js';
import { documentsFolderOf } from '../addresses.js';
import type { Adapters } from '../adapters.js';
import { publicUrlOf, type Settings } from '../environment.js';
import { keepDraining } from '../outbound-loop.js';
import type { Secrets } from '../secrets.js';
import {
  createApp,
  createConsole,
  createLimits,
  createPortal,
  organisationIn,
  type ReadyPart,
  serve,
} from '../../web/index.js';
import { createNoteSigner } from '../../store/index.js';
import {
  createDirectory,
  createEngagements,
  createEventSources,
  createKeys,
  createOcds,
  createStops,
  createSubscriptions,
  createTextReader,
} from '../../client/index.js';
import { plainFailure } from '../stack/failure.js';
import type { RunningWorker } from '../../worker/index.js';
import { startHeart } from './heart.js';
import { startIncidentWatch } from './incidents.js';
import {
  startCheckpoints,
  startDigests,
  startIgnored,
  startNews,
  startOutageNews,
  startRightsNews,
  startUntakenNews,
} from './loops.js';
import { createReadiness } from './readiness.js';
import { receiveBounces, type SmtpServer } from '../mailbox/smtp.js';
import { createRightsMail, createSignInMail } from './sign-in.js';

export interface ApiParts {
  /** A worker of the same process. */
  worker?: Pick<RunningWorker, 'polls'>;
  settings: Settings;
  secrets: Secrets;
  adapters: Adapters;
  connection: NativeConnection;
  log: Logger;
}
export interface RunningApi {
  ready(): Promise<ReadyPart[]>;
  /** Returns once every part is ready; gives up after a while, saying what is not. */
  untilReady(signal?: AbortSignal): Promise<void>;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 200;
/** Pages that listen for news keep their connection until the process ends; they come back by themselves. */
const OPEN_PAGES_MS = 800;
const DENIALS_EVERY_MS = 60_000;

/** Serves the API, the console and the portal on one port. */
export async function startApi({
  settings,
  secrets,
  adapters,
  connection,
  log,
  worker,
}: ApiParts): Promise<RunningApi> {
  const { store, documents, secretBox, testSubscription, links, mailer } = adapters;
  const { taskQueue, namespace, organisation, outgoingAllow, outageAfterMs } = settings;
  const publicUrl = publicUrlOf(settings);
  const client = new Client({ connection, namespace });
  const watch = startIncidentWatch({ client, store, taskQueue, log });
  const sandbox = settings.sampleDirectory;
  const engagements = createEngagements({
    client,
    store,
    sandbox,
    documents,
    taskQueue,
    log,
    suspect: watch.suspect,
    outageAfterMs,
  });
  const news = startNews({ store, client, log });
  const outages = startOutageNews({ store, client, log });
  const ignored = startIgnored({ store, client, log });
  const digests = startDigests({ store, client, taskQueue, log });
  const untaken = startUntakenNews({ store, client, log });
  const denials = keepDraining('counts of refusals', () => store.tellDenials(new Date().toISOString()), log, {
    idleMs: DENIALS_EVERY_MS,
  });
  const signer = createNoteSigner(Buffer.from(secrets.checkpointKey, 'base64'));
  const checkpoints = startCheckpoints({ store, signer, log });
  const rights = startRightsNews({ store, mail: createRightsMail(mailer, settings), log });
  const directory = createDirectory({
    store,
    changed: () => [news, digests].forEach((each) => each.poke()),
    rightsChanged: () => rights.poke(),
  });
  const keys = createKeys({ store, sandbox });
  const sources = createEventSources({ store, secretBox });
  const subscriptions = createSubscriptions({ store, secretBox, test: testSubscription });
  const stops = createStops({ store });
  const rehearse = createRehearsals({ store });
  const resumedDue = resumedDueBy(createCalendars({ store }));
  const ocds = createOcds({ organisation: organisationIn(PLAIN, organisation) });
  const reader = createTextReader();
  const ready = createReadiness({
    temporal: () => engagements.ready(),
    store,
    mail: () => mailer.verify(),
    documentsFolder: documentsFolderOf(settings),
  });
  const { adminKey } = secrets;
  // Outside a sandbox nothing is built in, unless the operator has set it.
  const hasBuiltIn = sandbox || settings.given.eventSecrets !== undefined;
  const eventSecrets = hasBuiltIn ? secrets.eventSecrets : [];
  const app = createApp({
    api: {
      engagements,
      directory,
      keys,
      sources,
      subscriptions,
      stops,
      rehearse,
      resumedDue,
      store,
      documents,
      ocds,
      reader,
      ready,
      adminKey,
      sandbox,
      eventSecrets,
      secretBox,
      signer,
      outgoingAllow,
      limits: createLimits(settings.limits),
      publicUrl,
      metrics: settings.metrics,
      docs: settings.docs,
      log,
    },
    portal: createPortal({ store, stops, documents, links, engagements, resumedDue, log, organisation, publicUrl }),
    console: createConsole({
      store,
      documents,
      engagements,
      directory,
      keys,
      sources,
      stops,
      rehearse,
      resumedDue,
      log,
      organisation,
      publicUrl,
      reader,
      mailSignInLink: createSignInMail(mailer, settings),
      sessionIdle: settings.sessionIdle,
      oidc: settings.oidc,
      signInLinks: settings.signInLinks,
    }),
  });
  const stopLoops = () =>
    Promise.all([
      ...[news, outages, ignored, digests, untaken, denials, checkpoints, rights, watch].map((each) => each.stop()),
      reader.close(),
    ]);
  const serving = await serve(app, { host: settings.host, port: settings.ports.http }).catch(async (error: unknown) => {
    await stopLoops();
    throw error;
  });
  const bounces = await startBounces({ settings, adapters }).catch(async (error: unknown) => {
    await Promise.all([stopLoops(), serving.close()]);
    throw error;
  });
  const heart = startHeart({
    store,
    does: worker ? ['answers', 'work'] : ['answers'],
    check: async () => {
      if (worker && !worker.polls()) throw new Error('the worker takes no work');
      await engagements.ready();
    },
    outageAfterMs,
    onOutage: () => outages.poke(),
    log,
  });
  return {
    ready,
    untilReady: (signal) => untilReady(ready, signal),
    stop: async () =>
      void (await Promise.race([
        Promise.all([heart.stop(), stopLoops(), serving.close(), bounces?.close()]),
        setTimeout(OPEN_PAGES_MS),
      ])),
  };
}

/** Takes what the operators' mail system hands over of what came back. */
const startBounces = ({
  settings,
  adapters,
}: Pick<ApiParts, 'settings' | 'adapters'>): Promise<SmtpServer | undefined> =>
  settings.bouncePort === undefined
    ? Promise.resolve(undefined)
    : receiveBounces(adapters.bounces, { host: settings.host, port: settings.bouncePort });

async function untilReady(ready: () => Promise<ReadyPart[]>, signal?: AbortSignal): Promise<void> {
  for (const until = Date.now() + READY_WITHIN_MS; ; await setTimeout(LOOK_EVERY_MS, undefined, { signal })) {
    signal?.throwIfAborted();
    const lacking = (await ready()).filter(({ ok }) => !ok);
    if (lacking.length === 0) return;
    if (Date.now() > until)
      throw plainFailure(
        lacking.map(({ part, detail }) => `Not ready: ${part}${detail ? ` (${detail})` : ''}.`).join('\n'),
      );
  }
}
