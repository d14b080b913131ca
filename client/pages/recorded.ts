import { DURATION_PATTERN } from '../../domain/duration.js';
import { rules } from '../../domain/language/en/console-rules.js';
import { wrong } from '../../domain/language/en/console-wrong.js';
import type { MessageKey, Reader } from '../../domain/language/reader.js';
import { ROLES } from '../../domain/person.js';
import { reasons } from '../../domain/reasons.js';

interface Pattern {
  key: MessageKey;
  names: string[];
  /** The English message with a group for each of its values. */
  whole: RegExp;
}

const PLACE = /\{(\w+)(?:, number)?\}/g;
const PARTS = Object.entries(rules).flatMap(([key, name]) => (key.startsWith('console.rules.part.') ? [name] : []));
/** Places that only some words fit; any other place takes whatever stands there. */
const SHAPES: Readonly<Record<string, string>> = {
  parts: `((?:${PARTS.join('|')})(?:(?:, | and )(?:${PARTS.join('|')}))*)`,
};
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

const patternsOf = (messages: Readonly<Partial<Record<MessageKey, string>>>): Pattern[] =>
  Object.entries(messages).map(([key, message]) => ({
    key: key as MessageKey,
    names: Array.from(message.matchAll(PLACE), ([, name = '']) => name),
    whole: new RegExp(
      `^${message
        .split(PLACE)
        .map((part, index) => (index % 2 ? (SHAPES[part] ?? '(.+?)') : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
        .join('')}$`,
      's',
    ),
  }));

const PATTERNS: readonly Pattern[] = patternsOf({ ...reasons, ...rules, ...wrong });

/** What a rule has said in English, for whoever reads it now; words of a person stay as they are. */
export function reasonIn(reader: Reader, said: string): string {
  if (reader.language === 'en') return said;
  for (const { key, names, whole } of PATTERNS) {
    const match = whole.exec(said);
    if (!match) continue;
    const values = names.map((name, index) => [name, valueIn(reader, name, match[index + 1] ?? '')] as const);
    return reader.say(key, Object.fromEntries(values));
  }
  return said;
}

function valueIn(reader: Reader, name: string, text: string): string | number {
  if (name in SHAPES) return reader.list(text.split(/, | and /).map((part) => reasonIn(reader, part)));
  const bare = text.replace(/^"(.*)"$/s, '$1');
  if (/^\d+(\.\d+)?$/.test(bare)) return Number(bare);
  if (DURATION_PATTERN.test(bare)) return reader.duration(bare);
  const role = ROLES.find((each) => each === bare);
  if (role) return reader.say(`words.part.${role}`);
  return INSTANT.test(bare) ? reader.longTime(bare) : reasonIn(reader, text);
}

/** A complaint about something that was typed; in English it says what was found, as programs are told. */
export const complaintIn = (reader: Reader, message: string): string =>
  reader.language === 'en' ? message : reasonIn(reader, message.replace(/ \(found .*\)$/s, ''));
