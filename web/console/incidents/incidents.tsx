import { Hono } from 'hono';
import type { Outage } from '../../../domain/calendar/index.js';
import type { Incident, TaskRow, UntakenLetter } from '../../../store/index.js';
import { Card, Pager, Table, type TableColumn, When } from '../../components/components.js';
import { render } from '../../components/layout.js';
import type { ConsoleDeps, ConsoleEnv, Surroundings } from '../deps.js';
import { Shell } from '../shell.js';

const ROWS = 50;
const ROWS_ENDED = 20;

/** What cannot go on, why, and what to do; and what was so before. */
export function incidentRoutes({ store }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();
  routes.get('/incidents', async (c) => {
    const around = c.get('around');
    const { localizer } = around;
    const query = new URL(c.req.url).searchParams;
    // First, so that nothing else is asked for a list that is gone.
    const page = await store.incidents({ cursor: query.get('cursor') ?? undefined, limit: ROWS });
    const standing = await store.tasks({ standing: true, state: 'open', limit: ROWS });
    const refused = await store.untaken(around.now);
    const outages = await store.outages({ limit: ROWS_ENDED });
    const ended = await store.incidents({ ended: true, limit: ROWS_ENDED });
    return c.html(
      render(
        <Shell title={localizer.message('console.incidents')} around={around} at="/incidents">
          <header class="page-head">
            <h1>{localizer.message('console.incidents')}</h1>
            <p class="lead">{localizer.message('console.incidents.lead')}</p>
          </header>
          <Card title={localizer.message('console.incidents.lasting')} id="lasting">
            <Table
              caption={localizer.message('console.incidents.lasting')}
              columns={[...aboutColumns(around), ...lastingColumns(around)]}
              rows={page.items}
              empty={localizer.message('console.incidents.none')}
            />
          </Card>
          <Pager localizer={localizer} next={page.next} query={query} path="/incidents" />
          <Card title={localizer.message('console.standing')} id="standing">
            <p class="hint">{localizer.message('console.standing.lead')}</p>
            <Table
              caption={localizer.message('console.standing')}
              columns={standingColumns(around)}
              rows={standing.items}
              empty={localizer.message('console.standing.none')}
            />
          </Card>
          <Card title={localizer.message('console.refusedMails')} id="refused-mails">
            <p class="hint">{localizer.message('console.refusedMails.lead')}</p>
            <Table
              caption={localizer.message('console.refusedMails')}
              columns={refusedColumns(around)}
              rows={refused}
              empty={localizer.message('console.refusedMails.none')}
            />
          </Card>
          <Card title={localizer.message('console.outages')} id="outages">
            <p class="hint">{localizer.message('console.outages.lead')}</p>
            <Table
              caption={localizer.message('console.outages')}
              columns={outageColumns(around)}
              rows={outages.items}
              empty={localizer.message('console.outages.none')}
            />
          </Card>
          <Card title={localizer.message('console.incidents.ended')} id="ended">
            <Table
              caption={localizer.message('console.incidents.ended')}
              columns={[...aboutColumns(around), ...endedColumns(around)]}
              rows={ended.items}
              empty={localizer.message('console.incidents.noneEnded')}
            />
          </Card>
        </Shell>,
      ),
    );
  });
  return routes;
}

const refusedColumns = ({ localizer, now }: Surroundings): TableColumn<UntakenLetter>[] => [
  { title: localizer.message('console.refusedMails.to'), cell: ({ to }) => to.email },
  {
    title: localizer.message('console.refusedMails.about'),
    cell: ({ task, title }) =>
      task === null ? (
        localizer.text(title)
      ) : (
        <a href={`/tasks/${encodeURIComponent(task)}`}>{localizer.text(title)}</a>
      ),
  },
  { title: localizer.message('console.refusedMails.words'), cell: ({ words }) => words },
  {
    title: localizer.message('console.refusedMails.at'),
    cell: ({ at }) => <When localizer={localizer} at={at} now={now} />,
  },
];

const aboutColumns = ({ localizer, now }: Surroundings): TableColumn<Incident>[] => [
  {
    title: localizer.message('console.incidents.workflow'),
    cell: ({ engagement, engagementTitle, workflowId }) => (
      <>
        {engagementTitle !== null && (
          <a class="strong" href={`/engagements/${engagement}`}>
            {engagementTitle}
          </a>
        )}
        <div class="hint">{workflowId}</div>
      </>
    ),
  },
  {
    title: localizer.message('console.incidents.error'),
    cell: ({ cause, error }) => (
      <>
        {localizer.message(`console.incident.cause.${cause}`)}
        <div class="hint" lang="en">
          {error}
        </div>
      </>
    ),
  },
  {
    title: localizer.message('console.incidents.since'),
    cell: ({ since }) => <When localizer={localizer} at={since} now={now} />,
  },
];

const standingColumns = ({ localizer, now }: Surroundings): TableColumn<TaskRow>[] => [
  {
    title: localizer.message('console.standing.question'),
    cell: ({ id, phrase, title, subjectTitle }) => (
      <>
        <a class="strong" href={`/tasks/${encodeURIComponent(id)}`}>
          {localizer.text(phrase ?? title)}
        </a>
        <div class="hint">{subjectTitle}</div>
      </>
    ),
  },
  { title: localizer.message('console.standing.with'), cell: ({ assignee }) => assignee.name },
  {
    title: localizer.message('console.incidents.since'),
    cell: ({ standing }) => standing && <When localizer={localizer} at={standing} now={now} />,
  },
];

const lastingColumns = ({ localizer }: Surroundings): TableColumn<Incident>[] => [
  { title: localizer.message('console.incidents.tasks'), cell: ({ tasks }) => tasks, number: true },
  {
    title: localizer.message('console.incidents.todo'),
    cell: ({ cause }) => localizer.message(`console.incident.todo.${cause}`),
  },
];

const endedColumns = ({ localizer }: Surroundings): TableColumn<Incident>[] => [
  {
    title: localizer.message('console.incidents.lasted'),
    cell: ({ since, endedAt }) => endedAt && localizer.span(Date.parse(endedAt) - Date.parse(since)),
  },
  {
    title: localizer.message('console.incidents.how'),
    cell: ({ end }) => end && localizer.message(`console.incident.end.${end}`),
  },
];

const outageColumns = ({ localizer, now }: Surroundings): TableColumn<Outage>[] => [
  {
    title: localizer.message('console.outages.from'),
    cell: ({ from }) => <When localizer={localizer} at={from} now={now} />,
  },
  {
    title: localizer.message('console.outages.to'),
    cell: ({ to }) => <When localizer={localizer} at={to} now={now} />,
  },
  { title: localizer.message('console.outages.why'), cell: ({ why }) => localizer.text(why) },
];
