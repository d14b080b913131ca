import { createStops } from '../../../client/operating/maintenance.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { createCalendars } from '../../../activities/calendars/calendars.js';
import { createRehearsals } from '../../../activities/rehearsal/index.js';
import { createEventSources } from '../../../client/settings/event-sources.js';
import { createSubscriptions } from '../../../client/settings/subscriptions.js';
import { createKeys } from '../../../client/settings/keys.js';
import { createDirectory } from '../../../client/directory.js';
import type { ApiDeps } from '../../../web/api/deps.js';
import { createLimits } from '../../../web/limits/limits.js';
import { createApp } from '../../../web/api/app.js';
import type { HttpEnv } from '../../../web/api/env.js';
import type { Engagements } from '../../../client/commands.js';
import { dueIfResumed } from '../../../domain/tasks/resumed-due.js';
import { createSecretBox } from '../../../store/access/secret-box.js';
import { createNoteSigner } from '../../../store/checkpoints/note.js';
import type { Store } from '../../../store/contract.js';
import type { Documents } from '../../../store/documents/documents.js';
import { openStore } from '../../../store/open.js';
import { textReader } from './text-reader.js';
import { PRACTICES } from '../samples/practices.js';
import { START } from '../samples/turns.js';

export const ADMIN_KEY = 'kpo_admin-key-of-the-tests';
export const EVENT_SECRETS = ['whsec_MDEyMzQ1Njc4OWFiY2RlZg==', 'whsec_ZmVkY2JhOTg3NjU0MzIxMA=='];

const PLENTY = 1_000_000;
const UNLIMITED = { key: PLENTY, source: { perMinute: PLENTY, burst: PLENTY }, address: PLENTY, proxies: [] };

/** Engagements that agree to everything and remember what they were asked. */
export interface AgreeingEngagements extends Engagements {
  asked: [method: keyof Engagements, command: Record<string, unknown>][];
  /** What is answered from now on instead. */
  instead: Partial<Engagements>;
}

/** Agrees to everything but what a test wants different. */
export function agreeing(different: Partial<Engagements> = {}): AgreeingEngagements {
  const asked: AgreeingEngagements['asked'] = [];
  const instead: Partial<Engagements> = {};
  const answers: Engagements = {
    start: async () => ({ ok: true, id: 'e1' }),
    answer: async ({ task, answer: { decision } }) => ({ ok: true, task, decision, at: '2026-03-02T09:00:00.000Z' }),
    reassign: async ({ task }) => ({ ok: true, task, assignment: 2 }),
    snooze: async ({ task }) => ({ ok: true, task, next: '2026-03-06T09:00:00.000Z' }),
    acknowledge: async ({ task }) => ({ ok: true, task, until: '2026-03-06T09:00:00.000Z' }),
    claim: async ({ task }) => ({ ok: true, task, assignment: 2 }),
    pause: async ({ task }) => ({ ok: true, task, until: '2026-03-09T09:00:00.000Z' }),
    resume: async ({ task }) => ({ ok: true, task }),
    sendAgain: async ({ task }) => ({ ok: true, task, assignment: 2 }),
    reassignAll: async (which) =>
      ('tasks' in which ? which.tasks : []).map((task) => ({ task, outcome: { ok: true, task, assignment: 2 } })),
    cancel: async () => ({ ok: true }),
    requestChange: async () => ({ ok: true }),
    resetVersion: async () => ({ ok: true }),
    deliver: async ({ to }) => ({ ok: true, engagements: ['engagement' in to ? to.engagement : 'e1'] }),
    noteDenied: async () => undefined,
    ready: async () => undefined,
    ...different,
  };
  const remembering = Object.entries(answers).map(([method, answer]) => [
    method,
    (command: Record<string, unknown>) => {
      asked.push([method as keyof Engagements, command]);
      const replaced = instead[method as keyof Engagements] ?? answer;
      return (replaced as (command: unknown) => unknown)(command);
    },
  ]);
  return { ...(Object.fromEntries(remembering) as Engagements), asked, instead };
}

/** Documents in memory, registered in the store like real ones. */
export function documentsOf(store: Store): Documents {
  const kept = new Map<string, { kind: string; mediaType: string; content: Uint8Array }>();
  return {
    async put(engagement, id, kind, mediaType, content) {
      const bytes = Buffer.from(content);
      kept.set(`${engagement}/${id}`, { kind, mediaType, content: bytes });
      await store.putDocument({
        subject: engagement,
        id,
        kind,
        mediaType,
        size: bytes.length,
        sha256: '0'.repeat(64),
        createdAt: '2026-03-02T09:00:00.000Z',
      });
    },
    read: async (engagement, id) => kept.get(`${engagement}/${id}`),
  };
}

/** A response whose JSON is what the test's assertions say it is. */
export interface Answered extends Response {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  json(): Promise<any>;
}

/** What a test of the API gets, afresh for each test. */
export interface TestApi {
  app: Hono<HttpEnv>;
  store: Store;
  documents: Documents;
  engagements: AgreeingEngagements;
  /** Everything that was logged, as text. */
  logged(): string;
  /** Sends a request; a body that is no text travels as JSON, and the admin's key with it unless another is given. */
  send(
    method: string,
    path: string,
    options?: { body?: unknown; key?: string | null; headers?: Record<string, string> },
  ): Promise<Answered>;
}

/** The application over a new SQLite database; `build` gives what a test wants different. */
export function onFreshApi(build: () => Partial<ApiDeps> = () => ({})): () => TestApi {
  let home: string;
  let api: TestApi;
  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'kpo-api-'));
    api = await openApi(`file:${join(home, 'kpo.sqlite')}`, build());
  });
  afterEach(async () => {
    await api.store.close();
    rmSync(home, { recursive: true, force: true });
  });
  return () => api;
}

/** What comes of testing any subscription. */
export const TEST_TAKEN = { event: 'test.1', at: '2026-03-02T09:00:00.000Z', status: 204, error: null };

/** The same for whoever closes its store. */
export async function openApi(databaseUrl: string, different: Partial<ApiDeps> = {}): Promise<TestApi> {
  const store = await openStore(databaseUrl, PRACTICES, different.sandbox);
  const documents = documentsOf(store);
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const engagements = agreeing(different.engagements);
  const directory = createDirectory({ store });
  const secretBox = createSecretBox(Buffer.alloc(32, 7));
  const deps: ApiDeps = {
    store,
    directory,
    keys: createKeys({ store, sandbox: different.sandbox ?? false }),
    sources: createEventSources({ store, secretBox }),
    subscriptions: createSubscriptions({
      store,
      secretBox,
      test: async (id) => (await store.subscription(id)) && TEST_TAKEN,
    }),
    stops: createStops({ store }),
    rehearse: createRehearsals({ store, now: () => START }),
    resumedDue: (task, now) => dueIfResumed(task, now, createCalendars({ store })),
    documents,
    ocds: { export: (view) => ({ ocid: `ocds-test-${view.id}` }) },
    reader: textReader,
    ready: async () => [{ part: 'temporal', ok: true }],
    adminKey: ADMIN_KEY,
    eventSecrets: EVENT_SECRETS,
    secretBox,
    signer: createNoteSigner(Buffer.alloc(32, 9)),
    limits: createLimits(UNLIMITED),
    log: pino(sink),
    ...different,
    engagements,
  };
  const app = createApp({ api: deps });
  const send: TestApi['send'] = async (method, path, { body, key = ADMIN_KEY, headers = {} } = {}) =>
    app.request(path, {
      method,
      headers: {
        ...(key !== null && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { app, store, documents, engagements, logged: () => lines.join(''), send };
}
