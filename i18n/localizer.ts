import { IntlMessageFormat } from 'intl-messageformat';
import { decimalsOf } from '../domain/kernel/amounts.js';
import type { Money } from '../domain/kernel/money.js';
import type { Person } from '../domain/kernel/person.js';
import { isPhrase, type Phrase, type PhraseValue, type Text } from '../domain/kernel/phrase.js';
import { type Clock, clockFor } from './clock.js';
import { CATALOGUES, isMessageKey, type LanguageCode, languageOf, type MessageKey } from './languages.js';

export { isMessageKey, type MessageKey } from './languages.js';

/** Whoever reads a mail or a page: everything is put into their language, time zone and notation. */
export interface Reader extends Clock {
  language: LanguageCode;
  /** BCP 47, with the country where it is known. */
  locale: string;
  timeZone: string;
  /** A message of the catalogue; values are written out as {@link Phrase} values are. */
  say(key: MessageKey, values?: Readonly<Record<string, PhraseValue>>): string;
  /** A phrase in words; words of a person stay as they are. */
  text(text: Text): string;
  /** `£35,000` or `35.000,50 £`; exact, since minor units fit a double. */
  money(amount: Money): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
}

/** English as it is written where nobody says otherwise. */
const ENGLISH = 'en-GB';

/** Puts things into words for somebody; an unknown language hears English, an unknown zone UTC. */
export function readerFor({
  language: tag,
  country,
  timeZone,
}: Pick<Person, 'language' | 'country' | 'timeZone'>): Reader {
  const language = languageOf(tag);
  const locale = localeOf(language, tag, country);
  const clock = clockFor(locale, timeZone, (key) => CATALOGUES[language][key]);
  return readerBy(clock, { language, locale });
}

/** The same reader, told instants by the clocks of another zone as well, where those show another time. */
export function withOtherSide(reader: Reader, timeZone: string): Reader {
  const longTime: Clock['longTime'] = (at, where) =>
    where !== undefined || !reader.differs(at, timeZone)
      ? reader.longTime(at, where)
      : reader.say('calendar.dueBoth', { own: reader.longTime(at), theirs: reader.longTime(at, timeZone) });
  return readerBy({ ...reader, longTime }, reader);
}

function readerBy(clock: Clock, { language, locale }: Pick<Reader, 'language' | 'locale'>): Reader {
  const reader: Reader = {
    ...clock,
    language,
    locale,
    say: (key, values = {}) => formatOf(language, locale, key).format(written(reader, values)) as string,
    text: (text) => (isPhrase(text) ? phraseIn(reader, text) : text),
    money: (amount) => moneyIn(locale, amount),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
  return reader;
}

/** What records and programs get: English, in UTC. */
export const PLAIN: Reader = readerFor({ language: 'en', timeZone: 'UTC' });

function localeOf(language: LanguageCode, tag: string, country?: string): string {
  const own = languageOf(tag) === tag.split('-')[0]?.toLowerCase() ? tag : language;
  const candidates = own.includes('-') ? [own] : country ? [`${own}-${country}`] : [];
  const known = candidates.find((candidate) => {
    try {
      return Intl.getCanonicalLocales(candidate).length > 0;
    } catch {
      return false;
    }
  });
  return known ?? (language === 'en' ? ENGLISH : language);
}

const formats = new Map<string, IntlMessageFormat>();

function formatOf(language: LanguageCode, locale: string, key: MessageKey): IntlMessageFormat {
  const id = `${locale} ${key}`;
  const known = formats.get(id);
  if (known) return known;
  const format = new IntlMessageFormat(CATALOGUES[language][key], locale, undefined, { ignoreTag: true });
  formats.set(id, format);
  return format;
}

/** A phrase of a release that had other messages is shown by its key rather than not at all. */
const phraseIn = (reader: Reader, { say, with: values }: Phrase): string =>
  isMessageKey(say) ? reader.say(say, values) : say;

const written = (reader: Reader, values: Readonly<Record<string, PhraseValue>>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueIn(reader, value)]));

function valueIn(reader: Reader, value: PhraseValue): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (isPhrase(value)) return phraseIn(reader, value);
  if ('at' in value && typeof value.at === 'string') return reader.longTime(value.at);
  if ('duration' in value) return reader.duration(value.duration);
  if ('currency' in value) return reader.money(value);
  return reader.list((value as readonly Text[]).map(reader.text));
}

function moneyIn(locale: string, { currency, minor }: Money): string {
  const decimals = decimalsOf(currency);
  const whole = minor % 10 ** decimals === 0;
  const fraction = { minimumFractionDigits: whole ? 0 : decimals, maximumFractionDigits: whole ? 0 : decimals };
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...fraction }).format(minor / 10 ** decimals);
}
