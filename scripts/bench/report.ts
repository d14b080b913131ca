import { table } from '../../cli/output.js';
import type { AnswersFigures } from './answers.js';
import type { EngagementCost } from './cost.js';
import type { FanOut } from './fan-out.js';
import type { StartUp } from './start-up.js';
import { type EventCounts, STEPS, sumOf } from './steps.js';
import type { Throughput } from './throughput.js';

/** All figures of one run. */
export interface BenchResult {
  machine: { cores: number; cpu: string; node: string; platform: string };
  cost: Pick<EngagementCost, 'workflows' | 'total'>;
  eventsPer: { answeredTask: number; answeredTaskFloor: number; reminder: number; reminderFloor: number };
  throughput: Throughput;
  answerToMail: AnswersFigures['answerToMail'];
  startUp: StartUp;
  fanOut: FanOut;
}

export const FLOORS = { answeredTaskFloor: sumOf(STEPS.answered.events), reminderFloor: sumOf(STEPS.lap.events) };

/** The figures for eyes. */
export function report({ machine, cost, eventsPer, throughput, answerToMail, startUp, fanOut }: BenchResult): string {
  return [
    `${machine.cores} cores (${machine.cpu}), Node ${machine.node}, ${machine.platform}`,
    '',
    'The reference engagement, by workflow',
    costTable(cost),
    '',
    'History events of one step, with its journal and mail',
    table(
      ['step', 'events', 'floor'],
      [
        ['answered task and the next mail', eventsPer.answeredTask, eventsPer.answeredTaskFloor],
        ['reminder', eventsPer.reminder, eventsPer.reminderFloor],
      ],
    ),
    '',
    `${throughput.concurrent} at a time, beside bare workflows with the same awaits (medians)`,
    throughputTable(throughput),
    '',
    'From the POST of an answer to the next mail in the mailbox',
    table(['answers', 'p50 (ms)', 'p99 (ms)'], [[answerToMail.answers, answerToMail.p50Ms, answerToMail.p99Ms]]),
    '',
    'One edit of a calendar, over open tasks in as many engagements',
    table(
      ['open tasks', 'moved', 'seconds', 'ms per task', 'events per task'],
      [[fanOut.tasks, fanOut.moved, fanOut.seconds, fanOut.msPerTask, fanOut.eventsPerTask]],
    ),
    '',
    'From `kpo up` to ready',
    table(
      ['home', 'median (s)', 'runs (s)'],
      [
        ['fresh', startUp.fresh.medianSeconds, startUp.fresh.runs.join(', ')],
        ['used', startUp.used.medianSeconds, startUp.used.runs.join(', ')],
      ],
    ),
  ].join('\n');
}

function costTable({ workflows, total }: BenchResult['cost']): string {
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

function throughputTable({ engagements, bare, ratio }: Throughput): string {
  return table(
    ['', 'per second', 'worker CPU, each (s)'],
    [
      ['engagements', engagements.perSecond, engagements.workerCpuSecondsEach],
      ['bare workflows', bare.perSecond, bare.workerCpuSecondsEach],
      ['an engagement in bare ones', ratio.time, ratio.workerCpu],
    ],
  );
}
