import { type Duty, objectionTo, ofVendor } from '../../domain/tasks/duties.js';
import { areColleagues, type Firm, hasAccess, isOfVendor, vendorAsked } from '../../domain/directory/firms.js';
import { PLAIN } from '../../i18n/index.js';
import type { Side } from '../../domain/engagement/gates.js';
import { project } from '../../domain/journal/projection.js';
import type { TaskOpening, Turn } from '../../domain/journal/turn.js';
import type { EngagementView } from '../../domain/journal/view.js';
import type { Store, TaskRow } from '../contract.js';
import { everyItem } from '../page.js';

/** What of a turn that is not written yet counts already. */
export interface TurnToWrite extends Pick<Turn, 'facts' | 'stream'> {
  opened: readonly Pick<TaskOpening, 'id' | 'kind' | 'subject' | 'assignee'>[];
}

type Asked = Pick<TaskRow, 'id' | 'engagement' | 'stream' | 'kind' | 'subject' | 'assignee'> &
  Partial<Pick<TaskRow, 'context' | 'onBehalfOf'>>;

/**
 * Why somebody must not be handed a task, for a reader of the journal; undefined when they may. The task need not be in the
 * store yet: what the turn that opens it is about to write, the tasks with whoever holds them by now, counts as well.
 */
export async function whyNotHold(
  store: Pick<Store, 'engagement' | 'tasks' | 'person' | 'vendor' | 'vendorsOf'>,
  task: Asked,
  email: string,
  writing?: TurnToWrite,
): Promise<string | undefined> {
  // What a key may do is said by its roles.
  if (!email.includes('@')) return undefined;
  const { engagement } = task;
  const [view, known, person, firms] = await Promise.all([
    store.engagement(engagement),
    everyItem((page) => store.tasks({ ...page, engagement, assignee: email })),
    store.person(email),
    store.vendorsOf(email),
  ]);
  const now = (writing?.facts ?? []).reduce<EngagementView | null>(
    (sofar, fact) => project(sofar, fact, engagement),
    view ?? null,
  );
  return objectionTo(task, email, {
    owner: now?.owner === email,
    sponsor: now?.sponsor === email,
    team: now?.team.some((member) => member.email === email) ?? false,
    vendor: firms.some(({ contact }) => contact === email || !isOfClient(now, email)),
    colleague: ofVendor(task.assignee.role) && (await isOfVendorAsked(store, task, email, now, firms)),
    console: person?.console ?? false,
    asked: [...known, ...openedFor(email, writing)],
  });
}

/** Of a vendor that nobody knows, whoever is asked is the contact. */
async function isOfVendorAsked(
  store: Pick<Store, 'vendor'>,
  { assignee, onBehalfOf, context = {} }: Asked,
  email: string,
  view: EngagementView | null,
  firms: readonly Firm[],
): Promise<boolean> {
  const vendor = vendorAsked(context, view);
  const contacts = await contactsOf(store, vendor, view);
  const known = contacts.length > 0 ? contacts : [(onBehalfOf ?? assignee).email];
  return (
    isOfVendor(email, vendor, known, firms) || (vendor === view?.vendor?.id && view !== null && isActive(view, email))
  );
}

/** The contact of today, and the one who was asked to sign. */
async function contactsOf(
  store: Pick<Store, 'vendor'>,
  id: string | undefined,
  view: EngagementView | null,
): Promise<string[]> {
  const listed = id === undefined ? undefined : await store.vendor(id);
  const asked = view?.vendor?.id === id ? view?.vendor?.contact : undefined;
  return [listed?.contact.email, asked].filter((email) => typeof email === 'string');
}

const isActive = ({ team }: EngagementView, email: string): boolean =>
  team.some((member) => member.email === email && hasAccess(member));

/** Named for the client in an engagement, or a colleague of its owner's. */
const isOfClient = (view: EngagementView | null, email: string): boolean =>
  view !== null &&
  (areColleagues(view.owner, email) ||
    [view.owner, view.sponsor, ...Object.values(view.people).map((person) => person.email)].includes(email));

/**
 * On whose side of an engagement somebody stands, as far as it and the directory know: of its client; or of the vendor that
 * has the award, unless access of theirs is not in force.
 */
export async function sideOf(
  store: Pick<Store, 'person' | 'vendor' | 'vendorsOf'>,
  view: EngagementView,
  email: string,
): Promise<Side | undefined> {
  const [person, firms, contacts] = await Promise.all([
    store.person(email),
    store.vendorsOf(email),
    contactsOf(store, view.vendor?.id, view),
  ]);
  if (view.vendor && contacts.includes(email)) return 'vendor';
  // Where both sides share a domain, an expert is the vendor's all the same.
  if (view.team.some((member) => member.email === email)) return isActive(view, email) ? 'vendor' : undefined;
  if (isOfClient(view, email) || person?.console) return 'client';
  if (!view.vendor) return undefined;
  return isOfVendor(email, view.vendor.id, contacts, firms) ? 'vendor' : undefined;
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
