import { isMessageKey, PLAIN, type Reader } from '../../i18n/localizer.js';

/** What a practice is called; one that the operator has made or renamed keeps its title. */
export function practiceName(reader: Reader, id: string, title: string): string {
  const key = `console.practice.${id}`;
  return isMessageKey(key) && PLAIN.say(key) === title ? reader.say(key) : title;
}
