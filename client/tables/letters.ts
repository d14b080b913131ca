import iconv from 'iconv-lite';

/** Letters beside those of ASCII that a language of western Europe has; a word has those of one language. */
const ALPHABETS = [
  'äöüßéèàç',
  'àâæçéèêëîïôœùûüÿ',
  'áéíñóúüçàèòï',
  'ãáàâçéêíõóôú',
  'àèéìíîòóùú',
  'áàéèëêíïóöôúüç',
  'æøåéèêóòôäöü',
  'åäöéüáà',
];
const ICELANDIC = 'áðéíóúýþæöø';
const LETTER = /[^\p{ASCII}\P{L}]/gu;

/** Marks that stand between words, or before and after them. */
const MARKS = /[€‚„…‘’“”•–—™‹›«»°§´®©²³¹¼½¾ªº¿¡£\u00a0\u00ad·]/g;
/** Of those the ones that also stand within a word: d’Étoile, Il·lustre, well‐known. */
const MARK_IN_WORD = /\p{L}[€‚„…‘“”•™‹›«»°§´®©²³¹¼½¾¿¡£]\p{L}|[³¹¿£¾¼½]\p{L}|\p{L}[³¹¿¾¼½£¡]|\p{Ll}[–—]\p{Ll}/u;
const TYPOGRAPHY = new RegExp(MARKS.source);

/** Where Windows writes Latin letters by another table, as countries, languages and ends of addresses. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  'windows-1250': 'PL CZ SK HU RO HR SI RS BA AL ME pl cs sk hu ro hr sl sr bs sq'.split(' '),
  'windows-1254': 'TR AZ tr az'.split(' '),
  'windows-1257': 'EE LV LT et lv lt'.split(' '),
  'windows-1258': 'VN vi'.split(' '),
};

const HIGH = Uint8Array.from({ length: 128 }, (_, at) => at + 128);
const highOf = (table: string): string => iconv.decode(HIGH, table);
const WESTERN = highOf('windows-1252');
/** The letters that another table has in the same places. */
const SHARED = new Map(
  Object.keys(TABLES).map((table) => {
    const other = highOf(table);
    return [table, new Set(Array.from(WESTERN).filter((letter, at) => other[at] === letter))] as const;
  }),
);

/** Tells of the cells of one row, whose encoding was guessed, which of them cannot be right as they read. */
export function suspectsIn(cells: readonly string[]): number[] {
  const odd = cells.flatMap((cell, at) => (/\P{ASCII}/u.test(cell) ? [at] : []));
  if (odd.length === 0) return [];
  const places = placesIn(cells);
  const others = Object.entries(TABLES).flatMap(([table, of]) =>
    of.some((place) => places.has(place)) ? [table] : [],
  );
  const alphabets = ['IS', 'FO', 'is', 'fo'].some((place) => places.has(place)) ? [...ALPHABETS, ICELANDIC] : ALPHABETS;
  return odd.filter((at) => !reads(cells[at] ?? '', alphabets, others));
}

function reads(cell: string, alphabets: readonly string[], others: readonly string[]): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no table has a letter for comes out as these
  if (/[\u0080-\u009f]/.test(cell) || MARK_IN_WORD.test(cell)) return false;
  const strangers = Array.from(cell).filter(
    (sign) => sign > '\u007f' && !/\p{L}/u.test(sign) && !TYPOGRAPHY.test(sign),
  );
  if (strangers.length > 0) return false;
  const letters = cell.match(LETTER) ?? [];
  if (letters.some((letter) => others.some((table) => !SHARED.get(table)?.has(letter)))) return false;
  return (cell.match(/\p{L}+/gu) ?? []).every((word) => isWord(word, alphabets));
}

function isWord(word: string, alphabets: readonly string[]): boolean {
  // A capital within a word, three marked letters in a row, and “œ” before anything but “u” and “i” are those of other tables.
  if (/\p{L}[^\p{ASCII}\p{Ll}]\p{Ll}|[^\p{ASCII}]{3}|œ(?![ui])/u.test(word)) return false;
  const letters = word.match(LETTER)?.map((letter) => letter.toLowerCase()) ?? [];
  return alphabets.some((alphabet) => letters.every((letter) => alphabet.includes(letter)));
}

/** Countries and languages that stand by themselves in a cell, and the ends of addresses as countries. */
function placesIn(cells: readonly string[]): Set<string> {
  const codes = cells.filter((cell) => /^\s*[A-Za-z]{2}(\s*[;,]\s*[A-Za-z]{2})*\s*$/.test(cell));
  const addresses = cells.flatMap((cell) => /@.*\.([a-z]{2})\s*$/i.exec(cell)?.[1]?.toUpperCase() ?? []);
  return new Set([...codes.flatMap((cell) => cell.split(/[;,]/).map((code) => code.trim())), ...addresses]);
}

/** Text that was read in the wrong encoding before it came here: `MÃ¼ller`, or with characters that were lost. */
export const isGarbled = (cell: string): boolean => /\ufffd|[ÃÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u.test(cell);
