import { isMessageKey, type Localizer, PLAIN } from '../../i18n/index.js';

/** What a practice is called; one that the operator has made or renamed keeps its title. */
export function practiceName(localizer: Localizer, id: string, title: string): string {
  const key = `console.practice.${id}`;
  return isMessageKey(key) && PLAIN.message(key) === title ? localizer.message(key) : title;
}
