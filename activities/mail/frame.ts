import type { Localizer } from '../../i18n/index.js';
import { oneLine } from './one-line.js';

export const greetingOf = (localizer: Localizer, name: string): string =>
  localizer.message('mail.greeting', { name: oneLine(name) });

/** Who writes, what the reader has to know about links, and that nobody reads a reply. */
export const footerOf = (localizer: Localizer, organisation: string | undefined, ...aboutLinks: string[]): string[] => [
  organisation === undefined ? localizer.message('mail.sentBy') : localizer.message('mail.sentByFor', { organisation }),
  ...aboutLinks,
  localizer.message('mail.automatic'),
];
