import { Hono } from 'hono';
import type { Localizer } from '../../../i18n/index.js';
import type { Lateness } from '../../../domain/journal/index.js';
import { PHASES } from '../../../domain/engagement/index.js';
import type { EngagementFilter, HolderLateness, Store } from '../../../store/index.js';
import { Card, Pager, Table } from '../../components/components.js';
import { render } from '../../components/layout.js';
import type { ConsoleDeps, ConsoleEnv } from '../deps.js';
import { Shares } from '../responsibility/shares.js';
import { Figures, Filters, Nothing, Phases } from './portfolio-head.js';
import { portfolioColumns } from './portfolio-rows.js';
import { IncidentsAlert, StandingAlert } from '../incidents/alerts.js';
import { may } from '../rights/page-rules.js';
import { Shell } from '../shell.js';

const ROWS = 25;

/** The portfolio: figures first, then every engagement, newest first. */
export function portfolioRoutes({ store }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();
  const overallOf = async (filter: EngagementFilter, at: string) => {
    const [figures, stuck, lateness] = await Promise.all([
      store.figures(),
      store.incidentFigures(),
      store.lateness({ ...filter, at }),
    ]);
    return { figures, stuck, lateness };
  };
  routes.get('/', async (c) => {
    const query = new URL(c.req.url).searchParams;
    const around = c.get('around');
    const { localizer } = around;
    const { cursor, overdue, ...filter } = filterOf(query);
    // First, so that nothing else is asked for a list that is gone.
    const all = may(around, 'readEngagements');
    const part = all ? undefined : around.visitor.email;
    const page = await store.engagements({ ...filter, cursor, overdue, part, at: around.now, limit: ROWS });
    const [known, overall] = await Promise.all([
      store.practices(),
      all ? <Overall localizer={localizer} query={query} {...(await overallOf(filter, around.now))} /> : undefined,
    ]);
    return c.html(
      render(
        <Shell title={localizer.message('console.portfolio')} around={around} at="/">
          <header class="page-head">
            <h1>{localizer.message('console.portfolio')}</h1>
          </header>
          {overall}
          <Filters localizer={localizer} query={query} practices={known} />
          <section class="card flush" aria-label={localizer.message('console.portfolio.engagements')}>
            <Table
              caption={localizer.message('console.portfolio.engagements')}
              columns={portfolioColumns(around)}
              rows={page.items}
              empty={<Nothing around={around} filtered={query.size > 0} />}
            />
          </section>
          <Pager localizer={localizer} next={page.next} query={query} path="/" />
        </Shell>,
      ),
    );
  });
  return routes;
}

interface OverallProps {
  localizer: Localizer;
  query: URLSearchParams;
  figures: Awaited<ReturnType<Store['figures']>>;
  stuck: Awaited<ReturnType<Store['incidentFigures']>>;
  lateness: readonly HolderLateness[];
}

/** What is to be said of all engagements together, to whom all are shown. */
const Overall = ({ localizer, query, figures, stuck, lateness }: OverallProps) => (
  <>
    <IncidentsAlert localizer={localizer} figures={stuck} />
    <StandingAlert localizer={localizer} count={figures.standingTasks} />
    <Figures localizer={localizer} figures={figures} />
    <Card
      title={localizer.message('console.portfolio.lateness')}
      id="lateness"
      aside={<a href="/overdue">{localizer.message('console.portfolio.lateness.board')}</a>}
    >
      <Shares
        localizer={localizer}
        lateness={byHolder(lateness)}
        linked={lateness.filter(({ overdue: tasks }) => tasks > 0).map(({ holder }) => holder)}
      />
    </Card>
    <Phases localizer={localizer} byPhase={figures.byPhase} query={query} />
  </>
);

/** Only what the list understands; an unknown phase is no filter. */
function filterOf(query: URLSearchParams): EngagementFilter {
  const phase = PHASES.find((known) => known === query.get('phase'));
  const text = (name: string): string | undefined => query.get(name)?.trim().slice(0, 254) || undefined;
  return {
    ...(phase && { phase }),
    practice: text('practice'),
    owner: text('owner')?.toLowerCase(),
    overdue: query.has('overdue') || undefined,
    cursor: text('cursor'),
  };
}

const byHolder = (found: readonly HolderLateness[]): Lateness =>
  Object.fromEntries(found.map(({ holder, milliseconds }) => [holder, milliseconds]));
