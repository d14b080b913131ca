import { isEnd, type Phase } from './phases.js';
import { hasAccess } from '../directory/index.js';
import { isSamePerson, type Message, reasonFor } from '../kernel/index.js';
import type { Side } from './sides.js';

/** Who wants to read: an API key or console user of the client, with a part in the engagement or without, or somebody with a task that lists the document, whose `side` is what the engagement and the directory know of them. */
export type Reader =
  | { as: 'client'; name: string; hasPart: boolean }
  | { as: 'assignee'; email: string; role: string; documents: readonly string[]; side?: Side | undefined };

/** What the gates of an engagement depend on. */
interface Gated {
  phase: Phase;
  nda: { state: string } | null;
  team: readonly { email: string; state: string }[];
  bidders: readonly { state: string }[];
  ranking: readonly unknown[];
}

/** What the client's people read of engagements that they have no part in. */
const WITHOUT_PART: readonly string[] = ['nda', 'certificate', 'report'];

/** States of an NDA that both sides have signed. */
const SIGNED: readonly string[] = ['in force', 'survives', 'ended'];

/** Whether both sides have signed an NDA, by its state; where there is none, nobody has. */
export const isSignedByBoth = (state: string | undefined): boolean => state !== undefined && SIGNED.includes(state);

export type Opening = { open: true } | { open: false; why: Message };

const refuse = (why: Parameters<typeof reasonFor>[0]): Opening => ({ open: false, why: reasonFor(why) });

/**
 * Whether a document may be opened now. The confidential part opens to nobody before the last NDA signature; and then to the
 * client's people who have a part in it, and to those whom the NDA covers: the people of the firm that signed it, and active experts. Bids stay sealed until the round closes, and
 * prices until the ranking is made.
 */
export function mayOpen(document: { id: string; kind: string }, view: Gated, reader: Reader): Opening {
  if (reader.as === 'assignee' && !reader.documents.includes(document.id)) return refuse('reasons.closed.notYours');
  if (reader.as === 'client' && !reader.hasPart && !WITHOUT_PART.includes(document.kind))
    return refuse('reasons.closed.noPart');
  switch (document.kind) {
    case 'confidential': {
      if (!isSignedByBoth(view.nda?.state)) return refuse('reasons.closed.beforeNda');
      if (reader.as === 'client') return { open: true };
      if (isEnd(view.phase) || view.phase === 'closeout') return refuse('reasons.closed.closedOut');
      const listed = view.team.filter(({ email }) => isSamePerson(email, reader.email));
      const isLeftOut = reader.role === 'expert' || (listed.length > 0 && reader.side !== 'vendor');
      if (isLeftOut && !listed.some(hasAccess)) return refuse('reasons.closed.noAccess');
      return reader.side ? { open: true } : refuse('reasons.closed.notCovered');
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
