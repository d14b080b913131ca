import { Hono } from 'hono';
import type { Context } from 'hono';
import { KeyEntry } from '../../../client/index.js';
import { type Problem, problem, problemsOf } from '../../../domain/kernel/index.js';
import { render } from '../../components/layout.js';
import { originOf } from '../../record/on-record.js';
import type { ConsoleDeps, ConsoleEnv } from '../deps.js';
import { shownProblems } from '../entry-problems.js';
import { visitorOf } from '../on-record.js';
import { missing } from '../refusal-page.js';
import { textsOf } from '../session.js';
import { aYearAfter, KEY_LABELS, readKey } from './key-form.js';
import { KeyFormPage } from './key-form-page.js';
import { KeysPage, type MadeKey } from './keys-page.js';

/** The keys of the API: listed, made with a secret that is shown once, and withdrawn. */
export function keyRoutes({ store, keys, sandbox = false }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();
  const list = async (c: Context<ConsoleEnv>, made?: MadeKey): Promise<Response> =>
    c.html(render(<KeysPage around={c.get('around')} keys={await store.keys()} made={made} />), made ? 201 : 200);

  routes.get('/keys', (c) => list(c));

  routes.get('/keys/new', (c) => {
    const around = c.get('around');
    const typed = new URLSearchParams({ expiresAt: aYearAfter(around.now, around.localizer.timeZone) });
    return c.html(render(<KeyFormPage around={around} typed={typed} sandbox={sandbox} />));
  });

  routes.post('/keys', async (c) => {
    const around = c.get('around');
    const typed = textsOf(c.get('form'));
    const { entry, unread } = readKey(typed, around.localizer.timeZone);
    const parsed = KeyEntry.safeParse(entry);
    const problems: Problem[] = [...unread, ...(parsed.success ? [] : problemsOf(parsed.error, entry))];
    if (parsed.success && problems.length === 0) {
      const made = await keys.make({ entry: parsed.data, by: visitorOf(c), from: originOf(c) });
      if (made.ok) return list(c, { name: made.key.name, secret: made.secret });
      problems.push(...made.problems.map((each) => asTyped(each, typed)));
    }
    const shown = shownProblems(around.localizer, problems, {
      typed,
      inputAt: ([part = 'name']) => part,
      labels: KEY_LABELS,
    });
    return c.html(render(<KeyFormPage around={around} typed={typed} sandbox={sandbox} {...shown} />), 422);
  });

  routes.post('/keys/:id/withdraw', async (c) => {
    const gone = await keys.withdraw({ id: c.req.param('id'), by: visitorOf(c), from: originOf(c) });
    return gone ? c.redirect('/keys', 303) : missing(c, 'key');
  });
  return routes;
}

/** A day was typed, and the instant that it was read as says less. */
const asTyped = (found: Problem, typed: URLSearchParams): Problem =>
  found.pointer === '/expiresAt' ? problem('/expiresAt', found.code, { value: typed.get('expiresAt') ?? '' }) : found;
