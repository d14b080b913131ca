import { type Problem, problem, reasonFor, subjectOf, system, within } from '../domain/kernel/index.js';
import { type DirectoryEvent, isEnd } from '../domain/engagement/index.js';
import {
  type DirectoryPerson,
  entryProblems,
  unlistedProblems,
  type Organisation,
  rightsOf,
  withRights,
} from '../domain/directory/index.js';
import { isListed, isSame, type RightsChange, type Store } from '../store/index.js';
import type { RequestOrigin } from '../domain/audit/index.js';
import {
  deedsBy,
  type DoneBy,
  UNKNOWN_ORIGIN,
  organisationWritten,
  personWritten,
  rightsTold,
} from './operating/directory-record.js';
import { askForRights, decideRights, needsSecond, type RightsDecision } from './rights.js';
import { sha256 } from './sha256.js';
import { addressed } from './addressed.js';
import type { Addressee } from './commands.js';
import type { Outcome } from './outcome.js';

/** An entry to be written; where it says what it was made from, nothing else is replaced. */
export interface PersonCommand extends DoneBy {
  person: DirectoryPerson;
  madeFrom?: string;
  /** Whether whoever asks may change rights. */
  grants: boolean;
}
export interface OrganisationCommand extends DoneBy {
  organisation: Organisation;
  madeFrom?: string;
}
/** What another system says of when people work, for one engagement or for all. */
export interface DirectoryEventCommand {
  event: DirectoryEvent;
  to?: Addressee;
  from?: RequestOrigin;
}
/** Has the versions of a calendar count on from another one, after a wrong one was taken or for a right one that is far ahead. */
export interface ResetCalendarCommand extends DoneBy {
  /** The address of a person, or the domain of an organisation. */
  whose: string;
  to: number;
  reason: string;
}

/** The entry is another than the one that this one was made from. */
type Overtaken = { ok: false; why: 'overtaken' };
/** Roles would change, which whoever asks may not do. */
type NotTheirs = { ok: false; why: 'forbidden' };

/** Everything that changes when people work and who answers for them. */
export interface Directory {
  putPerson(
    command: PersonCommand,
  ): Promise<
    | { ok: true; person: DirectoryPerson /** The rights stay until another admin confirms. */; waits: boolean }
    | { ok: false; why: 'invalid'; problems: Problem[] }
    | Overtaken
    | NotTheirs
  >;
  /** What another admin says of a change of rights that waits. */
  decideRights(command: DoneBy & { id: string; decision: 'confirmed' | 'refused' }): Promise<RightsDecision>;
  putOrganisation(command: OrganisationCommand): Promise<{ ok: true } | Overtaken>;
  /** Returns only when the database holds the event; the engagements are those whose tasks alone are looked at again. */
  takeEvent(command: DirectoryEventCommand): Promise<Outcome<{ engagements: string[] }>>;
  resetCalendar(command: ResetCalendarCommand): Promise<void>;
}

export interface DirectoryDeps {
  store: Store;
  /** Called when open tasks have to be told of something. */
  changed?: () => void;
  /** Called when people have to be told of a change of rights. */
  rightsChanged?: () => void;
}

