import type { Message } from '../kernel/message.js';
import type { Role } from '../kernel/person.js';
import type { Form } from './forms/form.js';
import type { SubjectPart } from './subject.js';
import type { TaskPolicy } from './task-policy.js';

/**
 * All that belongs to one kind of task. A context is what a task knows about its subject: flat JSON, small, and never
 * confidential, since it travels through workflow histories, mails and pages. Nothing here has a default, so that a kind
 * that forgets a case does not compile.
 */
export interface TaskKindModule<Context, Work extends WorkTerms | null = null> {
  /** Whom it is put to, and when: a sentence of the reference. */
  asked: string;
  /** The parts it is put to. */
  roles: readonly [Role, ...Role[]];
  /** Who must not hold it: the owner what they ask for themselves, the vendor's people what judges a vendor. */
  notHeldBy: readonly ('owner' | 'vendor')[];
  /**
   * Whose answer is wanted: of whoever may hold it, of the one who is asked and nobody else, of several people each by
   * themselves, or of somebody who signs for their side.
   */
  answeredBy: 'anyone' | 'themselves' | 'several' | 'signatory';
  /** Whether it is asked while there is no vendor yet. */
  beforeAward: boolean;
  /** Where it asks for a deliverable or an input by the date in the statement of work, and again when that was not enough. */
  work: Work;
  /** Whose lateness it is where the part of whoever is asked does not say so. */
  holder: 'client' | null;
  /** The kinds of documents that whoever is asked may read of those of the task; null for all. */
  reads: readonly string[] | null;
  /** What is asked; the way forward is the first choice. */
  form(context: Context): Form;
  /** What it is about, laid out above the form; nothing where the form says it all. */
  subject(context: Context): readonly SubjectPart[];
  silence: Silence;
  /** How it waits in a practice that says nothing else. */
  policy: TaskPolicy;
  example: Context;
}

/** What silence of whoever is asked can stand for. */
interface Silence {
  /** What becomes of the matter with the default policy: a sentence of the reference. */
  leadsTo: string;
  /** The choice that says no. */
  refusal: string;
  /** What silence never stands for: a signature, a name, a document, a score or somebody's word comes from a person or not at all. */
  needsAPerson: readonly string[];
  /** How both sides are told beforehand, where both are. */
  told: ((policy: TaskPolicy) => Message) | null;
}

/** How work is asked for. */
export interface WorkTerms {
  /** Who decides what becomes of it when it is not coming. */
  overdueDecider: 'owner' | 'sponsor';
}
