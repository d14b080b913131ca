import { z } from 'zod';
import { Calendar, QuietHours, TimeOfDay } from '../calendar/index.js';
import { CONSOLE_ROLES } from './console-roles.js';
import { Absence, Delegation } from './delegation.js';
import { Country, Email, LanguageTag, Line, Money, type Person, TimeZone, unlisted, UNTOLD } from '../kernel/index.js';

/** The parts that people of the directory play when a brief names nobody. */
export const DEFAULT_PARTS = ['owner', 'sponsor', 'finance', 'signatory', 'evaluator', 'reviewer'] as const;

/** Somebody in the directory, or a group of people, without the address; all but the name may be left out. */
export const PersonEntry = z.strictObject({
  name: Line,
  language: LanguageTag.optional().describe('Without it they are spoken to as their tasks say, and else in English.'),
  timeZone: TimeZone.optional().describe('Without it that of their tasks counts, and else UTC.'),
  country: Country.optional(),
  calendar: Calendar.optional(),
  quietHours: QuietHours.optional().describe('No mail is sent in this part of the day, which may span midnight.'),
  absences: z.array(Absence).max(100).optional().describe('The delegate answers on the days of an absence.'),
  delegations: z.array(Delegation).max(50).optional().describe('Who answers for them also while they are there.'),
  manager: Email.optional().describe('The address of whom they report to.'),
  members: z
    .array(Email)
    .max(100)
    .optional()
    .describe('Makes this entry a group: tasks for it may be claimed by these people.'),
  digest: TimeOfDay.optional().describe('Local time of day of a daily digest; none without.'),
  console: z
    .boolean()
    .optional()
    .describe(
      'May sign in to the console. Written without `roles`: true gives operator and directory, false takes all.',
    ),
  roles: z
    .array(z.enum(CONSOLE_ROLES))
    .max(CONSOLE_ROLES.length)
    .optional()
    .describe('What they may do in the console. They stay as they are where neither this nor `console` is said.'),
  authority: z
    .strictObject({
      upTo: Money.nullable().describe('Up to which amount they approve; null for any.'),
      signs: z.boolean().default(false).describe('Whether they sign for the client.'),
    })
    .nullable()
    .optional()
    .describe('What they may approve and sign. It stays as it is where nothing is said; null takes it.'),
  defaultFor: z
    .array(z.enum(DEFAULT_PARTS))
    .max(6)
    .default([])
    .describe('The parts they play when a brief names nobody.'),
});

export const DirectoryPerson = PersonEntry.extend({ email: Email });
export type DirectoryPerson = z.infer<typeof DirectoryPerson>;

/** An entry as somebody who can be asked; what it leaves open is English and UTC. */
export const asPerson = ({ name, email, country, ...said }: DirectoryPerson): Person => ({
  name,
  email,
  ...spokenTo(said),
  ...(country && { country }),
});

/** Whoever has an address, as the directory has them or not. */
export const personOf = (entry: DirectoryPerson | undefined, email: string): Person =>
  entry ? asPerson(entry) : unlisted(email);

/** The language and the time zone of an entry, with nothing left open. */
export const spokenTo = ({ language, timeZone }: Pick<DirectoryPerson, 'language' | 'timeZone'>) => ({
  language: language ?? UNTOLD.language,
  timeZone: timeZone ?? UNTOLD.timeZone,
});

/** Somebody as a task or a mail has recorded them, spoken to as the directory says now; what it leaves open stays as recorded. */
export const asListed = <P extends Person>(recorded: P, entry: DirectoryPerson | undefined): P => ({
  ...recorded,
  ...(entry?.language && { language: entry.language }),
  ...(entry?.timeZone && { timeZone: entry.timeZone }),
  ...(entry?.country && { country: entry.country }),
});

/** An entry for somebody whom only tasks know, or not even those; a new entry must not move them to another time zone. */
export function firstEntry(
  email: string,
  asked: Person | undefined,
  organisation: { timeZone?: string } | undefined,
): DirectoryPerson {
  const known = asked ?? {
    ...unlisted(email),
    name: email.slice(0, email.lastIndexOf('@')),
    ...timeZoneOf(organisation),
  };
  const { name, language, timeZone, country } = known;
  return { name, email, language, timeZone, ...(country && { country }), console: false, defaultFor: [] };
}

const timeZoneOf = ({ timeZone }: { timeZone?: string } = {}) => timeZone && { timeZone };
