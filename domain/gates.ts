import { isEnd } from './facts.js';
import type { EngagementView } from './view.js';

/** Who wants to read: an API key or console user of the client, or somebody with a task that lists the document. */
export type Reader =
  | { as: 'client'; name: string }
  | { as: 'assignee'; email: string; role: string; documents: readonly string[] };

export type Opening = { open: true } | { open: false; why: string };

const refuse = (why: string): Opening => ({ open: false, why });

/**
 * Whether a document may be opened now. The confidential part opens to nobody before the last NDA signature, and to a
 * vendor's people only while the NDA is in force and they are not suspended; bids stay sealed until the round closes, and
 * prices until the ranking is made.
 */
export function mayOpen(document: { id: string; kind: string }, view: EngagementView, reader: Reader): Opening {
  if (reader.as === 'assignee' && !reader.documents.includes(document.id))
    return refuse('it does not belong to your task');
  switch (document.kind) {
    case 'confidential': {
      if (view.nda?.state !== 'in force') return refuse('it stays closed until both sides have signed the NDA');
      if (reader.as === 'client') return { open: true };
      if (isEnd(view.phase) || view.phase === 'closeout') return refuse('the engagement is closed out');
      const member = view.team.find(({ email }) => email === reader.email);
      if (reader.role === 'expert' && member?.state !== 'active') return refuse('your access is not in force');
      return { open: true };
    }
    case 'technical':
      return view.bidders.some(({ state }) => state === 'invited') &&
        view.ranking.length === 0 &&
        reader.as === 'client'
        ? refuse('bids stay sealed until the round closes')
        : { open: true };
    case 'commercial':
      return view.ranking.length === 0 ? refuse('prices stay sealed until the bids are ranked') : { open: true };
    default:
      return { open: true };
  }
}
