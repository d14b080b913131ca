import { randomUUID } from 'node:crypto';
import { type DirectoryPerson, firstEntry } from '../../domain/directory/index.js';
import { isFarAhead } from '../../domain/engagement/index.js';
import { domainOf } from '../../domain/kernel/index.js';
import type { Assignee } from '../../domain/tasks/index.js';
import type { CalendarNews, Store } from '../contract.js';
import { tell } from '../audit/told-with.js';
import type { Database, Trx } from '../database/database.js';
import { type News, noteChanges } from './directory-changes.js';
import { lockDirectory } from '../database/locks.js';
import { organisationOf, writeOrganisation } from './organisations.js';
import { personOf, relyingOnThem, replacePerson } from './people.js';

/** Takes in what other systems say of when people work; each piece of news once, and none that is older than what is known. */
export function calendarNews({ db, kind }: Database): Pick<Store, 'takeCalendar' | 'resetCalendar'> {
  return {
    takeCalendar: (news, told = []) =>
      db.transaction().execute(async (trx) => {
        await lockDirectory(kind, trx);
        const known = await trx
          .selectFrom('directoryChanges')
          .select('id')
          .where('id', '=', news.key)
          .executeTakeFirst();
        if (known) return 'repeated';
        const who = addressOf(news);
        const why = who && news.version !== undefined ? await whyNotNext(trx, who, news.version) : undefined;
        if (why) return why;
        if (who && news.version !== undefined) await setVersion(trx, who, news.version);
        await writeEntry(trx, news);
        await noteChanges(trx, await changesOf(trx, news));
        if (isEntry(news)) await tell(kind, trx, told);
        return 'taken';
      }),
    resetCalendar: (who, version, told = []) =>
      db.transaction().execute(async (trx) => {
        await lockDirectory(kind, trx);
        await setVersion(trx, who, version);
        await tell(kind, trx, told);
      }),
  };
}

const addressOf = ({ who }: CalendarNews): string | null => who && ('person' in who ? who.person : who.organisation);

async function changesOf(trx: Trx, news: CalendarNews): Promise<News[]> {
  const { key, who, absences, subject, why } = news;
  const relying = who && 'person' in who && absences ? await relyingOnThem(trx, who.person, ['absences']) : [];
  // An entry of the directory counts for every subject, whichever the news came for.
  const change = { why, at: new Date().toISOString(), ...(subject && !isEntry(news) && { subject }) };
  return [
    { id: key, who: addressOf(news), ...change },
    ...relying.map((email) => ({ id: randomUUID(), who: email, ...change })),
  ];
}

const isEntry = ({ calendar, absences }: CalendarNews): boolean => calendar !== undefined || absences !== undefined;

/** Why a version does not count: it is not newer than the last one, or so far ahead that no right one might count after it. */
async function whyNotNext(
  trx: Trx,
  who: string,
  version: number,
): Promise<'outdated' | { farAheadOf: number } | undefined> {
  const last = await lastVersion(trx, who);
  if (last !== undefined && version <= last) return 'outdated';
  // Who counts by the seconds since 1970 does so for everybody.
  const known = last ?? (await newestVersion(trx));
  return isFarAhead(version, known) ? { farAheadOf: known } : undefined;
}

const lastVersion = async (trx: Trx, who: string): Promise<number | undefined> =>
  (await trx.selectFrom('calendarVersions').select('version').where('who', '=', who).executeTakeFirst())?.version;

const newestVersion = async (trx: Trx): Promise<number> =>
  (
    await trx
      .selectFrom('calendarVersions')
      .select(({ fn }) => fn.max('version').as('newest'))
      .executeTakeFirst()
  )?.newest ?? 0;

async function setVersion(trx: Trx, who: string, version: number): Promise<void> {
  await trx
    .insertInto('calendarVersions')
    .values({ who, version })
    .onConflict((conflict) => conflict.column('who').doUpdateSet({ version }))
    .execute();
}

/** Puts what was sent in the place of what the directory had; news without either only says that something changed. */
async function writeEntry(trx: Trx, { who, calendar, absences }: CalendarNews): Promise<void> {
  const sent = { ...(calendar && { calendar }), ...(absences && { absences }) };
  if (!who || Object.keys(sent).length === 0) return;
  if ('organisation' in who) {
    const { organisation: domain } = who;
    await writeOrganisation(trx, { name: domain, ...(await organisationOf(trx, domain)), domain, ...sent });
  } else {
    const before = await personOf(trx, who.person);
    await replacePerson(trx, before, { ...(before ?? (await entered(trx, who.person))), ...sent });
  }
}

/** The entry that news make for somebody whom the directory does not list. */
async function entered(trx: Trx, email: string): Promise<DirectoryPerson> {
  const task = await trx
    .selectFrom('tasks')
    .select('assignee')
    .where('assigneeEmail', '=', email)
    .orderBy('openedAt', 'desc')
    .executeTakeFirst();
  const asked = task && (JSON.parse(task.assignee) as Assignee);
  return firstEntry(email, asked, await organisationOf(trx, domainOf(email)));
}
