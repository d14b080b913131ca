import type { Logger } from 'pino';
import type { Links, ResumedDue } from '../../domain/tasks/index.js';
import type { Documents, Store } from '../../store/index.js';
import type { Engagements, Stops } from '../../client/index.js';

/** What the portal is made of. */
export interface PortalDeps {
  store: Store;
  documents: Documents;
  links: Links;
  engagements: Engagements;
  stops: Pick<Stops, 'list'>;
  resumedDue: ResumedDue;
  log: Pick<Logger, 'error'>;
  /** The client's name, as everybody knows it. */
  organisation?: string;
  publicUrl?: string;
  now?: () => string;
}
