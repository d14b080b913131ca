import { InvalidArgumentError } from 'commander';

/** Options that every command takes. */
export interface CommonOptions {
  json?: boolean;
  url?: string;
}

/** The part of a command's help that shows how it is used. */
export const examples = (...lines: string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;

/** A page's size. */
export function limitOf(text: string): number {
  const limit = Number(text);
  if (!/^\d{1,3}$/.test(text) || limit < 1 || limit > 200)
    throw new InvalidArgumentError('It is not a whole number from 1 to 200.');
  return limit;
}
