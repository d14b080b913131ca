import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Country, countryCode, countryName } from '../../../domain/kernel/countries.js';
import { Currency } from '../../../domain/kernel/currencies.js';
import { decimalsOf, decimalText, plainMoney } from '../../../domain/kernel/amounts.js';
import { MOST_MINOR } from '../../../domain/kernel/rounding.js';
import { Money } from '../../../domain/kernel/money.js';
import { LanguageTag } from '../../../domain/kernel/languages.js';
import { LANGUAGES, localizerFor } from '../../../i18n/index.js';
import { ALPHA_2_BY_ALPHA_3 } from '../../../domain/kernel/standards/iso-3166-alpha-3.js';
import { standards } from '../../../scripts/standards.js';

const FOLDER = new URL('../../../domain/kernel/standards/', import.meta.url);

const complaints = (schema: typeof Country, value: string): (string | undefined)[] =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('standards', () => {
  it.each(Object.entries(standards()))('%s is what the library says', (name, text) => {
    expect(readFileSync(new URL(name, FOLDER), 'utf8')).toBe(text);
  });

  it('leave no other table behind', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(standards()).toSorted());
  });
});

describe('Currency', () => {
  it.each(['GBP', 'JPY', 'KWD', 'XCG'])('takes %s', (code) => expect(Currency.parse(code)).toBe(code));

  it.each(['GBQ', 'ABC', 'GPB', 'XXX', 'XTS', 'XAU', 'XDR'])('refuses %s, in which nobody is paid', (code) =>
    expect(complaints(Currency, code)).toEqual(['problems.currency']),
  );

  it.each(['gbp', 'pounds', ''])('refuses "%s", which is no code at all, and says so once', (code) =>
    expect(complaints(Currency, code)).toEqual(['problems.currency']),
  );
});

describe('decimalsOf', () => {
  it.each([
    ['GBP', 2],
    ['JPY', 0],
    ['UGX', 0],
    ['KWD', 3],
    ['IQD', 3],
    ['CLF', 4],
  ])('%s has %d', (code, digits) => expect(decimalsOf(code)).toBe(digits));

  it('is how an amount is written', () => {
    expect(plainMoney({ currency: 'IQD', minor: 1_234_567 })).toBe('IQD 1,234.567');
    expect(plainMoney({ currency: 'XOF', minor: 1_234_567 })).toBe('XOF 1,234,567');
  });
});

describe('Money', () => {
  const written = (minor: number): string =>
    localizerFor({ language: 'de', country: 'DE', timeZone: 'UTC' })
      .money({ currency: 'EUR', minor })
      .replaceAll(/[^\d,]/g, '');

  it('goes up to what is a whole number still, and is written to the last unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: MOST_MINOR }), (minor) => {
        expect(Money.parse({ currency: 'EUR', minor })).toEqual({ currency: 'EUR', minor });
        expect(decimalText({ currency: 'EUR', minor }).replace('.', '')).toBe(String(minor));
        const digits = written(minor).replace(',', '');
        expect(minor % 100 === 0 ? `${digits}00` : digits).toBe(String(minor));
      }),
    );
    expect(written(MOST_MINOR)).toBe('90071992547409,91');
    expect(Money.safeParse({ currency: 'EUR', minor: MOST_MINOR + 1 }).success).toBe(false);
  });
});

describe('Country', () => {
  it.each(['GB', 'DE', 'XK'])('takes %s', (code) => expect(Country.parse(code)).toBe(code));

  it.each([
    ['UK', 'GB'],
    ['EL', 'GR'],
    ['GBR', 'GB'],
    ['deu', 'DE'],
    ['de', 'DE'],
  ])('reads %s as %s', (written, code) => expect(Country.parse(written)).toBe(code));

  it('reads every code of three letters, and gives back every one of two', () => {
    for (const [three, two] of Object.entries(ALPHA_2_BY_ALPHA_3)) {
      expect(Country.parse(three)).toBe(two);
      expect(Country.parse(two)).toBe(two);
    }
  });

  it.each(['EU', 'ZZ', 'XX', 'ABC'])('refuses %s, which the standard has not', (code) =>
    expect(complaints(Country, code)).toEqual(['problems.country']),
  );

  it('says once what is no code at all', () => {
    expect(complaints(Country, 'Ireland')).toEqual(['problems.country']);
  });
});

describe('countryCode', () => {
  it.each([
    ['United Kingdom', 'GB'],
    ['the United States of America', 'US'],
    ['UK', 'GB'],
    ['Scotland', 'GB'],
    ['Republic of Ireland', 'IE'],
    ['Côte d’Ivoire'.replace('’', "'"), 'CI'],
    [' de ', 'DE'],
  ])('of "%s" is %s', (name, code) => expect(countryCode(name)).toBe(code));

  it.each(['Atlantis', 'zz', ''])('knows no "%s"', (name) => expect(countryCode(name)).toBeUndefined());
});

describe('countryName', () => {
  it('is the short one, the right way round', () => {
    expect(countryName('MD')).toBe('Moldova');
    expect(countryName('GB')).toBe('United Kingdom');
  });
});

describe('LanguageTag', () => {
  it.each([...LANGUAGES, 'de-AT', 'zh-Hant-TW', 'es-419', 'gsw', 'de-1996'])('takes %s', (tag) =>
    expect(LanguageTag.parse(tag)).toBe(tag),
  );

  it.each([
    ['eng', 'en'],
    ['ger', 'de'],
    ['EN', 'en'],
    ['en_gb', 'en-GB'],
    ['en-UK', 'en-GB'],
    ['sr-latn', 'sr-Latn'],
    ['iw', 'he'],
  ])('reads %s as %s', (written, tag) => expect(LanguageTag.parse(written)).toBe(tag));

  it.each(['qq', 'en-XY', 'en-Abcd', 'german', 'xyz1', ''])('refuses "%s", and says so once', (tag) =>
    expect(complaints(LanguageTag, tag)).toEqual(['problems.language']),
  );
});
