import {
  type ChainedFact,
  personPart,
  type SealedPart,
  type SealedParts,
  textPart,
  textsBy,
} from '../../domain/journal/beside.js';
import type { TurnReceipt } from '../../domain/journal/turn.js';
import type { Store } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { lockEngagement } from '../database/locks.js';
import type { Tables, Undo } from '../schema.js';
import { asEntry, entryRows } from './entries.js';
import { canonicalJson } from './hash-chain.js';
import { makeViewAnew } from './read-model.js';
import { erasedPart } from './seal.js';

/** Erases what stands beside chains. An engagement that runs needs it: its workflow would tell it again with the next turn. */
export function erasure({ db, kind }: Database): Pick<Store, 'eraseBeside' | 'erasePerson'> {
  return {
    eraseBeside: (engagement) =>
      db.transaction().execute(async (trx) => {
        await lockEngagement(kind, trx, engagement);
        if (!(await hasEnded(trx, engagement))) return false;
        const named = await peopleBeside(trx, engagement);
        await trx.deleteFrom('journalBeside').where('engagement', '=', engagement).execute();
        await forgetTurns(trx, engagement);
        await makeViewAnew(trx, engagement);
        await forgetUnnamed(trx, named);
        return true;
      }),

    erasePerson: (email) =>
      db.transaction().execute(async (trx) => {
        const person = await trx.selectFrom('persons').selectAll().where('email', '=', email).executeTakeFirst();
        if (!person) return [];
        const running: string[] = [];
        for (const engagement of await naming(trx, person)) {
          await lockEngagement(kind, trx, engagement);
          if (await hasEnded(trx, engagement)) await eraseFrom(trx, engagement, person);
          else running.push(engagement);
        }
        await forgetUnnamed(trx, [person.id]);
        return running;
      }),
  };
}

type Person = Tables['persons'];

async function hasEnded(trx: Trx, engagement: string): Promise<boolean> {
  const row = await trx.selectFrom('engagements').select('endedAt').where('id', '=', engagement).executeTakeFirst();
  return (row?.endedAt ?? null) !== null;
}

/** What a turn keeps so that it can be superseded names people, too; the turns of an ended engagement never are. */
async function forgetTurns(trx: Trx, engagement: string): Promise<void> {
  const undo: Undo = { entries: [], tasks: [] };
  const receipt: TurnReceipt = { placed: {}, undelivered: [] };
  await trx
    .updateTable('turns')
    .set({ undo: JSON.stringify(undo), receipt: JSON.stringify(receipt) })
    .where('engagement', '=', engagement)
    .execute();
}

async function peopleBeside(trx: Trx, engagement: string): Promise<string[]> {
  const rows = await trx.selectFrom('journalBeside').select('parts').where('engagement', '=', engagement).execute();
  const names = rows.flatMap(({ parts }) => Object.keys(JSON.parse(parts) as SealedParts));
  return [...new Set(names.filter((name) => name.startsWith(PEOPLE)).map((name) => name.slice(PEOPLE.length)))];
}

const PEOPLE = personPart('');

/** Nobody keeps an id whom no journal names any more: it would tell who was meant. */
async function forgetUnnamed(trx: Trx, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const named = await trx
      .selectFrom('journalBeside')
      .select('sequence')
      .where('parts', 'like', `%"${personPart(id)}":{"salt"%`)
      .limit(1)
      .executeTakeFirst();
    if (!named) await trx.deleteFrom('persons').where('id', '=', id).execute();
  }
}

/** The engagements beside whose chain somebody is named. */
async function naming(trx: Trx, { id, email }: Person): Promise<string[]> {
  const rows = await trx
    .selectFrom('journalBeside')
    .select('engagement')
    .distinct()
    .where(({ eb, or }) => or([eb('parts', 'like', `%"${personPart(id)}"%`), eb('parts', 'like', `%${email}%`)]))
    .orderBy('engagement')
    .execute();
  return rows.map(({ engagement }) => engagement);
}

async function eraseFrom(trx: Trx, engagement: string, person: Person): Promise<void> {
  const rows = await entryRows(trx).where('journal.engagement', '=', engagement).execute();
  for (const { sequence, chained, beside } of rows.map(asEntry)) {
    if (!beside) continue;
    const left = without(person, chained, beside);
    await trx
      .updateTable('journalBeside')
      .set({ parts: canonicalJson(left) })
      .where('engagement', '=', engagement)
      .where('sequence', '=', sequence)
      .execute();
  }
  await forgetTurns(trx, engagement);
  await makeViewAnew(trx, engagement);
}

/** The parts without what names somebody and what they have said; where they are named, the English goes, too. */
function without({ id, email, name }: Person, { about }: ChainedFact, parts: SealedParts): SealedParts {
  const said = textsBy(id, about).map(textPart);
  const names = [email, ...(name === null ? [] : [name])];
  const isTheirs = ([key, part]: [string, SealedPart]): boolean =>
    key === personPart(id) ||
    said.includes(key) ||
    (key === 'english' && personPart(id) in parts) ||
    ('salt' in part && names.some((each) => JSON.stringify(part.value).includes(JSON.stringify(each).slice(1, -1))));
  return Object.fromEntries(
    Object.entries(parts).map(([key, part]) => [key, isTheirs([key, part]) ? erasedPart(part) : part]),
  );
}
