import { cpus } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createTeardown } from '../platform/index.js';
import { measureAnswers } from './bench/answers.js';
import { measureCost } from './bench/cost.js';
import { measureCrowd } from './bench/crowd.js';
import { IN_WORKING_TIME, measureFanOut, measureHandOn } from './bench/fan-out.js';
import { type Playing, referenceBrief } from './bench/reference.js';
import { measureReminders } from './bench/reminders.js';
import { measureScale } from './bench/scale/scale.js';
import { type BenchResult, FLOORS, report } from './bench/report.js';
import { newHome, openStage, removeHome, type BenchStage } from './bench/stage.js';
import { measureStartUp } from './bench/start-up.js';
import { measureThroughput } from './bench/throughput.js';

const FULL = { answers: 150, concurrent: 8, runs: 3, starts: 3, moving: 1000, crowd: 200 };
/** Only shows that everything can be measured. */
const QUICK = { answers: 20, concurrent: 2, runs: 1, starts: 1, moving: 50, crowd: 10 };
const CHAPTERS = ['cost', 'answers', 'throughput', 'start-up', 'fan-out', 'crowd'] as const;
type Chapter = (typeof CHAPTERS)[number];
/** Many open engagements beside few: asked for by itself, since opening them takes the longest. */
const SCALE = { few: 100, many: 10_000, answers: 60, requests: 40 };
const QUICK_SCALE = { few: 20, many: 60, answers: 10, requests: 5 };
const GIVE_UP_MS = 20 * 60_000;
const GIVE_UP_SCALE_MS = 6 * 60 * 60_000;
const STOP_MS = 15_000;
const INTERRUPTED = 130;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scale: { type: 'boolean' },
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
    only: { type: 'string', multiple: true },
    profiles: { type: 'string' },
  },
});
const size = options.quick ? QUICK : FULL;
const scale = { ...(options.quick ? QUICK_SCALE : SCALE), ...manyIn(positionals) };
const unknown = options.only?.find((name) => !CHAPTERS.some((chapter) => chapter === name));
if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${CHAPTERS.join(', ')}`);
const isWanted = (chapter: Chapter): boolean => options.only?.includes(chapter) ?? true;
const started = Date.now();
const say = (line: string): void =>
  console.error(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`);

/** Measures on embedded stacks of its own, each in a home that is removed afterwards. */
async function bench(): Promise<BenchResult> {
  const teardown = createTeardown();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void teardown.run().then(() => process.exit(INTERRUPTED)));
  /** On a stack of its own, so that nothing weighs on anything else. */
  const onStage = async <T>(measure: (stage: BenchStage) => Promise<T>, after?: (home: string) => Promise<T>) => {
    const home = await newHome();
    teardown.add('a home', () => removeHome(home), STOP_MS);
    const stage = await openStage(home, say);
    teardown.add('a stage', () => stage.close(), STOP_MS);
    const figures = await measure(stage);
    await stage.close();
    return { ...figures, ...(await after?.(home)) };
  };
  const measured = async (): Promise<BenchResult> => ({
    machine: machine(),
    ...(await onStage<Partial<BenchResult>>(measureOn, isWanted('start-up') ? measureStarts : undefined)),
    ...(isWanted('fan-out') && (await onStage(measureMoves))),
    ...(isWanted('crowd') && (await onStage(measureMany))),
  });
  const scaled = async (): Promise<BenchResult> => {
    const home = await newHome();
    teardown.add('a home', () => removeHome(home), STOP_MS);
    return { machine: machine(), scale: await measureScale(home, scale, say) };
  };
  const [play, patience] = options.scale ? [scaled, GIVE_UP_SCALE_MS] : [measured, GIVE_UP_MS];
  try {
    return await Promise.race([play(), setTimeout(patience, patience, { ref: false }).then(giveUp)]);
  } finally {
    (await teardown.run()).forEach(say);
  }
}

const giveUp = (patience: number): never => {
  throw new Error(`the benchmark is not done after ${patience / 60_000} minutes`);
};

/** `--scale 500` opens 500. */
function manyIn([many]: readonly string[]): { many?: number } {
  if (many === undefined) return {};
  if (!options.scale || !/^[1-9]\d{1,5}$/.test(many))
    throw new Error(`"${many}" is no number of engagements for --scale`);
  return { many: Number(many) };
}

const playingOn = (stage: BenchStage): Playing => ({
  ...stage,
  engagements: stage.engagementsOn(stage.stack.taskQueue),
});

async function measureOn(stage: BenchStage): Promise<Partial<BenchResult>> {
  const playing = playingOn(stage);
  const result: Partial<BenchResult> = {};
  if (isWanted('cost') || isWanted('throughput')) {
    say('playing the reference engagement');
    const { measured, workflows, total } = await measureCost(playing);
    result.cost = { workflows, total };
    if (isWanted('throughput')) {
      say(`running ${size.concurrent} engagements, then ${size.concurrent} bare workflows, ${size.runs} times`);
      result.throughput = await measureThroughput(stage, measured, { ...size, profiles: options.profiles });
    }
  }
  if (isWanted('answers')) {
    say(`answering ${size.answers} tasks, one after the other`);
    const { answerToMail, eventsPerAnswer } = await measureAnswers(stage, playing, size.answers);
    say('leaving a task unanswered for a few reminders');
    const reminder = await measureReminders(playing);
    Object.assign(result, { answerToMail, eventsPer: { answeredTask: eventsPerAnswer, reminder, ...FLOORS } });
  }
  return result;
}

async function measureStarts(home: string): Promise<Partial<BenchResult>> {
  say('starting kpo up in fresh homes, and in the used one');
  return { startUp: await measureStartUp(home, size.starts) };
}

async function measureMoves(stage: BenchStage): Promise<Partial<BenchResult>> {
  say(`editing a calendar over ${size.moving} open tasks`);
  const brief = await referenceBrief(IN_WORKING_TIME);
  const fanOut = await measureFanOut(stage, playingOn(stage), { tasks: size.moving, brief });
  say('handing what somebody holds to somebody else');
  return { fanOut, handOn: await measureHandOn(stage) };
}

async function measureMany(stage: BenchStage): Promise<Partial<BenchResult>> {
  say(`starting ${size.crowd} engagements at once`);
  return { crowd: await measureCrowd(playingOn(stage), await referenceBrief(), size.crowd) };
}

function machine(): BenchResult['machine'] {
  const [cpu] = cpus();
  return {
    cores: cpus().length,
    cpu: cpu?.model ?? 'unknown',
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
  };
}

const result = await bench();
if (!options.json) console.log(`\n${report(result)}\n`);
console.log(JSON.stringify(result));
