import { plainMoney } from '../domain/kernel/amounts.js';
import { DURATION_PATTERN } from '../domain/kernel/duration.js';
import type { Money } from '../domain/kernel/money.js';
import { problems } from './en/problems.js';
import type { MessageKey } from './languages.js';
import type { Localizer } from './localizer.js';
import { ROLES } from '../domain/kernel/person.js';
import { isMessage, type Message, type MessageParam, type Text } from '../domain/kernel/message.js';
import { recordedProblems } from '../domain/kernel/recorded-problems.js';
import { reasons } from '../domain/kernel/reasons.js';

interface Pattern {
  key: MessageKey;
  names: string[];
  /** The English message with a group for each of its values. */
  whole: RegExp;
}

const PLACE = /\{(\w+)(?:, number)?\}/g;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** What can stand in a list: parts of a person's entry, and what each part of a bid adds to its score. */
const PARTS = Object.entries({ ...problems, ...reasons })
  .filter(([key]) => key.startsWith('console.rules.part.') || key.startsWith('reasons.ranked.'))
  .map(([, part]) =>
    part
      .split(PLACE)
      .map((text, index) => (index % 2 ? '[\\d.]+' : escaped(text)))
      .join(''),
  );
/** Places that only some words fit; any other place takes whatever stands there. */
const SHAPES: Readonly<Record<string, string>> = {
  parts: `((?:${PARTS.join('|')})(?:(?:, | and )(?:${PARTS.join('|')}))*)`,
};
/** What even English is better written out for: ISO 8601 durations and instants, and money by the code of its currency. */
const NOTATION = /\bP(?:\d|T\d)|\dT[\d:.]+Z|\b[A-Z]{3} -?\d/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

const patternsOf = (messages: Readonly<Partial<Record<MessageKey, string>>>): Pattern[] =>
  Object.entries(messages).map(([key, message]) => ({
    key: key as MessageKey,
    names: Array.from(message.matchAll(PLACE), ([, name = '']) => name),
    whole: new RegExp(
      `^${message
        .split(PLACE)
        .map((part, index) => (index % 2 ? (SHAPES[part] ?? '(.+?)') : escaped(part)))
        .join('')}$`,
      's',
    ),
  }));

const PATTERNS: readonly Pattern[] = patternsOf({
  ...reasons,
  ...recordedProblems,
  ...Object.fromEntries(Object.entries(problems).filter(([key]) => /^console\.rules\./.test(key))),
});

/** What a rule has said in English, for whoever reads it now; words of a person stay as they are. */
export function reasonIn(localizer: Localizer, said: string): string {
  if (localizer.language === 'en' && !NOTATION.test(said)) return said;
  for (const { key, names, whole } of PATTERNS) {
    const match = whole.exec(said);
    if (!match) continue;
    const values = names.map((name, index) => [name, valueIn(localizer, name, match[index + 1] ?? '')] as const);
    return localizer.message(key, Object.fromEntries(values));
  }
  return said;
}

function valueIn(localizer: Localizer, name: string, text: string): MessageParam {
  if (name in SHAPES) return localizer.list(text.split(/, | and /).map((part) => reasonIn(localizer, part)));
  const bare = text.replace(/^"(.*)"$/s, '$1');
  if (/^\d+(\.\d+)?$/.test(bare)) return Number(bare);
  if (DURATION_PATTERN.test(bare)) return localizer.duration(bare);
  const amount = moneyIn(bare);
  if (amount) return amount;
  const role = ROLES.find((each) => each === bare);
  if (role) return localizer.message(`words.part.${role}`);
  return INSTANT.test(bare) ? localizer.longTime(bare) : reasonIn(localizer, text);
}

function moneyIn(text: string): Money | undefined {
  const [, currency, digits] = /^([A-Z]{3}) (-?[\d,]+(?:\.\d+)?)$/.exec(text) ?? [];
  if (!currency || !digits) return undefined;
  const amount = { currency, minor: Number(digits.replace(/[,.]/g, '')) };
  return plainMoney(amount) === text ? amount : undefined;
}

/** Values of these names are reasons; some come from the record, and are English. */
const REASONS: ReadonlySet<string> = new Set(['why', 'reason']);

/** What is said, with the reasons in it, for whoever reads it now. */
export const toldTo = (localizer: Localizer, text: Text): string => localizer.text(withReasons(localizer, text));

const withReasons = <T>(localizer: Localizer, said: T): T | Message => {
  if (!isMessage(said)) return said;
  const values = Object.entries(said.params ?? {}).map(([name, value]): [string, MessageParam] => [
    name,
    typeof value === 'string' && REASONS.has(name) ? reasonIn(localizer, value) : withReasons(localizer, value),
  ]);
  return { code: said.code, params: Object.fromEntries(values) };
};
