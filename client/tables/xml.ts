import { SaxesParser } from 'saxes';

/** A file that is not what it says it is, or is broken. */
export class DamagedFile extends Error {}

export interface XmlHandlers {
  /** By its name without prefix. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const CHUNK = 65_536;
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML part by part. Throws {@link DamagedFile} where it is none, or defines entities of its own. */
export function readXml(bytes: Uint8Array, { open, close, text }: XmlHandlers): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new DamagedFile(error.message);
  });
  parser.on('doctype', () => {
    throw new DamagedFile('a document type is declared');
  });
  parser.on('opentag', ({ name, attributes }) => open?.(localName(name), attributes));
  parser.on('closetag', ({ name }) => close?.(localName(name)));
  parser.on('text', (found) => text?.(found));
  const decoder = new TextDecoder('utf-8');
  for (let from = 0; from < bytes.length; from += CHUNK)
    parser.write(decoder.decode(bytes.subarray(from, from + CHUNK), { stream: true }));
  parser.close();
}

/** The attributes of every element of a name. */
export function attributesOf(
  bytes: Uint8Array,
  ...names: string[]
): (Readonly<Record<string, string>> & { is: string })[] {
  const found: (Readonly<Record<string, string>> & { is: string })[] = [];
  readXml(bytes, {
    open: (name, attributes) => void (names.includes(name) && found.push({ ...attributes, is: name })),
  });
  return found;
}

/** Characters that XML has no place for stand as `_x000D_` in a workbook. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));

/** A text as it may stand in an element of a workbook. */
export const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML has no place for
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
