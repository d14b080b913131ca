import { resolve } from 'node:path';
import { z } from 'zod';
import { OUTAGE_AFTER_MS } from '../domain/calendar/index.js';
import { Email, Line, type Problem, problem, problemsOf, wrong } from '../domain/kernel/index.js';
import { PLAIN } from '../i18n/index.js';
import type { LimitSettings } from '../web/index.js';
import type { WorkerRelease } from '../worker/index.js';
import { limit, limitsOf, proxies } from './limit-variables.js';
import { isShort, isWithin, millisecondsOf } from './short-durations.js';
import { SIGN_IN_VARIABLES, type SignInSettings, signInOf, signInProblems } from './sign-in-variables.js';
import { readTemporal, type TemporalServer } from './temporal.js';
import { address, flag, mailbox, port, unexposed, web, word, words } from './variable-shapes.js';

/** A session is over after half a day, however much it is used. */
const [SHORTEST_IDLE_MS, LONGEST_IDLE_MS] = [60_000, 12 * 3_600_000];

/** A process that is busy for a moment is not away. */
const SHORTEST_OUTAGE_MS = 1_000;

/** Every variable that is read, by its name in the environment. */
const Variables = z.object({
  KPO_HOME: z.string().max(4096).default('.kpo'),
  KPO_HOST: word(/^[A-Za-z0-9.:-]{1,253}$/, 'problems.setting.host').default('127.0.0.1'),
  KPO_PORT: port.default(8080),
  KPO_SMTP_PORT: port.default(1025),
  KPO_MAILBOX_PORT: port.default(8025),
  KPO_TEMPORAL_PORT: port.default(7233),
  KPO_TEMPORAL_UI_PORT: port.default(8233),
  KPO_PUBLIC_URL: web.transform((url) => url.replace(/\/+$/, '')).optional(),
  KPO_ADMIN_KEY: word(/^[\x21-\x7e]{16,200}$/, 'problems.setting.adminKey').optional(),
  KPO_EVENT_SECRET: z
    .string()
    .transform(words)
    .refine((secrets) => secrets.every((secret) => /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(secret)), {
      ...wrong('problems.setting.webhookSecrets'),
    })
    .optional(),
  KPO_LINK_SECRET: word(/^[\x21-\x7e]{32,200}$/, 'problems.setting.linkSecret').optional(),
  KPO_DOCUMENT_KEY: word(/^[A-Za-z0-9+/]{43}=$/, 'problems.setting.documentKey').optional(),
  KPO_CHECKPOINT_KEY: word(/^[A-Za-z0-9+/]{43}=$/, 'problems.setting.documentKey').optional(),
  KPO_MAIL_FROM: mailbox.default('KPO <kpo@localhost.localdomain>'),
  KPO_BOUNCE_ADDRESS: z.union([z.literal('none'), Email], { ...wrong('problems.email') }).optional(),
  KPO_BOUNCE_PORT: port.optional(),
  KPO_OUTAGE_AFTER: z
    .string()
    .refine((text) => isShort(text) && millisecondsOf(text) >= SHORTEST_OUTAGE_MS, wrong('problems.setting.outage'))
    .transform(millisecondsOf)
    .default(OUTAGE_AFTER_MS),
  KPO_MAIL_WINDOW: z.string().refine(isShort, wrong('problems.setting.window')).default('PT5S'),
  KPO_TASK_QUEUE: word(/^[A-Za-z0-9._-]{1,100}$/, 'problems.setting.name').default('kpo'),
  KPO_BUILD_ID: word(/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/, 'problems.setting.name').optional(),
  KPO_DEPLOYMENT: word(/^[A-Za-z0-9_-]{1,100}$/, 'problems.setting.name').default('kpo'),
  KPO_VERSIONING: z.enum(['pinned', 'auto-upgrade']).default('pinned'),
  KPO_ACCESS_WEBHOOK_URL: unexposed.optional(),
  KPO_ACCESS_WEBHOOK_SECRET: word(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'problems.setting.webhookSecret').optional(),
  KPO_OUTGOING_ALLOW: z
    .string()
    .transform(words)
    .refine((hosts) => hosts.every((host) => /^[A-Za-z0-9.:[\]-]{1,253}$/.test(host)), {
      ...wrong('problems.setting.hosts'),
    })
    .default([]),
  KPO_SESSION_IDLE: z
    .string()
    .refine((text) => isWithin(text, SHORTEST_IDLE_MS, LONGEST_IDLE_MS), wrong('problems.setting.idle'))
    .default('PT1H'),
  KPO_ORGANISATION: z
    .string()
    .refine((text) => Line.safeParse(text).success, wrong('problems.setting.organisation'))
    .transform((text) => text.trim())
    .optional(),
  KPO_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('warn'),
  KPO_SAMPLE_DIRECTORY: flag.default(true),
  KPO_METRICS_ADDRESS: word(/^[A-Za-z0-9.:[\]-]+:\d{1,5}$/, 'problems.setting.metrics').optional(),
  KPO_METRICS: z.enum(['open', 'key', 'off']).default('open'),
  KPO_DOCS: flag.default(true),
  KPO_LIMIT_KEY: limit.default(1_200),
  KPO_LIMIT_SOURCE: limit.default(300),
  KPO_LIMIT_SOURCE_BURST: limit.default(5_000),
  KPO_LIMIT_ADDRESS: limit.default(1_200),
  KPO_PROXIES: proxies.default(['loopback']),
  DATABASE_URL: address(/^(postgres|postgresql|file)$/, 'problems.setting.database').optional(),
  SMTP_URL: address(/^smtps?$/, 'problems.setting.smtp').optional(),
  ...SIGN_IN_VARIABLES,
});
type Variables = z.infer<typeof Variables>;

