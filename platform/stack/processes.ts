import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Field 22 of `/proc/<pid>/stat`, counted from the fourth. */
const START_FIELD = 18;
/** Ended, but nobody has asked for its exit code yet. */
const DEAD = 'dead';

/** A process for certain: ids are used again, but not with the same start. */
export interface ProcessMark {
  pid: number;
  /** When it started, in whatever form this system tells; null when it does not tell. */
  started: string | null;
}

export const markOf = async (pid: number): Promise<ProcessMark> => ({ pid, started: await startOf(pid) });

/** Whether the very process of the mark still runs. */
export async function isRunning(mark: ProcessMark): Promise<boolean> {
  try {
    process.kill(mark.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const started = await startOf(mark.pid);
  if (started === DEAD) return false;
  return mark.started === null || started === null || mark.started === started;
}

/** A mark as it is kept in a file; undefined when the text is something else. */
export function parseMark(text: string): ProcessMark | undefined {
  const match = /^(\d{1,10})(?: (.+))?$/.exec(text.trim());
  return match ? { pid: Number(match[1]), started: match[2] ?? null } : undefined;
}
export const printMark = ({ pid, started }: ProcessMark): string => (started ? `${pid} ${started}` : String(pid));

async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in brackets may hold spaces; what follows it are the fields from the third on.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields[START_FIELD];
  if (stat && ticks) return state === 'Z' ? DEAD : ticks;
  const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout.trim() || null;
}
