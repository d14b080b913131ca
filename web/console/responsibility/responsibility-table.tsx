import type { Holding } from '../../../domain/journal/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { Table } from '../../components/components.js';
import type { TableColumn } from '../../components/components.js';
import type { Bar, ResponsibilityRow } from './rows.js';
import { whoInWords } from './words.js';

/** Where the journal says who held a task. */
interface JournalOf {
  path: string;
  of(task: string): readonly number[];
}

interface ResponsibilityTableProps {
  localizer: Localizer;
  title: string;
  rows: readonly ResponsibilityRow[];
  now: string;
  journal?: JournalOf;
}

interface Line {
  row: ResponsibilityRow;
  bar: Bar;
  holding: Holding;
}

/** The same as the picture says, in words and figures. */
export const ResponsibilityTable = ({ localizer, title, rows, now, journal }: ResponsibilityTableProps) => (
  <details class="more">
    <summary>{localizer.message('console.held.asTable')}</summary>
    <Table
      caption={title}
      rows={rows.flatMap((row) =>
        row.lanes.flat().flatMap((bar) => bar.holdings.map((holding): Line => ({ row, bar, holding }))),
      )}
      empty={localizer.message('console.held.nothing')}
      columns={[...columns(localizer, now), ...(journal ? [entries(localizer, journal)] : [])]}
    />
  </details>
);

const columns = (localizer: Localizer, now: string): TableColumn<Line>[] => [
  {
    title: localizer.message('console.held.deadline'),
    cell: ({ row, bar }) => (
      <div class="cell-main">
        {row.title}
        <span class="hint">{row.note ?? bar.name}</span>
      </div>
    ),
  },
  {
    title: localizer.message('console.held.heldBy'),
    cell: ({ holding: { holder, who } }) => (
      <div class="cell-main">
        {localizer.message(`console.holder.${holder}`)}
        {who && <span class="hint">{whoInWords(localizer, who)}</span>}
      </div>
    ),
  },
  { title: localizer.message('console.held.from'), cell: ({ holding }) => localizer.shortTime(holding.from) },
  {
    title: localizer.message('console.held.to'),
    cell: ({ holding: { to } }) => (to === null ? localizer.message('console.held.now') : localizer.shortTime(to)),
  },
  {
    title: localizer.message('console.held.for'),
    cell: ({ holding: { from, to } }) => localizer.span(Date.parse(to ?? now) - Date.parse(from)),
  },
  {
    title: localizer.message('console.held.ofItLate'),
    cell: ({ holding: { due, late } }) =>
      due === null ? (
        <span class="hint">{localizer.message('console.noData')}</span>
      ) : late > 0 ? (
        <span class="late">{localizer.span(late)}</span>
      ) : (
        '–'
      ),
  },
];

const entries = (localizer: Localizer, { path, of }: JournalOf): TableColumn<Line> => ({
  title: localizer.message('console.held.entries'),
  cell: ({ bar }) =>
    of(bar.task).map((sequence) => (
      <>
        <a href={`${path}?before=${sequence + 1}`}>{sequence}</a>{' '}
      </>
    )),
});
