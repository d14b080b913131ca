/** A text made readable again, and how many broken characters and lost line breaks were restored. */
export interface RepairedText {
  text: string;
  characters: number;
  lines: number;
}

/** UTF-8 that was once read as Windows-1252, as it is met in notices. */
const BROKEN_PUNCTUATION: readonly (readonly [string, string])[] = [
  ['â€™', '’'],
  ['â€˜', '‘'],
  ['â€œ', '“'],
  ['â€\u009d', '”'],
  ['â€“', '–'],
  ['â€”', '—'],
  ['â€¢', '•'],
  ['â€¦', '…'],
  ['â‚¬', '€'],
];

/** Words that end in "rn", which a capital may follow in a compound such as "NorthernRail"; compared in lower case. */
const WORDS_IN_RN = new Set(
  (
    'acorn adjourn adorn astern auburn barn bayern bern blackburn born bourn burn capricorn cavern churn concern corn ' +
    'darn discern downturn earn eastern extern fern firstborn forlorn forsworn girn govern hibern holborn horn ' +
    'intern inturn kern lantern learn lectern lorn lucern luzern midwestern modern morn mourn nocturn newborn northeastern ' +
    'northern northwestern outworn overturn pattern popcorn postern postmodern quern reborn relearn return saturn ' +
    'scorn shorn slattern sojourn southeastern southern southwestern spurn stern stillborn stubborn subaltern ' +
    'suborn sworn tavern tern thorn torn tern turn unborn unicorn unlearn unworn upturn urn warn western woburn worn yarn yearn'
  ).split(' '),
);

/** What may begin a new line: a capital, a bullet, a number or letter of a list. */
const LINE_START = String.raw`(?=[ \n]?(?:[A-ZÀ-Þ“‘"'(£€$•–*-]|\d|$)|[a-z]{1,4}[).]\s)`;
// Blanks are single by then, and nothing before "rn" is scanned twice: a long text takes time in proportion.
const AFTER_PUNCTUATION = new RegExp(String.raw`([.:;,!?)\]'"’”%]|^|\s) ?rn${LINE_START}`, 'g');
const AFTER_WORD = /(?<=[a-zà-ÿ0-9]|[A-Z]{2})rn(?=[A-ZÀ-Þ•]|[-*–]\s|\d{1,2}[.)]\s)/g;
const REPEATED = / ?(?:rn){2,} ?/g;
const LONGEST_WORD = 24;

/**
 * Repairs what exports did to a text: "rn" where a line break was (never the "rn" of a word such as "government"), and
 * broken characters such as "Â£". Line ends become `\n`, other control characters blanks.
 */
export function repairText(broken: string): RepairedText {
  const characters = restoreCharacters(broken.replace(/\r\n?/g, '\n'));
  const lines = restoreLines(singleBlanks(characters.text));
  return { text: tidy(lines.text), characters: characters.count, lines: lines.count };
}

function restoreCharacters(broken: string): { text: string; count: number } {
  let count = 0;
  let text = broken.replace(/Â([\u00a0-\u00bf])/g, (_, character: string) => {
    count += 1;
    return character;
  });
  for (const [wrong, right] of BROKEN_PUNCTUATION) {
    const parts = text.split(wrong);
    count += parts.length - 1;
    text = parts.join(right);
  }
  return { text, count };
}

function restoreLines(broken: string): { text: string; count: number } {
  let count = 0;
  const found = (replacement: string, breaks = 1): string => {
    count += breaks;
    return replacement;
  };
  const text = broken
    .replace(REPEATED, (run) => found('\n\n', run.trim().length / 2))
    .replace(AFTER_PUNCTUATION, (_, before: string) => found(`${before}\n`))
    .replace(AFTER_WORD, (rn, offset: number, whole: string) =>
      endsInWord(whole.slice(Math.max(0, offset - LONGEST_WORD), offset) + rn) ? rn : found('\n'),
    );
  return { text, count };
}

/** Whether the last word of a compound, from its last capital on, is one that ends in "rn" by itself. */
function endsInWord(compound: string): boolean {
  const word = /[A-ZÀ-Þ]?[a-zà-ÿ]*$/.exec(compound)?.[0] ?? '';
  return WORDS_IN_RN.has(word.toLowerCase());
}

const singleBlanks = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u00a0]/g, ' ')
    .replace(/ {2,}/g, ' ');

const tidy = (text: string): string =>
  text
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** One line of at most so many characters, cut at a word and never inside a character. */
export function oneLine(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : shorten(line, most);
}

/** At most so many characters, cut at a blank where there is one near the end. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  const blank = cut.search(/\s\S*$/);
  return `${(blank > most / 2 ? cut.slice(0, blank) : cut).trimEnd()}…`;
}
