import type { Authority } from './authority.js';

/** What somebody of the client may be in the console. */
export const CONSOLE_ROLES = ['viewer', 'operator', 'directory', 'auditor', 'admin'] as const;
export type ConsoleRole = (typeof CONSOLE_ROLES)[number];

/**
 * What each role may see and do; who has several may do all of it, and an admin everything. Beyond it whoever has a part in an
 * engagement sees that engagement, and whoever is asked answers.
 */
export const RIGHTS = {
  /** The engagements that they have a part in, their own questions and their own sessions. */
  own: ['viewer', 'operator', 'directory', 'auditor'],
  /** All engagements with their tasks and journals, without what is confidential. */
  readEngagements: ['operator', 'auditor'],
  /** To start and rehearse engagements, cancel them, and move the tasks of others. */
  runEngagements: ['operator'],
  /** People, organisations and vendors. */
  readDirectory: ['operator', 'directory', 'auditor'],
  changeDirectory: ['directory'],
  /** Who came in, what was read and changed, and what was refused. */
  readAudit: ['auditor'],
  /** Roles in the console and the authority to approve, and others' changes of them. */
  grantRights: [],
  /** Who comes in besides people: keys of the API, and systems that send events. */
  keepSettings: [],
  /** The sessions of everybody. */
  endSessions: [],
} as const satisfies Record<string, readonly ConsoleRole[]>;
export type Right = keyof typeof RIGHTS;

/** The roles that give a right. */
export const rolesWith = (right: Right): readonly ConsoleRole[] => [...RIGHTS[right], 'admin'];

export const mayDo = (roles: readonly ConsoleRole[], right: Right): boolean =>
  rolesWith(right).some((role) => roles.includes(role));

/** What may sign in to the console gave before there were roles. */
const WITHOUT_ROLES: readonly ConsoleRole[] = ['operator', 'directory'];

interface EntryRoles {
  console?: boolean | undefined;
  roles?: readonly ConsoleRole[] | undefined;
}

/** The roles of somebody in the directory. */
export const rolesOf = ({ roles, console }: EntryRoles): readonly ConsoleRole[] =>
  roles ?? (console ? WITHOUT_ROLES : []);

/** What a second admin confirms where it changes. */
export interface Rights {
  roles: ConsoleRole[];
  /** Null where they approve and sign nothing. */
  authority: Authority | null;
}
interface EntryRights extends EntryRoles {
  authority?: Authority | null | undefined;
}
export const rightsOf = (entry: EntryRights): Rights => ({
  roles: CONSOLE_ROLES.filter((role) => rolesOf(entry).includes(role)),
  authority: entry.authority ?? null,
});

/** An entry with the rights that it says; of what it says nothing they stay as they were before. */
export const withRights = <E extends EntryRights>(entry: E, before?: EntryRights) => ({
  ...withRoles(entry, before),
  authority: (entry.authority === undefined ? before?.authority : entry.authority) ?? null,
});

/** An entry with its roles said; where it says nothing of them they stay as they were before. */
export function withRoles<E extends EntryRoles>(
  entry: E,
  before?: EntryRoles,
): E & { console: boolean; roles: ConsoleRole[] } {
  const kept = before ? rolesOf(before) : [];
  const stay = entry.console === undefined || (entry.console && kept.length > 0);
  const given = entry.roles ?? (stay ? kept : rolesOf(entry));
  const roles = CONSOLE_ROLES.filter((role) => given.includes(role));
  return { ...entry, roles, console: roles.length > 0 };
}
