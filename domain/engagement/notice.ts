import type { Message } from '../kernel/index.js';

/** Something that was taken for granted where a notice leaves it open; `pointer` is a JSON pointer (RFC 6901) into the notice. */
export interface Assumption extends Message {
  pointer: string;
}

/** A lot of a notice that is wanted, and the deliverable that it became. */
export interface NoticeLot {
  id: string;
  deliverable: string;
}

/** The procurement notice that an engagement was started from. */
export interface ImportedNotice {
  /** The contracting process, by its Open Contracting id. */
  ocid: string;
  lots: readonly NoticeLot[];
  assumptions: readonly Assumption[];
}
