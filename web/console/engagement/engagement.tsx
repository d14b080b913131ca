import { person, problem, Prose, subjectOf } from '../../../domain/kernel/index.js';
import { setTimeout } from 'node:timers/promises';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { closingScorecard } from '../../../client/index.js';
import { Alert, Card } from '../../components/components.js';
import { render } from '../../components/layout.js';
import { ReadingCard } from '../../components/reading-card.js';
import { readAs } from '../../components/reading.js';
import { documentTitle } from '../../components/words.js';
import { hasPartIn } from '../../../store/index.js';
import type { ConsoleDeps, ConsoleEnv } from '../deps.js';
import { EngagementPage } from './engagement-page.js';
import { JournalList, newestEntries } from './journal-list.js';
import { missing, refusalPage } from '../refusal-page.js';
import { denyVisitor, visitorOnRecord } from '../on-record.js';
import { textsOf } from '../session.js';
import { Shell } from '../shell.js';

const SHOWN_ENTRIES = 20;
const JOURNAL_PAGE = 100;
const LIVE_EVERY_MS = 2_000;
const OPEN_TASKS = 200;

/** One engagement: its page, its journal, its documents, and what can be done to it. */
export function engagementRoutes({ store, documents, engagements }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();

  routes.get('/engagements/:id', async (c) => {
    const id = c.req.param('id');
    const around = c.get('around');
    const view = await store.engagement(id);
    if (!view) return c.req.query('started') === undefined ? missing(c, 'engagement') : starting(c);
    const [stuck, tasks, journal, kept, scorecard] = await Promise.all([
      store.incidents({ engagement: id, limit: 1 }),
      store.tasks({ subject: subjectOf('engagement', id), state: 'open', limit: OPEN_TASKS }),
      newestEntries(store, id, SHOWN_ENTRIES),
      store.documents(subjectOf('engagement', id)),
      closingScorecard(store, view),
    ]);
    return c.html(
      render(
        <EngagementPage
          around={around}
          view={view}
          incident={stuck.items[0]}
          tasks={tasks.items}
          journal={journal}
          documents={kept}
          scorecard={scorecard}
        />,
      ),
    );
  });

  /** The workflow has the brief; its first turn is not written yet. */
  const starting = (c: Context<ConsoleEnv>): Response | Promise<Response> => {
    c.header('Refresh', '2');
    const around = c.get('around');
    return c.html(
      render(
        <Shell title={around.localizer.message('console.starting')} around={around}>
          <Alert tone="accent" title={around.localizer.message('console.starting.title')}>
            <p>{around.localizer.message('console.starting.text')}</p>
          </Alert>
        </Shell>,
      ),
      202,
    );
  };

  routes.get('/engagements/:id/live', async (c) => {
    const id = c.req.param('id');
    let after = sequenceIn(c.req.query('after')) ?? 0;
    if (!(await store.engagement(id))) return missing(c, 'engagement');
    const { isSignedIn } = c.get('around').visitor;
    return streamSSE(c, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      while (!stream.aborted && (await isSignedIn())) {
        const newest = (await store.journal(subjectOf('engagement', id), { after, limit: OPEN_TASKS })).items.at(-1);
        if (newest) {
          after = newest.sequence;
          await stream.writeSSE({ event: 'changed', data: String(after), id: String(after) });
        } else await stream.write(': still here\n\n');
        await setTimeout(LIVE_EVERY_MS, undefined, { signal: gone.signal }).catch(() => undefined);
      }
    });
  });

  routes.get('/engagements/:id/journal', async (c) => {
    const view = await store.engagement(c.req.param('id'));
    if (!view) return missing(c, 'engagement');
    const around = c.get('around');
    const entries = await newestEntries(store, view.id, JOURNAL_PAGE, sequenceIn(c.req.query('before')));
    const oldest = entries.at(-1)?.sequence ?? 1;
    return c.html(
      render(
        <Shell title={around.localizer.message('console.engagement.journal.of', { title: view.title })} around={around}>
          <header class="page-head">
            <p class="eyebrow">
              <a href={`/engagements/${view.id}`}>{view.title}</a>
            </p>
            <h1>{around.localizer.message('console.engagement.journal')}</h1>
          </header>
          <Card>
            <JournalList localizer={around.localizer} entries={entries} />
          </Card>
          {oldest > 1 && (
            <nav class="pager" aria-label={around.localizer.message('pages.pages')}>
              <a class="button" href={`/engagements/${view.id}/journal?before=${oldest}`}>
                {around.localizer.message('console.engagement.journal.earlier')}
              </a>
            </nav>
          )}
        </Shell>,
      ),
    );
  });

  routes.get('/engagements/:id/verify', async (c) => {
    const view = await store.engagement(c.req.param('id'));
    if (!view) return missing(c, 'engagement');
    const found = await store.verify(subjectOf('engagement', view.id));
    const { localizer } = c.get('around');
    return c.html(
      render(
        <Shell title={localizer.message('console.engagement.verification')} around={c.get('around')}>
          <header class="page-head">
            <p class="eyebrow">
              <a href={`/engagements/${view.id}`}>{view.title}</a>
            </p>
            <h1>{localizer.message('console.engagement.verification.heading')}</h1>
          </header>
          {found.ok ? (
            <Alert tone="good" title={localizer.message('console.engagement.verified', { entries: found.entries })}>
              <p>{localizer.message('console.engagement.verified.text')}</p>
              <p class="mono">{found.head}</p>
              {found.erased > 0 && (
                <p>{localizer.message('console.engagement.verified.erased', { entries: found.erased })}</p>
              )}
            </Alert>
          ) : (
            <Alert tone="bad" title={localizer.message('console.engagement.tampered', { sequence: found.sequence })}>
              <p>{found.why}</p>
            </Alert>
          )}
        </Shell>,
      ),
    );
  });

  routes.get('/engagements/:id/documents/:document', async (c) => {
    const view = await store.engagement(c.req.param('id'));
    const document = c.req.param('document');
    if (!view || !(await store.document(subjectOf('engagement', view.id), document))) return missing(c, 'document');
    const around = c.get('around');
    const { email } = around.visitor;
    const hasPart = await hasPartIn(store, view, email);
    const reading = await readAs({ as: 'client', name: email, hasPart }, document, view, {
      store,
      documents,
      onRecord: visitorOnRecord(store, c),
    });
    const closed = 'closed' in reading.content ? reading.content.closed : undefined;
    if (closed)
      await denyVisitor(c, engagements, { engagement: view.id, what: `read ${document} in the console`, why: closed });
    return c.html(
      render(
        <Shell title={documentTitle(around.localizer, reading.kind)} around={around}>
          <header class="page-head">
            <p class="eyebrow">
              <a href={`/engagements/${view.id}`}>{view.title}</a>
            </p>
            <h1>{around.localizer.message('console.document')}</h1>
          </header>
          <ReadingCard localizer={around.localizer} reading={reading} />
        </Shell>,
      ),
      closed ? 403 : 200,
    );
  });

  routes.post('/engagements/:id/cancel', async (c) => {
    const id = c.req.param('id');
    const { data: reason } = Prose.max(2000).safeParse(textsOf(c.get('form')).get('reason'));
    if (!reason)
      return refusalPage(c, {
        ok: false,
        why: 'invalid',
        problems: [problem('/reason', 'problems.reason')],
      });
    const cancelled = await engagements.cancel({ engagement: id, reason, by: person(c.get('around').visitor.email) });
    return cancelled.ok ? c.redirect(`/engagements/${encodeURIComponent(id)}`, 303) : refusalPage(c, cancelled);
  });

  return routes;
}

/** A place in the journal, as a link carries it; nothing else reaches the database. */
const sequenceIn = (text = ''): number | undefined => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);
