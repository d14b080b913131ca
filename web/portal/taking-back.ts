import { isSamePerson } from '../../domain/kernel/index.js';
import type { Closed } from './closed-page.js';
import type { ResolvedLink } from './resolve-link.js';

/** Whether a link that was closed by handing its task to a stand-in still lets its receiver take that back. */
export const mayTakeBack = ({ task, claims }: ResolvedLink, { why }: Closed): boolean =>
  why === 'reassigned' && task.state === 'open' && isSamePerson(task.onBehalfOf?.email, claims.email);
