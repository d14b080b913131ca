import iconv from 'iconv-lite';
import { type Problem, problem, shown } from '../../domain/kernel/index.js';

/** The text of a file, and how it was found; `guessed` where neither the file nor anybody says so. */
export interface DecodedText {
  text: string;
  guessed?: 'windows-1252' | 'macintosh';
}
type Undecoded = { problems: Problem[] };

const refuse = (code: Problem['code'], value?: string): Undecoded => ({
  problems: [problem('', code, value === undefined ? undefined : { value: shown(value) })],
});

/**
 * Reads the bytes of a text file: in the encoding that is named, else by its byte order mark, as UTF-16 or UTF-8 where they can be
 * nothing else, else as Windows or the old Mac OS write the languages of western Europe, which is a guess.
 */
export function decoded(bytes: Uint8Array, charset?: string): DecodedText | Undecoded {
  const marked = markOf(bytes);
  if (marked) return read(bytes, marked);
  if (charset !== undefined && !isAscii(charset)) return read(bytes, charset);
  const wide = widthOf(bytes);
  if (wide) return read(bytes, wide);
  if (bytes.includes(0)) return refuse('problems.csv.binary');
  const utf8 = text(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8 };
  if (charset !== undefined) return refuse('problems.csv.notCharset', charset);
  const guessed = bytes.includes(0x0a) ? 'windows-1252' : 'macintosh';
  return { text: iconv.decode(bytes, guessed), guessed };
}

/** Programs say so of whatever they have not looked at. */
const isAscii = (charset: string): boolean => /^(us-)?ascii$/i.test(charset);

function read(bytes: Uint8Array, charset: string): DecodedText | Undecoded {
  // Latin-1 is what people call it; its last signs are those of Windows.
  const named = /^(iso-?8859-?1|latin-?1)$/i.test(charset) ? 'windows-1252' : charset;
  if (!iconv.encodingExists(named)) return refuse('problems.csv.charset', charset);
  const found = /^utf-?(8|16)/i.test(named) ? text(bytes, named) : legacyText(bytes, named);
  return found === undefined ? refuse('problems.csv.notCharset', charset) : { text: found };
}

/** Undefined where the bytes are not of the encoding; also of UTF-16, whose name says the order where no mark does. */
function text(bytes: Uint8Array, charset: string): string | undefined {
  const name = /^utf-?8/i.test(charset) ? 'utf-8' : /be$/i.test(charset) ? 'utf-16be' : 'utf-16le';
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What has no sign in an encoding comes out as lost. */
function legacyText(bytes: Uint8Array, charset: string): string | undefined {
  const found = iconv.decode(bytes, charset);
  return found.includes('\ufffd') ? undefined : found;
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/** UTF-16 without a mark: the names of columns are ASCII, so that every other byte of the first ones is zero. */
function widthOf(bytes: Uint8Array): string | undefined {
  const start = Array.from(bytes.subarray(0, 16));
  const zeros = (rest: number): boolean =>
    start.length >= 8 && start.every((byte, at) => (at % 2 === rest ? byte === 0 : byte !== 0));
  return zeros(1) ? 'utf-16le' : zeros(0) ? 'utf-16be' : undefined;
}
