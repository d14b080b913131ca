import type { Holding } from '../../../domain/journal/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { dueMark, Key } from './key.js';
import { fillOf, Patterns } from './patterns.js';
import type { Bar, ResponsibilityRow } from './rows.js';
import { scaleOf, type Scale } from './scale.js';
import { holdersIn, rowsInWords, stretchInWords } from './words.js';

/** Pixels of height; the width is the page's. */
const AXIS = 26;
const TITLE = 28;
const BAR = 24;
const LANE_GAP = 10;
const ROW_GAP = 18;
const LATE = 7;

/** Shares of the width from which on a holder's name fits its stretch, in a wide window and on a phone. */
const FITS_WIDE = 11;
const FITS_NARROW = 34;
/** The shortest stretch that can be seen. */
const THINNEST = 0.15;

interface ResponsibilityChartProps {
  localizer: Localizer;
  title: string;
  rows: readonly ResponsibilityRow[];
  /** Until when what runs is drawn. */
  now: string;
  /** Nothing runs any more, so that now is nowhere on it. */
  over?: boolean;
}

/** Who held what for how long: a bar a deadline, a stretch a holder, the due instant marked, what is late underlined. */
export const ResponsibilityChart = ({ localizer, title, rows, now, over = false }: ResponsibilityChartProps) => {
  const scale = scaleOf(localizer, rows, now);
  const placed = placeRows(rows);
  const height = placed.at(-1)?.end ?? AXIS;
  const holders = holdersIn(rows);
  return (
    <figure class="held">
      <svg width="100%" height={height} role="img" aria-labelledby="held-title held-desc">
        <title id="held-title">{title}</title>
        <desc id="held-desc">{rowsInWords(localizer, rows)}</desc>
        <Patterns drawing="picture" holders={holders} />
        <Axis scale={scale} height={height} />
        {!over && <Now localizer={localizer} at={scale.at(now)} height={height} />}
        {placed.map(({ row, top, lanes }) => (
          <g>
            <RowTitle row={row} top={top} />
            {row.lanes.flatMap((lane, index) =>
              lane.map((bar, place) => (
                <BarOf localizer={localizer} bar={bar} next={lane[place + 1]} top={lanes[index] ?? top} scale={scale} />
              )),
            )}
          </g>
        ))}
      </svg>
      <Key localizer={localizer} holders={holders} over={over} />
    </figure>
  );
};

function placeRows(
  rows: readonly ResponsibilityRow[],
): { row: ResponsibilityRow; top: number; lanes: number[]; end: number }[] {
  let end = AXIS;
  return rows.map((row) => {
    const top = end;
    const lanes = row.lanes.map((_, index) => top + TITLE + index * (BAR + LANE_GAP));
    end = top + TITLE + row.lanes.length * (BAR + LANE_GAP) - LANE_GAP + ROW_GAP;
    return { row, top, lanes, end };
  });
}

const Axis = ({ scale, height }: { scale: Scale; height: number }) => (
  <g class="held-axis">
    {scale.marks.map(({ at, label }) => (
      <>
        <line x1={`${at}%`} x2={`${at}%`} y1={AXIS - 6} y2={height} />
        <text x={`${at}%`} y="14" text-anchor="middle">
          {label}
        </text>
      </>
    ))}
  </g>
);

/** Text in HTML, which is cut short where it does not fit. */
const RowTitle = ({ row: { title, note }, top }: { row: ResponsibilityRow; top: number }) => (
  <foreignObject x="0" y={top} width="100%" height={TITLE - 6}>
    <div class="held-row">
      {title} {note && <span class="held-note">{note}</span>}
    </div>
  </foreignObject>
);

const Now = ({ localizer, at, height }: { localizer: Localizer; at: number; height: number }) => (
  <g class="held-now">
    <title>{localizer.message('console.held.now')}</title>
    <line x1={`${at}%`} x2={`${at}%`} y1={AXIS - 6} y2={height} />
  </g>
);

interface BarProps {
  localizer: Localizer;
  bar: Bar;
  /** What follows it in its lane. */
  next: Bar | undefined;
  top: number;
  scale: Scale;
}

const BarOf = ({ localizer, bar, next, top, scale }: BarProps) => (
  <g>
    {bar.holdings.map((holding, index) => (
      <Stretch
        localizer={localizer}
        bar={bar}
        holding={holding}
        goesOn={bar.holdings[index - 1]?.holder === holding.holder}
        top={top}
        scale={scale}
      />
    ))}
    {bar.due !== null && isClear(bar, next) && (
      <svg class="held-due" x={`${scale.at(bar.due)}%`} y={top - 6} width="1" height="1" overflow="visible">
        <title>{localizer.message('console.held.dueAt', { name: bar.name, at: { at: bar.due } })}</title>
        <path d={dueMark(BAR + 10)} />
      </svg>
    )}
  </g>
);

/** A due instant that was not reached is marked only where nothing else stands by then. */
const isClear = ({ due, to }: Bar, next: Bar | undefined): boolean =>
  due !== null && (due <= to || next === undefined || due < next.from);

interface StretchProps {
  localizer: Localizer;
  bar: Bar;
  holding: Holding;
  /** The same holder had it before, too. */
  goesOn: boolean;
  top: number;
  scale: Scale;
}

const Stretch = ({ localizer, bar, holding, goesOn, top, scale }: StretchProps) => {
  const { holder, late } = holding;
  const x = scale.at(holding.from);
  const share = Math.max(scale.at(holding.to ?? bar.to) - x, THINNEST);
  const [left, width] = [`${x}%`, `${Math.round(share * 100) / 100}%`];
  const words = goesOn ? late > 0 && localizer.span(late) : localizer.message(`console.holder.${holder}`);
  return (
    <g>
      <title>{stretchInWords(localizer, bar, holding)}</title>
      <rect class="held-stretch" x={left} y={top} width={width} height={BAR} fill={fillOf('picture', holder)} />
      {late > 0 && <rect class="held-late" x={left} y={top + BAR - LATE + 2} width={width} height={LATE} />}
      {words && share >= FITS_WIDE && (
        <svg x={left} y={top} width={width} height={BAR}>
          <text
            class={`held-name held-${holder}${share < FITS_NARROW ? ' held-wide' : ''}`}
            x="8"
            y={late > 0 ? 13 : 16}
          >
            {words}
          </text>
        </svg>
      )}
    </g>
  );
};
