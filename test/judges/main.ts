// node --import tsx main.ts <folder of the Python judges' commands>: each judge says whether it is content; all are heard.
import { JUDGES } from './judges.js';
import { openScene } from './scene.js';

const [commands = ''] = process.argv.slice(2);
const scene = await openScene(commands);
let discontented = 0;
try {
  for (const [name, judge] of Object.entries(JUDGES)) {
    const began = performance.now();
    const complaint = await judge(scene).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${complaint === undefined ? 'content' : 'DISCONTENTED'}: ${name} (${seconds} s)`);
    if (complaint === undefined) continue;
    discontented += 1;
    console.log(complaint.replaceAll(/^/gm, '  '));
  }
} finally {
  await scene.close();
}
console.log(`${Object.keys(JUDGES).length - discontented} judges content, ${discontented} not`);
process.exitCode = discontented > 0 ? 1 : 0;
