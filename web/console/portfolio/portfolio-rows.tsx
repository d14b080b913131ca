import type { Lateness } from '../../../domain/journal/index.js';
import { HOLDERS } from '../../../domain/tasks/index.js';
import { isEnd, type Phase } from '../../../domain/engagement/index.js';
import type { Localizer } from '../../../i18n/index.js';
import type { EngagementListing } from '../../../store/index.js';
import { Badge, When } from '../../components/components.js';
import type { TableColumn, Tone } from '../../components/components.js';
import { practiceName } from '../../components/practice-name.js';
import type { Surroundings } from '../deps.js';

/** One engagement a row: where it is, whose it is, what waits, and who let time pass. */
export const portfolioColumns = ({ now, localizer }: Surroundings): TableColumn<EngagementListing>[] => [
  {
    title: localizer.message('console.portfolio.engagement'),
    cell: (row) => (
      <div class="cell-main">
        <a class="strong" href={`/engagements/${row.id}`}>
          {row.title}
        </a>
        <span class="hint">{practiceName(localizer, row.practice, row.practiceTitle)}</span>
      </div>
    ),
  },
  {
    title: localizer.message('console.portfolio.phase'),
    cell: ({ phase }) => <Badge tone={phaseTone(phase)}>{localizer.message(`words.phase.${phase}`)}</Badge>,
  },
  { title: localizer.message('console.portfolio.owner'), cell: ({ ownerName }) => ownerName },
  { title: localizer.message('console.portfolio.vendor'), cell: ({ vendor }) => vendor?.name ?? '–' },
  { title: localizer.message('console.portfolio.budget'), number: true, cell: ({ budget }) => localizer.money(budget) },
  {
    title: localizer.message('console.portfolio.openTasks'),
    number: true,
    cell: ({ openTasks, overdueTasks }) =>
      overdueTasks > 0 ? (
        <span class="late">
          {localizer.message('console.portfolio.openTasks.late', { open: openTasks, late: overdueTasks })}
        </span>
      ) : (
        openTasks
      ),
  },
  {
    title: localizer.message('console.portfolio.nextDue'),
    cell: ({ nextDue }) =>
      nextDue ? (
        <span class={nextDue < now ? 'late' : undefined}>
          <When localizer={localizer} at={nextDue} now={now} />
        </span>
      ) : (
        '–'
      ),
  },
  {
    title: localizer.message('console.portfolio.late'),
    cell: ({ lateness }) => <Late localizer={localizer} lateness={lateness} />,
  },
];

/** Holders that a row names. */
const NAMED = 2;

const Late = ({ localizer, lateness }: { localizer: Localizer; lateness: Lateness }) => {
  const late = HOLDERS.map((holder) => ({ holder, milliseconds: lateness[holder] ?? 0 }))
    .filter(({ milliseconds }) => milliseconds > 0)
    .sort((a, b) => b.milliseconds - a.milliseconds);
  if (late.length > 0)
    return (
      <ul class="lines">
        {late.slice(0, NAMED).map(({ holder, milliseconds }) => (
          <li>
            {localizer.message('console.portfolio.late.by', {
              holder: localizer.message(`console.holder.${holder}`),
              span: localizer.span(milliseconds),
            })}
          </li>
        ))}
        {late.length > NAMED && (
          <li class="hint">{localizer.message('console.portfolio.late.more', { count: late.length - NAMED })}</li>
        )}
      </ul>
    );
  const known = Object.keys(lateness).length > 0;
  return <span class="hint">{localizer.message(known ? 'console.portfolio.lateness.none' : 'console.noData')}</span>;
};

export const phaseTone = (phase: Phase): Tone => (phase === 'closed' ? 'good' : isEnd(phase) ? 'neutral' : 'accent');
