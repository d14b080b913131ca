export { formFor } from './form.js';
export { isMessageKey, type LanguageCode, languageOf, LANGUAGES, type MessageKey } from './languages.js';
export { type Localizer, localizerFor, PLAIN, withOtherSide } from './localizer.js';
