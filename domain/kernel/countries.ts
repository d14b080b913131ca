import { z } from 'zod';
import { wrong } from './rule.js';
import { WEEKENDS } from './standards/cldr-weekends.js';
import { COUNTRY_NAMES } from './standards/iso-3166.js';
import { ALPHA_2_BY_ALPHA_3 } from './standards/iso-3166-alpha-3.js';

const isCountry = (code: string): boolean => Object.hasOwn(COUNTRY_NAMES, code);

/** What people write for countries that the standard has by another code: it reserves the first, and the European Union uses the second. */
const ALPHA_2: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ALPHA_2_BY_ALPHA_3),
  ...Object.entries({ UK: 'GB', EL: 'GR' }),
]);

/** The code of two letters for one that is written, as it stands where there is none. */
const codeFor = (written: string): string => {
  const code = written.toUpperCase();
  return ALPHA_2.get(code) ?? code;
};

/** A country by its ISO 3166-1 code, such as `GB`; read are also `GBR`, `gb` and `UK`. */
export const Country = z
  .string()
  .regex(/^[A-Za-z]{2,3}$/, { abort: true, ...wrong('problems.country') })
  .overwrite(codeFor)
  .refine(isCountry, wrong('problems.country'));

/** How people also write countries, or parts of them, that the standard has by another name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'northern ireland': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'republic of ireland': 'IE',
};

const BY_NAME: ReadonlyMap<string, string> = new Map([
  ...Object.entries(COUNTRY_NAMES).flatMap(([code, names]) => names.map((name) => [name.toLowerCase(), code] as const)),
  ...Object.entries(OTHER_NAMES),
]);

/** The ISO 3166-1 code of a country by its English name or its code of two or three letters; undefined when it is not known. */
export function countryCode(name: string): string | undefined {
  const wanted = name.trim().toLowerCase().replace(/^the /, '');
  return BY_NAME.get(wanted) ?? [codeFor(wanted)].find(isCountry);
}

/**
 * A country's English name, such as `United Kingdom`: the short one of the Unicode CLDR, since some of the standard's own stand
 * the wrong way round for a sentence ("Moldova, Republic of").
 */
export const countryName = (code: string): string => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;

/** The first and the last day of a country's weekend, such as `['friday', 'saturday']`; that of most of the world where none is known. */
export const weekendIn = (code?: string): readonly string[] =>
  (code !== undefined && WEEKENDS[code]) || (WEEKENDS[MOST_OF_THE_WORLD] ?? []);

/** How the Unicode CLDR names it. */
const MOST_OF_THE_WORLD = '001';
