/** The languages that mails and pages speak. */
export const LANGUAGES = ['en', 'de', 'es', 'fr'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

/** The language that is spoken to somebody: `de-AT` hears German, and whoever asks for one that is not spoken hears English. */
export function languageOf(tag: string): LanguageCode {
  const primary = tag.split('-')[0]?.toLowerCase();
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}
