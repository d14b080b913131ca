import { isEnd } from './facts.js';
import type { Phrase } from './phrase.js';
import { because } from './reasons.js';
import type { EngagementView } from './view.js';

/** Who wants to read: an API key or console user of the client, or somebody with a task that lists the document. */
export type Reader =
  | { as: 'client'; name: string }
  | { as: 'assignee'; email: string; role: string; documents: readonly string[] };

export type Opening = { open: true } | { open: false; why: Phrase };

const refuse = (why: Parameters<typeof because>[0]): Opening => ({ open: false, why: because(why) });

/**
 * Whether a document may be opened now. The confidential part opens to nobody before the last NDA signature, and to a
 * vendor's people only while the NDA is in force and they are not suspended; bids stay sealed until the round closes, and
 * prices until the ranking is made.
 */
export function mayOpen(document: { id: string; kind: string }, view: EngagementView, reader: Reader): Opening {
  if (reader.as === 'assignee' && !reader.documents.includes(document.id)) return refuse('reasons.closed.notYours');
  switch (document.kind) {
    case 'confidential': {
      if (view.nda?.state !== 'in force') return refuse('reasons.closed.beforeNda');
      if (reader.as === 'client') return { open: true };
      if (isEnd(view.phase) || view.phase === 'closeout') return refuse('reasons.closed.closedOut');
      const member = view.team.find(({ email }) => email === reader.email);
      if (reader.role === 'expert' && member?.state !== 'active') return refuse('reasons.closed.noAccess');
      return { open: true };
    }
    case 'technical':
      return view.bidders.some(({ state }) => state === 'invited') &&
        view.ranking.length === 0 &&
        reader.as === 'client'
        ? refuse('reasons.closed.bidsSealed')
        : { open: true };
    case 'commercial':
      return view.ranking.length === 0 ? refuse('reasons.closed.pricesSealed') : { open: true };
    default:
      return { open: true };
  }
}
