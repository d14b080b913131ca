import { setTimeout } from 'node:timers/promises';
import { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type { Logger } from 'pino';
import { createCalendars } from '../../activities/calendars/calendars.js';
import { createRehearsals } from '../../activities/rehearsal/index.js';
import { PLAIN } from '../../i18n/index.js';
import { resumedDueBy } from '../../domain/tasks/resumed-due.js';
import type { Store } from '../../store/contract.js';
import { documentsFolderOf } from '../addresses.js';
import type { Adapters } from '../adapters.js';
import { publicUrlOf, type Settings } from '../environment.js';
import { type Draining, keepDraining } from '../outbound-loop.js';
import type { Secrets } from '../secrets.js';
import { createConsole } from '../../web/console/index.js';
import { createDigestSchedules } from '../../client/digest-schedules.js';
import { createDirectory } from '../../client/directory.js';
import { bySignal, createDirectoryNews } from '../../client/directory-news.js';
import { createEngagements } from '../../client/engagements.js';
import { createApp } from '../../web/api/app.js';
import type { ReadyPart } from '../../web/api/deps.js';
import { serve } from '../../web/api/serve.js';
import { createOcds } from '../../client/ocds.js';
import { organisationIn } from '../../web/components/words.js';
import { createPortal } from '../../web/portal/portal.js';
import { plainFailure } from '../stack/failure.js';
import { createReadiness } from './readiness.js';
import { createSignInMail } from './sign-in-mail.js';

export interface ApiParts {
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
const NEWS_EVERY_MS = 1_000;
const DIGESTS_EVERY_MS = 60_000;

/** Serves the API, the console and the portal on one port. */
export async function startApi({ settings, secrets, adapters, connection, log }: ApiParts): Promise<RunningApi> {
  const { store, documents, links, mailer } = adapters;
  const { taskQueue, namespace, organisation, outgoingAllow } = settings;
  const publicUrl = publicUrlOf(settings);
  const client = new Client({ connection, namespace });
  const engagements = createEngagements({ client, store, documents, taskQueue, log });
  const news = startNews({ store, client, log });
  const digests = startDigests({ store, client, taskQueue, log });
  const directory = createDirectory({ store, changed: () => [news, digests].forEach((each) => each.poke()) });
  const rehearse = createRehearsals({ store });
  const resumedDue = resumedDueBy(createCalendars({ store }));
  const ocds = createOcds({ organisation: organisationIn(PLAIN, organisation) });
  const ready = createReadiness({
    temporal: () => engagements.ready(),
    store,
    mail: () => mailer.verify(),
    documentsFolder: documentsFolderOf(settings),
  });
  const { adminKey, eventSecrets } = secrets;
  const app = createApp({
    api: {
      engagements,
      directory,
      rehearse,
      resumedDue,
      store,
      documents,
      ocds,
      ready,
      adminKey,
      eventSecrets,
      outgoingAllow,
      log,
    },
    portal: createPortal({ store, documents, links, engagements, resumedDue, log, organisation, publicUrl }),
    console: createConsole({
      store,
      documents,
      engagements,
      directory,
      rehearse,
      resumedDue,
      log,
      organisation,
      publicUrl,
      ocds,
      mailSignInLink: createSignInMail(mailer, settings),
    }),
  });
  const serving = await serve(app, { host: settings.host, port: settings.ports.http }).catch(async (error: unknown) => {
    await Promise.all([news.stop(), digests.stop()]);
    throw error;
  });
  return {
    ready,
    untilReady: (signal) => untilReady(ready, signal),
    stop: async () =>
      void (await Promise.race([
        Promise.all([news.stop(), digests.stop(), serving.close()]),
        setTimeout(OPEN_PAGES_MS),
      ])),
  };
}

/** Open tasks hear of a change at once when it was made in this process, and else within a second. */
function startNews({ store, client, log }: { store: Store; client: Client; log: Logger }): Draining {
  const news = createDirectoryNews({ store, tell: bySignal(client), log });
  return keepDraining('changes of the directory', () => news.drain(), log, { idleMs: NEWS_EVERY_MS });
}

/** Daily digests follow the directory: at once when it was changed in this process, and else within a minute. */
function startDigests(deps: { store: Store; client: Client; taskQueue: string; log: Logger }): Draining {
  const schedules = createDigestSchedules(deps);
  return keepDraining('changes of daily digests', () => schedules.drain(), deps.log, { idleMs: DIGESTS_EVERY_MS });
}

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
