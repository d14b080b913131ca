import { IntlMessageFormat } from 'intl-messageformat';
import { decimalsOf } from '../domain/kernel/amounts.js';
import type { Money } from '../domain/kernel/money.js';
import type { Person } from '../domain/kernel/person.js';
import { isInstant, isMessage, type Message, type MessageParam, type Text } from '../domain/kernel/message.js';
import { isWords } from '../domain/kernel/words.js';
import { type Clock, clockFor } from './clock.js';
import { CATALOGUES, isMessageKey, type LanguageCode, languageOf, type MessageKey } from './languages.js';

/** Whoever reads a mail or a page: everything is put into their language, time zone and notation. */
export interface Localizer extends Clock {
  language: LanguageCode;
  /** BCP 47, with the country where it is known. */
  locale: string;
  timeZone: string;
  /** A message of the catalogue; values are written out as {@link Message} values are. */
  message(key: MessageKey, values?: Readonly<Record<string, MessageParam>>): string;
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
export function localizerFor({
  language: tag,
  country,
  timeZone,
}: Pick<Person, 'language' | 'country' | 'timeZone'>): Localizer {
  const language = languageOf(tag);
  const locale = localeOf(language, tag, country);
  const clock = clockFor(locale, timeZone, (key) => CATALOGUES[language][key]);
  return localizerBy(clock, { language, locale });
}

/** The same reader, told instants by the clocks of another zone as well, where those show another time. */
export function withOtherSide(localizer: Localizer, timeZone: string): Localizer {
  const longTime: Clock['longTime'] = (at, where) =>
    where !== undefined || !localizer.differs(at, timeZone)
      ? localizer.longTime(at, where)
      : localizer.message('calendar.dueBoth', {
          own: localizer.longTime(at),
          theirs: localizer.longTime(at, timeZone),
        });
  return localizerBy({ ...localizer, longTime }, localizer);
}

function localizerBy(clock: Clock, { language, locale }: Pick<Localizer, 'language' | 'locale'>): Localizer {
  const localizer: Localizer = {
    ...clock,
    language,
    locale,
    message: (key, values = {}) => formatOf(language, locale, key).format(written(localizer, values)) as string,
    text: (text) => (isMessage(text) ? phraseIn(localizer, text) : isWords(text) ? text.words : text),
    money: (amount) => moneyIn(locale, amount),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
  return localizer;
}

/** What records and programs get: English, in UTC. */
export const PLAIN: Localizer = localizerFor({ language: 'en', timeZone: 'UTC' });

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
const phraseIn = (localizer: Localizer, { code: say, params: values, otherwise }: Message): string =>
  isMessageKey(say) ? localizer.message(say, values) : (otherwise ?? say);

const written = (
  localizer: Localizer,
  values: Readonly<Record<string, MessageParam>>,
): Record<string, string | number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueIn(localizer, value)]));

function valueIn(localizer: Localizer, value: MessageParam): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (isMessage(value)) return phraseIn(localizer, value);
  if (isWords(value)) return value.words;
  if (isInstant(value)) return value.short ? localizer.shortTime(value.at) : localizer.longTime(value.at);
  if ('series' in value) return value.series.map(localizer.text).join(', ');
  if ('duration' in value) return localizer.duration(value.duration);
  if ('date' in value) return localizer.date(value.date);
  if ('currency' in value) return localizer.money(value);
  return localizer.list((value as readonly MessageParam[]).map((item) => String(valueIn(localizer, item))));
}

function moneyIn(locale: string, { currency, minor }: Money): string {
  const decimals = decimalsOf(currency);
  const whole = minor % 10 ** decimals === 0;
  const fraction = { minimumFractionDigits: whole ? 0 : decimals, maximumFractionDigits: whole ? 0 : decimals };
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...fraction }).format(minor / 10 ** decimals);
}
