import { engagementOf, isEnd } from '../../domain/engagement/index.js';
import { type Localizer, localizerFor } from '../../i18n/index.js';
import { isAsked, type LinkClaims, type Links } from '../../domain/tasks/index.js';
import type { Person } from '../../domain/kernel/index.js';
import type { EngagementView } from '../../domain/journal/index.js';
import { type Store, type TaskRow, whyNotHold, isUnsettled } from '../../store/index.js';
import { listed, withListedSides } from '../../domain/directory/index.js';
import type { Closed } from './closed-page.js';

/** What a genuine link is about, whom it was sent to, and in which language they read. */
export interface ResolvedLink {
  claims: LinkClaims;
  task: TaskRow;
  view: EngagementView;
  receiver: Person;
  localizer: Localizer;
}
export type FoundLink = { open: ResolvedLink } | { closed: Closed; known?: ResolvedLink };

/** What a link opens now. A forged one costs a look at a signature and nothing else; `guessed` says whether there were too many. */
export async function resolveLink(
  { store, links }: { store: Store; links: Links },
  token: string,
  guessed: () => boolean,
): Promise<FoundLink> {
  const verified = await links.verify(token);
  if (!verified.ok) return { closed: { why: verified.why === 'forged' && guessed() ? 'crowded' : verified.why } };
  const { claims } = verified;
  const row = await store.task(claims.task);
  const view = row && (await store.engagement(engagementOf(row.subject)));
  if (!row || !view) return { closed: { why: 'unknown' } };
  const task = await withListedSides(store, row);
  const receiver = await listed(store, receiverOf(task, claims.email));
  const known = { claims, task, view, receiver, localizer: localizerFor(receiver) };
  const closed = (await unsettled(store, known)) ?? closedBy(known) ?? (await leftOut(store, known));
  return closed ? { closed, known } : { open: known };
}

/** What was recorded since a workflow stands still may be taken back, so nobody is told that it counts. */
async function unsettled(store: Store, { claims, task }: ResolvedLink): Promise<Closed | undefined> {
  if (task.state === 'open' || claims.assignment !== task.assignment) return undefined;
  return (await isUnsettled(store, task)) ? { why: 'stuck' } : undefined;
}

function closedBy({ claims, task, view }: ResolvedLink): Closed | undefined {
  if (claims.assignment !== task.assignment) return { why: 'reassigned' };
  if (task.state === 'answered' || task.state === 'lapsed') return { why: task.state, at: task.endedAt };
  if (isEnd(view.phase)) return { why: 'over' };
  return task.state === 'withdrawn' ? { why: 'withdrawn', at: task.endedAt } : undefined;
}

/** Somebody who is of the group no more, or must not have the task any more, though it is where it was. */
async function leftOut(store: Store, { claims, task }: ResolvedLink): Promise<Closed | undefined> {
  if (isAsked(task, claims.email)) return undefined;
  const reason = await whyNotHold(store, task, claims.email);
  return reason ? { why: 'forbidden', reason } : { why: 'reassigned' };
}

/** One of a group, or the one who is asked. */
const receiverOf = ({ assignee, candidates }: TaskRow, email: string): Person =>
  candidates.find((candidate) => candidate.email === email) ?? assignee;
