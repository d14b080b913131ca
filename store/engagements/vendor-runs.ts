import { sql } from 'kysely';
import { z } from 'zod';
import {
  countedEntries,
  evidenceOf,
  FIGURES,
  type Run,
  runsTouched,
  vendorRunsOf,
} from '../../domain/journal/index.js';
import { subjectOf } from '../../domain/kernel/index.js';
import type { EvidenceFilter, Store, VendorRecord } from '../contract.js';
import type { Database, Trx } from '../database/database.js';
import { insertRows, prepared } from '../database/prepared.js';
import { chainedFactsOf } from '../journal/entries.js';
import { canonicalJson } from '../journal/hash-chain.js';
import type { CountedFact } from '../journal/read-model.js';
import { cursorKey, limitOf, pageOf } from '../page.js';
import type { VendorRunsTable } from '../schema.js';

/** The rows that the entries of an engagement's journal give. */
export function runRowsOf(engagement: string, entries: readonly CountedFact[]): RunRows {
  const { awarded, runs } = vendorRunsOf({ id: engagement, title: '', entries: countedEntries(entries) });
  return {
    awards: awarded.map((vendor) => ({ vendor, engagement })).sort(byText(({ vendor }) => vendor)),
    runs: runs
      .map(({ sequences, ...run }, ordinal) => ({ ...run, engagement, ordinal, sequences: canonicalJson(sequences) }))
      .sort(byText(({ vendor, ordinal }) => `${vendor} ${ordinal}`)),
  };
}

export interface RunRows {
  awards: { vendor: string; engagement: string }[];
  runs: VendorRunsTable[];
}

const byText =
  <Row>(textOf: (row: Row) => string) =>
  (a: Row, b: Row): number =>
    textOf(a) < textOf(b) ? -1 : 1;

/** Keeps what vendors' scorecards are made of in step with a journal that has got entries. */
export async function followRuns(
  trx: Trx,
  engagement: string,
  entries: readonly CountedFact[],
  anew: boolean,
): Promise<void> {
  const touched = runsTouched(
    entries.map(({ fact }) => fact),
    engagement,
  );
  if (anew || touched.all || (await hasRunOf(trx, engagement, touched.deliverables))) await writeRuns(trx, engagement);
}

async function hasRunOf(trx: Trx, engagement: string, deliverables: readonly string[]): Promise<boolean> {
  return deliverables.length > 0 && (await runsWith(trx, { engagement, deliverables })).length > 0;
}

const runsWith = prepared((db, { engagement, deliverables }: { engagement: string; deliverables: readonly string[] }) =>
  db
    .selectFrom('vendorRuns')
    .select('ordinal')
    .where('engagement', '=', engagement)
    .where('deliverable', 'in', deliverables)
    .limit(1),
);

/** Writes an engagement's rows anew, from its journal. */
export async function writeRuns(trx: Trx, engagement: string): Promise<void> {
  const { awards, runs } = runRowsOf(engagement, await chainedFactsOf(trx, subjectOf('engagement', engagement)));
  await dropAwards(trx, { engagement });
  await dropRuns(trx, { engagement });
  await insertRows(trx, 'vendorAwards', awards);
  await insertRows(trx, 'vendorRuns', runs);
}

const dropAwards = prepared((db, { engagement }: { engagement: string }) =>
  db.deleteFrom('vendorAwards').where('engagement', '=', engagement),
);
const dropRuns = prepared((db, { engagement }: { engagement: string }) =>
  db.deleteFrom('vendorRuns').where('engagement', '=', engagement),
);

/** The rows as they are kept. */
export async function storedRuns(trx: Trx, engagement: string): Promise<RunRows> {
  const awards = await trx.selectFrom('vendorAwards').selectAll().where('engagement', '=', engagement).execute();
  const runs = await trx.selectFrom('vendorRuns').selectAll().where('engagement', '=', engagement).execute();
  return {
    awards: awards.sort(byText(({ vendor }) => vendor)),
    runs: runs.sort(byText(({ vendor, ordinal }) => `${vendor} ${ordinal}`)),
  };
}

