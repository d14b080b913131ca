import type { Subject } from '../../domain/kernel/index.js';
import type { DocumentMeta } from '../contract.js';
import type { Database } from '../database/database.js';
import { prepared } from '../database/prepared.js';
import type { DocumentRegister } from './documents.js';

const COLUMNS = ['subject', 'id', 'kind', 'mediaType', 'size', 'sha256', 'createdAt'] as const;

/** What is known about documents; their content is kept, encrypted, elsewhere. */
export function documentRegister({ db }: Database): DocumentRegister {
  return {
    putDocument: async (meta) => void (await put(db, meta)),
    document: async (subject, id) => (await documentWith(db, { subject, id }))[0],
    documents: (subject) =>
      db
        .selectFrom('documents')
        .select(COLUMNS)
        .where('subject', '=', subject)
        .orderBy('createdAt')
        .orderBy('id')
        .execute(),
  };
}

const put = prepared((db, { subject, id, ...changeable }: DocumentMeta) =>
  db
    .insertInto('documents')
    .values({ subject, id, bound: null, ...changeable })
    .onConflict((conflict) => conflict.columns(['subject', 'id']).doUpdateSet(changeable)),
);

const documentWith = prepared((db, { subject, id }: { subject: Subject; id: string }) =>
  db.selectFrom('documents').select(COLUMNS).where('subject', '=', subject).where('id', '=', id),
);
