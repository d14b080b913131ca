import { sentenceOf } from '../../domain/journal/index.js';
import { PLAIN } from '../../i18n/index.js';
import type { JournalEntry } from '../../store/index.js';

/** When each position's access was granted and taken away last; `revoked` is null while it is open. */
export function accessOf(entries: readonly JournalEntry[]): Map<string, { granted: string; revoked: string | null }> {
  const access = new Map<string, { granted: string; revoked: string | null }>();
  for (const { fact } of entries) {
    if (fact.type === 'access.granted') access.set(fact.about.position, { granted: fact.at, revoked: null });
    if (fact.type === 'access.revoked') {
      const known = access.get(fact.about.position);
      if (known) access.set(fact.about.position, { ...known, revoked: fact.at });
    }
  }
  return access;
}

/** Every lateness with the name of who held it. */
export const latenessOf = (entries: readonly JournalEntry[]): string[] =>
  entries.flatMap(({ fact }) => {
    switch (fact.type) {
      case 'deliverable.overdue':
        return [`${fact.about.deliverable} was due ${day(fact.about.due)}; held by: ${fact.about.holder}`];
      case 'extension.granted':
        return [`${fact.about.deliverable} was extended to ${day(fact.about.due)}`];
      case 'task.lapsed':
        return [`${fact.about.kind} was not answered (${fact.about.task}); outcome: ${fact.about.outcome}`];
      default:
        return [];
    }
  });

/** What happened, one line per fact; questions and reminders are left to the journal itself. */
export const timelineOf = (entries: readonly JournalEntry[]): string[] =>
  entries
    .filter(({ fact }) => !fact.type.startsWith('task.'))
    .map(({ fact }) => `${minute(fact.at)} ${PLAIN.text(sentenceOf(fact)).replace(/\s+/g, ' ')}`);

const minute = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC:`;
const day = (at: string): string => at.slice(0, 10);
