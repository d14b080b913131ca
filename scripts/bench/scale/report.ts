import { table } from '../../../cli/index.js';
import { rounded } from '../statistics.js';
import type { PageFigures } from './pages.js';
import type { ScaleFigures, SizeFigures } from './scale.js';

/** The figures of many open engagements beside few, for eyes. */
export function scaleReport({ few, many, kilobytesEach, populatedSeconds, restart }: ScaleFigures): string {
  return [
    '',
    `${many.engagements} open engagements beside ${few.engagements}, made in ${populatedSeconds} s`,
    table(
      ['', ...[few, many].map(({ engagements }) => `${engagements} open`), 'ratio'],
      [
        ...pair('an answer is taken, p50 (ms)', few, many, ({ taking }) => taking.p50Ms),
        ...pair('an answer is taken, p95 (ms)', few, many, ({ taking }) => taking.p95Ms),
        ...pair('memory of kpo up (MB)', few, many, ({ memory }) => memory.product),
        ...pair('memory of the Temporal server (MB)', few, many, ({ memory }) => memory.server),
      ],
    ),
    '',
    `Memory of each further open engagement: ${kilobytesEach.product ?? '–'} KB of kpo up, ${kilobytesEach.server ?? '–'} KB of the server.`,
    `Everything stopped and started again: ready after ${restart.readySeconds} s, ${restart.taking.answers} engagements of every phase had taken an answer after ${restart.progressingSeconds} s.`,
    '',
    'Pages and lists',
    table(
      ['page', ...[few, many].map(({ engagements }) => `p95 at ${engagements} (ms)`), 'ratio', 'kB'],
      many.pages.map((page) => pageRow(page, few.pages)),
    ),
  ].join('\n');
}

function pair(
  title: string,
  few: SizeFigures,
  many: SizeFigures,
  of: (step: SizeFigures) => number | null,
): (string | number)[][] {
  const [before, after] = [of(few), of(many)];
  return before === null || after === null ? [] : [[title, before, after, ratio(before, after)]];
}

function pageRow({ page, p95Ms, kilobytes }: PageFigures, few: readonly PageFigures[]): (string | number)[] {
  const before = few.find((each) => each.page === page)?.p95Ms;
  return [page, before ?? '–', p95Ms, before === undefined ? '–' : ratio(before, p95Ms), kilobytes];
}

const ratio = (before: number, after: number): number => rounded(after / before, 2);
