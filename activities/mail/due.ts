import type { Reader } from '../../domain/language/reader.js';
import type { TaskRow } from '../../store/contract.js';
import { createOffsets } from '../time-zones.js';

const offsets = createOffsets();

/** When a task is due, as its reader says it, and beside it by the clocks of the other side where those differ. */
export function dueText(reader: Reader, { due, counterparty }: Pick<TaskRow, 'due' | 'counterparty'>): string {
  const own = reader.longTime(due);
  if (!counterparty) return own;
  const [here, there] = [reader.timeZone, counterparty.timeZone].map((zone) => offsets(zone)(Date.parse(due)));
  return here === there
    ? own
    : reader.say('calendar.dueBoth', { own, theirs: reader.longTime(due, counterparty.timeZone) });
}
