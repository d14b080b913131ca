import { Hono } from 'hono';
import { ACT_TYPES, toldOf } from '../../../domain/audit/index.js';
import { nameOf } from '../../../domain/kernel/index.js';
import type { AuditEntry } from '../../../store/index.js';
import { Card, Pager, Table, type TableColumn, When } from '../../components/components.js';
import { render } from '../../components/layout.js';
import type { ConsoleDeps, ConsoleEnv, Surroundings } from '../deps.js';
import { Shell } from '../shell.js';

const ROWS = 100;

/** Who came in, what was read and changed, and what was refused. */
export function auditRoutes({ store }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();
  routes.get('/audit', async (c) => {
    const around = c.get('around');
    const { localizer } = around;
    const query = new URL(c.req.url).searchParams;
    const type = ACT_TYPES.find((each) => each === query.get('type'));
    const actor = query.get('actor')?.trim().slice(0, 254) || undefined;
    const page = await store.audit({ type, actor, cursor: query.get('cursor') ?? undefined, limit: ROWS });
    return c.html(
      render(
        <Shell title={localizer.message('console.audit')} around={around} at="/audit">
          <header class="page-head">
            <h1>{localizer.message('console.audit')}</h1>
            <p class="lead">{localizer.message('console.audit.lead')}</p>
          </header>
          <Filters around={around} type={type} actor={actor} />
          <Card>
            <Table
              caption={localizer.message('console.audit')}
              columns={columns(around)}
              rows={page.items}
              empty={localizer.message('console.audit.nothing')}
            />
          </Card>
          <Pager localizer={localizer} next={page.next} query={query} path="/audit" />
        </Shell>,
      ),
    );
  });
  return routes;
}

const Filters = ({
  around: { localizer },
  type,
  actor,
}: {
  around: Surroundings;
  type: string | undefined;
  actor: string | undefined;
}) => (
  <form class="filters" method="get" action="/audit" role="search">
    <div class="field">
      <label for="type">{localizer.message('console.audit.type')}</label>
      <select id="type" name="type">
        <option value="">{localizer.message('console.audit.any')}</option>
        {ACT_TYPES.map((each) => (
          <option value={each} selected={each === type}>
            {each}
          </option>
        ))}
      </select>
    </div>
    <div class="field">
      <label for="actor">{localizer.message('console.audit.actor')}</label>
      <input id="actor" name="actor" value={actor ?? ''} />
    </div>
    <button class="button" type="submit">
      {localizer.message('console.filter')}
    </button>
  </form>
);

const columns = ({ localizer, now }: Surroundings): TableColumn<AuditEntry>[] => [
  { title: localizer.message('console.audit.at'), cell: ({ at }) => <When localizer={localizer} at={at} now={now} /> },
  {
    title: localizer.message('console.audit.actor'),
    cell: ({ act: { actor } }) => (actor === null ? localizer.message('console.audit.nobody') : nameOf(actor)),
  },
  {
    title: localizer.message('console.audit.what'),
    cell: ({ act, sequence }) => (
      <>
        {localizer.message(`console.act.${act.type}`, toldOf(act))}
        <div class="hint mono">{sequence}</div>
      </>
    ),
  },
  {
    title: localizer.message('console.audit.from'),
    cell: ({ from: { address, agent } }) => (
      <>
        {address ?? ''}
        <div class="hint">{agent ?? ''}</div>
      </>
    ),
  },
];
