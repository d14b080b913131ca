import { PLAIN } from '../i18n/index.js';
import { besideIn, restored, sentenceOf } from '../domain/journal/index.js';
import type { ChainedEntry } from '../store/index.js';
import { instant, printable } from './output.js';

/** One journal entry as one line: its number, when (UTC), which stream, and what happened. */
export function entryLine({ sequence, stream, fact: chained, beside }: ChainedEntry): string {
  const fact = restored(chained, besideIn(beside));
  return printable(
    `${String(sequence).padStart(4)}  ${instant(fact.at)}  ${stream.padEnd(6)}  ${PLAIN.text(sentenceOf(fact))}`,
  );
}
