import { playBare } from './bare.js';
import type { BarePlan } from './bare-workflow.js';
import type { HistoryCost } from './history.js';
import { QUEUES } from './queues.js';
import { playReference, referenceBrief } from './reference.js';
import type { BenchStage } from './stage.js';
import { median, rounded } from './statistics.js';
import { startWorkerProcess, type WorkerProcess } from './worker-process.js';

/** Medians over the runs, and every run. */
interface Series {
  perSecond: number;
  workerCpuSecondsEach: number;
  runs: { perSecond: number; workerCpuSecondsEach: number }[];
}

export interface Throughput {
  /** How many run at the same time. */
  concurrent: number;
  engagements: Series;
  bare: Series;
  /** What an engagement costs in bare workflows. */
  ratio: { time: number; workerCpu: number };
}

export interface BenchLoad {
  concurrent: number;
  runs: number;
}

/**
 * Runs engagements, then as many bare workflows with the same awaits, in turns, on one server and in one worker process. Both
 * are driven by updates from this process; engagements through the code behind the API and the portal.
 */
export async function measureThroughput(
  stage: BenchStage,
  measured: Record<string, HistoryCost>,
  { concurrent, runs }: BenchLoad,
): Promise<Throughput> {
  const playing = { client: stage.client, store: stage.store, engagements: stage.engagementsOn(QUEUES.engagements) };
  const brief = await referenceBrief();
  const plan = barePlanOf(measured);
  const playEngagement = (): Promise<unknown> => playReference(playing, brief);
  const playBareOne = (): Promise<unknown> => playBare(stage.client, QUEUES.bare, plan);
  const worker = await startWorkerProcess(stage.env);
  try {
    // The first of each loads code and opens files; it does not count.
    await Promise.all([playEngagement(), playBareOne()]);
    const engagements: Series['runs'] = [];
    const bare: Series['runs'] = [];
    for (let run = 0; run < runs; run += 1) {
      engagements.push(await timed(worker, concurrent, playEngagement));
      bare.push(await timed(worker, concurrent, playBareOne));
    }
    return compare(concurrent, seriesOf(engagements), seriesOf(bare));
  } finally {
    await worker.stop();
  }
}

/** The same awaits as were measured: the engagement's, and each deliverable's as a child. */
function barePlanOf({ main, ...deliverables }: Record<string, HistoryCost>): BarePlan {
  const planOf = (cost: HistoryCost | undefined, children: BarePlan[]): BarePlan => ({
    answers: (cost?.byGroup.update ?? 0) / 2,
    localActivities: cost?.byGroup['local activity'] ?? 0,
    upserts: cost?.byGroup['search attributes'] ?? 0,
    children,
  });
  return planOf(
    main,
    Object.values(deliverables).map((cost) => planOf(cost, [])),
  );
}

async function timed(
  worker: WorkerProcess,
  concurrent: number,
  play: () => Promise<unknown>,
): Promise<Series['runs'][number]> {
  const cpuBefore = await worker.cpuSeconds();
  const started = performance.now();
  await Promise.all(Array.from({ length: concurrent }, play));
  const seconds = (performance.now() - started) / 1000;
  const cpu = (await worker.cpuSeconds()) - cpuBefore;
  return { perSecond: rounded(concurrent / seconds, 2), workerCpuSecondsEach: rounded(cpu / concurrent, 3) };
}

const seriesOf = (runs: Series['runs']): Series => ({
  perSecond: median(runs.map(({ perSecond }) => perSecond)),
  workerCpuSecondsEach: median(runs.map(({ workerCpuSecondsEach }) => workerCpuSecondsEach)),
  runs,
});

const compare = (concurrent: number, engagements: Series, bare: Series): Throughput => ({
  concurrent,
  engagements,
  bare,
  ratio: {
    time: rounded(bare.perSecond / engagements.perSecond, 2),
    workerCpu: rounded(engagements.workerCpuSecondsEach / bare.workerCpuSecondsEach, 2),
  },
});
