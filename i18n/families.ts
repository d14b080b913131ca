import type { Role, SystemPart } from '../domain/kernel/index.js';
import type { ActType } from '../domain/audit/index.js';
import type { FactType, NoticeKind } from '../domain/journal/index.js';
import type { Holder, TaskKind, TaskState } from '../domain/tasks/index.js';
import type { IncidentCause, IncidentEnd, Phase } from '../domain/engagement/index.js';
import type { ConsoleRole } from '../domain/directory/index.js';
import type { StepKind } from '../domain/simulation/index.js';

/** What each family of messages speaks of: one message for each of these, under the name of the family. */
interface Families {
  'words.task': TaskKind;
  'words.phase': Phase;
  'words.role': Role | Holder;
  'words.to': Role;
  'words.part': Role;
  'words.consoleRole': ConsoleRole;
  'words.actor': SystemPart | 'silence';
  'console.holder': Holder;
  'console.fact': FactType;
  'console.journal': FactType;
  'console.act': ActType;
  'console.incident.cause': IncidentCause;
  'console.incident.todo': IncidentCause;
  'console.incident.end': IncidentEnd;
  'rehearse.what': StepKind;
  'mail.occasion': NoticeKind;
  'mail.meanwhile': TaskState;
}

type FamilyMember = { [Family in keyof Families]: `${Family}.${Families[Family]}` }[keyof Families];
type Stale<Key> = Exclude<Extract<Key, `${keyof Families}.${string}`>, FamilyMember>;

/** The messages as they are. A kind, a phase or a role without its words does not compile, nor do words for one that is gone. */
export const complete = <Messages extends Readonly<Record<string, string>>>(
  messages: Messages & Readonly<Record<FamilyMember, string> & Record<Stale<keyof NoInfer<Messages>>, never>>,
): Messages => messages;
