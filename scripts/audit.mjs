// npm run audit: asks the registry which packages of package-lock.json have known weaknesses. Ends with 1 where one is high or
// critical, and says so where the registry could not be asked: then nothing is known, and with --strict that is a failure.
import { ScriptFailure, run, runMain } from './process.mjs';
import { ROOT } from './setup.mjs';

const GRAVE = ['high', 'critical'];
const PATIENCE_MS = 60_000;

await runMain(async () => {
  const { output } = await run('npm', ['audit', '--json', '--package-lock-only', '--omit=dev'], {
    cwd: ROOT,
    timeoutMs: PATIENCE_MS,
  });
  const answer = answerIn(output);
  if (!answer) {
    const said = `NOT AUDITED: the registry could not be asked for known weaknesses.\n${output.slice(0, 300)}`;
    if (process.argv.includes('--strict')) throw new ScriptFailure(said);
    console.log(said);
    return;
  }
  const found = Object.values(answer.vulnerabilities);
  const grave = found.filter(({ severity }) => GRAVE.includes(severity));
  for (const { name, severity, range } of found) console.log(`${severity}: ${name} ${range}`);
  if (grave.length > 0) throw new ScriptFailure(`${grave.length} packages have grave weaknesses.`);
  console.log(`${found.length} packages have known weaknesses, none of them grave.`);
});

/** What the registry found; nothing where it gave no answer. */
function answerIn(output) {
  try {
    const answer = JSON.parse(output.slice(output.indexOf('{')));
    return answer.vulnerabilities ? answer : undefined;
  } catch {
    return undefined;
  }
}
