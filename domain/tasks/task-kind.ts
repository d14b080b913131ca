import type { Message, Role } from '../kernel/index.js';
import type { Form } from './forms/form.js';
import type { AboutPart } from './about.js';
import type { TaskPolicy } from './task-policy.js';

/**
 * All that belongs to one kind of task. A context is what a task knows of what it is about: flat JSON, small, and never
 * confidential, since it travels through workflow histories, mails and pages. Nothing here has a default, so that a kind
 * that forgets a case does not compile.
 */
export interface TaskKindModule<Context, Work extends WorkTerms | null = null> {
  /** Whom it is put to, and when: a sentence of the reference. */
  asked: string;
  /** The parts it is put to. */
  roles: readonly [Role, ...Role[]];
  /** Who must not hold it: the owner what they ask for themselves, the vendor's people what judges a vendor, the sponsor what goes beyond their authority. */
  notHeldBy: readonly ('owner' | 'sponsor' | 'vendor')[];
  /**
   * Whose answer is wanted: of whoever may hold it, of the one who is asked and nobody else, of several people each by
   * themselves, or of somebody who signs for their side.
   */
  answeredBy: 'anyone' | 'themselves' | 'several' | 'signatory';
  /**
   * Whether a key may be issued to answer it in somebody's place: never where it is a signature, an acknowledgement, a
   * certificate, a bid or an approval, nor where it commits money.
   */
  byKey: boolean;
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
  about(context: Context): readonly AboutPart[];
  silence: Silence<Context>;
  /** How it waits in a practice that says nothing else. */
  policy: TaskPolicy;
  example: Context;
}

/** What silence of whoever is asked can stand for. */
interface Silence<Context> {
  /** The choice that says no. */
  refusal: string;
  /** What silence never stands for: a signature, a name, a document, a score or somebody's word comes from a person or not at all. */
  needsAPerson: readonly string[];
  /** Choices that commit money: no policy may have silence make them. */
  commits: readonly string[];
  /** Who has authority above whoever is asked, the next one first, where the question may not be left unanswered. */
  above: readonly Role[];
  /** Whether both sides hear beforehand what silence comes to, and when; otherwise whoever is asked does. */
  toldToBoth: boolean;
  /**
   * What follows where silence counts as a choice, or as none; `silence.stands` where the question then stays open. Whoever
   * asks does this and nothing else.
   */
  follows(context: Context, deemed: string | undefined): Message;
}

/** How work is asked for. */
export interface WorkTerms {
  /** Who decides what becomes of it when it is not coming. */
  overdueDecider: 'owner' | 'sponsor';
}