/** The directory, checked and written in one place for the API, the console and events. */
export function createDirectory({
  store,
  changed = () => undefined,
  rightsChanged = () => undefined,
}: DirectoryDeps): Directory {
  return {
    async putPerson({ person: { roles, console, authority, ...person }, madeFrom, grants, by, from }) {
      const problems = [
        ...(await entryProblems({ ...person, authority }, (email) => store.person(email))),
        ...((await store.isSandbox()) ? [] : await unlistedProblems(person, (email) => isListed(store, email))),
      ];
      if (problems.length > 0) return { ok: false, why: 'invalid', problems };
      const before = await store.person(person.email);
      const rights = rightsOf(withRights({ ...person, roles, console, authority }, before));
      const isChange = !isSame(rights, rightsOf(before ?? {}));
      if (isChange && !grants) return { ok: false, why: 'forbidden' };
      const waits = isChange && (await needsSecond(store));
      const entry = isChange && !waits ? { ...person, ...rights, console: rights.roles.length > 0 } : person;
      const told = (old: DirectoryPerson | undefined, now: DirectoryPerson) =>
        deedsBy({ by, from }, personWritten(old, now));
      if (!(await store.putPerson(entry, madeFrom, told))) return { ok: false, why: 'overtaken' };
      const written = (await store.person(person.email)) ?? entry;
      changed();
      if (waits) {
        const now = new Date().toISOString();
        await askForRights(store, { person: written, after: rights, by, from, now });
        rightsChanged();
      }
      return { ok: true, person: written, waits };
    },
    async decideRights({ by, from, ...decision }) {
      const told = (change: RightsChange) => deedsBy({ by, from }, rightsTold(change));
      const decided = await decideRights(store, { ...decision, by, now: new Date().toISOString() }, told);
      if (!decided.ok) return decided;
      rightsChanged();
      return decided;
    },
    async putOrganisation({ organisation, madeFrom, by, from }) {
      const told = (old: Organisation | undefined, now: Organisation) =>
        deedsBy({ by, from }, [organisationWritten(old, now)]);
      if (!(await store.putOrganisation(organisation, madeFrom, told))) return { ok: false, why: 'overtaken' };
      changed();
      return { ok: true };
    },
    async takeEvent({ event, to, from = UNKNOWN_ORIGIN }) {
      const engagement = to && (await runningEngagement(store, to));
      if (engagement && !engagement.ok) return engagement;
      const problems = await absenceProblems(store, event);
      if (problems.length > 0) return { ok: false, why: 'invalid', problems };
      const { person, organisation, ...sent } = event.data;
      const fields = (['calendar', 'absences'] as const).filter((field) => sent[field] !== undefined);
      const about = { whose: person ?? organisation ?? '', source: event.source, changed: fields.join(', ') };
      const taken = await store.takeCalendar(
        {
          key: sha256('event', event.key),
          who: person ? { person } : organisation ? { organisation } : null,
          ...sent,
          ...(engagement && { subject: subjectOf('engagement', engagement.id) }),
          why: reasonFor('reasons.calendarSent', { source: event.source }),
        },
        deedsBy({ by: system('events'), from }, [{ type: 'calendar.sent', about }]),
      );
      if (typeof taken === 'object')
        return { ok: false, why: 'invalid', problems: [farAhead(sent.version, taken.farAheadOf)] };
      changed();
      const isEntry = fields.length > 0;
      return { ok: true, engagements: engagement && !isEntry ? [engagement.id] : [] };
    },
    resetCalendar: ({ by, from, ...about }) =>
      store.resetCalendar(about.whose, about.to, deedsBy({ by, from }, [{ type: 'calendar.reset', about }])),
  };
}

const farAhead = (version: number | undefined, known: number): Problem =>
  problem('/data/version', 'problems.event.farAhead', { value: String(version), known: String(known) });

async function runningEngagement(store: Store, to: Addressee): Promise<Outcome<{ id: string }>> {
  const target = await addressed(store, to);
  if (!target.ok || !('engagement' in to)) return target;
  const { id } = target;
  const known = await store.engagement(id);
  if (!known) return { ok: false, why: 'unknown', what: `engagement ${id}` };
  return isEnd(known.phase)
    ? { ok: false, why: 'conflict', detail: reasonFor('reasons.refused.engagementEnded', { engagement: id }) }
    : { ok: true, id };
}

async function absenceProblems(store: Store, { data: { person: email, absences } }: DirectoryEvent) {
  if (!email || !absences) return [];
  const lookUp = (address: string) => store.person(address);
  const named = absences.flatMap(({ delegate }, index) =>
    delegate ? [problem(`/data/absences/${index}/delegate`, 'problems.event.delegate', { value: delegate })] : [],
  );
  if (named.length > 0) return named;
  return within('/data', await entryProblems({ ...(await lookUp(email)), email, absences }, lookUp));
}
