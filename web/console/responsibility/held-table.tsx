import type { Holding } from '../../../domain/journal/deadline.js';
import type { Reader } from '../../../i18n/localizer.js';
import { Table } from '../../components/components.js';
import type { Column } from '../../components/components.js';
import type { Bar, HeldRow } from './rows.js';
import { whoInWords } from './words.js';

/** Where the journal says who held a task. */
interface JournalOf {
  path: string;
  of(task: string): readonly number[];
}

interface HeldTableProps {
  reader: Reader;
  title: string;
  rows: readonly HeldRow[];
  now: string;
  journal?: JournalOf;
}

interface Line {
  row: HeldRow;
  bar: Bar;
  holding: Holding;
}

/** The same as the picture says, in words and figures. */
export const HeldTable = ({ reader, title, rows, now, journal }: HeldTableProps) => (
  <details class="more">
    <summary>{reader.say('console.held.asTable')}</summary>
    <Table
      caption={title}
      rows={rows.flatMap((row) =>
        row.lanes.flat().flatMap((bar) => bar.holdings.map((holding): Line => ({ row, bar, holding }))),
      )}
      empty={reader.say('console.held.nothing')}
      columns={[...columns(reader, now), ...(journal ? [entries(reader, journal)] : [])]}
    />
  </details>
);

const columns = (reader: Reader, now: string): Column<Line>[] => [
  {
    title: reader.say('console.held.deadline'),
    cell: ({ row, bar }) => (
      <div class="cell-main">
        {row.title}
        <span class="hint">{row.note ?? bar.name}</span>
      </div>
    ),
  },
  {
    title: reader.say('console.held.heldBy'),
    cell: ({ holding: { holder, who } }) => (
      <div class="cell-main">
        {reader.say(`console.holder.${holder}`)}
        {who && <span class="hint">{whoInWords(reader, who)}</span>}
      </div>
    ),
  },
  { title: reader.say('console.held.from'), cell: ({ holding }) => reader.shortTime(holding.from) },
  {
    title: reader.say('console.held.to'),
    cell: ({ holding: { to } }) => (to === null ? reader.say('console.held.now') : reader.shortTime(to)),
  },
  {
    title: reader.say('console.held.for'),
    cell: ({ holding: { from, to } }) => reader.span(Date.parse(to ?? now) - Date.parse(from)),
  },
  {
    title: reader.say('console.held.ofItLate'),
    cell: ({ holding: { due, late } }) =>
      due === null ? (
        <span class="hint">{reader.say('console.noData')}</span>
      ) : late > 0 ? (
        <span class="late">{reader.span(late)}</span>
      ) : (
        '–'
      ),
  },
];

const entries = (reader: Reader, { path, of }: JournalOf): Column<Line> => ({
  title: reader.say('console.held.entries'),
  cell: ({ bar }) =>
    of(bar.task).map((sequence) => (
      <>
        <a href={`${path}?before=${sequence + 1}`}>{sequence}</a>{' '}
      </>
    )),
});
