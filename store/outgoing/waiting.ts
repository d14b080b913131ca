import type { Database, Trx } from '../database/database.js';
import type { SubscriptionsTable } from './subscription-rows.js';

/** The type of the event that tells of a checkpoint, as subscriptions ask for it. */
const CHECKPOINT_SIGNED = 'checkpoint.signed';

const typesIn = (types: string): string[] => JSON.parse(types) as string[];

/** Whether a subscription's types have it told of checkpoints. */
export function asksForCheckpoints(types: string): boolean {
  const asked = typesIn(types);
  return asked.length === 0 || asked.includes(CHECKPOINT_SIGNED);
}

/** How many events a subscription has not had yet, and when the oldest of them happened. */
export async function waitingFor(
  db: Trx | Database['db'],
  { position, checkpoint, types }: Pick<SubscriptionsTable, 'position' | 'checkpoint' | 'types'>,
): Promise<{ count: number; oldest: string | null }> {
  let facts = db
    .selectFrom('journal')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('at').as('oldest')])
    .where('position', '>', position);
  const asked = typesIn(types);
  if (asked.length > 0) facts = facts.where('type', 'in', asked);
  const checkpoints = db
    .selectFrom('checkpoints')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('at').as('oldest')])
    .where('size', '>', checkpoint);
  const found = [
    await facts.executeTakeFirstOrThrow(),
    ...(asksForCheckpoints(types) ? [await checkpoints.executeTakeFirstOrThrow()] : []),
  ];
  const oldest = found.flatMap((each) => (each.oldest === null ? [] : [each.oldest])).sort();
  return { count: found.reduce((sum, each) => sum + Number(each.count), 0), oldest: oldest[0] ?? null };
}
