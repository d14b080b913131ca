import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { EventSourceEntry } from '../../../client/index.js';
import { type Problem, problemsOf } from '../../../domain/kernel/index.js';
import { render } from '../../components/layout.js';
import { originOf } from '../../record/on-record.js';
import type { ConsoleDeps, ConsoleEnv } from '../deps.js';
import { shownProblems } from '../entry-problems.js';
import { visitorOf } from '../on-record.js';
import { missing } from '../refusal-page.js';
import { textsOf } from '../session.js';
import { fillSource, readSource, SOURCE_LABELS } from './source-form.js';
import { markOf, REPLACES, SourcePage, type SourcePageProps } from './source-page.js';
import { SourcesPage } from './sources-page.js';

const NEW_ID = /^[0-9a-f-]{36}$/;

/** The systems that may send events: listed, made and changed, with secrets that are shown once. */
export function eventSourceRoutes({ store, sources, builtInSource = false }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();
  const find = async (id: string) => (await store.eventSources()).find((each) => each.id === id);
  const who = (c: Context<ConsoleEnv>) => ({ by: visitorOf(c), from: originOf(c) });
  const show = (
    c: Context<ConsoleEnv>,
    shown: Omit<SourcePageProps, 'around'>,
    status: 200 | 201 | 422 = 200,
  ): Response | Promise<Response> => c.html(render(<SourcePage around={c.get('around')} {...shown} />), status);
  /** The form again, with what is wrong in it. */
  const again = (
    c: Context<ConsoleEnv>,
    typed: URLSearchParams,
    problems: readonly Problem[],
    shown: Pick<SourcePageProps, 'source' | 'newId'>,
  ) => {
    const found = { typed, inputAt: ([part = 'name']: readonly string[]) => part, labels: SOURCE_LABELS };
    return show(c, { typed, ...shown, ...shownProblems(c.get('around').localizer, problems, found) }, 422);
  };
  const read = (typed: URLSearchParams): { entry: EventSourceEntry } | { problems: Problem[] } => {
    const entry = readSource(typed);
    const parsed = EventSourceEntry.safeParse(entry);
    return parsed.success ? { entry: parsed.data } : { problems: problemsOf(parsed.error, entry) };
  };

  routes.get('/event-sources', async (c) =>
    c.html(
      render(<SourcesPage around={c.get('around')} sources={await store.eventSources()} builtIn={builtInSource} />),
    ),
  );
  routes.get('/event-sources/new', (c) => show(c, { typed: new URLSearchParams(), newId: randomUUID() }));

  routes.post('/event-sources', async (c) => {
    const typed = textsOf(c.get('form'));
    const given = typed.get('id') ?? '';
    const newId = NEW_ID.test(given) ? given : randomUUID();
    const asked = read(typed);
    if ('problems' in asked) return again(c, typed, asked.problems, { newId });
    const made = await sources.make({ ...who(c), id: newId, entry: asked.entry });
    if (made.ok) return show(c, { typed: fillSource(made.source), source: made.source, secret: made.secret }, 201);
    if (made.why === 'taken') return again(c, typed, made.problems, { newId });
    return c.redirect(`/event-sources/${newId}`, 303);
  });

  routes.get('/event-sources/:id', async (c) => {
    const source = await find(c.req.param('id'));
    if (!source) return missing(c, 'source');
    return show(c, { typed: fillSource(source), source, saved: c.req.query('saved') !== undefined });
  });

  routes.post('/event-sources/:id', async (c) => {
    const typed = textsOf(c.get('form'));
    const source = await find(c.req.param('id'));
    if (!source) return missing(c, 'source');
    const asked = read(typed);
    if ('problems' in asked) return again(c, typed, asked.problems, { source });
    const put = await sources.change({ ...who(c), id: source.id, entry: asked.entry });
    if (put.ok) return c.redirect(`/event-sources/${source.id}?saved`, 303);
    return put.why === 'taken' ? again(c, typed, put.problems, { source }) : missing(c, 'source');
  });

  routes.post('/event-sources/:id/rotate', async (c) => {
    const id = c.req.param('id');
    const mark = textsOf(c.get('form')).get(REPLACES);
    const rotated = await sources.rotate({ ...who(c), id, replaces: (sealed) => markOf(sealed) === mark });
    if (!rotated.ok) return rotated.why === 'unknown' ? missing(c, 'source') : c.redirect(`/event-sources/${id}`, 303);
    const source = (await find(id)) ?? rotated.source;
    return show(c, { typed: fillSource(source), source, secret: rotated.secret });
  });

  routes.post('/event-sources/:id/remove', async (c) => {
    const gone = await sources.remove({ ...who(c), id: c.req.param('id') });
    return gone ? c.redirect('/event-sources', 303) : missing(c, 'source');
  });
  return routes;
}
