import type { Context } from 'hono';
import type { ConsoleRole } from '../../../domain/directory/index.js';
import { onRecord } from '../../record/on-record.js';
import type { ConsoleDeps } from '../deps.js';
import type { Sessions } from '../session.js';
import { takeReturn } from './return-to.js';

/** Who comes in, by what, and with which roles; `given` are those that a provider's groups give for this session. */
interface Entering {
  email: string;
  by: 'link' | 'provider';
  roles: readonly ConsoleRole[];
  given: ConsoleRole[] | null;
}

/** Puts a sign-in on record, begins the session, and leads to where they wanted to go. */
export async function letIn(
  c: Context,
  { store, publicUrl, sessions }: Pick<ConsoleDeps, 'store' | 'publicUrl'> & { sessions: Sessions },
  { email, by, roles, given }: Entering,
): Promise<Response> {
  await onRecord(store, c, { kind: 'person', person: email, via: 'console' })({
    type: 'sign-in.done',
    about: { by, roles: roles.join(', ') },
  });
  await sessions.begin(c, email, given);
  return c.redirect(takeReturn(c, publicUrl), 303);
}
