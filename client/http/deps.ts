import type { Logger } from 'pino';
import type { BriefInput } from '../../domain/brief.js';
import type { Problem } from '../../domain/forms.js';
import type { Practice } from '../../domain/practice.js';
import type { Rehearse } from '../../domain/rehearsed.js';
import type { ResumedDue } from '../../domain/resumed-due.js';
import type { EngagementView } from '../../domain/view.js';
import type { JournalEntry, Store } from '../../store/contract.js';
import type { Documents } from '../../store/documents.js';
import type { Directory } from '../directory.js';
import type { Engagements } from '../services.js';

/** The Open Contracting Data Standard, in and out. */
export interface OcdsExchange {
  /** A release as a brief, or what is wrong with the release. */
  import(release: unknown, practices: readonly Practice[]): { brief: BriefInput } | { problems: Problem[] };
  export(view: EngagementView, entries: JournalEntry[]): object;
}

/** Whether one part of the product works, such as `temporal` or `database`. */
export interface ReadyPart {
  part: string;
  ok: boolean;
  /** In words for an operator, when it does not. */
  detail?: string;
}

/** What the HTTP API is made of. */
export interface ApiDeps {
  engagements: Engagements;
  directory: Directory;
  rehearse: Rehearse;
  resumedDue: ResumedDue;
  store: Store;
  documents: Documents;
  ocds: OcdsExchange;
  ready(): Promise<ReadyPart[]>;
  /** The key that may do everything; other keys are in the store. */
  adminKey: string;
  /** Secrets (`whsec_…`) that inbound events may be signed with; several while one is being replaced. */
  eventSecrets: readonly string[];
  /** Hosts inside this network that events may be posted to. */
  outgoingAllow?: readonly string[];
  log: Logger;
}
