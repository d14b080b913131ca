import {
  type ChainedFact,
  personPart,
  type SealedPart,
  type SealedParts,
  textPart,
  textsBy,
  type TurnReceipt,
} from '../../domain/journal/index.js';
import type { Subject } from '../../domain/kernel/index.js';
import type { Store } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { eraseFromAudit, isNamedInAudit } from '../audit/erase-audit.js';
import { lockAudit, lockSubject } from '../database/locks.js';
import type { Tables, Undo } from '../schema.js';
import { asEntry, entryRows } from './entries.js';
import { eraseFromRows } from './erase-rows.js';
import { canonicalJson } from './hash-chain.js';
import { readModelOf } from '../read-models.js';
import { erasedPart } from './seal.js';

/** Erases what stands beside chains. A subject that runs needs it: its workflow would tell it again with the next turn. */
export function erasure({ db, kind }: Database): Pick<Store, 'eraseBeside' | 'erasePerson'> {
  return {
    eraseBeside: (subject) =>
      db.transaction().execute(async (trx) => {
        await lockSubject(kind, trx, subject);
        if (!(await hasEnded(trx, subject))) return false;
        const named = await peopleBeside(trx, subject);
        for (const person of named.length === 0 ? [] : await personsOf(trx, named))
          await eraseFromRows(trx, subject, person);
        await trx.deleteFrom('journalBeside').where('subject', '=', subject).execute();
        await forgetTurns(trx, subject);
        await readModelOf(subject)?.makeAnew(trx, subject);
        await forgetUnnamed(trx, named);
        return true;
      }),

    erasePerson: (email) =>
      db.transaction().execute(async (trx) => {
        const person = await trx.selectFrom('persons').selectAll().where('email', '=', email).executeTakeFirst();
        if (!person) return [];
        const running: Subject[] = [];
        for (const subject of await naming(trx, person)) {
          await lockSubject(kind, trx, subject);
          if (await hasEnded(trx, subject)) await eraseFrom(trx, subject, person);
          else running.push(subject);
        }
        await lockAudit(kind, trx);
        await eraseFromAudit(trx, person);
        await forgetUnnamed(trx, [person.id]);
        return running;
      }),
  };
}

type PersonToErase = Tables['persons'];

/** What nobody knows to have ended may be told again. */
const hasEnded = async (trx: Trx, subject: Subject): Promise<boolean> =>
  (await readModelOf(subject)?.hasEnded(trx, subject)) ?? false;

/** What a turn keeps so that it can be superseded names people, too; the turns of an ended subject never are. */
async function forgetTurns(trx: Trx, subject: Subject): Promise<void> {
  const undo: Undo = { entries: [], tasks: [] };
  const receipt: TurnReceipt = { placed: {}, undelivered: [] };
  await trx
    .updateTable('turns')
    .set({ undo: JSON.stringify(undo), receipt: JSON.stringify(receipt) })
    .where('subject', '=', subject)
    .execute();
}

async function peopleBeside(trx: Trx, subject: Subject): Promise<string[]> {
  const rows = await trx.selectFrom('journalBeside').select('parts').where('subject', '=', subject).execute();
  const names = rows.flatMap(({ parts }) => Object.keys(JSON.parse(parts) as SealedParts));
  return [...new Set(names.filter((name) => name.startsWith(PEOPLE)).map((name) => name.slice(PEOPLE.length)))];
}

const PEOPLE = personPart('');

const personsOf = (trx: Trx, ids: readonly string[]): Promise<PersonToErase[]> =>
  trx.selectFrom('persons').selectAll().where('id', 'in', ids).execute();

/** Nobody keeps an id whom neither a journal nor the audit names any more: it would tell who was meant. */
async function forgetUnnamed(trx: Trx, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const named = await trx
      .selectFrom('journalBeside')
      .select('sequence')
      .where('parts', 'like', `%"${personPart(id)}":{"salt"%`)
      .limit(1)
      .executeTakeFirst();
    if (!named && !(await isNamedInAudit(trx, id))) await trx.deleteFrom('persons').where('id', '=', id).execute();
  }
}

/** The subjects beside whose chain somebody is named. */
async function naming(trx: Trx, { id, email }: PersonToErase): Promise<Subject[]> {
  const rows = await trx
    .selectFrom('journalBeside')
    .select('subject')
    .distinct()
    .where(({ eb, or }) => or([eb('parts', 'like', `%"${personPart(id)}"%`), eb('parts', 'like', `%${email}%`)]))
    .orderBy('subject')
    .execute();
  return rows.map(({ subject }) => subject);
}

async function eraseFrom(trx: Trx, subject: Subject, person: PersonToErase): Promise<void> {
  const rows = await entryRows(trx).where('journal.subject', '=', subject).execute();
  for (const { sequence, chained, beside } of rows.map(asEntry)) {
    if (!beside) continue;
    const left = without(person, chained, beside);
    await trx
      .updateTable('journalBeside')
      .set({ parts: canonicalJson(left) })
      .where('subject', '=', subject)
      .where('sequence', '=', sequence)
      .execute();
  }
  await eraseFromRows(trx, subject, person);
  await forgetTurns(trx, subject);
  await readModelOf(subject)?.makeAnew(trx, subject);
}

/** The parts without what names somebody and what they have said; where they are named, the English goes, too. */
function without({ id, email, name }: PersonToErase, { about }: ChainedFact, parts: SealedParts): SealedParts {
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
