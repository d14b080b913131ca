import '@hono/zod-openapi';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findExecutable } from '#executables';
import { startApi } from '../../platform/processes/api-process.js';
import { type Mailbox, startMailbox } from '../../platform/mailbox/index.js';
import { type DevServer, startDevServer, stopOrphan } from '../../platform/stack/dev-server.js';
import { claimPorts } from '../../platform/stack/ports.js';
import type { CaughtMail } from '../../platform/mailbox/caught-mail.js';
import type { Store } from '../../store/contract.js';
import { openAdapters } from '../../platform/adapters.js';
import { publicUrlOf, readSettings, type Settings } from '../../platform/environment.js';
import { createLogger } from '../../platform/logger.js';
import { openSecrets } from '../../platform/secrets.js';
import { searchAttributeTypes } from '../../platform/search-attributes.js';
import { connectTemporal } from '../../platform/connect.js';
import { type ChildWorker, type DeathPoint, startWorkerProcess } from './workers.js';
import { workflowBundle } from './workflow-bundle.js';

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
  mailServer: Part;
  /** Every mail that the mail server took, oldest first. */
  mails(): Promise<CaughtMail[]>;
  startWorker(dies?: { at: DeathPoint; nth: number }): Promise<ChildWorker>;
  /** Calls the API as the administrator. */
  call(method: string, path: string, body?: unknown): Promise<Response>;
}

const HOST = '127.0.0.1';
const PORTS = ['KPO_PORT', 'KPO_SMTP_PORT', 'KPO_MAILBOX_PORT', 'KPO_TEMPORAL_PORT', 'KPO_TEMPORAL_UI_PORT'];

/** Opens a site for the tests of one file; workers are theirs to start. */
export function onSite(): () => Site {
  const undo: (() => unknown)[] = [];
  let site: Site;
  beforeAll(async () => {
    site = await openSite(undo);
  }, 60_000);
  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  }, 60_000);
  return () => site;
}

async function openSite(undo: (() => unknown)[]): Promise<Site> {
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

  const temporal = temporalPart(settings);
  undo.push(() => temporal.lose());
  await temporal.start();
  const mailServer = mailPart(settings);
  undo.push(() => mailServer.lose());
  await mailServer.start();
  const { store, call } = await openApi(settings, undo);
  const { codePath } = await workflowBundle();
  const mailbox = `http://${HOST}:${settings.ports.mailbox}/api/messages`;
  return {
    url: publicUrlOf(settings),
    store,
    call,
    temporal,
    temporalAddress: `${HOST}:${settings.ports.temporal}`,
    mailServer,
    mails: async () => ((await (await fetch(mailbox)).json()) as { items: CaughtMail[] }).items,
    async startWorker(dies) {
      const worker = await startWorkerProcess(env, codePath, dies);
      undo.push(() => worker.kill());
      return worker;
    },
  };
}

function temporalPart({ home, namespace, ports }: Settings): Part {
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

async function openApi(settings: Settings, undo: (() => unknown)[]): Promise<Pick<Site, 'store' | 'call'>> {
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
    call: (method, path, body) =>
      fetch(publicUrlOf(settings) + path, {
        method,
        headers: { authorization: `Bearer ${secrets.adminKey}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
  };
}
