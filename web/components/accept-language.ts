import { parseAccept } from 'hono/utils/accept';
import { type LanguageCode, LANGUAGES } from '../../i18n/index.js';

/** Browsers send a handful; whoever sends more is not read to the end. */
const MOST_RANGES = 20;

/** The language of an `Accept-Language` header (RFC 9110) that is wanted most among those spoken here; English when none is. */
export function languageFrom(header = ''): LanguageCode {
  const ranges = parseAccept(header.split(',', MOST_RANGES).join()).filter(({ q }) => q > 0);
  const spoken = ranges.flatMap(
    ({ type }) => LANGUAGES.find((known) => known === type.split('-')[0]?.toLowerCase()) ?? [],
  );
  return spoken[0] ?? 'en';
}