/** What vendors' scorecards are made of. */
export function vendorRuns({ db }: Database): Pick<Store, 'vendorRecord' | 'vendorEvidence'> {
  return {
    async vendorRecord({ vendor, engagement }): Promise<VendorRecord> {
      let awards = db.selectFrom('vendorAwards').where('vendor', '=', vendor);
      let runs = db.selectFrom('vendorRuns').where('vendor', '=', vendor);
      if (engagement !== undefined) {
        awards = awards.where('engagement', '=', engagement);
        runs = runs.where('engagement', '=', engagement);
      }
      const { engagements } = await awards
        .select(({ fn }) => fn.countAll<number>().as('engagements'))
        .executeTakeFirstOrThrow();
      const sums = await runs.select(SUMS).executeTakeFirstOrThrow();
      // PostgreSQL sums to decimals, which arrive as texts; nothing sums to null.
      const figure = (name: keyof typeof sums): number => Number(sums[name] ?? 0);
      return {
        engagements: Number(engagements),
        counts: {
          judged: figure('judged'),
          onTime: figure('onTime'),
          accepted: figure('accepted'),
          firstTime: figure('firstTime'),
          dropped: figure('dropped'),
          scored: figure('scored'),
          scores: figure('scores'),
        },
        late: sums.late === null ? null : Number(sums.late),
      };
    },

    async vendorEvidence(filter: EvidenceFilter) {
      const { vendor, figure } = filter;
      const after = cursorKey(filter, Key);
      const limit = limitOf(filter);
      let query = db
        .selectFrom('vendorRuns')
        .innerJoin('engagements', 'engagements.id', 'vendorRuns.engagement')
        .selectAll('vendorRuns')
        .select('engagements.title')
        .where('vendor', '=', vendor)
        .where((eb) =>
          eb.or([
            eb('outcome', 'in', FIGURES[figure].outcomes),
            ...(FIGURES[figure].whereLate ?? []).map((outcome) =>
              eb.and([eb('outcome', '=', outcome), eb('vendorRuns.late', '>', 0)]),
            ),
          ]),
        )
        .orderBy('vendorRuns.endedAt')
        .orderBy('vendorRuns.engagement')
        .orderBy('vendorRuns.ordinal');
      if (after)
        query = query.where((eb) =>
          eb(
            eb.refTuple('vendorRuns.endedAt', 'vendorRuns.engagement', 'vendorRuns.ordinal'),
            '>',
            eb.tuple(after[0], after[1], after[2]),
          ),
        );
      const found = await query.limit(limit + 1).execute();
      return pageOf(
        found,
        limit,
        ({ endedAt, engagement, ordinal }) => [endedAt, engagement, ordinal],
        ({ title, engagement: id, sequences, ...row }) =>
          evidenceOf(figure, { ...row, sequences: JSON.parse(sequences) as Run['sequences'] }, { id, title }),
      );
    },
  };
}

const Key = z.tuple([z.string(), z.string(), z.int().min(0)]);

const counted = (condition: string) =>
  sql<number | string | null>`sum(case when ${sql.raw(condition)} then 1 else 0 end)`;

/** Of the ends of deliverables, as the domain counts them. */
const SUMS = [
  counted(
    "outcome in ('replace', 'terminate') or (outcome = 'accepted' and late is not null) or (outcome = 'dropped' and late > 0)",
  ).as('judged'),
  counted("outcome = 'accepted' and late = 0").as('onTime'),
  counted("outcome = 'accepted'").as('accepted'),
  counted("outcome = 'accepted' and rounds <= 1").as('firstTime'),
  counted("outcome = 'dropped'").as('dropped'),
  counted("outcome = 'accepted' and score is not null").as('scored'),
  sql<number | string | null>`sum(case when outcome = 'accepted' then score end)`.as('scores'),
  sql<number | string | null>`sum(case when outcome <> 'dropped' or late > 0 then late end)`.as('late'),
];