/** What the environment asks for. An absent `databaseUrl`, `smtpUrl` or `temporal` means its embedded twin. */
export interface Settings extends SignInSettings {
  /** Absolute. */
  home: string;
  host: string;
  ports: { http: number; smtp: number; mailbox: number; temporal: number; temporalUi: number };
  /** As given; see {@link publicUrlOf} for the default. */
  publicUrl?: string;
  given: {
    adminKey?: string;
    eventSecrets?: string[];
    linkSecret?: string;
    documentKey?: string;
    checkpointKey?: string;
  };
  mailFrom: string;
  /** Where bounces come to; none where envelopes carry the sender's own address. */
  bounceAddress?: string;
  /** Where bounces are taken besides the embedded mailbox. */
  bouncePort?: number;
  /** How long reminders wait for others to the same person (ISO 8601). */
  mailWindow: string;
  /** How long nothing has to be seen of the system for an outage, in milliseconds. */
  outageAfterMs: number;
  taskQueue: string;
  /** The release that workers run beside others; absent where all workers run the same. */
  release?: WorkerRelease;
  accessWebhook?: { url: string; secret: string };
  outgoingAllow: string[];
  /** How long a session of the console may lie unused (ISO 8601). */
  sessionIdle: string;
  /** The client's name; without one each language has its own words. */
  organisation?: string;
  logLevel: Variables['KPO_LOG_LEVEL'];
  sampleDirectory: boolean;
  /** Where the SDK serves its Prometheus metrics. */
  metricsAddress?: string;
  /** Whether the API serves its figures to everybody, to keys that may read, or to nobody. */
  metrics: Variables['KPO_METRICS'];
  /** Whether the API serves its description. */
  docs: boolean;
  limits: LimitSettings;
  databaseUrl?: string;
  smtpUrl?: string;
  temporal?: TemporalServer;
  namespace: string;
}

/** Reads the settings; each problem is one line that names the variable and quotes what it holds; what is said of a secret does not. */
export function readSettings(
  env: NodeJS.ProcessEnv,
): { ok: true; settings: Settings } | { ok: false; problems: string[] } {
  const filled = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = Variables.safeParse(filled);
  const found = parsed.success
    ? [...pairProblems(parsed.data), ...signInProblems(parsed.data)]
    : problemsOf(parsed.error, filled);
  const temporal = readTemporal(filled as Record<string, string>);
  if (!temporal.ok) found.push(temporal.problem);
  if (!parsed.success || !temporal.ok || found.length > 0) return { ok: false, problems: found.map(lineOf) };
  return { ok: true, settings: settingsOf(parsed.data, temporal) };
}

