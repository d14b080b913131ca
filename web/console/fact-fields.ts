import type { Fact, Holder, Phase } from '../../domain/journal/facts.js';
import type { Localizer } from '../../i18n/index.js';
import { Money } from '../../domain/kernel/money.js';
import { ROLES } from '../../domain/kernel/person.js';
import type { MessageParam } from '../../domain/kernel/message.js';
import { reasonIn } from '../components/reason-in.js';

/** How a sentence hears that a field holds nothing. */
export const NONE = 'none';

/** The fields of a fact for its reader: what they hold follows from their names. */
export function fieldsOf(about: Fact['about'], localizer: Localizer): Record<string, MessageParam> {
  const told: Record<string, MessageParam> = {};
  for (const [name, value] of Object.entries<unknown>(about)) {
    const field = fieldFor(name, value, localizer);
    if (field !== undefined) told[name] = field;
  }
  if ('kind' in about) told.task = localizer.message(`words.task.${about.kind}`);
  if ('role' in about) told.part = partName(localizer, about.role);
  return told;
}

function fieldFor(name: string, value: unknown, localizer: Localizer): MessageParam | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return Money.safeParse(value).data ?? (value === null ? NONE : undefined);
  switch (name) {
    case 'until':
    case 'due':
      return dueIn(localizer, value);
    case 'why':
    case 'reason':
      return reasonIn(localizer, value);
    case 'decision':
    case 'outcome':
      return decisionName(localizer, value);
    case 'holder':
      return localizer.message(`words.role.${value as Holder}`);
    case 'phase':
      return localizer.message(`words.phase.${value as Phase}`);
    default:
      return value;
  }
}

/** When something is due: an instant, or a duration after the start of delivery. */
const dueIn = (localizer: Localizer, due: string): string =>
  due.startsWith('P')
    ? localizer.message('console.afterStart', { duration: localizer.duration(due) })
    : localizer.shortTime(due);

/** A part as a label; one of another release as it is recorded. */
export function partName(localizer: Localizer, name: string): string {
  const known = ROLES.find((role) => role === name);
  return known ? localizer.message(`words.part.${known}`) : name;
}

/** A decision in words. */
export const decisionName = (localizer: Localizer, decision: string): string =>
  localizer.message('notices.decision', { decision });
