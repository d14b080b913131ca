import { z } from 'zod';
import type { Page, PageRequest } from './contract.js';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;
const MAX_CURSOR = 2_000;

/** How many items a page holds. */
export const limitOf = ({ limit = DEFAULT_LIMIT }: PageRequest): number =>
  Math.min(Math.max(Math.trunc(limit), 1), MAX_LIMIT);

/** The key at which a page starts, undefined for the first page. Throws a RangeError with code `InvalidCursor` for a cursor that no list gave. */
export function cursorKey<K>({ cursor }: PageRequest, key: z.ZodType<K>): K | undefined {
  if (cursor === undefined) return undefined;
  const parsed = cursor.length > MAX_CURSOR ? undefined : key.safeParse(decode(cursor));
  if (parsed?.success) return parsed.data;
  throw Object.assign(new RangeError(`"${cursor.slice(0, 80)}" is not a cursor of this list`), {
    code: 'InvalidCursor',
  });
}

/** Makes a page of rows read with one more than the limit; the extra row only tells that there is a next page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => unknown,
  itemOf: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next =
    rows.length > limit && last !== undefined ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null;
  return { items: shown.map(itemOf), next };
}

/** Every item of a paged list, or the first ones up to a limit. */
export async function everyItem<T>(
  list: (request: PageRequest) => Promise<Page<T>>,
  limit = Number.POSITIVE_INFINITY,
): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await list({ cursor, limit: 200 });
    items.push(...page.items);
    if (page.next === null || items.length >= limit) return items.slice(0, limit);
    cursor = page.next;
  }
}

/** Keys of lists ordered by one text, by two texts, or by a number. */
export const TextKey = z.tuple([z.string()]);
export const TextPairKey = z.tuple([z.string(), z.string()]);
export const NumberKey = z.tuple([z.int().min(0)]);

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
