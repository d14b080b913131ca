import { isEnd, type Phase, PHASES } from '../../../domain/engagement/index.js';
import type { Localizer } from '../../../i18n/index.js';
import type { Store } from '../../../store/index.js';
import { Figure } from '../../components/about-parts.js';
import type { Surroundings } from '../deps.js';
import { may } from '../rights/page-rules.js';
import { type KnownPractice, OwnerFilter, PracticeFilter } from './filters.js';

type FiguresOf = Awaited<ReturnType<Store['figures']>>;

export const Figures = ({
  localizer,
  figures: { byPhase, openTasks, overdueTasks },
}: {
  localizer: Localizer;
  figures: FiguresOf;
}) => {
  const sum = (phases: readonly Phase[]): number => phases.reduce((total, phase) => total + (byPhase[phase] ?? 0), 0);
  const running = sum(PHASES.filter((phase) => !isEnd(phase)));
  return (
    <div class="figures">
      <Figure
        title={localizer.message('console.portfolio.running')}
        value={running}
        note={localizer.message('console.portfolio.running.note', { count: running })}
      />
      <Figure
        title={localizer.message('console.portfolio.waiting')}
        value={openTasks}
        note={localizer.message('console.portfolio.waiting.note', { count: openTasks })}
      />
      <Figure
        title={localizer.message('console.portfolio.overdue')}
        value={overdueTasks > 0 ? <span class="late">{overdueTasks}</span> : 0}
        note={localizer.message('console.portfolio.overdue.note', { count: overdueTasks })}
      />
      <Figure
        title={localizer.message('console.portfolio.closed')}
        value={byPhase.closed ?? 0}
        note={localizer.message('console.portfolio.closed.note', { stopped: sum(['cancelled', 'terminated']) })}
      />
    </div>
  );
};

/** Phases as filters, with how many engagements are in each. */
export const Phases = ({
  localizer,
  byPhase,
  query,
}: {
  localizer: Localizer;
  byPhase: FiguresOf['byPhase'];
  query: URLSearchParams;
}) => (
  <nav class="chips" aria-label={localizer.message('console.portfolio.phases')}>
    <Chip href={withPhase(query)} current={!query.get('phase')} title={localizer.message('console.all')} />
    {PHASES.filter((phase) => byPhase[phase]).map((phase) => (
      <Chip
        href={withPhase(query, phase)}
        current={query.get('phase') === phase}
        title={localizer.message(`words.phase.${phase}`)}
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

export const Filters = ({
  localizer,
  query,
  practices,
}: {
  localizer: Localizer;
  query: URLSearchParams;
  practices: readonly KnownPractice[];
}) => (
  <form class="filters" method="get" action="/" role="search">
    {query.get('phase') && <input type="hidden" name="phase" value={query.get('phase') ?? ''} />}
    <PracticeFilter localizer={localizer} query={query} practices={practices} />
    <OwnerFilter localizer={localizer} query={query} />
    <label class="inline">
      <input name="overdue" type="checkbox" value="yes" checked={query.has('overdue')} />
      {localizer.message('console.portfolio.overdueOnly')}
    </label>
    <button class="button" type="submit">
      {localizer.message('console.filter')}
    </button>
  </form>
);

export const Nothing = ({ around, filtered }: { around: Surroundings; filtered: boolean }) => {
  const { localizer } = around;
  return filtered ? (
    <>
      {localizer.message('console.portfolio.noMatch')} <a href="/">{localizer.message('console.portfolio.showAll')}</a>
    </>
  ) : (
    <>
      {localizer.message('console.portfolio.nothing')}{' '}
      {may(around, 'runEngagements') && <a href="/start">{localizer.message('console.portfolio.startFirst')}</a>}
    </>
  );
};
