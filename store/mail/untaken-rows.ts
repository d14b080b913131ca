import type { NoticeKind } from '../../domain/journal/index.js';
import type { Subject, Text } from '../../domain/kernel/index.js';

type SubscriptionLetter = 'subscription.failing' | 'subscription.working';

/** A mail as it is known by whoever has it back. */
export interface SentLetter {
  /** The outbox's, or that of a letter that was never in it. */
  id: string;
  /** None where it is about no engagement, or about several. */
  subject: Subject | null;
  task: string | null;
  to: { name: string; email: string };
  about: NoticeKind | 'digest' | 'incident.begun' | 'incident.over' | 'event.refused' | SubscriptionLetter | 'sign-in';
  title: Text;
  sentAt: string;
}

/** A mail that a mail server has refused. */
export interface UntakenLetter extends SentLetter {
  /** For good, or for a while. */
  forGood: boolean;
  status: string;
  /** What the mail server said. */
  words: string;
  /** When it was refused first. */
  at: string;
}

/** Who is to be told of it: the workflow that it is about, the owner of an engagement that has ended, or nobody. */
export type ToTell = 'workflow' | 'owner' | 'nobody';

/** What there is of mail at a moment. */
export interface MailFigures {
  refused: number;
  /** Refused for a while, and waiting still. */
  delayed: number;
  pending: number;
  /** When the oldest of those was queued. */
  oldest: string | null;
}

/** Mails that mail servers have refused, and how bounces are known. */
export interface MailRefusals {
  /** They came back after they had been sent. */
  markBounced(ids: readonly string[]): Promise<void>;
  /** Notes mails that a mail server refused; one that was refused for a while may come to be refused for good. */
  noteUntaken(letters: readonly UntakenLetter[]): Promise<void>;
  /** What was refused for good lately, the latest first. */
  untaken(now: string): Promise<UntakenLetter[]>;
  /** What nobody was told of yet: what was refused for good, and what has been refused for a while since an instant. */
  untold(request: { tell: ToTell; delayedSince: string; limit: number }): Promise<UntakenLetter[]>;
  markUntaken(ids: readonly string[], how: { toldAt: string } | { tell: ToTell }): Promise<void>;
  mailFigures(): Promise<MailFigures>;
  /** Remembers a letter that is in no outbox, so that its bounce is known. */
  putEnvelope(token: string, letter: SentLetter): Promise<void>;
  envelope(token: string): Promise<SentLetter | undefined>;
  /** The ids of all mails of a subject, and of the letters that they were put into. */
  lettersOf(
    subject: Subject,
  ): Promise<{ id: string; bundle: string | null; state: 'queued' | 'sent' | 'refused' | 'dropped' }[]>;
}

/** `mail_refusals`. */
export interface MailRefusalsTable {
  id: string;
  subject: Subject | null;
  task: string | null;
  recipient: string;
  name: string;
  about: UntakenLetter['about'];
  /** JSON. */
  title: string;
  sentAt: string;
  forGood: 0 | 1;
  status: string;
  words: string;
  at: string;
  tell: ToTell;
  toldAt: string | null;
}

/** Letters that are in no outbox, by what their envelope was addressed with. */
export interface EnvelopesTable {
  token: string;
  letter: string;
  at: string;
}
