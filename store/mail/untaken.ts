import { addDuration } from '../../domain/kernel/index.js';
import type { Database } from '../database/database.js';
import type { MailRefusals, MailRefusalsTable, SentLetter, UntakenLetter } from './untaken-rows.js';

type Untaken = Omit<MailRefusals, 'markBounced'>;

/** Nobody reads a longer list, and bounces do not come later. */
const KEPT = 'P30D';
const MOST_SHOWN = 200;

/** Mails that mail servers have refused, and how a bounce is known. */
export function untakenMails({ db }: Database): Untaken {
  const lasting = db.selectFrom('mailRefusals').selectAll().where('forGood', '=', 1);
  return {
    async noteUntaken(letters) {
      for (const letter of letters)
        await db
          .insertInto('mailRefusals')
          .values(rowOf(letter))
          .onConflict((conflict) =>
            conflict
              .column('id')
              .doUpdateSet({ forGood: 1, status: letter.status, words: letter.words, at: letter.at, toldAt: null })
              .where('mailRefusals.forGood', '=', 0)
              .where((eb) => eb.val(letter.forGood ? 1 : 0), '=', 1),
          )
          .execute();
    },
    async untaken(now) {
      const rows = await lasting
        .where('at', '>', addDuration(now, KEPT, -1))
        .orderBy('at', 'desc')
        .limit(MOST_SHOWN)
        .execute();
      return rows.map(asLetter);
    },
    async untold({ tell, delayedSince, limit }) {
      const untold = db.selectFrom('mailRefusals').where('tell', '=', tell).where('mailRefusals.toldAt', 'is', null);
      const forGood = await untold.selectAll().where('forGood', '=', 1).orderBy('at').limit(limit).execute();
      const delayed = await untold
        .innerJoin('outbox', 'outbox.id', 'mailRefusals.id')
        .selectAll('mailRefusals')
        .where('forGood', '=', 0)
        .where('outbox.state', '=', 'queued')
        .where('mailRefusals.at', '<=', delayedSince)
        .orderBy('mailRefusals.at')
        .limit(limit)
        .execute();
      return [...forGood, ...delayed].map(asLetter);
    },
    async markUntaken(ids, how) {
      if (ids.length > 0) await db.updateTable('mailRefusals').set(how).where('id', 'in', ids).execute();
    },
    async mailFigures() {
      const [refused, delayed, pending] = await Promise.all([
        db
          .selectFrom('mailRefusals')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('forGood', '=', 1)
          .executeTakeFirstOrThrow(),
        db
          .selectFrom('mailRefusals')
          .innerJoin('outbox', 'outbox.id', 'mailRefusals.id')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('forGood', '=', 0)
          .where('outbox.state', '=', 'queued')
          .executeTakeFirstOrThrow(),
        db
          .selectFrom('outbox')
          .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('at').as('oldest')])
          .where('state', '=', 'queued')
          .executeTakeFirstOrThrow(),
      ]);
      return {
        refused: Number(refused.count),
        delayed: Number(delayed.count),
        pending: Number(pending.count),
        oldest: pending.oldest,
      };
    },
    async putEnvelope(token, letter) {
      await db
        .deleteFrom('envelopes')
        .where('at', '<', addDuration(letter.sentAt, KEPT, -1))
        .execute();
      await db
        .insertInto('envelopes')
        .values({ token, letter: JSON.stringify(letter), at: letter.sentAt })
        .onConflict((conflict) => conflict.column('token').doNothing())
        .execute();
    },
    async envelope(token) {
      const row = await db.selectFrom('envelopes').select('letter').where('token', '=', token).executeTakeFirst();
      return row && (JSON.parse(row.letter) as SentLetter);
    },
    lettersOf: (subject) =>
      db.selectFrom('outbox').select(['id', 'bundle', 'state']).where('subject', '=', subject).execute(),
  };
}

const rowOf = ({ to, title, forGood, ...letter }: UntakenLetter): MailRefusalsTable => ({
  ...letter,
  recipient: to.email.toLowerCase(),
  name: to.name,
  title: JSON.stringify(title),
  forGood: forGood ? 1 : 0,
  tell: letter.subject === null ? 'nobody' : 'workflow',
  toldAt: null,
});

const asLetter = ({
  recipient,
  name,
  title,
  forGood,
  tell: _,
  toldAt: __,
  ...row
}: MailRefusalsTable): UntakenLetter => ({
  ...row,
  to: { name, email: recipient },
  title: JSON.parse(title) as UntakenLetter['title'],
  forGood: forGood === 1,
});
