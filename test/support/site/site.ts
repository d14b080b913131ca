import '@hono/zod-openapi';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkflowClient } from '@temporalio/client';
import { signatureOf } from '../../../cli/event.js';
import { findExecutable } from '#executables';
import { startApi } from '../../../platform/processes/api-process.js';
import { type Mailbox, startMailbox } from '../../../platform/mailbox/index.js';
import { type DevServer, startDevServer, stopOrphan } from '../../../platform/stack/dev-server.js';
import { claimPorts } from '../../../platform/stack/ports.js';
import type { CaughtMail } from '../../../platform/mailbox/caught-mail.js';
import type { Store } from '../../../store/contract.js';
import { openAdapters } from '../../../platform/adapters.js';
import { publicUrlOf, readSettings, type Settings } from '../../../platform/environment.js';
import { createLogger } from '../../../platform/logger.js';
import { openSecrets } from '../../../platform/secrets.js';
import { searchAttributeTypes } from '../../../platform/search-attributes.js';
import { connectTemporal } from '../../../platform/connect.js';
import {
  type ChildWorker,
  type DeathPoint,
  type HeldWorker,
  holdWorkerProcess,
  startWorkerProcess,
} from './workers.js';
import { type KeptBundle, workflowBundle } from '../workflows/workflow-bundle.js';

/** A part that can be taken away and brought back on the same port and the same file. */
export interface Part {
  start(): Promise<void>;
  /** A server is killed, and not asked to stop. */
  lose(): Promise<void>;
}

/** Everything real: Temporal's dev server, SQLite, SMTP and HTTP here, workers in processes of their own. */
export interface Site {
  url: string;
  store: Store;
  temporal: Part;
  temporalAddress: string;
  workflow: WorkflowClient;
  mailServer: Part;
  /** Every mail that the mail server took, oldest first. */
  mails(): Promise<CaughtMail[]>;
  /** A worker of the product's own workflows, or of another bundle's; as a build of its own where that is said. */
  startWorker(dies?: { at: DeathPoint; nth: number }, bundle?: KeptBundle, build?: string): Promise<ChildWorker>;
  holdWorker(): HeldWorker;
  /** Sends an event of the ERP, signed. */
  send(event: { id: string; type: string; engagement: string; data: object }): Promise<Response>;
  /** Calls the API as the administrator. */
  call(method: string, path: string, body?: unknown): Promise<Response>;
}

/** Temporal's own limits, by name. */
type Limits = Readonly<Record<string, number | string>>;

const HOST = '127.0.0.1';
const PORTS = ['KPO_PORT', 'KPO_SMTP_PORT', 'KPO_MAILBOX_PORT', 'KPO_TEMPORAL_PORT', 'KPO_TEMPORAL_UI_PORT'];

/** Opens a site for the tests of one file; workers are theirs to start. */
export function onSite(limits: Limits = {}): () => Site {
  const undo: (() => unknown)[] = [];
  let site: Site;
  beforeAll(async () => {
    site = await openSite(undo, limits);
  }, 60_000);
  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  }, 60_000);
  return () => site;
}

async function openSite(undo: (() => unknown)[], limits: Limits): Promise<Site> {
  const home = mkdtempSync(join(tmpdir(), 'kpo-site-'));
  undo.push(() => rmSync(home, { recursive: true, force: true }));
  const ports = await claimPorts(PORTS.map((variable) => ({ variable, host: HOST, port: 0 })));
  const given = Object.fromEntries(PORTS.map((variable, index) => [variable, String(ports[index])]));
  const env = {
    PATH: process.env.PATH,
    ...given,
    KPO_HOME: home,
    KPO_LOG_LEVEL: 'fatal',
    TEMPORAL_ADDRESS: `${HOST}:${given.KPO_TEMPORAL_PORT}`,
  };
  const read = readSettings(env);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const { settings } = read;

  const temporal = temporalPart(settings, limits);
  undo.push(() => temporal.lose());
  await temporal.start();
  const mailServer = mailPart(settings);
  undo.push(() => mailServer.lose());
  await mailServer.start();
  const { store, call, send, workflow } = await openApi(settings, undo);
  const own = await workflowBundle();
  const mailbox = `http://${HOST}:${settings.ports.mailbox}/api/messages`;
  return {
    url: publicUrlOf(settings),
    store,
    call,
    send,
    temporal,
    temporalAddress: `${HOST}:${settings.ports.temporal}`,
    workflow,
    mailServer,
    mails: async () => ((await (await fetch(mailbox)).json()) as { items: CaughtMail[] }).items,
    holdWorker() {
      const worker = holdWorkerProcess(env, own.codePath);
      undo.push(() => worker.kill());
      return worker;
    },
    async startWorker(dies, { codePath } = own, build = undefined) {
      const worker = await startWorkerProcess({ ...env, KPO_BUILD_ID: build }, codePath, dies);
      undo.push(() => worker.kill());
      return worker;
    },
  };
}

function temporalPart({ home, namespace, ports }: Settings, dynamicConfig: Limits): Part {
  let server: DevServer | undefined;
  return {
    async start() {
      const executable = await findExecutable('dev');
      server = await startDevServer({
        executable,
        home,
        host: HOST,
        namespace,
        port: ports.temporal,
        uiPort: ports.temporalUi,
        searchAttributes: searchAttributeTypes(),
        dynamicConfig,
      });
      const died = server.died.then((why) => {
        server = undefined;
        throw new Error(why);
      });
      const connection = await Promise.race([connectTemporal(server, namespace, { patienceMs: 30_000 }), died]);
      await connection.close();
    },
    async lose() {
      if (!server) return;
      const [pid] = (await readFile(join(home, 'temporal.pid'), 'utf8')).split(' ');
      process.kill(Number(pid), 'SIGKILL');
      await server.died;
      await stopOrphan(home);
    },
  };
}

function mailPart({ home, ports }: Settings): Part {
  let mailbox: Mailbox | undefined;
  return {
    async start() {
      mailbox = await startMailbox({
        host: HOST,
        smtpPort: ports.smtp,
        webPort: ports.mailbox,
        directory: join(home, 'mailbox'),
      });
    },
    async lose() {
      await mailbox?.close();
      mailbox = undefined;
    },
  };
}

async function openApi(
  settings: Settings,
  undo: (() => unknown)[],
): Promise<Pick<Site, 'store' | 'call' | 'send' | 'workflow'>> {
  const log = createLogger(settings.logLevel);
  const secrets = await openSecrets(settings.home, settings.given);
  const adapters = await openAdapters(settings, secrets, log);
  undo.push(() => adapters.close());
  const connection = await connectTemporal({ address: `${HOST}:${settings.ports.temporal}` }, settings.namespace, {
    patienceMs: 30_000,
  });
  undo.push(() => connection.close());
  const api = await startApi({ settings, secrets, adapters, connection, log });
  undo.push(() => api.stop());
  return {
    store: adapters.store,
    workflow: new WorkflowClient({ connection, namespace: settings.namespace }),
    send({ id, ...event }) {
      const body = JSON.stringify({ specversion: '1.0', source: 'erp', id, ...event });
      return fetch(`${publicUrlOf(settings)}/v1/events`, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/cloudevents+json',
          ...signatureOf(secrets.eventSecrets[0] ?? '', id, body),
        },
      });
    },
    call: (method, path, body) =>
      fetch(publicUrlOf(settings) + path, {
        method,
        headers: { authorization: `Bearer ${secrets.adminKey}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
  };
}
