import { createHash } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/activity';
import { spokenTo, withListedSides } from '../../domain/directory/index.js';
import { FAILURES } from '../../domain/kernel/index.js';
import { dateOf, dayOf } from '../../domain/calendar/index.js';
import type { DirectoryPerson, Store, TaskRow } from '../../store/index.js';
import type { Capabilities } from '../capabilities.js';
import { createOffsets } from '../calendars/time-zones.js';
import { linkTo } from './asked.js';
import { type Agenda, digestLetter, MOST_IN_SECTION } from './digest-letter.js';
import type { Hours } from './hours.js';
import type { PostDeps } from './post.js';
import { messageOf } from './render.js';
import { send } from './send.js';

export interface DigestDeps extends Omit<PostDeps, 'store' | 'resumedDue'> {
  store: Pick<Store, 'person' | 'askedOf' | 'overdueOwned' | 'digestOf' | 'putDigest' | 'noteUntaken'>;
  hours: Pick<Hours, 'quietUntil'>;
  now?: () => string;
}

const HASH_CHARACTERS = 24;

/** Mails people what is due, once for each of their days. */
export function createDigest(deps: DigestDeps): Pick<Capabilities, 'sendDigest'> {
  const { store, hours, links, sender, now = () => new Date().toISOString() } = deps;
  const offsets = createOffsets();

  const listedSides = <T extends TaskRow>(task: T): Promise<T> => withListedSides(store, task);

  async function agendaOf({ email }: DirectoryPerson, at: string): Promise<Agenda> {
    const [tasks, owned] = await Promise.all([
      store.askedOf(email),
      store.overdueOwned({ owner: email, at, limit: MOST_IN_SECTION }),
    ]);
    const asked = await Promise.all(
      tasks.map(async (task) => ({
        task: await listedSides(task),
        url: await linkTo(task, email, at, links),
      })),
    );
    return { asked, owned: { ...owned, tasks: await Promise.all(owned.tasks.map(listedSides)) } };
  }

  return {
    async sendDigest({ person: email, at: ofDay }) {
      const person = await store.person(email);
      // Their Schedule is taken away a moment after they no longer want it.
      if (!person?.digest) return;
      const at = now();
      const quiet = await hours.quietUntil({ email }, at);
      if (quiet) throw notBefore(quiet, at);
      const offsetAt = offsets(spokenTo(person).timeZone);
      const day = dateOf(dayOf(Date.parse(ofDay), offsetAt));
      if (await store.digestOf(person.email, day)) return;
      const agenda = await agendaOf(person, at);
      const letter = digestLetter(person, agenda, { at, offsetAt, organisation: sender.organisation });
      if (!letter) return;
      const id = `digest-${hashOf(person.email)}-${day}`;
      const fate = await send(deps, id, messageOf(letter, { id, to: person, kind: 'digest', tasks: [] }, sender), [
        { id, subject: null, task: null, to: person, about: 'digest', title: letter.subject, sentAt: at },
      ]);
      if (fate === 'waiting')
        throw ApplicationFailure.retryable('a digest waits for the mail server', FAILURES.mailUnavailable);
      await store.putDigest(person.email, day, at);
    },
  };
}

const notBefore = (quiet: string, at: string): ApplicationFailure =>
  ApplicationFailure.create({
    message: 'a digest waits for the end of quiet hours',
    type: FAILURES.mailUnavailable,
    nextRetryDelay: Date.parse(quiet) - Date.parse(at),
  });

const hashOf = (email: string): string => createHash('sha256').update(email).digest('hex').slice(0, HASH_CHARACTERS);
