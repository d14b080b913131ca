import { playBare } from './bare.js';
import type { BarePlan } from './bare-workflow.js';
import type { HistoryCost } from './history.js';
import { QUEUES, type ThreadParts, type Usage } from './queues.js';
import { playReference, referenceBrief } from './reference.js';
import { serverCpuSeconds } from './server.js';
import type { BenchStage } from './stage.js';
import { median, rounded } from './statistics.js';
import { startWorkerProcess, type WorkerProcess } from './worker-process.js';

/** One run: how many came through, and what each took of the processes' CPU. */
interface Run {
  perSecond: number;
  workerCpuSecondsEach: number;
  /** Not a number where the system does not tell. */
  serverCpuSecondsEach: number;
  /** Of the process that drives them and keeps the mailbox. */
  driverCpuSecondsEach: number;
}

/** Medians over the runs, and every run. */
interface Series extends Run {
  runs: Run[];
}

export interface Throughput {
  /** How many run at the same time. */
  concurrent: number;
  engagements: Series & { peakMb: number };
  bare: Series & { peakMb: number };
  /** What an engagement costs in bare workflows. */
  ratio: { time: number; workerCpu: number };
  /** What the engagements' worker does, in milliseconds an engagement, in one more run with a profiler. */
  parts: ThreadParts;
}

export interface BenchLoad {
  concurrent: number;
  runs: number;
  /** Where CPU profiles are left. */
  profiles?: string | undefined;
}

/**
 * Runs engagements, then as many bare workflows with the same awaits, in turns, on one server and in a worker process each. Both
 * are driven by updates from this process; engagements through the code behind the API and the portal.
 */
export async function measureThroughput(
  stage: BenchStage,
  measured: Record<string, HistoryCost>,
  { concurrent, runs, profiles }: BenchLoad,
): Promise<Throughput> {
  const playing = { client: stage.client, store: stage.store, engagements: stage.engagementsOn(QUEUES.engagements) };
  const brief = await referenceBrief();
  const plan = barePlanOf(measured);
  const workers: WorkerProcess[] = [];
  const workerFor = async (...of: [keyof typeof QUEUES, string?]): Promise<WorkerProcess> => {
    const worker = await startWorkerProcess(stage.env, ...of);
    workers.push(worker);
    return worker;
  };
  try {
    const ours = { stage, concurrent, worker: await workerFor('engagements', profiles) };
    const theirs = { stage, concurrent, worker: await workerFor('bare') };
    const playEngagement = (): Promise<unknown> => playReference(playing, brief);
    const playBareOne = (): Promise<unknown> => playBare(stage.client, QUEUES.bare, plan);
    // The first of each loads code and opens files; it does not count.
    await Promise.all([playEngagement(), playBareOne()]);
    const engagements: Run[] = [];
    const bare: Run[] = [];
    for (let run = 0; run < runs; run += 1) {
      engagements.push(await timed(ours, playEngagement));
      bare.push(await timed(theirs, playBareOne));
    }
    const peaks = [await ours.worker.usage(), await theirs.worker.usage()] as const;
    const parts = await ours.worker.profiled(() => atOnce(concurrent, playEngagement));
    return compare(concurrent, seriesOf(engagements, peaks[0]), seriesOf(bare, peaks[1]), each(parts, concurrent));
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
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

const atOnce = (count: number, play: () => Promise<unknown>): Promise<unknown> =>
  Promise.all(Array.from({ length: count }, play));

async function timed(
  { stage, worker, concurrent }: { stage: BenchStage; worker: WorkerProcess; concurrent: number },
  play: () => Promise<unknown>,
): Promise<Run> {
  const before = await used(stage, worker);
  const started = performance.now();
  await atOnce(concurrent, play);
  const seconds = (performance.now() - started) / 1000;
  const after = await used(stage, worker);
  const each = (process: keyof typeof after): number => rounded((after[process] - before[process]) / concurrent, 3);
  return {
    perSecond: rounded(concurrent / seconds, 2),
    workerCpuSecondsEach: each('worker'),
    serverCpuSecondsEach: each('server'),
    driverCpuSecondsEach: each('driver'),
  };
}

/** CPU seconds of every process. */
async function used(
  { home }: BenchStage,
  worker: WorkerProcess,
): Promise<Record<'worker' | 'server' | 'driver', number>> {
  const { user, system } = process.cpuUsage();
  return {
    worker: (await worker.usage()).cpuSeconds,
    server: (await serverCpuSeconds(home)) ?? NaN,
    driver: (user + system) / 1e6,
  };
}

function seriesOf(runs: Run[], { peakMb }: Usage): Throughput['engagements'] {
  const middle = (figure: keyof Run): number => median(runs.map((run) => run[figure]));
  return {
    perSecond: middle('perSecond'),
    workerCpuSecondsEach: middle('workerCpuSecondsEach'),
    serverCpuSecondsEach: middle('serverCpuSecondsEach'),
    driverCpuSecondsEach: middle('driverCpuSecondsEach'),
    peakMb: Math.round(peakMb),
    runs,
  };
}

const each = ({ main, workflows }: ThreadParts, count: number): ThreadParts => {
  const divided = (parts: ThreadParts['main']): ThreadParts['main'] =>
    Object.fromEntries(Object.entries(parts).map(([part, ms]) => [part, rounded(ms / count, 1)]));
  return { main: divided(main), workflows: divided(workflows) };
};

const compare = (
  concurrent: number,
  engagements: Throughput['engagements'],
  bare: Throughput['bare'],
  parts: ThreadParts,
): Throughput => ({
  concurrent,
  engagements,
  bare,
  ratio: {
    time: rounded(bare.perSecond / engagements.perSecond, 2),
    workerCpu: rounded(engagements.workerCpuSecondsEach / bare.workerCpuSecondsEach, 2),
  },
  parts,
});
