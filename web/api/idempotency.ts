import { createHash } from 'node:crypto';
import type { Store } from '../../store/index.js';
import type { Caller } from './env.js';
import { refuse } from './problems.js';
import type { Refused } from './problems.js';

/** A request that names itself with an `Idempotency-Key`. */
interface KeyedRequest {
  store: Store;
  /** Its name across all callers and routes. */
  scope: string;
  /** As it was sent. */
  key: string;
  body: Uint8Array;
}

const KEY_PATTERN = /^[\x21-\x7e]{1,255}$/;

/** The name of a request across all callers and routes. */
export const scopedKey = (caller: Caller, route: string, key: string): string => `${caller.id} ${route} ${key}`;

/** Carries a request out once; the same request again is answered with the first response, unless that was a failure of ours. */
export async function once(request: KeyedRequest, carryOut: () => Promise<Response>): Promise<Response | Refused> {
  const { store, scope, key, body } = request;
  if (!KEY_PATTERN.test(key))
    return refuse(400, 'an Idempotency-Key has 1 to 255 visible characters', {
      errors: [{ parameter: 'Idempotency-Key', detail: 'not 1 to 255 visible ASCII characters' }],
    });
  const fingerprint = createHash('sha256').update(body).digest('hex');
  const known = await onceBy(store, { name: scope, fingerprint }, carryOut, async (response) =>
    response.status >= 500 ? undefined : { status: response.status, body: await recorded(response.clone()) },
  );
  if (known.state === 'new') return known.result;
  if (known.state === 'other') return refuse(422, 'this Idempotency-Key was used with another body');
  if (known.state === 'running')
    return refuse(409, 'the request with this Idempotency-Key is still being carried out', {}, { 'Retry-After': '1' });
  return replay(known.status, known.body);
}

type Requests = Pick<Store, 'beginRequest' | 'endRequest' | 'abandonRequest'>;
type KnownRequest = Exclude<Awaited<ReturnType<Requests['beginRequest']>>, { state: 'new' }>;

/** Does something once by its name, and else returns what is known of it; what is not to be kept may come again. */
export async function onceBy<T>(
  store: Requests,
  { name, fingerprint }: { name: string; fingerprint: string },
  work: () => Promise<T>,
  toKeep: (result: T) => Promise<{ status: number; body: string } | undefined>,
): Promise<KnownRequest | { state: 'new'; result: T }> {
  const known = await store.beginRequest(name, fingerprint, new Date().toISOString());
  if (known.state !== 'new') return known;
  try {
    const result = await work();
    const kept = await toKeep(result);
    if (kept) await store.endRequest(name, kept.status, kept.body);
    else await store.abandonRequest(name);
    return { state: 'new', result };
  } catch (error) {
    await store.abandonRequest(name);
    throw error;
  }
}

async function recorded(response: Response): Promise<string> {
  const { headers } = response;
  const content = await response.text();
  return JSON.stringify({
    type: headers.get('content-type'),
    location: headers.get('location'),
    content: withoutSecret(content),
  });
}

/** A secret is shown once, in the first response, and never written down. */
function withoutSecret(content: string): string {
  if (!content.includes('"secret"')) return content;
  const body = JSON.parse(content) as Record<string, unknown>;
  return JSON.stringify('secret' in body ? { ...body, secret: null } : body);
}

function replay(status: number, record: string): Response {
  const { type, location, content } = JSON.parse(record) as {
    type: string | null;
    location: string | null;
    content: string;
  };
  const headers = new Headers({ 'Idempotency-Replayed': 'true' });
  if (type) headers.set('Content-Type', type);
  if (location) headers.set('Location', location);
  return new Response(status === 204 ? null : content, { status, headers });
}
