import { practices } from '../../i18n/en/console-practices.js';
import type { Reader } from '../../i18n/localizer.js';

type Key = keyof typeof practices;

/** What a practice is called; one that the operator has made or renamed keeps its title. */
export function practiceName(reader: Reader, id: string, title: string): string {
  const key = `console.practice.${id}`;
  return key in practices && practices[key as Key] === title ? reader.say(key as Key) : title;
}
