import type { AuditAct, ActType, Deed, RequestOrigin } from '../../domain/audit/index.js';
import type { SealedParts } from '../../domain/journal/index.js';
import type { Page, PageRequest } from '../lists.js';
import type { Verification } from '../rows.js';

export interface AuditTable {
  sequence: number;
  type: ActType;
  at: string;
  /** An id of `persons`, `key:` and a name, a part of the system; null where nobody knows. */
  actor: string | null;
  engagement: string | null;
  /** As JSON. */
  act: string;
  besideSha256: string;
  hash: string;
}

export interface AuditTables {
  audit: AuditTable;
  /** What the chain leaves out, and so can be erased; no row where all of it was. */
  auditBeside: { sequence: number; parts: string };
  /** Refusals within a minute, by where they came from, until the audit tells how many there were beyond the bound. */
  denials: { minute: string; source: string; count: number };
  /** The heads of chains that belong to no subject. */
  chains: { id: 'audit'; entries: number; head: string };
}

/** One link of the audit's chain. */
export interface AuditEntry {
  /** 1, 2, 3 … without gaps. */
  sequence: number;
  at: string;
  /** As it was told: people by their addresses. What was erased says so. */
  act: AuditAct;
  from: RequestOrigin;
  /** As the chain holds it: people by their ids. */
  chained: ChainedAct;
  /** What the chained act leaves out, each part with its salt; null when it was erased. */
  beside: SealedParts | null;
  besideSha256: string;
  hash: string;
}

export interface ChainedAct {
  type: ActType;
  at: string;
  actor: unknown;
  about: unknown;
}

export interface AuditFilter extends PageRequest {
  type?: ActType;
  /** An address of somebody, or `key:` and a name. */
  actor?: string;
  engagement?: string;
  since?: string;
  /** Before this instant. */
  until?: string;
  order?: 'asc' | 'desc';
}

export interface Audit {
  /**
   * Puts deeds on record; what is recorded at the same time is written together. Refusals beyond a bound a minute and source are
   * counted instead, and told as one number when their minute is over.
   */
  record(deeds: readonly Deed[]): Promise<void>;
  /** Tells what was counted in minutes that are over; returns of how many. */
  tellDenials(now: string): Promise<number>;
  /** The newest first unless the order says otherwise. */
  audit(filter?: AuditFilter): Promise<Page<AuditEntry>>;
  verifyAudit(): Promise<Verification>;
}
