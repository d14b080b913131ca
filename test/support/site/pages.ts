import { createStops } from '../../../client/operating/maintenance.js';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { pino } from 'pino';
import { createCalendars } from '../../../activities/calendars/calendars.js';
import type { ConsoleDeps } from '../../../web/console/deps.js';
import { createConsole } from '../../../web/console/index.js';
import { issueSignInLink } from '../../../web/console/sign-in/sign-in-links.js';
import { createRehearsals } from '../../../activities/rehearsal/index.js';
import { createEventSources } from '../../../client/settings/event-sources.js';
import { createKeys } from '../../../client/settings/keys.js';
import { createDirectory } from '../../../client/directory.js';
import { createPortal } from '../../../web/portal/portal.js';
import type { Engagements } from '../../../client/commands.js';
import type { LinkClaims, Links } from '../../../domain/tasks/links.js';
import { dueIfResumed, type ResumedDue } from '../../../domain/tasks/resumed-due.js';
import type { Store } from '../../../store/contract.js';
import type { Documents } from '../../../store/documents/documents.js';
import { createSecretBox } from '../../../store/access/secret-box.js';
import { createLinks } from '../../../store/access/links.js';
import { openStore } from '../../../store/open.js';
import { agreeing, type AgreeingEngagements, documentsOf } from './api.js';
import { textReader } from './text-reader.js';
import { NOW } from '../samples/portfolio.js';
import { PRACTICES } from '../samples/practices.js';

/** Both sets of pages over one new database, as the product mounts them. */
export interface TestPages {
  app: Hono;
  store: Store;
  documents: Documents;
  links: Links;
  engagements: AgreeingEngagements;
  /** Sign-in links that were mailed. */
  mailed: { email: string; url: string }[];
  /** The next sign-in link to be mailed. */
  nextMail(): Promise<{ email: string; url: string }>;
  /** A link's path for somebody's task. */
  linkTo(claims: LinkClaims, expiresAt?: string): Promise<string>;
  /** A `Cookie` header of a signed-in person, whom the directory gets as an admin if it does not know them. */
  signIn(email?: string): Promise<string>;
  close(): Promise<void>;
}

export const PUBLIC_URL = 'http://localhost';
const SECRET = 'a secret of the tests, long enough';
const FAR_AWAY = '2099-01-01T00:00:00.000Z';

export async function openPages(
  different: Partial<Engagements> = {},
  publicUrl = PUBLIC_URL,
  {
    reader = textReader,
    now = () => NOW,
    sandbox = true,
    ...signIn
  }: Partial<Pick<ConsoleDeps, 'reader' | 'now' | 'oidc' | 'signInLinks' | 'sandbox'>> = {},
): Promise<TestPages> {
  const home = mkdtempSync(join(tmpdir(), 'kpo-pages-'));
  const store = await openStore(`file:${join(home, 'kpo.sqlite')}`, PRACTICES, sandbox);
  const documents = documentsOf(store);
  const engagements = agreeing(different);
  const links = createLinks({ secret: SECRET, publicUrl });
  const mailed: TestPages['mailed'] = [];
  const arrived = new EventEmitter();
  const calendars = createCalendars({ store });
  const shared = {
    store,
    documents,
    engagements,
    directory: createDirectory({ store }),
    keys: createKeys({ store, sandbox }),
    sources: createEventSources({ store, secretBox: createSecretBox(Buffer.alloc(32, 7)) }),
    builtInSource: sandbox,
    sandbox,
    stops: createStops({ store, now: () => NOW }),
    rehearse: createRehearsals({ store, now: () => NOW }),
    resumedDue: (task: Parameters<ResumedDue>[0], now: string) => dueIfResumed(task, now, calendars),
    log: pino({ level: 'silent' }),
    organisation: 'Example Holdings',
    publicUrl,
    now,
  };
  const portal = createPortal({ ...shared, links });
  const console = createConsole({
    ...shared,
    ...signIn,
    reader,
    async mailSignInLink({ email }, url) {
      mailed.push({ email, url });
      arrived.emit('mail', { email, url });
    },
  });
  const app = new Hono().route('/', portal).route('/', console);
  return {
    app,
    store,
    documents,
    engagements,
    mailed,
    nextMail: async () => (await once(arrived, 'mail'))[0] as TestPages['mailed'][number],
    links,
    linkTo: async (claims, expiresAt = FAR_AWAY) => `/t/${await links.sign(claims, expiresAt)}`,
    async signIn(email = 'olu@client.example') {
      if (!(await store.person(email)))
        await store.putPerson({ name: email, email, console: true, roles: ['admin'], defaultFor: [] });
      const { pathname } = new URL(await issueSignInLink({ store, publicUrl }, email, now()));
      const response = await app.request(pathname, { method: 'POST' });
      return response.headers.get('set-cookie')?.split(';')[0] ?? '';
    },
    async close() {
      await store.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The first hidden form token on a page. */
export const formTokenOn = (page: string): string => /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? '';
