import { unzipSync } from 'fflate';
import { attributesOf, DamagedFile, readXml, unescaped } from './xml.js';

/** A workbook as far as cells are read with it. */
export interface Workbook {
  /** Those that people see, in their order. */
  sheets: { name: string; content: Uint8Array }[];
  /** Texts that cells refer to by their place. */
  shared: string[];
  /** What a number is by the style of its cell. */
  styles: ('date' | 'percent' | 'number')[];
  /** Whether days count from 1904. */
  since1904: boolean;
}

/** A file that cannot be read for what it is; the name is what it is called. */
export class OtherFormat extends Error {}
/** A file that is too large once it is unpacked. */
export class TooLarge extends Error {}

/** What is read of a workbook may have so many bytes when it is unpacked. */
export const MOST_UNPACKED = 50_000_000;
const MOST_PARTS = 10_000;

/** Unpacks a workbook (ECMA-376, transitional and strict). Throws {@link OtherFormat}, {@link TooLarge} or {@link DamagedFile}. */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const part = partsOf(bytes);
  const main = relations(part, '').find(({ type }) => type === 'officeDocument')?.target;
  if (main?.endsWith('.bin')) throw new OtherFormat('Excel Binary Workbook (.xlsb)');
  const book = main && part(main);
  if (!book || !main.includes('workbook')) throw new OtherFormat(part('mimetype') ? 'OpenDocument (.ods)' : 'ZIP');
  const related = relations(part, main);
  const contentOf = (type: string): Uint8Array | undefined => {
    const target = related.find((each) => each.type === type)?.target;
    return target === undefined ? undefined : part(target);
  };
  const strings = contentOf('sharedStrings');
  const styles = contentOf('styles');
  return {
    sheets: attributesOf(book, 'sheet').flatMap(({ name = '', state = 'visible', ...ids }) => {
      const id = Object.entries(ids).find(([key]) => key.endsWith(':id'))?.[1];
      const sheet = related.find((each) => each.id === id && each.type === 'worksheet');
      const content = sheet && state === 'visible' ? part(sheet.target) : undefined;
      return content ? [{ name, content }] : [];
    }),
    shared: strings ? sharedStrings(strings) : [],
    styles: styles ? numberStyles(styles) : [],
    since1904: attributesOf(book, 'workbookPr').some(({ date1904 = '0' }) => ['1', 'true'].includes(date1904)),
  };
}

type PartOf = (path: string) => Uint8Array | undefined;

/** Unpacks one part after the other, as long as all of them together are small enough. */
function partsOf(bytes: Uint8Array): PartOf {
  const sizes = new Map<string, number>();
  unpack(bytes, ({ name, originalSize }) => {
    if (sizes.size >= MOST_PARTS) throw new TooLarge();
    sizes.set(name.toLowerCase(), originalSize);
    return false;
  });
  const unpacked = new Map<string, Uint8Array>();
  let left = MOST_UNPACKED;
  return (path) => {
    const wanted = path.toLowerCase();
    const known = unpacked.get(wanted);
    if (known || !sizes.has(wanted)) return known;
    left -= sizes.get(wanted) ?? 0;
    if (left < 0) throw new TooLarge();
    const [content] = Object.values(unpack(bytes, ({ name }) => name.toLowerCase() === wanted));
    if (content) unpacked.set(wanted, content);
    return content;
  };
}

function unpack(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    throw new DamagedFile((error as Error).message);
  }
}

interface Relation {
  id: string;
  /** The last step of its address. */
  type: string;
  /** A path within the file. */
  target: string;
}

/** To what a part refers; the whole file has no path. */
function relations(part: PartOf, path: string): Relation[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const content = part(`${folder}_rels/${path.slice(folder.length)}.rels`);
  if (!content) return [];
  return attributesOf(content, 'Relationship').map(({ Id = '', Type = '', Target = '' }) => ({
    id: Id,
    type: Type.slice(Type.lastIndexOf('/') + 1),
    target: new URL(Target, `file:///${folder}`).pathname.slice(1),
  }));
}

/** The texts, without how they are to be spoken. */
function sharedStrings(content: Uint8Array): string[] {
  const found: string[] = [];
  let text: string | undefined;
  let inText = false;
  let spoken = false;
  readXml(content, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') spoken = true;
      inText = name === 't' && !spoken;
    },
    text(more) {
      if (inText && text !== undefined) text += more;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') spoken = false;
      if (name === 'si') found.push(unescaped(text ?? ''));
    },
  });
  return found;
}

/** Dates and times among the formats that have numbers instead of codes (ECMA-376, 18.8.30). */
const isDateFormat = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
const PERCENT_FORMATS = [9, 10];

function numberStyles(content: Uint8Array): Workbook['styles'] {
  const codes = new Map<number, string>();
  const styles: Workbook['styles'] = [];
  let inCells = false;
  readXml(content, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(kindOf(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close: (name) => void (name === 'cellXfs' && (inCells = false)),
  });
  return styles;
}

function kindOf(id: number, code?: string): Workbook['styles'][number] {
  if (code === undefined) return isDateFormat(id) ? 'date' : PERCENT_FORMATS.includes(id) ? 'percent' : 'number';
  // Texts, escaped signs, colours, currencies and conditions say nothing of it; [h] and its like do.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(bare.replace(/general/gi, '')) ? 'date' : bare.includes('%') ? 'percent' : 'number';
}
