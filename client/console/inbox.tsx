import { Hono } from 'hono';
import type { Reader } from '../../domain/language/reader.js';
import { TASK_KINDS } from '../../domain/task.js';
import type { TaskFilter, TaskRow } from '../../store/contract.js';
import { Pager, Table } from '../pages/components.js';
import type { Column } from '../pages/components.js';
import { render } from '../pages/layout.js';
import type { ConsoleDeps, ConsoleEnv, Surroundings } from './deps.js';
import { DueText } from './engagement-work.js';
import { HAND_ON_FORM, handOnRoutes, HandOnChosen } from './inbox-hand-on.js';
import { Shell } from './shell.js';
import { StandsFor, WaitBadges } from './task-waits.js';

const ROWS = 50;

/** Every open question, or only one's own. */
export function inboxRoutes(deps: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();
  routes.get('/inbox', async (c) => {
    const query = new URL(c.req.url).searchParams;
    const around = c.get('around');
    const { reader } = around;
    const filter = filterOf(query, around.visitor.email);
    const page = await deps.store.tasks({ ...filter, limit: ROWS });
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
          {page.items.length > 0 && <HandOnChosen around={around} holder={filter.assignee} />}
        </Shell>,
      ),
    );
  });
  return routes.route('/', handOnRoutes(deps));
}

function filterOf(query: URLSearchParams, me: string): TaskFilter {
  const kind = TASK_KINDS.find((known) => known === query.get('kind'));
  const assignee = query.get('assignee')?.trim().toLowerCase().slice(0, 254);
  return {
    state: 'open',
    ...(kind && { kind }),
    ...(query.has('mine') ? { asked: me } : assignee && { assignee }),
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

function columns(around: Surroundings): Column<TaskRow>[] {
  const { reader } = around;
  return [
    { title: reader.say('console.inbox.question'), cell: (task) => <Question around={around} task={task} /> },
    {
      title: reader.say('console.inbox.engagement'),
      cell: ({ engagement, engagementTitle }) => <a href={`/engagements/${engagement}`}>{engagementTitle}</a>,
    },
    {
      title: reader.say('console.inbox.with'),
      cell: (task) => (
        <div class="cell-main">
          {task.assignee.email === around.visitor.email ? (
            <strong>{reader.say('console.inbox.you')}</strong>
          ) : (
            task.assignee.name
          )}
          <span class="hint">{reader.say(`words.part.${task.assignee.role}`)}</span>
          <StandsFor around={around} task={task} />
        </div>
      ),
    },
    { title: reader.say('console.inbox.due'), cell: ({ due }) => <DueText due={due} around={around} /> },
  ];
}

const Question = ({ around: { reader, now }, task }: { around: Surroundings; task: TaskRow }) => {
  const subject = reader.text(task.phrase ?? task.subject);
  return (
    <div class="tick">
      <input
        type="checkbox"
        form={HAND_ON_FORM}
        name="task"
        value={task.id}
        aria-label={reader.say('console.inbox.choose.one', { subject })}
      />
      <div class="cell-main">
        <a class="strong" href={`/tasks/${encodeURIComponent(task.id)}`}>
          {subject}
        </a>
        <span class="hint">{reader.say(`words.task.${task.kind}`)}</span>
        <WaitBadges reader={reader} task={task} now={now} />
      </div>
    </div>
  );
};
