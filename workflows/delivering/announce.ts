import type { Foretold } from '../../domain/tasks/index.js';
import { message } from '../runtime/message.js';
import type { Work } from './work.js';

/** What both sides hear of a review that several are asked for. */
export interface Announcement {
  /** Somebody's silence leads somewhere at an instant, which is new, or which the last reminder repeats. */
  foretold(reviewer: string, foretold: Foretold): void;
  /** Somebody has answered, or is silent for good: their instant counts no more. */
  answered(reviewer: string): void;
}

/**
 * Tells the vendor and the client's owner what the reviewers' silence leads to, and when: once it is known of all that are asked,
 * whenever it moves, and once more with a last reminder. It is the latest instant that counts, since all reviews are waited for.
 */
export function announcing(work: Work, reviewers: number): Announcement {
  const instants = new Map<string, Foretold>();
  let told: string | undefined;
  let repeated: string | undefined;
  const tell = (again: boolean): void => {
    const last = instants.size < reviewers ? undefined : latest([...instants.values()]);
    if (last?.at === undefined || (last.at === told && (!again || repeated === told))) return;
    told = last.at;
    if (again) repeated = told;
    tellBoth(work, last.told, last.at);
  };
  return {
    foretold(reviewer, foretold) {
      instants.set(reviewer, foretold);
      tell(foretold.isLastReminder === true);
    },
    answered(reviewer) {
      instants.delete(reviewer);
      reviewers -= 1;
      tell(false);
    },
  };
}

const latest = (all: readonly Foretold[]): Foretold | undefined =>
  all.reduce<Foretold | undefined>((last, each) => ((last?.at ?? '') < (each.at ?? '') ? each : last), undefined);

function tellBoth({ desk, need, people, vendor }: Work, then: Foretold['told'], at: string): void {
  const subject = message('notices.silence.subject', { id: need.id });
  const lines = [message('notices.silence.by', { at: { at }, then })];
  desk.note('note', { ...vendor.contact, role: 'vendor' }, subject, lines);
  desk.note('note', { ...people.owner, role: 'owner' }, subject, lines);
}
