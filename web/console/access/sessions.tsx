import { type Context, Hono } from 'hono';
import type { Session } from '../../../store/index.js';
import type { Deed } from '../../../domain/audit/index.js';
import { addDuration } from '../../../domain/kernel/index.js';
import { Badge, Table, type TableColumn, When } from '../../components/components.js';
import { render } from '../../components/layout.js';
import type { ConsoleDeps, ConsoleEnv, Surroundings } from '../deps.js';
import { visitorDeeds } from '../on-record.js';
import { may } from '../rights/page-rules.js';
import { SESSION_IDLE, textsOf } from '../session.js';
import { FormToken, Shell } from '../shell.js';

/** Who is signed in where: one's own sessions, and everybody's for admins; each can be ended, and is over at once. */
export function sessionRoutes({ store, sessionIdle = SESSION_IDLE }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();

  routes.get('/sessions', async (c) => {
    const around = c.get('around');
    const { localizer, visitor, now } = around;
    const all = may(around, 'endSessions');
    const seenAfter = addDuration(now, sessionIdle, -1);
    const rows = await store.sessions({ ...(!all && { email: visitor.email }), now, seenAfter });
    const title = localizer.message('access.sessions');
    return c.html(
      render(
        <Shell title={title} around={around} at="/sessions">
          <header class="page-head">
            <h1>{title}</h1>
            <p class="lead">{localizer.message('access.sessions.lead', { idle: { duration: sessionIdle } })}</p>
          </header>
          <section class="card flush" aria-label={title}>
            <Table caption={title} columns={columns(around)} rows={rows} empty="" />
          </section>
          {rows.filter(({ email }) => email === visitor.email).length > 1 && (
            <form method="post" action="/sessions/end-others">
              <FormToken around={around} />
              <button class="button" type="submit">
                {localizer.message('access.sessions.endOthers')}
              </button>
            </form>
          )}
        </Shell>,
      ),
    );
  });

  routes.post('/sessions/end', async (c) => {
    const around = c.get('around');
    const id = textsOf(c.get('form')).get('session') ?? '';
    const which = { id, ...(!may(around, 'endSessions') && { email: around.visitor.email }) };
    await store.endSessions(which, ended(c));
    return c.redirect('/sessions', 303);
  });

  routes.post('/sessions/end-others', async (c) => {
    const { visitor } = c.get('around');
    await store.endSessions({ email: visitor.email, except: visitor.session }, ended(c));
    return c.redirect('/sessions', 303);
  });
  return routes;
}

/** One entry for each session that somebody has ended, theirs or another's. */
const ended =
  (c: Context<ConsoleEnv>) =>
  (whose: string[]): Deed[] =>
    whose.map((person) => visitorDeeds(c)({ type: 'sign-in.ended', about: { person } }));

const columns = (around: Surroundings): TableColumn<Session>[] => {
  const { localizer, visitor, now } = around;
  return [
    { title: localizer.message('people.column.person'), cell: ({ email }) => email },
    {
      title: localizer.message('access.sessions.device'),
      cell: ({ id, device }) => (
        <div class="cell-main">
          <span>{device || '–'}</span>
          {id === visitor.session && <Badge tone="good">{localizer.message('access.sessions.this')}</Badge>}
        </div>
      ),
    },
    { title: localizer.message('access.sessions.begun'), cell: ({ begunAt }) => localizer.shortTime(begunAt) },
    {
      title: localizer.message('access.sessions.seen'),
      cell: ({ seenAt }) => <When localizer={localizer} at={seenAt} now={now} />,
    },
    {
      title: localizer.message('access.sessions.end'),
      action: true,
      cell: ({ id, email, device }) => (
        <form method="post" action="/sessions/end">
          <FormToken around={around} />
          <input type="hidden" name="session" value={id} />
          <button
            class="button"
            type="submit"
            aria-label={`${localizer.message('access.sessions.end')}: ${email} ${device}`}
          >
            {localizer.message('access.sessions.end')}
          </button>
        </form>
      ),
    },
  ];
};