/** The address people reach the API and the console at: as given, or made of host and port. */
export function publicUrlOf({ publicUrl, host, ports }: Pick<Settings, 'publicUrl' | 'host' | 'ports'>): string {
  if (publicUrl) return publicUrl;
  const everywhere = host === '0.0.0.0' || host === '::';
  return `http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${ports.http}`;
}

/** The value that is quoted may hold anything, and has to stay on the line. */
function lineOf({ pointer, code, params = {} }: Problem): string {
  const { value } = params;
  const quoted = typeof value === 'string' && { value: JSON.stringify(value).slice(1, -1) };
  return [pointer.slice(1), PLAIN.text({ code, params: { ...params, ...quoted } })].filter(Boolean).join(': ');
}

function pairProblems({ KPO_ACCESS_WEBHOOK_URL: url, KPO_ACCESS_WEBHOOK_SECRET: secret }: Variables): Problem[] {
  if (Boolean(url) === Boolean(secret)) return [];
  return [problem('', url ? 'problems.setting.secretMissing' : 'problems.setting.addressMissing')];
}

const releaseOf = ({ KPO_BUILD_ID: build, KPO_DEPLOYMENT: deployment, KPO_VERSIONING }: Variables) =>
  build === undefined
    ? undefined
    : ({ build, deployment, behavior: KPO_VERSIONING === 'pinned' ? 'PINNED' : 'AUTO_UPGRADE' } as const);

/** Unless it is said, bounces come to the sender's own address, told apart by what follows a plus sign. */
function bounceAddressOf({ KPO_BOUNCE_ADDRESS: address, KPO_MAIL_FROM: from }: Variables): string | undefined {
  if (address === 'none') return undefined;
  return address ?? /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
}

function settingsOf(variables: Variables, temporal: { server?: TemporalServer; namespace: string }): Settings {
  const { KPO_ACCESS_WEBHOOK_URL: url, KPO_ACCESS_WEBHOOK_SECRET: secret } = variables;
  return {
    home: resolve(variables.KPO_HOME),
    host: variables.KPO_HOST,
    ports: {
      http: variables.KPO_PORT,
      smtp: variables.KPO_SMTP_PORT,
      mailbox: variables.KPO_MAILBOX_PORT,
      temporal: variables.KPO_TEMPORAL_PORT,
      temporalUi: variables.KPO_TEMPORAL_UI_PORT,
    },
    publicUrl: variables.KPO_PUBLIC_URL,
    given: {
      adminKey: variables.KPO_ADMIN_KEY,
      eventSecrets: variables.KPO_EVENT_SECRET,
      linkSecret: variables.KPO_LINK_SECRET,
      documentKey: variables.KPO_DOCUMENT_KEY,
      checkpointKey: variables.KPO_CHECKPOINT_KEY,
    },
    mailFrom: variables.KPO_MAIL_FROM,
    bounceAddress: bounceAddressOf(variables),
    bouncePort: variables.KPO_BOUNCE_PORT,
    mailWindow: variables.KPO_MAIL_WINDOW,
    outageAfterMs: variables.KPO_OUTAGE_AFTER,
    taskQueue: variables.KPO_TASK_QUEUE,
    release: releaseOf(variables),
    accessWebhook: url && secret ? { url, secret } : undefined,
    outgoingAllow: variables.KPO_OUTGOING_ALLOW,
    sessionIdle: variables.KPO_SESSION_IDLE,
    ...signInOf(variables),
    organisation: variables.KPO_ORGANISATION,
    logLevel: variables.KPO_LOG_LEVEL,
    sampleDirectory: variables.KPO_SAMPLE_DIRECTORY,
    metricsAddress: variables.KPO_METRICS_ADDRESS,
    metrics: variables.KPO_METRICS,
    docs: variables.KPO_DOCS,
    limits: limitsOf(variables),
    databaseUrl: variables.DATABASE_URL,
    smtpUrl: variables.SMTP_URL,
    temporal: temporal.server,
    namespace: temporal.namespace,
  };
}
