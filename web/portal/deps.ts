import type { Logger } from 'pino';
import type { Links } from '../../domain/tasks/links.js';
import type { ResumedDue } from '../../domain/tasks/resumed-due.js';
import type { Store } from '../../store/contract.js';
import type { Documents } from '../../store/documents/documents.js';
import type { Engagements } from '../../client/commands.js';

/** What the portal is made of. */
export interface PortalDeps {
  store: Store;
  documents: Documents;
  links: Links;
  engagements: Engagements;
  resumedDue: ResumedDue;
  log: Pick<Logger, 'error'>;
  /** The client's name, as everybody knows it. */
  organisation?: string;
  publicUrl?: string;
  now?: () => string;
}
