import { createTextReader, type TextReader, type TextReaderOptions } from '../../../client/reading/text-reader.js';

/** A reader whose thread runs the sources, as they are. */
export const aTextReader = (options: TextReaderOptions = {}): TextReader =>
  createTextReader({ thread: new URL('./reading-thread.mjs', import.meta.url), ...options });

export const textReader = aTextReader();
