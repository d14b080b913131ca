import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Fields 14 and 15 of `/proc/<pid>/stat`, in ticks, counted from the third. */
const USER = 11;
const SYSTEM = 12;
const TICKS_A_SECOND = 100;

/** CPU seconds that the Temporal server of a home has used so far; null where the system does not tell. */
export async function serverCpuSeconds(home: string): Promise<number | null> {
  const mark = await readFile(join(home, 'temporal.pid'), 'utf8').catch(() => '');
  const [pid] = mark.split(' ');
  const stat = pid ? await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '') : '';
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return stat ? (Number(fields[USER]) + Number(fields[SYSTEM])) / TICKS_A_SECOND : null;
}
