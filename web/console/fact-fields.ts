import type { Fact, Holder, Phase } from '../../domain/journal/facts.js';
import type { Reader } from '../../i18n/localizer.js';
import { Money } from '../../domain/kernel/money.js';
import { ROLES } from '../../domain/kernel/person.js';
import type { PhraseValue } from '../../domain/kernel/phrase.js';
import { reasonIn } from '../components/recorded.js';

/** How a sentence hears that a field holds nothing. */
export const NONE = 'none';

/** The fields of a fact for its reader: what they hold follows from their names. */
export function fieldsOf(about: Fact['about'], reader: Reader): Record<string, PhraseValue> {
  const told: Record<string, PhraseValue> = {};
  for (const [name, value] of Object.entries<unknown>(about)) {
    const field = fieldFor(name, value, reader);
    if (field !== undefined) told[name] = field;
  }
  if ('kind' in about) told.task = reader.say(`words.task.${about.kind}`);
  if ('role' in about) told.part = partName(reader, about.role);
  return told;
}

function fieldFor(name: string, value: unknown, reader: Reader): PhraseValue | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return Money.safeParse(value).data ?? (value === null ? NONE : undefined);
  switch (name) {
    case 'until':
    case 'due':
      return dueIn(reader, value);
    case 'why':
    case 'reason':
      return reasonIn(reader, value);
    case 'decision':
    case 'outcome':
      return decisionName(reader, value);
    case 'holder':
      return reader.say(`words.role.${value as Holder}`);
    case 'phase':
      return reader.say(`words.phase.${value as Phase}`);
    default:
      return value;
  }
}

/** When something is due: an instant, or a duration after the start of delivery. */
const dueIn = (reader: Reader, due: string): string =>
  due.startsWith('P') ? reader.say('console.afterStart', { duration: reader.duration(due) }) : reader.shortTime(due);

/** A part as a label; one of another release as it is recorded. */
export function partName(reader: Reader, name: string): string {
  const known = ROLES.find((role) => role === name);
  return known ? reader.say(`words.part.${known}`) : name;
}

/** A decision in words. */
export const decisionName = (reader: Reader, decision: string): string => reader.say('notices.decision', { decision });
