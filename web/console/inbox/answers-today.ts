import {
  asPerson,
  type Delegable,
  type Delegation,
  type DirectoryPerson,
  spokenTo,
  type Standing,
  standingOf,
  whoAnswers,
} from '../../../domain/directory/index.js';
import { TASK_KINDS } from '../../../domain/tasks/index.js';
import type { Localizer } from '../../../i18n/index.js';
import type { Store } from '../../../store/index.js';

/** Who answers on a day for what somebody is asked, before anything is known of the task. */
export interface AnswersToday {
  /** The last day of an absence that has begun. */
  awayUntil?: string;
  /** Who answers everything. */
  delegate?: string;
  /** Who answers some of it, by delegations with limits. */
  some: string[];
  /** Who may claim what a group is asked. */
  members: string[];
}

type PeopleReads = Pick<Store, 'person'>;

/** Looks at the directory as it is; what keeps a delegate from a task is known only once there is one. */
export async function answersToday(store: PeopleReads, person: DirectoryPerson, now: string): Promise<AnswersToday> {
  const today = localDate(now, person.calendar?.timeZone ?? spokenTo(person).timeZone);
  const { absences = [], delegations = [], members = [] } = person;
  const away = absences.find(({ from, to }) => from <= today && today <= to);
  const limited = delegations.filter((each) => isLimited(each) && holds(each, today));
  const { delegate } = await whoAnswers(asPerson(person), ANYTHING, now, localDate, {
    standing: async (email) => unlimited(await standingOf(store, email)),
    whyNot: async () => undefined,
  });
  return {
    ...(away && { awayUntil: away.to }),
    ...(delegate && { delegate: delegate.to.name }),
    some: await namesOf(
      store,
      limited.map((each) => each.delegate),
    ),
    members: await namesOf(store, members),
  };
}

/** A hint in words. */
export function todayIn(localizer: Localizer, name: string, today: AnswersToday): string {
  const { awayUntil, delegate, some, members } = today;
  if (members.length > 0) return localizer.message('people.today.group', { members });
  const until = awayUntil === undefined ? '' : localizer.date(awayUntil);
  const whole = until
    ? delegate
      ? localizer.message('people.today.away', { name, until, delegate })
      : localizer.message('people.today.nobody', { name, until })
    : delegate
      ? localizer.message('people.today.standing', { name, delegate })
      : localizer.message('people.today.self', { name });
  return some.length > 0 ? `${whole} ${localizer.message('people.today.some', { delegates: some })}` : whole;
}

/** Delegations without limits are for every task, so any will do. */
const ANYTHING: Delegable = { kind: TASK_KINDS[0]!, role: 'sponsor' };

const isLimited = ({ roles, kinds, upTo }: Delegation): boolean => Boolean(roles ?? kinds ?? upTo);

const unlimited = (standing?: Standing): Standing | undefined =>
  standing && { ...standing, delegations: standing.delegations.filter((each) => !isLimited(each)) };

const holds = ({ from, to }: Delegation, day: string): boolean => (!from || from <= day) && (!to || day <= to);

async function namesOf(store: PeopleReads, emails: readonly string[]): Promise<string[]> {
  const people = await Promise.all([...new Set(emails)].map((email) => store.person(email)));
  return people.map((person, index) => person?.name ?? emails[index] ?? '');
}

/** Swedish writes dates as ISO 8601 does. */
const localDate = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(at));
