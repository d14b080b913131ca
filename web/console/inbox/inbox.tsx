import { Hono } from 'hono';
import type { Localizer } from '../../../i18n/index.js';
import type { TaskFilter } from '../../../store/index.js';
import { Pager } from '../../components/components.js';
import { render } from '../../components/layout.js';
import type { ConsoleDeps, ConsoleEnv } from '../deps.js';
import { handOnRoutes, HandOnChosen } from './inbox-hand-on.js';
import { InboxTable } from './inbox-table.js';
import { may } from '../rights/page-rules.js';
import { Shell } from '../shell.js';
import { TASK_KINDS } from '../../../domain/tasks/index.js';

const ROWS = 50;

/** Every open question, or only one's own. */
export function inboxRoutes(deps: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();
  routes.get('/inbox', async (c) => {
    const query = new URL(c.req.url).searchParams;
    const around = c.get('around');
    const { localizer } = around;
    const all = may(around, 'readEngagements');
    const filter = filterOf(query, around.visitor.email, all);
    const page = await deps.store.tasks({ ...filter, limit: ROWS });
    return c.html(
      render(
        <Shell title={localizer.message('console.nav.inbox')} around={around} at="/inbox">
          <header class="page-head">
            <h1>{localizer.message('console.nav.inbox')}</h1>
            <p class="lead">{localizer.message('console.inbox.lead')}</p>
          </header>
          <Filters localizer={localizer} query={query} all={all} />
          <InboxTable
            around={around}
            caption={localizer.message('console.inbox.open')}
            rows={page.items}
            empty={localizer.message(query.size > 0 ? 'console.inbox.noMatch' : 'console.inbox.nobody')}
          />
          <Pager localizer={localizer} next={page.next} query={query} path="/inbox" />
          {page.items.length > 0 && may(around, 'runEngagements') && (
            <HandOnChosen around={around} holder={filter.assignee} />
          )}
        </Shell>,
      ),
    );
  });
  return routes.route('/', handOnRoutes(deps));
}

/** Whoever may not see them all sees their own. */
function filterOf(query: URLSearchParams, me: string, all: boolean): TaskFilter {
  const kind = TASK_KINDS.find((known) => known === query.get('kind'));
  const assignee = query.get('assignee')?.trim().toLowerCase().slice(0, 254);
  return {
    state: 'open',
    ...(kind && { kind }),
    ...(!all || query.has('mine') ? { asked: me } : assignee && { assignee }),
    overdue: query.has('overdue') || undefined,
    cursor: query.get('cursor') ?? undefined,
  };
}

const Filters = ({ localizer, query, all }: { localizer: Localizer; query: URLSearchParams; all: boolean }) => (
  <form class="filters" method="get" action="/inbox" role="search">
    <label>
      {localizer.message('console.inbox.kind')}
      <select name="kind">
        <option value="">{localizer.message('console.all')}</option>
        {TASK_KINDS.map((kind) => (
          <option value={kind} selected={query.get('kind') === kind}>
            {localizer.message(`words.task.${kind}`)}
          </option>
        ))}
      </select>
    </label>
    {all && (
      <>
        <label>
          {localizer.message('console.inbox.assignee')}
          <input name="assignee" type="text" inputmode="email" value={query.get('assignee') ?? ''} />
        </label>
        <label class="inline">
          <input name="mine" type="checkbox" value="yes" checked={query.has('mine')} />
          {localizer.message('console.inbox.mine')}
        </label>
      </>
    )}
    <label class="inline">
      <input name="overdue" type="checkbox" value="yes" checked={query.has('overdue')} />
      {localizer.message('console.inbox.overdue')}
    </label>
    <button class="button" type="submit">
      {localizer.message('console.filter')}
    </button>
  </form>
);
