import { Hono } from 'hono';
import { type Holder, HOLDERS } from '../../../domain/tasks/index.js';
import type { HolderLateness, OverdueFilter, OverdueTask } from '../../../store/index.js';
import { Card, Pager } from '../../components/components.js';
import { render } from '../../components/layout.js';
import type { ConsoleDeps, ConsoleEnv, Surroundings } from '../deps.js';
import { type KnownPractice, OwnerFilter, PracticeFilter } from '../portfolio/filters.js';
import { ResponsibilityTable } from '../responsibility/responsibility-table.js';
import { ResponsibilityChart } from '../responsibility/picture.js';
import { barOf, type ResponsibilityRow } from '../responsibility/rows.js';
import { OverdueTasks } from './overdue-tasks.js';
import { Shell } from '../shell.js';

const ROWS = 25;

/** What is overdue, by whoever has it now. */
export function overdueRoutes({ store }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();
  routes.get('/overdue', async (c) => {
    const around = c.get('around');
    const query = new URL(c.req.url).searchParams;
    const filter = { ...filterOf(query), at: around.now };
    // First, so that nothing else is asked for a list that is gone.
    const page = await store.overdue({ ...filter, limit: ROWS });
    const [holders, practices] = await Promise.all([
      store.lateness({ practice: filter.practice, owner: filter.owner, at: around.now }),
      store.practices(),
    ]);
    return c.html(
      render(
        <OverduePage
          around={around}
          tasks={page.items}
          next={page.next}
          query={query}
          holders={holders}
          practices={practices}
        />,
      ),
    );
  });
  return routes;
}

/** Only what the board understands; an unknown holder is no filter. */
function filterOf(query: URLSearchParams): OverdueFilter {
  const text = (name: string): string | undefined => query.get(name)?.trim().slice(0, 254) || undefined;
  return {
    holder: HOLDERS.find((known) => known === query.get('holder')),
    practice: text('practice'),
    owner: text('owner')?.toLowerCase(),
    cursor: text('cursor'),
  };
}

interface OverduePageProps {
  around: Surroundings;
  tasks: readonly OverdueTask[];
  next: string | null;
  query: URLSearchParams;
  holders: readonly HolderLateness[];
  practices: readonly KnownPractice[];
}

const OverduePage = ({ around, tasks, next, query, holders, practices }: OverduePageProps) => {
  const { localizer, now } = around;
  const title = localizer.message('console.held.board');
  const rows = tasks.map((task): ResponsibilityRow => rowOf(around, task));
  return (
    <Shell title={localizer.message('console.overdue')} around={around} at="/overdue">
      <header class="page-head">
        <h1>{localizer.message('console.overdue')}</h1>
        <p class="lead">{localizer.message('console.overdue.lead')}</p>
      </header>
      <Holders around={around} holders={holders} query={query} />
      <Filters around={around} query={query} practices={practices} />
      {tasks.length === 0 ? (
        <Card>
          <Nothing around={around} filtered={query.size > 0} />
        </Card>
      ) : (
        <>
          <section class="card flush" aria-label={localizer.message('console.overdue')}>
            <OverdueTasks around={around} tasks={tasks} />
          </section>
          <Card title={title} id="held">
            <ResponsibilityChart localizer={localizer} title={title} rows={rows} now={now} />
            <ResponsibilityTable localizer={localizer} title={title} rows={rows} now={now} />
          </Card>
        </>
      )}
      <Pager localizer={localizer} next={next} query={query} path="/overdue" />
    </Shell>
  );
};

const rowOf = (
  { localizer, now }: Surroundings,
  { phrase, title, subjectTitle, deadline }: OverdueTask,
): ResponsibilityRow => ({
  title: localizer.text(phrase ?? title),
  note: subjectTitle,
  lanes: [[barOf(localizer, deadline, now)]],
});

/** Holders as filters, with how many overdue tasks each has. */
const Holders = ({
  around: { localizer },
  holders,
  query,
}: {
  around: Surroundings;
  holders: readonly HolderLateness[];
  query: URLSearchParams;
}) => (
  <nav class="chips" aria-label={localizer.message('console.overdue.holders')}>
    <a class="chip" href={withHolder(query)} aria-current={query.get('holder') ? undefined : 'true'}>
      {localizer.message('console.all')}
      <span class="chip-figure">{holders.reduce((sum, { overdue }) => sum + overdue, 0)}</span>
    </a>
    {holders
      .filter(({ holder, overdue }) => overdue > 0 || query.get('holder') === holder)
      .map(({ holder, overdue }) => (
        <a
          class="chip"
          href={withHolder(query, holder)}
          aria-current={query.get('holder') === holder ? 'true' : undefined}
        >
          {localizer.message(`console.holder.${holder}`)}
          <span class="chip-figure">{overdue}</span>
        </a>
      ))}
  </nav>
);

function withHolder(query: URLSearchParams, holder?: Holder): string {
  const other = new URLSearchParams(query);
  other.delete('cursor');
  if (holder) other.set('holder', holder);
  else other.delete('holder');
  return other.size > 0 ? `/overdue?${other.toString()}` : '/overdue';
}

const Filters = ({
  around: { localizer },
  query,
  practices,
}: {
  around: Surroundings;
  query: URLSearchParams;
  practices: readonly { id: string; title: string }[];
}) => (
  <form class="filters" method="get" action="/overdue" role="search">
    {query.get('holder') && <input type="hidden" name="holder" value={query.get('holder') ?? ''} />}
    <PracticeFilter localizer={localizer} query={query} practices={practices} />
    <OwnerFilter localizer={localizer} query={query} />
    <button class="button" type="submit">
      {localizer.message('console.filter')}
    </button>
  </form>
);

const Nothing = ({ around: { localizer }, filtered }: { around: Surroundings; filtered: boolean }) =>
  filtered ? (
    <p class="empty">
      {localizer.message('console.overdue.noMatch')}{' '}
      <a href="/overdue">{localizer.message('console.overdue.showAll')}</a>
    </p>
  ) : (
    <p class="empty">{localizer.message('console.overdue.nothing')}</p>
  );
