import { isEnd, type Phase, PHASES } from '../../../domain/journal/facts.js';
import type { Reader } from '../../../i18n/localizer.js';
import type { Store } from '../../../store/contract.js';
import { Figure } from '../../components/subject-parts.js';
import { type KnownPractice, OwnerFilter, PracticeFilter } from './filters.js';

type FiguresOf = Awaited<ReturnType<Store['figures']>>;

export const Figures = ({
  reader,
  figures: { byPhase, openTasks, overdueTasks },
}: {
  reader: Reader;
  figures: FiguresOf;
}) => {
  const sum = (phases: readonly Phase[]): number => phases.reduce((total, phase) => total + (byPhase[phase] ?? 0), 0);
  const running = sum(PHASES.filter((phase) => !isEnd(phase)));
  return (
    <div class="figures">
      <Figure
        title={reader.say('console.portfolio.running')}
        value={running}
        note={reader.say('console.portfolio.running.note', { count: running })}
      />
      <Figure
        title={reader.say('console.portfolio.waiting')}
        value={openTasks}
        note={reader.say('console.portfolio.waiting.note', { count: openTasks })}
      />
      <Figure
        title={reader.say('console.portfolio.overdue')}
        value={overdueTasks > 0 ? <span class="late">{overdueTasks}</span> : 0}
        note={reader.say('console.portfolio.overdue.note', { count: overdueTasks })}
      />
      <Figure
        title={reader.say('console.portfolio.closed')}
        value={byPhase.closed ?? 0}
        note={reader.say('console.portfolio.closed.note', { stopped: sum(['cancelled', 'terminated']) })}
      />
    </div>
  );
};

/** Phases as filters, with how many engagements are in each. */
export const Phases = ({
  reader,
  byPhase,
  query,
}: {
  reader: Reader;
  byPhase: FiguresOf['byPhase'];
  query: URLSearchParams;
}) => (
  <nav class="chips" aria-label={reader.say('console.portfolio.phases')}>
    <Chip href={withPhase(query)} current={!query.get('phase')} title={reader.say('console.all')} />
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

export const Filters = ({
  reader,
  query,
  practices,
}: {
  reader: Reader;
  query: URLSearchParams;
  practices: readonly KnownPractice[];
}) => (
  <form class="filters" method="get" action="/" role="search">
    {query.get('phase') && <input type="hidden" name="phase" value={query.get('phase') ?? ''} />}
    <PracticeFilter reader={reader} query={query} practices={practices} />
    <OwnerFilter reader={reader} query={query} />
    <label class="inline">
      <input name="overdue" type="checkbox" value="yes" checked={query.has('overdue')} />
      {reader.say('console.portfolio.overdueOnly')}
    </label>
    <button class="button" type="submit">
      {reader.say('console.filter')}
    </button>
  </form>
);

export const Nothing = ({ reader, filtered }: { reader: Reader; filtered: boolean }) =>
  filtered ? (
    <>
      {reader.say('console.portfolio.noMatch')} <a href="/">{reader.say('console.portfolio.showAll')}</a>
    </>
  ) : (
    <>
      {reader.say('console.portfolio.nothing')} <a href="/start">{reader.say('console.portfolio.startFirst')}</a>
    </>
  );
