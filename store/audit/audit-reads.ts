import type { Database } from '../database/database.js';
import { cursorKey, limitOf, NumberKey, pageOf } from '../page.js';
import { asAuditEntry } from './audit-chain.js';
import type { Audit } from './audit-rows.js';

/** Nobody has it. */
const NOBODY = '-';

/** Lists of what was done, and of what was refused. */
export function auditReads({ db }: Database): Pick<Audit, 'audit'> {
  return {
    async audit({ type, actor, engagement, since, until, order = 'desc', ...request } = {}) {
      const [place] = cursorKey(request, NumberKey) ?? [];
      const limit = limitOf(request);
      let query = db
        .selectFrom('audit')
        .leftJoin('auditBeside', 'auditBeside.sequence', 'audit.sequence')
        .select(['audit.sequence', 'audit.act', 'audit.besideSha256', 'audit.hash', 'auditBeside.parts'])
        .orderBy('audit.sequence', order)
        .limit(limit + 1);
      if (place !== undefined) query = query.where('audit.sequence', order === 'asc' ? '>' : '<', place);
      if (type) query = query.where('audit.type', '=', type);
      if (actor) query = query.where('audit.actor', '=', await idOfActor(actor));
      if (engagement) query = query.where('audit.engagement', '=', engagement);
      if (since) query = query.where('audit.at', '>=', since);
      if (until) query = query.where('audit.at', '<', until);
      return pageOf(await query.execute(), limit, ({ sequence }) => [sequence], asAuditEntry);
    },
  };

  async function idOfActor(actor: string): Promise<string> {
    if (!actor.includes('@') || actor.startsWith('key:')) return actor;
    const person = await db
      .selectFrom('persons')
      .select('id')
      .where('email', '=', actor.toLowerCase())
      .executeTakeFirst();
    return person?.id ?? NOBODY;
  }
}
