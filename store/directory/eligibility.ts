import { vendorAsked } from '../../domain/directory/firms.js';
import { type Duty, objectionTo, type Offered } from '../../domain/engagement/eligibility.js';
import { type Parties, type Side, sideOf } from '../../domain/engagement/sides.js';
import { project } from '../../domain/journal/projection.js';
import type { Turn } from '../../domain/journal/turn.js';
import type { TaskOpening } from '../../domain/tasks/course.js';
import type { EngagementView } from '../../domain/journal/view.js';
import type { Message } from '../../domain/kernel/message.js';
import { PLAIN } from '../../i18n/index.js';
import type { Store } from '../contract.js';
import { everyItem } from '../page.js';

/** What of a turn that is not written yet counts already. */
export interface TurnToWrite extends Pick<Turn, 'facts' | 'stream'> {
  opened: readonly Pick<TaskOpening, 'id' | 'kind' | 'subject' | 'assignee'>[];
}

type DirectoryReads = Pick<Store, 'person' | 'vendor' | 'vendorsOf'>;

/**
 * Why somebody must not be handed a task, for a reader of the journal; undefined when they may. The task need not be in the
 * store yet: what the turn that opens it is about to write, the tasks with whoever holds them by now, counts as well.
 */
export async function whyNotHold(
  store: DirectoryReads & Pick<Store, 'engagement' | 'tasks'>,
  task: Offered & { engagement: string },
  email: string,
  writing?: TurnToWrite,
): Promise<Message | undefined> {
  // What a key may do is said by its roles.
  if (!email.includes('@')) return undefined;
  const { engagement } = task;
  const [view, asked] = await Promise.all([
    store.engagement(engagement),
    everyItem((page) => store.tasks({ ...page, engagement, assignee: email })),
  ]);
  const parties = (writing?.facts ?? []).reduce<EngagementView | null>(
    (sofar, fact) => project(sofar, fact, engagement),
    view ?? null,
  );
  const known = await knownOf(store, email, parties, vendorAsked(task.context ?? {}, parties));
  return objectionTo(task, email, { ...known, parties, asked: [...asked, ...openedFor(email, writing)] });
}

/** On whose side of an engagement somebody stands, as far as it and the directory know. */
export const readSideOf = async (
  store: DirectoryReads,
  view: EngagementView,
  email: string,
): Promise<Side | undefined> => sideOf(view, email, await knownOf(store, email, view, view.vendor?.id));

async function knownOf(store: DirectoryReads, email: string, parties: Parties | null, vendor: string | undefined) {
  const [person, firms, listed] = await Promise.all([
    store.person(email),
    store.vendorsOf(email),
    vendor === undefined ? undefined : store.vendor(vendor),
  ]);
  // The contact of today, and the one who was asked to sign.
  const asked = parties?.vendor?.id === vendor ? parties?.vendor?.contact : undefined;
  const contacts = [listed?.contact.email, asked].filter((contact) => typeof contact === 'string');
  return { console: person?.console ?? false, firms, contacts };
}

const openedFor = (email: string, writing?: TurnToWrite): (Duty & { state: 'open' })[] =>
  (writing?.opened ?? [])
    .filter(({ assignee }) => assignee.email === email)
    .map(({ id, kind, subject, assignee }) => ({
      id,
      kind,
      subject: PLAIN.text(subject),
      assignee,
      stream: writing?.stream ?? '',
      state: 'open',
    }));
