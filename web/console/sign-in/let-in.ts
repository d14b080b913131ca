import type { Context } from 'hono';
import type { ConsoleRole } from '../../../domain/directory/index.js';
import { deedsOf } from '../../record/on-record.js';
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
  { publicUrl, sessions }: Pick<ConsoleDeps, 'publicUrl'> & { sessions: Sessions },
  { email, by, roles, given }: Entering,
): Promise<Response> {
  const deed = deedsOf(c, { kind: 'person', person: email, via: 'console' });
  await sessions.begin(c, email, given, [deed({ type: 'sign-in.done', about: { by, roles: roles.join(', ') } })]);
  return c.redirect(takeReturn(c, publicUrl), 303);
}
