import { createHash, randomBytes } from 'node:crypto';
import type { Store } from '../../../store/index.js';
import { quantile, rounded } from '../statistics.js';

/** One page, or one list of the API. */
export interface PageFigures {
  page: string;
  p50Ms: number;
  p95Ms: number;
  kilobytes: number;
}

const DAY_MS = 86_400_000;
const BYTES_IN_KB = 1000;
const COOKIE = 'kpo_session';
/** The first requests fill caches and let the engine compile. */
const WARMING = 3;
const VENDOR = 'liffey-analytics';
const OWNER = 'owner-3@client.example';
const SPONSOR = 'sponsor-1@client.example';

const CONSOLE = [
  '/',
  '/?phase=selection',
  `/?owner=${OWNER}`,
  '/?overdue=yes',
  '/inbox',
  `/inbox?assignee=${SPONSOR}`,
  '/inbox?mine=yes',
  '/inbox?kind=bid.submit',
  '/inbox?overdue=yes',
  '/overdue',
  '/overdue?holder=sponsor',
  '/vendors',
  `/vendors/${VENDOR}`,
  '/people',
  '/organisations',
  '/start',
];
const API = [
  '/v1/engagements',
  '/v1/engagements?phase=selection',
  `/v1/engagements?owner=${OWNER}`,
  '/v1/engagements?overdue=true',
  '/v1/tasks',
  `/v1/tasks?assignee=${SPONSOR}`,
  '/v1/tasks?kind=bid.submit',
  '/v1/tasks?overdue=true',
  '/v1/portfolio/lateness',
  `/v1/portfolio/lateness?owner=${OWNER}`,
  '/v1/vendors',
  `/v1/vendors/${VENDOR}/scorecard?explain=true`,
  '/v1/people',
];

/** Every list, board, ledger, vendor and engagement page, one request after the other. */
export async function measurePages(
  store: Store,
  { url, key }: { url: string; key: string },
  requests: number,
): Promise<PageFigures[]> {
  const secret = randomBytes(32).toString('base64url');
  const [now, until] = [Date.now(), Date.now() + DAY_MS].map((at) => new Date(at).toISOString()) as [string, string];
  await store.putSession(
    { id: 'bench', email: OWNER, roles: null, begunAt: now, seenAt: now, expiresAt: until, device: '' },
    createHash('sha256').update(secret).digest('hex'),
  );
  const cookie = { cookie: `${COOKIE}=${secret}` };
  const figures: PageFigures[] = [];
  for (const path of [...CONSOLE, ...(await pagesOfOne(store))])
    figures.push(await measured(path, `${url}${path}`, cookie, requests));
  for (const path of API)
    figures.push(await measured(path, `${url}${path}`, { authorization: `Bearer ${key}` }, requests));
  // The ids differ from one home to the next.
  return figures.map((each) => ({ ...each, page: each.page.replace(/\/(engagements|tasks)\/[^/?]+/, '/$1/{id}') }));
}

/** The pages of one engagement in delivery, with the most on them. */
async function pagesOfOne(store: Store): Promise<string[]> {
  const { items: delivering } = await store.engagements({ phase: 'delivery', limit: 1 });
  const { items: asked } = await store.tasks({ state: 'open', kind: 'review.score', limit: 1 });
  return [
    ...delivering.flatMap(({ id }) => ['', '/ledger', '/journal'].map((part) => `/engagements/${id}${part}`)),
    ...asked.map(({ id }) => `/tasks/${encodeURIComponent(id)}`),
  ];
}

async function measured(
  page: string,
  url: string,
  headers: Record<string, string>,
  requests: number,
): Promise<PageFigures> {
  const milliseconds: number[] = [];
  let bytes = 0;
  for (let request = 0; request < requests + WARMING; request += 1) {
    const asked = performance.now();
    const response = await fetch(url, { headers, redirect: 'manual' });
    bytes = (await response.arrayBuffer()).byteLength;
    if (response.status !== 200) throw new Error(`${page} was answered with ${response.status}`);
    if (request >= WARMING) milliseconds.push(performance.now() - asked);
  }
  return {
    page,
    p50Ms: rounded(quantile(milliseconds, 0.5), 1),
    p95Ms: rounded(quantile(milliseconds, 0.95), 1),
    kilobytes: rounded(bytes / BYTES_IN_KB, 0),
  };
}
