import type { Reader } from '../../i18n/localizer.js';
import { oneLine } from './one-line.js';

export const greetingOf = (reader: Reader, name: string): string =>
  reader.say('mail.greeting', { name: oneLine(name) });

/** Who writes, what the reader has to know about links, and that nobody reads a reply. */
export const footerOf = (reader: Reader, organisation: string | undefined, ...aboutLinks: string[]): string[] => [
  organisation === undefined ? reader.say('mail.sentBy') : reader.say('mail.sentByFor', { organisation }),
  ...aboutLinks,
  reader.say('mail.automatic'),
];
