import type { SystemPart } from '../domain/kernel/actor.js';
import type { FactType } from '../domain/journal/facts.js';
import type { Holder } from '../domain/tasks/holders.js';
import type { Phase } from '../domain/engagement/phases.js';
import type { NoticeKind } from '../domain/journal/turn.js';
import type { Role } from '../domain/kernel/person.js';
import type { StepKind } from '../domain/simulation/rehearsed.js';
import type { TaskState } from '../domain/tasks/task.js';
import type { TaskKind } from '../domain/tasks/kinds/index.js';

/** What each family of messages speaks of: one message for each of these, under the name of the family. */
interface Families {
  'words.task': TaskKind;
  'words.phase': Phase;
  'words.role': Role | Holder;
  'words.to': Role;
  'words.part': Role;
  'words.actor': SystemPart | 'silence';
  'console.holder': Holder;
  'console.fact': FactType;
  'console.journal': FactType;
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
