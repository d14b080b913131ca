import { type LanguageCode, LANGUAGES } from '../../i18n/index.js';

/** Browsers send a handful; whoever sends more is not read to the end. */
const MOST_RANGES = 20;

/** The language of an `Accept-Language` header (RFC 9110) that is wanted most among those spoken here; English when none is. */
export function languageFrom(header = ''): LanguageCode {
  const wanted = header
    .split(',', MOST_RANGES)
    .flatMap((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const language = LANGUAGES.find((known) => known === tag.split('-')[0]);
      return language ? [{ language, weight: weightIn(parameters) }] : [];
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.language ?? 'en';
}

function weightIn(parameters: readonly string[]): number {
  const [, weight = '1'] = parameters.map((parameter) => /^q\s*=\s*([\d.]+)$/.exec(parameter)).find(Boolean) ?? [];
  return Number(weight) || 0;
}
