import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { FAILURES } from '../../domain/kernel/index.js';
import { assetRoutes } from '../components/assets.js';
import { pageHeaders } from '../components/headers.js';
import { Page, render } from '../components/layout.js';
import type { Rendered } from '../components/layout.js';
import { READER_BUSY } from '../../client/index.js';
import type { ConsoleDeps, ConsoleEnv } from './deps.js';
import { auditRoutes } from './audit/audit.js';
import { engagementRoutes } from './engagement/engagement.js';
import { eventSourceRoutes } from './event-sources/event-sources.js';
import { incidentRoutes } from './incidents/incidents.js';
import { inboxRoutes } from './inbox/inbox.js';
import { keyRoutes } from './keys/keys.js';
import { ledgerRoutes } from './responsibility/ledger.js';
import { organisationRoutes } from './people/organisations.js';
import { overdueRoutes } from './overdue/overdue.js';
import { peopleRoutes } from './people/people.js';
import { visitorDeeds } from './on-record.js';
import { portfolioRoutes } from './portfolio/portfolio.js';
import { localizerOf } from './localizer-of.js';
import { permit } from './rights/permit.js';
import { rightsRoutes } from './access/rights.js';
import { sessionRoutes } from './access/sessions.js';
import { rehearseRoutes } from './rehearse/rehearse.js';
import { createSessions, guardForms, textsOf } from './session.js';
import { SIGNED_OUT } from './sign-in/openid.js';
import { keepReturn } from './sign-in/return-to.js';
import { settingsRoutes } from './settings/settings.js';
import { signInRoutes } from './sign-in/sign-in.js';
import { startRoutes } from './start/start.js';
import { taskRoutes } from './task/task.js';
import { vendorImportRoutes } from './vendors/import.js';
import { vendorRoutes } from './vendors/vendors.js';

const MAX_BODY_BYTES = 2_000_000;
/** A file of vendors, or what was read of one with every default. */
const MAX_IMPORT_BYTES = 16_000_000;
const IMPORT = '/vendors/import';
const PUBLIC_PATHS = ['/sign-in/*'];
const SIGNED_IN_PATHS = [
  '/',
  '/inbox/*',
  '/overdue',
  '/incidents',
  '/start/*',
  '/engagements/*',
  '/tasks/*',
  '/vendors/*',
  '/people/*',
  '/organisations/*',
  '/rehearse',
  '/audit',
  '/rights/*',
  '/settings',
  '/keys/*',
  '/event-sources/*',
  '/sessions/*',
  '/sign-out',
];

/** Why there is only a few words to be seen. */
type ShortPage = 'busy' | 'foreignForm' | 'tooMuch' | 'noName' | 'listGone' | 'fault' | 'noDatabase';

/** The client's own pages, server-rendered; a session from an emailed one-time link opens them. */
export function createConsole(deps: ConsoleDeps): Hono {
  const { organisation, publicUrl, log } = deps;
  const now = deps.now ?? (() => new Date().toISOString());
  const sessions = createSessions(deps, now);
  const notice = (c: Context, about: ShortPage): Rendered => {
    const localizer = localizerOf(c);
    return render(
      <Page localizer={localizer} title={localizer.message(`console.${about}`)} organisation={organisation}>
        <section class="card result">
          <h1>{localizer.message(`console.${about}`)}</h1>
          <p>{localizer.message(`console.${about}.text`)}</p>
          <p>
            <a href="/">{localizer.message('console.toPortfolio')}</a>
          </p>
        </section>
      </Page>,
    );
  };

  const signedIn: MiddlewareHandler<ConsoleEnv> = async (c, next) => {
    const visitor = await sessions.visitor(c);
    if (!visitor) {
      keepReturn(c, publicUrl);
      return c.redirect('/sign-in', 303);
    }
    c.set('actor', { kind: 'person', person: visitor.email, via: 'console' });
    c.set('around', {
      organisation,
      visitor,
      localizer: visitor.localizer,
      now: now(),
      stops: await deps.stops.list(),
    });
    return next();
  };
  const sound = guardForms(publicUrl, (c) => c.html(notice(c, 'foreignForm'), 403));
  // No name holds a NUL, and PostgreSQL takes none.
  const named: MiddlewareHandler<ConsoleEnv> = async (c, next) => {
    const typed = c.req.method === 'POST' ? [...textsOf(c.get('form')).values()] : [];
    const holdsNul = c.req.url.includes('%00') || typed.some((text) => text.includes('\0'));
    return holdsNul ? c.html(notice(c, 'noName'), 400) : next();
  };
  const atMost = (maxSize: number): MiddlewareHandler =>
    bodyLimit({ maxSize, onError: (c) => c.html(notice(c, 'tooMuch'), 413) });
  const small = atMost(MAX_BODY_BYTES);
  const large = atMost(MAX_IMPORT_BYTES);
  // What is large is read of those only who are signed in.
  const bounded: MiddlewareHandler = (c, next) => (c.req.path === IMPORT ? next() : small(c, next));
  const boundedLater: MiddlewareHandler = (c, next) => (c.req.path === IMPORT ? large(c, next) : next());

  const app = new Hono<ConsoleEnv>();
  // Scoped path by path, so that the console can share an app with an API that has headers and sessions of its own.
  for (const path of [...PUBLIC_PATHS, ...SIGNED_IN_PATHS]) app.use(path, pageHeaders('console'), bounded);
  for (const path of SIGNED_IN_PATHS) app.use(path, signedIn, boundedLater, sound, named, permit(deps));
  app.route('/', assetRoutes());
  app.route('/', signInRoutes(deps, sessions, now));
  for (const routes of [
    portfolioRoutes,
    engagementRoutes,
    ledgerRoutes,
    inboxRoutes,
    overdueRoutes,
    incidentRoutes,
    taskRoutes,
    startRoutes,
    vendorImportRoutes,
    vendorRoutes,
    peopleRoutes,
    organisationRoutes,
    auditRoutes,
    rehearseRoutes,
    rightsRoutes,
    settingsRoutes,
    keyRoutes,
    eventSourceRoutes,
    sessionRoutes,
  ])
    app.route('/', routes(deps));
  app.post('/sign-out', async (c) => {
    const { email } = c.get('around').visitor;
    await sessions.end(c, [visitorDeeds(c)({ type: 'sign-in.ended', about: { person: email } })]);
    return c.redirect(deps.oidc ? SIGNED_OUT : '/sign-in', 303);
  });

  app.onError((error, c) => {
    if ('code' in error && error.code === 'InvalidCursor') return c.html(notice(c, 'listGone'), 400);
    const busy = error.name === READER_BUSY;
    if (!busy) log.error({ err: error }, 'a console page failed');
    if (!busy && error.name !== FAILURES.storeUnavailable) return c.html(notice(c, 'fault'), 500);
    c.header('Retry-After', '30');
    return c.html(notice(c, busy ? 'busy' : 'noDatabase'), 503);
  });
  return new Hono().route('/', app);
}
