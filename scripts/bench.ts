import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureAnswers } from './bench/answers.js';
import { measureCost } from './bench/cost.js';
import { measureReminders } from './bench/reminders.js';
import { type BenchResult, FLOORS, report } from './bench/report.js';
import { newHome, openStage, removeHome } from './bench/stage.js';
import { measureStartUp } from './bench/start-up.js';
import { measureThroughput } from './bench/throughput.js';

const FULL = { answers: 150, concurrent: 8, runs: 3, starts: 3 };
/** Only shows that everything can be measured. */
const QUICK = { answers: 20, concurrent: 2, runs: 1, starts: 1 };

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } });
const size = options.quick ? QUICK : FULL;
const started = Date.now();
const say = (line: string): void =>
  console.error(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`);

/** Measures on an embedded stack of its own, then starts that stack's home again and again. */
async function bench(): Promise<BenchResult> {
  const home = await newHome();
  try {
    const onStage = await measureOnStage(home);
    say('starting kpo up in fresh and in used homes');
    const startUp = await measureStartUp(home, size.starts);
    return { machine: machine(), ...onStage, startUp };
  } finally {
    await removeHome(home);
  }
}

async function measureOnStage(home: string): Promise<Omit<BenchResult, 'machine' | 'startUp'>> {
  const stage = await openStage(home, say);
  try {
    const playing = { ...stage, engagements: stage.engagementsOn(stage.stack.taskQueue) };
    say('playing the reference engagement');
    const { measured, workflows, total } = await measureCost(playing);
    say(`answering ${size.answers} tasks, one after the other`);
    const { answerToMail, eventsPerAnswer } = await measureAnswers(stage, playing, size.answers);
    say('leaving a task unanswered for a few reminders');
    const reminder = await measureReminders(playing);
    say(`running ${size.concurrent} engagements and ${size.concurrent} bare workflows at a time, ${size.runs} times`);
    const throughput = await measureThroughput(stage, measured, size);
    const eventsPer = { answeredTask: eventsPerAnswer, reminder, ...FLOORS };
    return { cost: { workflows, total }, eventsPer, throughput, answerToMail };
  } finally {
    await stage.close();
  }
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
