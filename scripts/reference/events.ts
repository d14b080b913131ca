import { EVENT_KINDS, EVENT_TYPES, type EventType } from '../../domain/engagement/index.js';
import { quoted, table } from './markdown.js';

/** Every type of event that is taken in, with an example of its data and what it does. */
export const eventTable = (): string => `\n${table(['type', 'data', 'effect'], EVENT_TYPES.map(eventRow))}\n\n`;

function eventRow(type: EventType): string[] {
  const { example, does } = EVENT_KINDS[type];
  return [quoted(type), quoted(spaced(example)), does];
}

/** JSON as people write it, on one line. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, item]) => `"${key}": ${spaced(item)}`)
    .join(', ')} }`;
}
