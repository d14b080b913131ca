import type { Logger } from 'pino';
import type { Rehearse } from '../../domain/simulation/rehearsed.js';
import type { ResumedDue } from '../../domain/tasks/resumed-due.js';
import type { Store } from '../../store/contract.js';
import type { Documents } from '../../store/documents/documents.js';
import type { Directory } from '../../client/directory.js';
import type { OcdsExchange } from '../../client/ocds.js';
import type { Engagements } from '../../client/commands.js';

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
