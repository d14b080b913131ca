import type { Localizer } from '../../i18n/index.js';

const DOCUMENT_KINDS = [
  'confidential',
  'nda',
  'technical',
  'commercial',
  'submission',
  'evidence',
  'input',
  'handover',
  'signature',
  'certificate',
  'report',
] as const;

/** What a document is called, by its kind. */
export const documentTitle = (localizer: Localizer, kind: string): string =>
  localizer.message(`words.document.${DOCUMENT_KINDS.find((known) => known === kind) ?? 'other'}`);

/** `1 task`, `2 tasks`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

const FIELDS = [
  'approach',
  'experience',
  'price',
  'location',
  'summary',
  'credentials',
  'note',
  'notes',
  'signature',
] as const;

/** What a field of a document is called; one that only its author knows is called by its name. */
export function fieldTitle(localizer: Localizer, key: string): string {
  const known = FIELDS.find((field) => field === key);
  return known ? localizer.message(`pages.document.${known}`) : labelOf(key);
}

/** `codeName` or `code-name` as a label: `Code name`. */
export function labelOf(key: string): string {
  const words = key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_.]+/g, ' ')
    .toLowerCase()
    .trim();
  return capital(words);
}

/** The first letter made a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The client's name, or the reader's own words for it where nobody has given one. */
export const organisationIn = (localizer: Localizer, organisation?: string): string =>
  organisation ?? capital(localizer.message('pages.organisation'));
