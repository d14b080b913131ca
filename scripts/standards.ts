import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import currencies from 'currency-codes';
import countries from 'i18n-iso-countries';

/*
 * Writes the standards' tables into domain/kernel/standards/, out of the libraries that keep them. Taken in as they are, the
 * libraries would cost every process and every test 160 ms to load, and the workflow bundle more than its own code.
 */

const require = createRequire(import.meta.url);
/** What each subtag is, such as `{ en: { language: 37 } }`; ranges of private use are keys like `qm..qz`. */
const subtags = require('language-subtag-registry/data/json/index.json') as Record<string, Record<string, number>>;

interface WeekData {
  weekendStart: Record<string, string>;
  weekendEnd: Record<string, string>;
}
/** Where weekends begin and end, by country; `001` is the rest of the world. */
const { weekData } = (require('cldr-core/supplemental/weekData.json') as { supplemental: { weekData: WeekData } })
  .supplemental;

const FOLDER = new URL('../domain/kernel/standards/', import.meta.url);
const WIDTH = 118;
const USUAL_DIGITS = 2;

/** What ISO 4217 was amended by after the library's table was published: the Caribbean guilder, in March 2025. */
const LATER_CURRENCIES = [{ code: 'XCG', digits: 2 }];

/** Codes of ISO 4217 in which nobody is paid: metals, units of account, that for tests and that for no currency. */
const UNPAYABLE = new Set('XAG XAU XPD XPT XBA XBB XBC XBD XDR XSU XUA XTS XXX'.split(' '));

/** The files, by name, as they have to be. */
export function standards(): Readonly<Record<string, string>> {
  const all = [...currencies.data, ...LATER_CURRENCIES].filter(({ code }) => !UNPAYABLE.has(code));
  const codes = [...new Set(all.map(({ code }) => code))].sort();
  const unusual = all
    .filter(({ digits }) => digits !== USUAL_DIGITS)
    .map(({ code, digits }) => [code, digits] as const);
  const names = Object.entries(countries.getNames('en', { select: 'all' })).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    'iso-4217.ts': file(words('CURRENCY_CODES', 'The codes of ISO 4217 in which somebody can be paid.', codes)),
    'iso-4217-digits.ts': file(
      record(
        'UNUSUAL_DIGITS',
        'Digits of the minor unit by ISO 4217, where they are not two.',
        'number',
        unusual.sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, digits]) => [code, String(digits)]),
      ),
    ),
    'iso-3166.ts': file(
      record(
        'COUNTRY_NAMES',
        'The codes of ISO 3166-1, with the English names of their countries.',
        'readonly string[]',
        names.map(([code, each]) => [code, `[${[each].flat().map(quoted).join(', ')}]`]),
      ),
    ),
    'iso-3166-alpha-3.ts': file(
      record(
        'ALPHA_2_BY_ALPHA_3',
        'The codes of two letters by those of three, of ISO 3166-1.',
        'string',
        Object.entries(countries.getAlpha3Codes())
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([three, two]) => [three, quoted(two)]),
      ),
    ),
    'cldr-weekends.ts': file(
      record(
        'WEEKENDS',
        'The first and the last day of the weekend by ISO 3166-1 (Unicode CLDR, supplemental weekData); `001` is the rest of the world.',
        'readonly [first: string, last: string]',
        weekendCountries().map((code) => [code, `[${weekendOf(code).map(quoted).join(', ')}]`]),
      ),
    ),
    'bcp-47.ts': file(
      words('LANGUAGE_SUBTAGS', 'The languages of the IANA registry of BCP 47.', subtagsOf('language')),
      words('SCRIPT_SUBTAGS', 'Its scripts, in lower case.', subtagsOf('script')),
      words('REGION_SUBTAGS', 'Its regions, in lower case.', subtagsOf('region')),
    ),
  };
}

const DAYS: Readonly<Record<string, string>> = {
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
};
const WORLD = '001';

function weekendOf(code: string): string[] {
  const at = (days: Record<string, string>): string => DAYS[days[code] ?? days[WORLD] ?? ''] ?? '';
  return [at(weekData.weekendStart), at(weekData.weekendEnd)];
}

/** Those whose weekend is another than that of the rest of the world, and that itself. */
function weekendCountries(): string[] {
  const named = [...Object.keys(weekData.weekendStart), ...Object.keys(weekData.weekendEnd)];
  return [...new Set(named)]
    .filter((code) => code === WORLD || weekendOf(code).join() !== weekendOf(WORLD).join())
    .sort();
}

const subtagsOf = (type: string): string[] =>
  Object.entries(subtags)
    .filter(([subtag, types]) => type in types && !subtag.includes('..'))
    .map(([subtag]) => subtag)
    .sort();

const file = (...tables: string[]): string =>
  `// Written by \`npm run standards\` from the libraries that keep the standards.\n\n${tables.join('\n')}`;

function words(name: string, says: string, codes: readonly string[]): string {
  const lines: string[] = [];
  for (const code of codes) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + code.length < WIDTH) lines[lines.length - 1] = `${last} ${code}`;
    else lines.push(code);
  }
  return `/** ${says} */\nexport const ${name}: ReadonlySet<string> = new Set(\n  \`\n${lines.join('\n')}\n\`\n    .trim()\n    .split(/\\s+/),\n);\n`;
}

function record(name: string, says: string, type: string, rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(([code, value]) => `  ${/^\d/.test(code) ? quoted(code) : code}: ${value},\n`);
  return `/** ${says} */\nexport const ${name}: Readonly<Record<string, ${type}>> = {\n${lines.join('')}};\n`;
}

const quoted = (text: string): string => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, text] of Object.entries(standards())) writeFileSync(new URL(name, FOLDER), text);
