import { IntlMessageFormat } from 'intl-messageformat';
import {
  decimalsOf,
  decimalText,
  isInstant,
  isMessage,
  isWords,
  type Message,
  type MessageParam,
  type Money,
  type Person,
  type Text,
} from '../domain/kernel/index.js';
import { type Clock, clockFor } from './clock.js';
import { once } from './once.js';
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
export const localizerFor = ({
  language,
  country,
  timeZone,
}: Pick<Person, 'language' | 'country' | 'timeZone'>): Localizer => localizerOf(language, country, timeZone);

const localizerOf = once((tag: string, country: string | undefined, timeZone: string): Localizer => {
  const language = languageOf(tag);
  const locale = localeOf(language, tag, country);
  const clock = clockFor(locale, timeZone, (key) => CATALOGUES[language][key]);
  return localizerBy(clock, { language, locale });
});

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
    message: (key, values) => said(localizer, key, values),
    text: (text) => (isMessage(text) ? phraseIn(localizer, text) : isWords(text) ? text.words : text),
    money: (amount) => moneyIn(locale, amount),
    list: (items) => listFormat(locale).format(items),
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

const messageFormat = once(
  (language: LanguageCode, locale: string, key: MessageKey) =>
    new IntlMessageFormat(CATALOGUES[language][key], locale, undefined, { ignoreTag: true }),
);
const listFormat = once((locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** In the syntax of messages: where a value stands, or an apostrophe is written twice. */
const SYNTAX = /[{}]|''/;

function said(localizer: Localizer, key: MessageKey, values: Readonly<Record<string, MessageParam>> = {}): string {
  const { language, locale } = localizer;
  const message = CATALOGUES[language][key];
  if (!SYNTAX.test(message)) return message;
  return messageFormat(language, locale, key).format(written(localizer, values)) as string;
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
  // As text: the largest amounts are no fraction of a number that a computer holds exactly.
  return moneyFormat(locale, currency, String(whole ? 0 : decimals)).format(
    decimalText({ currency, minor }) as `${number}`,
  );
}

const moneyFormat = once((locale: string, currency: string, digits: string) => {
  const fraction = { minimumFractionDigits: Number(digits), maximumFractionDigits: Number(digits) };
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...fraction });
});
