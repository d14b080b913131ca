import type { Lateness } from '../../../domain/journal/deadline.js';
import { HOLDERS, isEnd, type Phase } from '../../../domain/journal/facts.js';
import { latenessAt } from '../../../domain/journal/lateness.js';
import type { Reader } from '../../../i18n/localizer.js';
import type { EngagementRow } from '../../../store/contract.js';
import { Badge, When } from '../../components/components.js';
import type { Column, Tone } from '../../components/components.js';
import { practiceName } from '../../components/practice-name.js';
import type { Surroundings } from '../deps.js';

/** One engagement a row: where it is, whose it is, what waits, and who let time pass. */
export const portfolioColumns = ({ now, reader }: Surroundings): Column<EngagementRow>[] => [
  {
    title: reader.say('console.portfolio.engagement'),
    cell: (row) => (
      <div class="cell-main">
        <a class="strong" href={`/engagements/${row.id}`}>
          {row.title}
        </a>
        <span class="hint">{practiceName(reader, row.practice, row.practiceTitle)}</span>
      </div>
    ),
  },
  {
    title: reader.say('console.portfolio.phase'),
    cell: ({ phase }) => <Badge tone={phaseTone(phase)}>{reader.say(`words.phase.${phase}`)}</Badge>,
  },
  { title: reader.say('console.portfolio.owner'), cell: ({ ownerName }) => ownerName },
  { title: reader.say('console.portfolio.vendor'), cell: ({ vendor }) => vendor?.name ?? '–' },
  { title: reader.say('console.portfolio.budget'), number: true, cell: ({ budget }) => reader.money(budget) },
  {
    title: reader.say('console.portfolio.openTasks'),
    number: true,
    cell: ({ openTasks, overdueTasks }) =>
      overdueTasks > 0 ? (
        <span class="late">
          {reader.say('console.portfolio.openTasks.late', { open: openTasks, late: overdueTasks })}
        </span>
      ) : (
        openTasks
      ),
  },
  {
    title: reader.say('console.portfolio.nextDue'),
    cell: ({ nextDue }) =>
      nextDue ? (
        <span class={nextDue < now ? 'late' : undefined}>
          <When reader={reader} at={nextDue} now={now} />
        </span>
      ) : (
        '–'
      ),
  },
  {
    title: reader.say('console.portfolio.late'),
    cell: (row) => <Late reader={reader} lateness={latenessAt(row, now)} />,
  },
];

/** Holders that a row names. */
const NAMED = 2;

const Late = ({ reader, lateness }: { reader: Reader; lateness: Lateness }) => {
  const late = HOLDERS.map((holder) => ({ holder, milliseconds: lateness[holder] ?? 0 }))
    .filter(({ milliseconds }) => milliseconds > 0)
    .sort((a, b) => b.milliseconds - a.milliseconds);
  if (late.length > 0)
    return (
      <ul class="lines">
        {late.slice(0, NAMED).map(({ holder, milliseconds }) => (
          <li>
            {reader.say('console.portfolio.late.by', {
              holder: reader.say(`console.holder.${holder}`),
              span: reader.span(milliseconds),
            })}
          </li>
        ))}
        {late.length > NAMED && (
          <li class="hint">{reader.say('console.portfolio.late.more', { count: late.length - NAMED })}</li>
        )}
      </ul>
    );
  const known = Object.keys(lateness).length > 0;
  return <span class="hint">{reader.say(known ? 'console.portfolio.lateness.none' : 'console.noData')}</span>;
};

export const phaseTone = (phase: Phase): Tone => (phase === 'closed' ? 'good' : isEnd(phase) ? 'neutral' : 'accent');
