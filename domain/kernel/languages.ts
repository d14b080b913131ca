import { z } from 'zod';
import { wrong } from './rule.js';
import { LANGUAGE_SUBTAGS, REGION_SUBTAGS, SCRIPT_SUBTAGS } from './standards/bcp-47.js';

/** A language that people speak, any of BCP 47, such as `en` or `de-AT`; read are also `eng`, `EN` and `en_gb`. */
export const LanguageTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/, { abort: true, ...wrong('problems.language') })
  .overwrite(canonical)
  .refine(isRegistered, wrong('problems.language'));

/** As the standard writes it: the shortest code of the language, and what is replaced by what replaces it. */
function canonical(written: string): string {
  const tag = written.replaceAll('_', '-');
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    return tag;
  }
}

/** Whether language, script and region are registered; variants are taken as they are. */
function isRegistered(tag: string): boolean {
  const [language = '', ...others] = tag.toLowerCase().split('-');
  if (!LANGUAGE_SUBTAGS.has(language)) return false;
  return others.every((subtag) => {
    if (/^[a-z]{4}$/.test(subtag)) return SCRIPT_SUBTAGS.has(subtag);
    return /^([a-z]{2}|\d{3})$/.test(subtag) ? REGION_SUBTAGS.has(subtag) : true;
  });
}
