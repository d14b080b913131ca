import { z } from 'zod';
import { readSecret } from '../platform/index.js';
import { cliFailure, EXIT, type CliFailure, type ExitCode } from './exit.js';
import type { Io } from './io.js';
import { apiUrlOf, settingsOrExit } from './settings.js';

export interface ApiRequest {
  query?: Record<string, string | number | boolean | undefined>;
  /** Sent as JSON, unless it is a text or bytes. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** The HTTP API as commands use it; every refusal is thrown as a failure with its exit code. */
export interface Api {
  url: string;
  get(path: string, request?: ApiRequest): Promise<unknown>;
  post(path: string, request?: ApiRequest): Promise<unknown>;
  remove(path: string): Promise<void>;
  /** What is answered, as it is. */
  text(path: string, request?: ApiRequest): Promise<string>;
  bytes(path: string, request?: ApiRequest): Promise<Uint8Array>;
}

const ANSWER_WITHIN_MS = 30_000;

interface ApiOptions {
  url?: string;
  signed?: boolean;
  /** How a pointer into what was sent is said to whoever wrote it. */
  placeOf?: PlaceOf;
}
type PlaceOf = (pointer: string) => string;

export function openApi(io: Io, { url, signed = false, placeOf }: ApiOptions = {}): Api {
  const base = apiUrlOf(io.env, url);
  const send = async (method: string, path: string, request: ApiRequest = {}): Promise<string> =>
    (await answered(method, path, request)).text();
  const answered = async (
    method: string,
    path: string,
    { query = {}, body, headers = {} }: ApiRequest = {},
  ): Promise<Response> => {
    const target = new URL(base + path);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) target.searchParams.set(name, String(value));
    const key = signed ? undefined : await apiKeyOf(io);
    const response = await reach(io, target, {
      method,
      headers: {
        accept: 'application/json',
        ...(key && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: bodyOf(body),
    });
    if (!response.ok) throw failureOf(response, await response.text(), placeOf);
    return response;
  };
  return {
    url: base,
    get: async (path, request) => parsed(await send('GET', path, request)),
    post: async (path, request) => parsed(await send('POST', path, request)),
    remove: async (path) => void (await send('DELETE', path)),
    text: (path, request) => send('GET', path, request),
    bytes: async (path, request) => new Uint8Array(await (await answered('GET', path, request)).arrayBuffer()),
  };
}

const bodyOf = (body: unknown): string | Uint8Array<ArrayBuffer> | undefined =>
  body === undefined || typeof body === 'string' || body instanceof Uint8Array
    ? (body as string | Uint8Array<ArrayBuffer> | undefined)
    : JSON.stringify(body);

const parsed = (text: string): unknown => (text ? (JSON.parse(text) as unknown) : undefined);

async function reach(io: Io, target: URL, init: RequestInit): Promise<Response> {
  try {
    return await io.fetch(target, { ...init, redirect: 'error', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  } catch (error) {
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : (error as Error).message;
    throw cliFailure(
      EXIT.unavailable,
      `No kpo answers at ${target.origin} (${cause}).\nStart one with \`npm start\` or \`kpo up\`, or say where it is with --url or KPO_URL.`,
    );
  }
}

/** The key given, or the one the first start of this home made. */
async function apiKeyOf({ env }: Io): Promise<string | undefined> {
  return env.KPO_API_KEY || env.KPO_ADMIN_KEY || readSecret(settingsOrExit(env).home, 'admin');
}

const Problem = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  errors: z
    .array(
      z.object({ pointer: z.string().optional(), parameter: z.string().optional(), detail: z.string().default('') }),
    )
    .optional(),
});

/** A problem document (RFC 9457) as lines: what happened, then each bad field by its pointer. */
export function failureOf(
  response: Pick<Response, 'status' | 'headers'>,
  text: string,
  placeOf: PlaceOf = (pointer) => pointer,
): CliFailure {
  const parsed = Problem.safeParse(parseJson(text));
  const {
    title,
    detail,
    errors = [],
  } = parsed.success ? parsed.data : { title: `The server answered ${response.status}.` };
  const lines = [
    // The detail repeats the errors for readers that show nothing else.
    [title, errors.length > 0 ? undefined : detail]
      .filter((part, index, all) => part && all.indexOf(part) === index)
      .join(': ') || `The server answered ${response.status}.`,
    ...errors.map(({ pointer, parameter, detail: why }) => {
      const place = pointer ? placeOf(pointer) : (parameter ?? '(the whole of it)');
      return `  ${place}: ${why}`;
    }),
  ];
  if (response.status === 401)
    lines.push('Give a key with KPO_API_KEY, or set KPO_HOME to the home whose admin key is to be used.');
  const wait = response.headers.get('retry-after');
  if (wait) lines.push(`Try again in ${wait} seconds.`);
  return cliFailure(exitCodeOf(response.status), lines.join('\n'));
}

const exitCodeOf = (status: number): ExitCode =>
  status === 404
    ? EXIT.notFound
    : status === 503 || status === 502 || status === 504 || status === 429
      ? EXIT.unavailable
      : status >= 500
        ? EXIT.failure
        : EXIT.refused;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
