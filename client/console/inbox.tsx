import { Hono } from 'hono';
import { TASK_KINDS } from '../../domain/task.js';
import type { Reader } from '../../domain/language/reader.js';
import type { TaskFilter, TaskRow } from '../../store/contract.js';
import { Pager, Table } from '../pages/components.js';
import type { Column } from '../pages/components.js';
import { render } from '../pages/layout.js';
import type { ConsoleDeps, ConsoleEnv, Surroundings } from './deps.js';
import { DueText } from './engagement-work.js';
import { Shell } from './shell.js';

const ROWS = 50;

/** Every open question, or only one's own. */
export function inboxRoutes({ store }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();
  routes.get('/inbox', async (c) => {
    const query = new URL(c.req.url).searchParams;
    const around = c.get('around');
    const { reader } = around;
    const page = await store.tasks({ ...filterOf(query, around.visitor.email), limit: ROWS });
    return c.html(
      render(
        <Shell title={reader.say('console.nav.inbox')} around={around} at="/inbox">
          <header class="page-head">
            <h1>{reader.say('console.nav.inbox')}</h1>
            <p class="lead">{reader.say('console.inbox.lead')}</p>
          </header>
          <Filters reader={reader} query={query} />
          <section class="card flush" aria-label={reader.say('console.inbox.open')}>
            <Table
              caption={reader.say('console.inbox.open')}
              columns={columns(around)}
              rows={page.items}
              empty={reader.say(query.size > 0 ? 'console.inbox.noMatch' : 'console.inbox.nobody')}
            />
          </section>
          <Pager reader={reader} next={page.next} query={query} path="/inbox" />
        </Shell>,
      ),
    );
  });
  return routes;
}

function filterOf(query: URLSearchParams, me: string): TaskFilter {
  const kind = TASK_KINDS.find((known) => known === query.get('kind'));
  const assignee = query.has('mine') ? me : query.get('assignee')?.trim().toLowerCase().slice(0, 254);
  return {
    state: 'open',
    ...(kind && { kind }),
    ...(assignee && { assignee }),
    overdue: query.has('overdue') || undefined,
    cursor: query.get('cursor') ?? undefined,
  };
}

const Filters = ({ reader, query }: { reader: Reader; query: URLSearchParams }) => (
  <form class="filters" method="get" action="/inbox" role="search">
    <label>
      {reader.say('console.inbox.kind')}
      <select name="kind">
        <option value="">{reader.say('console.all')}</option>
        {TASK_KINDS.map((kind) => (
          <option value={kind} selected={query.get('kind') === kind}>
            {reader.say(`words.task.${kind}`)}
          </option>
        ))}
      </select>
    </label>
    <label>
      {reader.say('console.inbox.assignee')}
      <input name="assignee" type="text" inputmode="email" value={query.get('assignee') ?? ''} />
    </label>
    <label class="inline">
      <input name="mine" type="checkbox" value="yes" checked={query.has('mine')} />
      {reader.say('console.inbox.mine')}
    </label>
    <label class="inline">
      <input name="overdue" type="checkbox" value="yes" checked={query.has('overdue')} />
      {reader.say('console.inbox.overdue')}
    </label>
    <button class="button" type="submit">
      {reader.say('console.filter')}
    </button>
  </form>
);

const columns = (around: Surroundings): Column<TaskRow>[] => [
  {
    title: around.reader.say('console.inbox.question'),
    cell: ({ id, phrase, subject, kind }) => (
      <div class="cell-main">
        <a class="strong" href={`/tasks/${encodeURIComponent(id)}`}>
          {around.reader.text(phrase ?? subject)}
        </a>
        <span class="hint">{around.reader.say(`words.task.${kind}`)}</span>
      </div>
    ),
  },
  {
    title: around.reader.say('console.inbox.engagement'),
    cell: ({ engagement, engagementTitle }) => <a href={`/engagements/${engagement}`}>{engagementTitle}</a>,
  },
  {
    title: around.reader.say('console.inbox.with'),
    cell: ({ assignee }) => (
      <div class="cell-main">
        {assignee.email === around.visitor.email ? (
          <strong>{around.reader.say('console.inbox.you')}</strong>
        ) : (
          assignee.name
        )}
        <span class="hint">{around.reader.say(`words.part.${assignee.role}`)}</span>
      </div>
    ),
  },
  { title: around.reader.say('console.inbox.due'), cell: ({ due }) => <DueText due={due} around={around} /> },
];
