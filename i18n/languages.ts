import { de } from './de/index.js';
import { en } from './en/index.js';
import { es } from './es/index.js';
import { fr } from './fr/index.js';

export type MessageKey = keyof typeof en;
type Catalogue = Readonly<Record<MessageKey, string>>;

/** Every message of each language that mails and pages speak. */
export const CATALOGUES = { en, de, es, fr } satisfies Readonly<Record<string, Catalogue>>;

export type LanguageCode = keyof typeof CATALOGUES;
export const LANGUAGES = Object.keys(CATALOGUES) as LanguageCode[];

/** The language that is spoken to somebody: `de-AT` hears German, and whoever asks for one that is not spoken hears English. */
export function languageOf(tag: string): LanguageCode {
  const primary = tag.split('-')[0]?.toLowerCase();
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(en, key);
