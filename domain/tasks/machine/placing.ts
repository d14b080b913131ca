import type { Reason } from '../../kernel/index.js';
import type { Assignee } from '../task.js';

/** Whose time it is that moves an instant. */
export type MovedBy = 'calendar' | 'pause' | 'access' | 'system';

/** Why instants move, and whose time that is. */
export interface Cause {
  holder: MovedBy;
  /** In a few words, for the journal and the mail. */
  why: Reason;
}

/** A placement that was asked for and has not come back. */
export type Placing = { readonly request: number } & (
  | { readonly for: 'opening' }
  /** Who answers for somebody that is to be told. */
  | { readonly for: 'escalation'; readonly to: Assignee; readonly role: string }
  | ({ readonly for: 'move'; readonly generation: number } & Move)
);

/** What is to follow once a task that has moved was placed. */
export interface Move {
  readonly cause: Cause;
  /** The task goes to whoever answers for its holder, who knew of it or was only just given it; without, it stays. */
  readonly holder?: 'asked' | 'unasked' | undefined;
  /** Its decision was passed on to somebody, whose time is told with the placement. */
  readonly passedOn?: boolean | undefined;
  /** From which instant on rungs still lie ahead, where that is not now: none was to be climbed since. */
  readonly asOf?: string | undefined;
  /** Whoever is asked is mailed the question again, with its new date. */
  readonly askAgain?: boolean | undefined;
}
