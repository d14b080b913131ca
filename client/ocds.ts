import { releaseOf } from '../domain/ocds/index.js';
import type { EngagementView } from '../domain/journal/index.js';
import type { JournalEntry } from '../store/index.js';

/** The Open Contracting Data Standard, out; a release that comes in is read by the text reader. */
export interface OcdsExchange {
  export(view: EngagementView, entries: JournalEntry[]): object;
}

export interface OcdsSettings {
  /** The buyer's name in exported releases. */
  organisation: string;
  /** The publisher's registered prefix, such as `ocds-b5fd17`; a documented placeholder when left out. */
  ocidPrefix?: string;
}

/** The Open Contracting Data Standard, out. */
export const createOcds = ({ organisation, ocidPrefix }: OcdsSettings): OcdsExchange => ({
  export: (view, entries) => releaseOf(view, entries, { prefix: ocidPrefix, buyer: { name: organisation } }),
});
