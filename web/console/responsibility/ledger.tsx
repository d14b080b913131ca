import { Hono } from 'hono';
import { isEnd } from '../../../domain/engagement/index.js';
import { latenessAt } from '../../../domain/journal/index.js';
import type { EngagementRow } from '../../../store/index.js';
import { type HeldDeadline, ledgerFrom } from '../../../client/index.js';
import { Card } from '../../components/components.js';
import { render } from '../../components/layout.js';
import type { ConsoleDeps, ConsoleEnv, Surroundings } from '../deps.js';
import { ResponsibilityTable } from './responsibility-table.js';
import { ResponsibilityChart } from './picture.js';
import { barOf, type ResponsibilityRow, inLanes } from './rows.js';
import { Shares } from './shares.js';
import { missing } from '../refusal-page.js';
import { Shell } from '../shell.js';

/** Every deadline of one engagement, with the journal entries that say who held it. */
export function ledgerRoutes({ store }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();
  routes.get('/engagements/:id/ledger', async (c) => {
    const around = c.get('around');
    const view = await store.engagement(c.req.param('id'));
    if (!view) return missing(c, 'engagement');
    const deadlines = await ledgerFrom(store, view.id, view.endedAt ?? around.now);
    return c.html(render(<LedgerPage around={around} view={view} deadlines={deadlines} />));
  });
  return routes;
}

interface LedgerPageProps {
  around: Surroundings;
  view: EngagementRow;
  deadlines: readonly HeldDeadline[];
}

const LedgerPage = ({ around, view, deadlines }: LedgerPageProps) => {
  const { localizer } = around;
  const now = view.endedAt ?? around.now;
  const title = localizer.message('console.held.ledger');
  const rows = rowsOf(around, view, deadlines, now);
  const sequences = new Map(deadlines.map(({ task, sequences: of }) => [task, of]));
  return (
    <Shell title={localizer.message('console.held.ledger.of', { title: view.title })} around={around}>
      <header class="page-head">
        <p class="eyebrow">
          <a href={`/engagements/${view.id}`}>{view.title}</a>
        </p>
        <h1>{title}</h1>
      </header>
      <Card title={localizer.message('console.held.lateness')} id="lateness">
        <Shares localizer={localizer} lateness={latenessAt(view, now)} />
      </Card>
      <Card title={localizer.message('console.held.engagement')} id="held">
        {rows.length === 0 ? (
          <p class="empty">{localizer.message('console.held.nothing')}</p>
        ) : (
          <>
            <ResponsibilityChart localizer={localizer} title={title} rows={rows} now={now} over={isEnd(view.phase)} />
            <ResponsibilityTable
              localizer={localizer}
              title={title}
              rows={rows}
              now={now}
              journal={{ path: `/engagements/${view.id}/journal`, of: (task) => sequences.get(task) ?? [] }}
            />
          </>
        )}
      </Card>
    </Shell>
  );
};

/** The engagement as a whole first, then deliverable by deliverable. */
function rowsOf(
  { localizer }: Surroundings,
  { deliverables }: EngagementRow,
  deadlines: readonly HeldDeadline[],
  now: string,
): ResponsibilityRow[] {
  const whole = { id: null, title: localizer.message('console.held.whole') };
  return [whole, ...deliverables.map(({ id, title }) => ({ id, title: `${id} · ${title}` }))].flatMap(
    ({ id, title }) => {
      const bars = deadlines
        .filter(({ deliverable }) => deliverable === id)
        .map((deadline) => barOf(localizer, deadline, now));
      return bars.length > 0 ? [{ title, lanes: inLanes(bars) }] : [];
    },
  );
}
