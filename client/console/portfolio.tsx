import { Hono } from 'hono';
import { isEnd, PHASES } from '../../domain/facts.js';
import type { Phase } from '../../domain/facts.js';
import type { Reader } from '../../domain/language/reader.js';
import type { EngagementFilter, EngagementRow, Store } from '../../store/contract.js';
import { Badge, Pager, Table, When } from '../pages/components.js';
import type { Column, Tone } from '../pages/components.js';
import { render } from '../pages/layout.js';
import { Figure } from '../pages/subject-parts.js';
import { knownPractices } from '../resolve-brief.js';
import type { ConsoleDeps, ConsoleEnv, Surroundings } from './deps.js';
import { Shell } from './shell.js';

const ROWS = 25;

/** The portfolio: figures first, then every engagement, newest first. */
export function portfolioRoutes({ store }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();
  routes.get('/', async (c) => {
    const query = new URL(c.req.url).searchParams;
    const [figures, page, known] = await Promise.all([
      store.figures(),
      store.engagements({ ...filterOf(query), limit: ROWS }),
      knownPractices(store),
    ]);
    const around = c.get('around');
    return c.html(
      render(
        <Shell title="Portfolio" around={around} at="/">
          <header class="page-head">
            <h1>Portfolio</h1>
          </header>
          <Figures figures={figures} />
          <Phases reader={around.reader} byPhase={figures.byPhase} query={query} />
          <Filters query={query} practices={known} />
          <section class="card flush" aria-label="Engagements">
            <Table
              caption="Engagements"
              columns={columns(around)}
              rows={page.items}
              empty={<Nothing filtered={query.size > 0} />}
            />
          </section>
          <Pager reader={around.reader} next={page.next} query={query} path="/" />
        </Shell>,
      ),
    );
  });
  return routes;
}

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

type FiguresOf = Awaited<ReturnType<Store['figures']>>;

function Figures({ figures: { byPhase, openTasks, overdueTasks } }: { figures: FiguresOf }) {
  const sum = (phases: readonly Phase[]): number => phases.reduce((total, phase) => total + (byPhase[phase] ?? 0), 0);
  return (
    <div class="figures">
      <Figure title="Running" value={sum(PHASES.filter((phase) => !isEnd(phase)))} note="engagements" />
      <Figure title="Waiting on people" value={openTasks} note="open tasks" />
      <Figure
        title="Overdue"
        value={overdueTasks > 0 ? <span class="late">{overdueTasks}</span> : 0}
        note="tasks past their date"
      />
      <Figure title="Closed" value={byPhase.closed ?? 0} note={`${sum(['cancelled', 'terminated'])} stopped early`} />
    </div>
  );
}

/** Phases as filters, with how many engagements are in each. */
const Phases = ({
  reader,
  byPhase,
  query,
}: {
  reader: Reader;
  byPhase: FiguresOf['byPhase'];
  query: URLSearchParams;
}) => (
  <nav class="chips" aria-label="Phases">
    <Chip href={withPhase(query)} current={!query.get('phase')} title="All" />
    {PHASES.filter((phase) => byPhase[phase]).map((phase) => (
      <Chip
        href={withPhase(query, phase)}
        current={query.get('phase') === phase}
        title={reader.say(`words.phase.${phase}`)}
        figure={byPhase[phase]}
      />
    ))}
  </nav>
);

const Chip = ({ href, current, title, figure }: { href: string; current: boolean; title: string; figure?: number }) => (
  <a class="chip" href={href} aria-current={current ? 'true' : undefined}>
    {title}
    {figure !== undefined && <span class="chip-figure">{figure}</span>}
  </a>
);

function withPhase(query: URLSearchParams, phase?: Phase): string {
  const other = new URLSearchParams(query);
  other.delete('cursor');
  if (phase) other.set('phase', phase);
  else other.delete('phase');
  return other.size > 0 ? `/?${other.toString()}` : '/';
}

const Filters = ({
  query,
  practices,
}: {
  query: URLSearchParams;
  practices: readonly { id: string; title: string }[];
}) => (
  <form class="filters" method="get" action="/" role="search">
    {query.get('phase') && <input type="hidden" name="phase" value={query.get('phase') ?? ''} />}
    <label>
      Practice
      <select name="practice">
        <option value="">All</option>
        {practices.map(({ id, title }) => (
          <option value={id} selected={query.get('practice') === id}>
            {title}
          </option>
        ))}
      </select>
    </label>
    <label>
      Owner’s email
      <input name="owner" type="text" inputmode="email" value={query.get('owner') ?? ''} />
    </label>
    <label class="inline">
      <input name="overdue" type="checkbox" value="yes" checked={query.has('overdue')} />
      Overdue only
    </label>
    <button class="button" type="submit">
      Filter
    </button>
  </form>
);

const columns = ({ now, reader }: Surroundings): Column<EngagementRow>[] => [
  {
    title: 'Engagement',
    cell: (row) => (
      <div class="cell-main">
        <a class="strong" href={`/engagements/${row.id}`}>
          {row.title}
        </a>
        <span class="hint">{row.practiceTitle}</span>
      </div>
    ),
  },
  { title: 'Phase', cell: ({ phase }) => <Badge tone={phaseTone(phase)}>{reader.say(`words.phase.${phase}`)}</Badge> },
  { title: 'Owner', cell: ({ ownerName }) => ownerName },
  { title: 'Vendor', cell: ({ vendor }) => vendor?.name ?? '–' },
  { title: 'Budget', number: true, cell: ({ budget }) => reader.money(budget) },
  {
    title: 'Open tasks',
    number: true,
    cell: ({ openTasks, overdueTasks }) =>
      overdueTasks > 0 ? <span class="late">{`${openTasks} · ${overdueTasks} late`}</span> : openTasks,
  },
  {
    title: 'Next due',
    cell: ({ nextDue }) =>
      nextDue ? (
        <span class={nextDue < now ? 'late' : undefined}>
          <When reader={reader} at={nextDue} now={now} />
        </span>
      ) : (
        '–'
      ),
  },
];

export const phaseTone = (phase: Phase): Tone => (phase === 'closed' ? 'good' : isEnd(phase) ? 'neutral' : 'accent');

const Nothing = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <>
      No engagement matches. <a href="/">Show all</a>
    </>
  ) : (
    <>
      Nothing here yet. <a href="/start">Start the first engagement</a>
    </>
  );
