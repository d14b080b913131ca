import {
  type Duty,
  engagementOf,
  isActive,
  isNamed,
  objectionTo,
  type Offered,
  type Parties,
  type Side,
  sideOf,
} from '../../domain/engagement/index.js';
import { isSamePerson, type Message, type Money, reasonFor, type Subject } from '../../domain/kernel/index.js';
import {
  type Authority,
  needsAuthority,
  rolesOf,
  UNLIMITED,
  vendorAsked,
  whyNoAuthority,
} from '../../domain/directory/index.js';
import { type EngagementView, project, type Turn } from '../../domain/journal/index.js';
import { ofVendor, type TaskOpening } from '../../domain/tasks/index.js';
import type { Store } from '../contract.js';
import { everyItem } from '../page.js';

/** What of a turn that is not written yet counts already. */
export interface TurnToWrite extends Pick<Turn, 'facts' | 'stream'> {
  opened: readonly Pick<TaskOpening, 'id' | 'kind' | 'context' | 'assignee'>[];
}

type DirectoryReads = Pick<Store, 'entriesOf' | 'vendor' | 'vendorsOf' | 'isSandbox'>;

/**
 * Why somebody must not be handed a task, for a reader of the journal; undefined when they may. The task need not be in the
 * store yet: what the turn that opens it is about to write, the tasks with whoever holds them by now, counts as well.
 */
export async function whyNotHold(
  store: DirectoryReads & Pick<Store, 'engagement' | 'tasks'>,
  task: Offered & Committing & { subject: Subject },
  email: string,
  writing?: TurnToWrite,
): Promise<Message | undefined> {
  const { subject } = task;
  const engagement = engagementOf(subject);
  const [view, asked] = await Promise.all([
    store.engagement(engagement),
    everyItem((page) => store.tasks({ ...page, subject, person: email })),
  ]);
  const parties = (writing?.facts ?? []).reduce<EngagementView | null>(
    (sofar, fact) => project(sofar, fact, engagement),
    view ?? null,
  );
  const known = await knownOf(store, email, parties, vendorAsked(task.context, parties));
  const objection = objectionTo(task, email, { ...known, parties, asked: [...asked, ...openedFor(email, writing)] });
  return objection ?? whyNoAuthorityFor(store, task, email, parties);
}

/** What an answer can commit the client to. */
interface Committing {
  terms?: { amount: Money | null };
}

async function whyNoAuthorityFor(
  store: DirectoryReads,
  { kind, assignee, onBehalfOf, terms }: Offered & Committing,
  email: string,
  parties: Parties | null,
): Promise<Message | undefined> {
  if (!needsAuthority(kind, assignee.role)) return undefined;
  const [theirs, holders] = await Promise.all(
    [email, (onBehalfOf ?? assignee).email].map((each) => authorityOf(store, each, parties)),
  );
  return whyNoAuthority({ kind, role: assignee.role, amount: terms?.amount ?? null, holders }, email, theirs);
}

/** What somebody may approve and sign; in a sandbox whoever the engagement names, and whoever the directory says nothing of, anything. */
export async function authorityOf(
  store: Pick<DirectoryReads, 'entriesOf' | 'isSandbox'>,
  email: string,
  parties: Parties | null,
): Promise<Authority | undefined> {
  const [entries, sandbox] = await Promise.all([store.entriesOf(email), store.isSandbox()]);
  const said = entries.flatMap(({ authority }) => authority ?? [])[0];
  return sandbox && (!said || (parties !== null && isNamed(parties, email))) ? UNLIMITED : said;
}

/** Why nobody of the client's may be handed what is asked of the client: the directory does not know them, and they are no colleague. */
export async function whyStranger(
  store: DirectoryReads & Pick<Store, 'engagement'>,
  { subject, assignee }: Pick<Offered, 'assignee'> & { subject: Subject },
  email: string,
): Promise<Message | undefined> {
  // Of a vendor it is known already whether they are its own.
  if (ofVendor(assignee.role) || (await isListed(store, email))) return undefined;
  const view = await store.engagement(engagementOf(subject));
  if (!view || (await readSideOf(store, view, email)) === 'client') return undefined;
  return reasonFor('reasons.rule.stranger', { who: email });
}

/** Whether the directory lists a person, however their address is spelled. */
export const isListed = async (store: Pick<Store, 'entriesOf'>, email: string): Promise<boolean> =>
  (await store.entriesOf(email)).length > 0;

/**
 * Whether an address is nobody's whom the directory or the engagement knows: no entry, no vendor's contact, nobody who plays a part
 * or was asked before.
 */
export async function isUnlisted(
  store: DirectoryReads & Pick<Store, 'engagement' | 'tasks'>,
  subject: Subject,
  email: string,
): Promise<boolean> {
  const [listed, firms, view, asked] = await Promise.all([
    isListed(store, email),
    store.vendorsOf(email),
    store.engagement(engagementOf(subject)),
    store.tasks({ subject, person: email, limit: 1 }),
  ]);
  const isContact = firms.some(({ contact }) => isSamePerson(contact, email));
  const hasPart = view !== undefined && (isNamed(view, email) || isActive(view, email));
  return !listed && !isContact && !hasPart && asked.items.length === 0;
}

/** On whose side of an engagement somebody stands, as far as it and the directory know. */
export const readSideOf = async (
  store: DirectoryReads,
  view: EngagementView,
  email: string,
): Promise<Side | undefined> => sideOf(view, email, await knownOf(store, email, view, view.vendor?.id));

async function knownOf(store: DirectoryReads, email: string, parties: Parties | null, vendor: string | undefined) {
  const [entries, firms, listed] = await Promise.all([
    store.entriesOf(email),
    store.vendorsOf(email),
    vendor === undefined ? undefined : store.vendor(vendor),
  ]);
  // The contact of today, and the one who was asked to sign.
  const asked = parties?.vendor?.id === vendor ? parties?.vendor?.contact : undefined;
  const contacts = [listed?.contact.email, asked].filter((contact) => typeof contact === 'string');
  return { console: entries.some((entry) => rolesOf(entry).length > 0), firms, contacts };
}

const openedFor = (email: string, writing?: TurnToWrite): (Duty & { state: 'open' })[] =>
  (writing?.opened ?? [])
    .filter(({ assignee }) => isSamePerson(assignee.email, email))
    .map(({ id, kind, context, assignee }) => ({
      id,
      kind,
      context,
      assignee,
      stream: writing?.stream ?? '',
      state: 'open',
    }));
