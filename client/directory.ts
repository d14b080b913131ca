import type { DirectoryEvent } from '../domain/engagement/events/index.js';
import type { DirectoryPerson } from '../domain/directory/directory-person.js';
import { entryProblems } from '../domain/directory/entry-problems.js';
import { isEnd } from '../domain/engagement/phases.js';
import type { Organisation } from '../domain/directory/organisation.js';
import { type Problem, within } from '../domain/kernel/problem.js';
import { reasonFor } from '../domain/kernel/reasons.js';
import type { Store } from '../store/contract.js';
import { sha256 } from './sha256.js';
import { addressed } from './addressed.js';
import type { Addressee } from './commands.js';
import type { Outcome } from './outcome.js';

/** An entry to be written; where it says what it was made from, nothing else is replaced. */
export interface PersonCommand {
  person: DirectoryPerson;
  madeFrom?: string;
}
export interface OrganisationCommand {
  organisation: Organisation;
  madeFrom?: string;
}
/** What another system says of when people work, for one engagement or for all. */
export interface DirectoryEventCommand {
  event: DirectoryEvent;
  to?: Addressee;
}

/** The entry is another than the one that this one was made from. */
type Overtaken = { ok: false; why: 'overtaken' };

/** Everything that changes when people work and who answers for them. */
export interface Directory {
  putPerson(
    command: PersonCommand,
  ): Promise<{ ok: true } | { ok: false; why: 'invalid'; problems: Problem[] } | Overtaken>;
  putOrganisation(command: OrganisationCommand): Promise<{ ok: true } | Overtaken>;
  /** Returns only when the database holds the event; the engagements are those whose tasks alone are looked at again. */
  takeEvent(command: DirectoryEventCommand): Promise<Outcome<{ engagements: string[] }>>;
}

export interface DirectoryDeps {
  store: Store;
  /** Called when open tasks have to be told of something. */
  changed?: () => void;
}

/** The directory, checked and written in one place for the API, the console and events. */
export function createDirectory({ store, changed = () => undefined }: DirectoryDeps): Directory {
  return {
    async putPerson({ person, madeFrom }) {
      const problems = await entryProblems(person, (email) => store.person(email));
      if (problems.length > 0) return { ok: false, why: 'invalid', problems };
      if (!(await store.putPerson(person, madeFrom))) return { ok: false, why: 'overtaken' };
      changed();
      return { ok: true };
    },
    async putOrganisation({ organisation, madeFrom }) {
      if (!(await store.putOrganisation(organisation, madeFrom))) return { ok: false, why: 'overtaken' };
      changed();
      return { ok: true };
    },
    async takeEvent({ event, to }) {
      const engagement = to && (await runningEngagement(store, to));
      if (engagement && !engagement.ok) return engagement;
      const problems = await absenceProblems(store, event);
      if (problems.length > 0) return { ok: false, why: 'invalid', problems };
      const { person, organisation, ...sent } = event.data;
      await store.takeCalendar({
        key: sha256('event', event.key),
        who: person ? { person } : organisation ? { organisation } : null,
        ...sent,
        ...(engagement && { engagement: engagement.id }),
        why: reasonFor('reasons.calendarSent', { source: event.source }),
      });
      changed();
      const isEntry = sent.calendar !== undefined || sent.absences !== undefined;
      return { ok: true, engagements: engagement && !isEntry ? [engagement.id] : [] };
    },
  };
}

async function runningEngagement(store: Store, to: Addressee): Promise<Outcome<{ id: string }>> {
  if ('costCentre' in to) return addressed(store, to);
  const id = to.engagement;
  const known = await store.engagement(id);
  if (!known) return { ok: false, why: 'unknown', what: `engagement ${id}` };
  return isEnd(known.phase)
    ? { ok: false, why: 'conflict', detail: reasonFor('reasons.refused.engagementEnded', { engagement: id }) }
    : { ok: true, id };
}

async function absenceProblems(store: Store, { data: { person: email, absences } }: DirectoryEvent) {
  if (!email || !absences) return [];
  const lookUp = (address: string) => store.person(address);
  return within('/data', await entryProblems({ ...(await lookUp(email)), email, absences }, lookUp));
}
