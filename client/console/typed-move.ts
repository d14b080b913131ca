import type { Reader } from '../../domain/language/reader.js';
import { Prose } from '../../domain/person.js';
import { DURATION_UNITS } from '../pages/field-names.js';
import type { Refusal } from '../services.js';
import { textsOf } from './session.js';

/** What somebody typed who moves a task. */
export interface TypedMove {
  ok: true;
  reason: string;
  /** The address of whoever it is handed to. */
  to: string;
  /** ISO 8601, where a length of time was given. */
  length: string | undefined;
}

/** What the form of a move asks for besides a reason. */
export interface Needs {
  to?: boolean;
  length?: 'needed' | 'optional';
}

const LONGEST_REASON = 2000;
const LONGEST_ADDRESS = 254;

/** Reads the form of a move; what is missing comes back as a refusal in the reader's words. */
export function typedMove(form: FormData, reader: Reader, needs: Needs = {}): TypedMove | Refusal {
  const texts = textsOf(form);
  const reason = Prose.max(LONGEST_REASON).safeParse(texts.get('reason')).data ?? '';
  const to = texts.get('to')?.trim().toLowerCase().slice(0, LONGEST_ADDRESS) ?? '';
  const typed = texts.get('for')?.trim() ?? '';
  const length = lengthOf(typed, texts.get('for.unit'));
  const lacksLength = needs.length === 'needed' ? !length : needs.length === 'optional' && typed !== '' && !length;
  const complaints = [
    needs.to && !to ? [reader.say('console.task.handOn.noAddress')] : [],
    lacksLength ? [reader.say('pages.waits.for.needed')] : [],
    reason ? [] : [reader.say('console.reasonNeeded')],
  ].flat();
  if (complaints.length > 0)
    return { ok: false, why: 'invalid', problems: complaints.map((message) => ({ pointer: '', message })) };
  return { ok: true, reason, to, length };
}

/** A count and its unit as an ISO 8601 duration. */
function lengthOf(count: string, unit: string | null): string | undefined {
  const known = DURATION_UNITS.find((each) => each.unit === unit);
  return known && /^\d{1,5}$/.test(count) && Number(count) > 0 ? known.iso(Number(count)) : undefined;
}
