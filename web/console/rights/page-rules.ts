import { mayDo, type Right } from '../../../domain/directory/index.js';
import type { Surroundings } from '../deps.js';

/** Who may besides those with the right: whoever has a part in the engagement, owns it, or holds the task or is stood in for. */
export type Besides = 'part' | 'owner' | 'holder';

export interface PageRule {
  method: 'GET' | 'POST';
  /** As routes are written: `/tasks/:id`. */
  path: string;
  right: Right;
  besides?: Besides;
}

const page = (path: string, right: Right, besides?: Besides): PageRule => ({ method: 'GET', path, right, besides });
const form = (path: string, right: Right, besides?: Besides): PageRule => ({ method: 'POST', path, right, besides });

/** Every page and form of somebody who is signed in, with the right that it takes; there is no other. */
export const PAGE_RULES: readonly PageRule[] = [
  page('/', 'own'),
  page('/engagements/:id', 'readEngagements', 'part'),
  page('/engagements/:id/live', 'readEngagements', 'part'),
  page('/engagements/:id/journal', 'readEngagements', 'part'),
  page('/engagements/:id/ledger', 'readEngagements', 'part'),
  page('/engagements/:id/verify', 'readEngagements', 'part'),
  page('/engagements/:id/documents/:document', 'readEngagements', 'part'),
  form('/engagements/:id/cancel', 'runEngagements', 'owner'),

  page('/inbox', 'own'),
  form('/inbox/hand-on', 'runEngagements'),
  page('/tasks/:id', 'readEngagements', 'part'),
  // Each of these is for the holder, or one of the group, alone, whatever their roles.
  form('/tasks/:id/answer', 'own'),
  form('/tasks/:id/claim', 'own'),
  form('/tasks/:id/acknowledge', 'own'),
  form('/tasks/:id/snooze', 'own'),
  form('/tasks/:id/pause', 'runEngagements', 'owner'),
  form('/tasks/:id/resume', 'runEngagements', 'owner'),
  form('/tasks/:id/send-again', 'runEngagements', 'owner'),
  form('/tasks/:id/take-back', 'runEngagements', 'holder'),
  form('/tasks/:id/reassign', 'runEngagements', 'holder'),

  page('/overdue', 'readEngagements'),
  page('/incidents', 'readEngagements'),
  page('/start', 'runEngagements'),
  form('/start', 'runEngagements'),
  form('/start/brief', 'runEngagements'),
  form('/start/ocds', 'runEngagements'),
  page('/rehearse', 'runEngagements'),
  form('/rehearse', 'runEngagements'),

  page('/vendors', 'readDirectory'),
  page('/vendors/export/:format', 'readDirectory'),
  page('/vendors/:id', 'readDirectory'),
  page('/vendors/:id/scorecard/:figure', 'readDirectory'),
  form('/vendors/import', 'changeDirectory'),
  page('/people', 'readDirectory'),
  page('/people/new', 'changeDirectory'),
  page('/people/:email', 'readDirectory'),
  form('/people', 'changeDirectory'),
  page('/organisations', 'readDirectory'),
  page('/organisations/new', 'changeDirectory'),
  page('/organisations/:domain', 'readDirectory'),
  form('/organisations', 'changeDirectory'),

  page('/audit', 'readAudit'),
  page('/rights', 'grantRights'),
  form('/rights/:id/decide', 'grantRights'),
  page('/settings', 'keepSettings'),
  page('/keys', 'keepSettings'),
  page('/keys/new', 'keepSettings'),
  form('/keys', 'keepSettings'),
  form('/keys/:id/withdraw', 'keepSettings'),
  page('/event-sources', 'keepSettings'),
  page('/event-sources/new', 'keepSettings'),
  page('/event-sources/:id', 'keepSettings'),
  form('/event-sources', 'keepSettings'),
  form('/event-sources/:id', 'keepSettings'),
  form('/event-sources/:id/rotate', 'keepSettings'),
  form('/event-sources/:id/remove', 'keepSettings'),
  page('/sessions', 'own'),
  // Of others only by whom `endSessions` allows.
  form('/sessions/end', 'own'),
  form('/sessions/end-others', 'own'),
  form('/sign-out', 'own'),
];

/** Whether who is signed in has a right by their roles. */
export const may = ({ visitor }: Pick<Surroundings, 'visitor'>, right: Right): boolean => mayDo(visitor.roles, right);

/** The rule of a request's page, with the values of its path. */
export function ruleFor(method: string, path: string): { rule: PageRule; params: Record<string, string> } | undefined {
  const asked = method === 'HEAD' ? 'GET' : method;
  for (const rule of PAGE_RULES) {
    const params = rule.method === asked && paramsOf(rule.path, path);
    if (params) return { rule, params };
  }
  return undefined;
}

function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const [parts, given] = [pattern.split('/'), path.split('/')];
  if (parts.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = given[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== value) return undefined;
    } else if (value === '') return undefined;
    else params[part.slice(1)] = decoded(value);
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
