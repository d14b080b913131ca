import { table } from '../../cli/index.js';
import type { AnswersFigures } from './answers.js';
import type { EngagementCost } from './cost.js';
import type { Crowd } from './crowd.js';
import type { FanOut, HandOn } from './fan-out.js';
import { type Part, PARTS, totalOf } from './parts.js';
import { scaleReport } from './scale/report.js';
import type { ScaleFigures } from './scale/scale.js';
import type { StartUp } from './start-up.js';
import { rounded } from './statistics.js';
import { type EventCounts, STEPS, sumOf } from './steps.js';
import type { Throughput } from './throughput.js';

/** The figures of one run; those that were not wanted are absent. */
export interface BenchResult {
  machine: { cores: number; cpu: string; node: string; platform: string };
  cost?: Pick<EngagementCost, 'workflows' | 'total'>;
  eventsPer?: { answeredTask: number; answeredTaskFloor: number; reminder: number; reminderFloor: number };
  throughput?: Throughput;
  answerToMail?: AnswersFigures['answerToMail'];
  startUp?: StartUp;
  fanOut?: FanOut;
  handOn?: HandOn;
  crowd?: Crowd;
  scale?: ScaleFigures;
}

export const FLOORS = { answeredTaskFloor: sumOf(STEPS.answered.events), reminderFloor: sumOf(STEPS.lap.events) };

/** The figures for eyes. */
export function report(result: BenchResult): string {
  const { machine, cost, eventsPer, throughput, answerToMail, startUp, fanOut, handOn, crowd, scale } = result;
  return [
    `${machine.cores} cores (${machine.cpu}), Node ${machine.node}, ${machine.platform}`,
    ...(cost ? titled('The reference engagement, by workflow', costTable(cost)) : []),
    ...(eventsPer ? titled('History events of one step, with its journal and mail', stepsTable(eventsPer)) : []),
    ...(throughput ? throughputTables(throughput) : []),
    ...(answerToMail
      ? titled(
          'From the POST of an answer to the next mail in the mailbox',
          table(['answers', 'p50 (ms)', 'p99 (ms)'], [[answerToMail.answers, answerToMail.p50Ms, answerToMail.p99Ms]]),
        )
      : []),
    ...(fanOut
      ? titled(
          'One edit of a calendar, over open tasks in as many engagements',
          table(
            ['open tasks', 'moved', 'seconds', 'ms per task', 'events per task'],
            [[fanOut.tasks, fanOut.moved, fanOut.seconds, fanOut.msPerTask, fanOut.eventsPerTask]],
          ),
        )
      : []),
    ...(handOn
      ? titled(
          'Handing what somebody holds to somebody else, by one request',
          table(['moved', 'refused', 'seconds'], [[handOn.moved, handOn.refused, handOn.seconds]]),
        )
      : []),
    ...(crowd
      ? titled(
          'Started at once, to the close of the last',
          table(['engagements', 'seconds'], [[crowd.engagements, crowd.seconds]]),
        )
      : []),
    ...(startUp ? titled('From `kpo up` to ready', startsTable(startUp)) : []),
    ...(scale ? [scaleReport(scale)] : []),
  ].join('\n');
}

const titled = (title: string, text: string): string[] => ['', title, text];

const stepsTable = (eventsPer: NonNullable<BenchResult['eventsPer']>): string =>
  table(
    ['step', 'events', 'floor'],
    [
      ['answered task and the next mail', eventsPer.answeredTask, eventsPer.answeredTaskFloor],
      ['reminder', eventsPer.reminder, eventsPer.reminderFloor],
    ],
  );

const startsTable = ({ fresh, used }: StartUp): string =>
  table(
    ['home', 'median (s)', 'runs (s)'],
    [
      ['fresh', fresh.medianSeconds, fresh.runs.join(', ')],
      ['used', used.medianSeconds, used.runs.join(', ')],
    ],
  );

function costTable({ workflows, total }: NonNullable<BenchResult['cost']>): string {
  return table(
    ['workflow', 'events', 'floor', 'ratio', 'bytes', 'billable actions', 'floor', 'events above the floor'],
    [
      ...workflows.map(({ workflow, surplus, ...figures }) => [
        workflow === 'main' ? 'engagement' : workflow,
        ...costCells(figures),
        surplusText(surplus),
      ]),
      ['total', ...costCells(total), ''],
    ],
  );
}

const costCells = (figures: EngagementCost['total']): (string | number)[] => [
  figures.events,
  figures.floorEvents,
  figures.ratio.toFixed(2),
  figures.bytes,
  figures.actions,
  figures.floorActions,
];

const surplusText = (surplus: EventCounts): string =>
  Object.entries(surplus)
    .map(([group, events]) => `${group} ${events > 0 ? '+' : ''}${events}`)
    .join(', ') || 'none';

function throughputTables({ concurrent, engagements, bare, ratio, parts }: Throughput): string[] {
  return [
    ...titled(
      `${concurrent} at a time, beside bare workflows with the same awaits (medians)`,
      table(
        [
          '',
          'per second',
          ...['worker', 'Temporal server', 'driver and mailbox'].map((of) => `CPU of the ${of}, each (s)`),
          'peak memory (MB)',
        ],
        [
          ['engagements', ...figuresOf(engagements)],
          ['bare workflows', ...figuresOf(bare)],
          ['an engagement in bare ones', ratio.time, ratio.workerCpu, '', '', ''],
        ],
      ),
    ),
    ...titled('What the worker does for one engagement (ms, under a profiler)', partsTable(parts, engagements)),
  ];
}

const figuresOf = (series: Throughput['bare']): number[] => [
  series.perSecond,
  series.workerCpuSecondsEach,
  series.serverCpuSecondsEach,
  series.driverCpuSecondsEach,
  series.peakMb,
];

/** By part, the largest first; what no thread of JavaScript took is the engine's own and the garbage collector's. */
function partsTable({ main, workflows }: Throughput['parts'], { workerCpuSecondsEach }: Throughput['bare']): string {
  const of = (part: Part): number => (main[part] ?? 0) + (workflows[part] ?? 0);
  const total = PARTS.reduce((sum, part) => sum + of(part), 0);
  const share = (ms: number): string => `${rounded((ms / total) * 100, 1)} %`;
  const rows = [...PARTS]
    .sort((a, b) => of(b) - of(a))
    .map((part) => [part, main[part] ?? 0, workflows[part] ?? 0, share(of(part))]);
  const sums = [totalOf(main), totalOf(workflows)].map((ms) => rounded(ms, 1));
  return table(
    ['part', 'main thread', 'workflow thread', 'share'],
    [...rows, ['both threads', ...sums, `of ${rounded(workerCpuSecondsEach * 1000, 0)} ms`]],
  );
}
