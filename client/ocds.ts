import { releaseOf } from '../domain/ocds/export.js';
import { briefFromRelease } from '../domain/ocds/import.js';
import type { BriefInput } from '../domain/engagement/brief.js';
import type { EngagementView } from '../domain/journal/view.js';
import type { Practice } from '../domain/practices/practice.js';
import type { Problem } from '../domain/kernel/problem.js';
import type { JournalEntry } from '../store/contract.js';

/** The Open Contracting Data Standard, in and out. */
export interface OcdsExchange {
  /** A release as a brief, or what is wrong with the release. */
  import(release: unknown, practices: readonly Practice[]): { brief: BriefInput } | { problems: Problem[] };
  export(view: EngagementView, entries: JournalEntry[]): object;
}

export interface OcdsSettings {
  /** The buyer's name in exported releases. */
  organisation: string;
  /** The publisher's registered prefix, such as `ocds-b5fd17`; a documented placeholder when left out. */
  ocidPrefix?: string;
}

/** The Open Contracting Data Standard, in and out. */
export const createOcds = ({ organisation, ocidPrefix }: OcdsSettings): OcdsExchange => ({
  import: briefFromRelease,
  export: (view, entries) => releaseOf(view, entries, { prefix: ocidPrefix, buyer: { name: organisation } }),
});
