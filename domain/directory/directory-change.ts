import type { Absence, Delegation } from './delegation.js';
import { type Reason, reasonFor } from '../kernel/index.js';
import type { EntryCalendar } from '../calendar/index.js';

/** What the directory says of a person or an organisation that deadlines, or who answers, depend on. */
export interface DirectoryEntry extends EntryCalendar {
  absences?: readonly Absence[];
  delegations?: readonly Delegation[];
  members?: readonly string[];
  manager?: string;
}
export type DirectoryPart = keyof DirectoryEntry;

const PARTS = [
  'calendar',
  'timeZone',
  'country',
  'absences',
  'delegations',
  'members',
  'manager',
] as const satisfies readonly DirectoryPart[];

/** The parts that an entry has other than before, by a comparison of values; an empty list is as none. */
export function changedParts(
  before: DirectoryEntry,
  after: DirectoryEntry,
  same: (a: unknown, b: unknown) => boolean,
): DirectoryPart[] {
  return PARTS.filter((part) => !same(orNone(before[part]), orNone(after[part])));
}

const orNone = (value: unknown): unknown => (Array.isArray(value) && value.length === 0 ? undefined : value);

/** Why tasks are looked at again: `the calendar and time zone of ann@client.example changed`. */
export const whyChanged = (who: string, parts: readonly DirectoryPart[]): Reason =>
  reasonFor('reasons.directory', { who, parts: parts.map((part) => reasonFor(`reasons.directory.${part}`)) });

export const whyNew = (who: string): Reason => reasonFor('reasons.directoryNew', { who });

type Relying = Pick<DirectoryEntry, 'absences' | 'delegations' | 'manager' | 'members'> & { email: string };

/** What tasks of others than the person may depend on. */
const RELIED_ON: ReadonlySet<DirectoryPart> = new Set(['absences', 'delegations', 'members', 'manager']);

/** Whether a change of these parts may concern tasks of others. */
export const isReliedOn = (parts: readonly DirectoryPart[]): boolean => parts.some((part) => RELIED_ON.has(part));

/** Everybody whose tasks may come to somebody, through delegates and theirs, through a group, or up their line of managers. */
export function relyingOn(who: string, parts: readonly DirectoryPart[], people: readonly Relying[]): string[] {
  const namedBy = ({ absences = [], delegations = [], members = [], manager }: Relying): (string | undefined)[] => [
    ...(parts.some((part) => part === 'absences' || part === 'delegations' || part === 'members')
      ? [...absences, ...delegations].map(({ delegate }) => delegate)
      : []),
    // Who is away is asked nothing with a group.
    ...(parts.includes('absences') ? members : []),
    ...(parts.includes('manager') ? [manager] : []),
  ];
  const found = new Set([who]);
  for (const email of found) for (const person of people) if (namedBy(person).includes(email)) found.add(person.email);
  found.delete(who);
  return [...found];
}
