import type { Context } from 'hono';
import { type Localizer, localizerFor } from '../../i18n/index.js';
import { languageFrom } from '../components/accept-language.js';
import type { Surroundings } from './deps.js';

/** Whoever sees a page: the signed-in person, or somebody of whom only the browser's languages are known. */
export function localizerOf(c: Context): Localizer {
  const around = c.get('around') as Surroundings | undefined;
  return (
    around?.localizer ?? localizerFor({ language: languageFrom(c.req.header('Accept-Language')), timeZone: 'UTC' })
  );
}
