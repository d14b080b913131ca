/** Reading what others wrote, apart from the loop that serves. */

export { createTextReader, READER_BUSY, type TextReader } from './text-reader.js';
