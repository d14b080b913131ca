import { cpus } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createTeardown } from '../platform/stack/teardown.js';
import { measureAnswers } from './bench/answers.js';
import { measureCost } from './bench/cost.js';
import { type FanOut, IN_WORKING_TIME, measureFanOut } from './bench/fan-out.js';
import { type Playing, referenceBrief } from './bench/reference.js';
import { measureReminders } from './bench/reminders.js';
import { type BenchResult, FLOORS, report } from './bench/report.js';
import { newHome, openStage, removeHome, type BenchStage } from './bench/stage.js';
import { measureStartUp } from './bench/start-up.js';
import { measureThroughput } from './bench/throughput.js';

const FULL = { answers: 150, concurrent: 8, runs: 3, starts: 3, moving: 1000 };
/** Only shows that everything can be measured. */
const QUICK = { answers: 20, concurrent: 2, runs: 1, starts: 1, moving: 50 };
const GIVE_UP_MS = 10 * 60_000;
const STOP_MS = 15_000;
const INTERRUPTED = 130;

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } });
const size = options.quick ? QUICK : FULL;
const started = Date.now();
const say = (line: string): void =>
  console.error(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`);

/** Measures on an embedded stack of its own, then starts that stack's home again and again. */
async function bench(): Promise<BenchResult> {
  const teardown = createTeardown();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void teardown.run().then(() => process.exit(INTERRUPTED)));
  const measured = async (): Promise<BenchResult> => {
    const home = await newHome();
    teardown.add('the home', () => removeHome(home), STOP_MS);
    const stage = await openStage(home, say);
    teardown.add('the stage', () => stage.close(), STOP_MS);
    const onStage = await measureOn(stage);
    await stage.close();
    say('starting kpo up in fresh homes, and in the used one');
    const startUp = await measureStartUp(home, size.starts);
    say(`editing a calendar over ${size.moving} open tasks`);
    return { machine: machine(), ...onStage, startUp, fanOut: await measureFanOutAlone(teardown) };
  };
  try {
    return await Promise.race([measured(), setTimeout(GIVE_UP_MS, undefined, { ref: false }).then(giveUp)]);
  } finally {
    (await teardown.run()).forEach(say);
  }
}

const giveUp = (): never => {
  throw new Error(`the benchmark is not done after ${GIVE_UP_MS / 60_000} minutes`);
};

/** On a stack of its own, so that a thousand open engagements weigh on nothing else. */
async function measureFanOutAlone(teardown: ReturnType<typeof createTeardown>): Promise<FanOut> {
  const home = await newHome();
  teardown.add('the second home', () => removeHome(home), STOP_MS);
  const stage = await openStage(home, say);
  teardown.add('the second stage', () => stage.close(), STOP_MS);
  const fanOut = await measureFanOut(stage, playingOn(stage), {
    tasks: size.moving,
    brief: await referenceBrief(IN_WORKING_TIME),
  });
  await stage.close();
  return fanOut;
}

const playingOn = (stage: BenchStage): Playing => ({
  ...stage,
  engagements: stage.engagementsOn(stage.stack.taskQueue),
});

async function measureOn(stage: BenchStage): Promise<Omit<BenchResult, 'machine' | 'startUp' | 'fanOut'>> {
  const playing = playingOn(stage);
  say('playing the reference engagement');
  const { measured, workflows, total } = await measureCost(playing);
  say(`answering ${size.answers} tasks, one after the other`);
  const { answerToMail, eventsPerAnswer } = await measureAnswers(stage, playing, size.answers);
  say('leaving a task unanswered for a few reminders');
  const reminder = await measureReminders(playing);
  say(`running ${size.concurrent} engagements, then ${size.concurrent} bare workflows, ${size.runs} times`);
  const throughput = await measureThroughput(stage, measured, size);
  const eventsPer = { answeredTask: eventsPerAnswer, reminder, ...FLOORS };
  return { cost: { workflows, total }, eventsPer, throughput, answerToMail };
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
