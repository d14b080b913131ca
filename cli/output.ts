import Table from 'cli-table3';

const BARE = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
  ].map((part) => [part, '']),
);

/** Rows under headings, without lines, for eyes and for `grep`. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly (string | number | null | undefined)[])[],
): string {
  const drawn = new Table({
    head: headings.map((heading) => heading.toUpperCase()),
    chars: { ...BARE, middle: '  ' },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  for (const row of rows) drawn.push(row.map((cell) => printable(String(cell ?? '–'))));
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

export const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** Text from elsewhere must not move the cursor or colour the terminal. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');

/** `2026-11-23 21:16`, in UTC. */
export const instant = (iso: string | null | undefined): string => (iso ? iso.slice(0, 16).replace('T', ' ') : '–');
