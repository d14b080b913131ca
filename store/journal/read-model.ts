import type { Fact } from '../../domain/journal/index.js';
import type { Subject } from '../../domain/kernel/index.js';
import type { Trx } from '../database/database.js';

/** An entry, as far as read models look at it. */
export interface CountedFact {
  sequence: number;
  fact: Fact;
}

/** What lists read of the subjects of a kind: kept in step with their journals, and made from nothing else. */
export interface ReadModel {
  /** Moves it on with entries that the journal has got, or makes it `anew` where earlier ones no longer count. */
  follow(
    trx: Trx,
    subject: Subject,
    entries: readonly CountedFact[],
    turn: { anew: boolean; at: string },
  ): Promise<void>;
  /** Makes it from the whole journal, within the subject's lock. */
  makeAnew(trx: Trx, subject: Subject): Promise<void>;
  /** Why it is not what the whole journal gives; undefined where it is. */
  whyWrong(trx: Trx, subject: Subject, entries: readonly CountedFact[]): Promise<string | undefined>;
  /** Whether its workflows have ended, so that nothing that was erased is told again. */
  hasEnded(trx: Trx, subject: Subject): Promise<boolean>;
}
