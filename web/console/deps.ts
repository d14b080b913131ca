import type { Logger } from 'pino';
import type { Localizer } from '../../i18n/index.js';
import type { Person } from '../../domain/kernel/person.js';
import type { Rehearse } from '../../domain/simulation/rehearsed.js';
import type { ResumedDue } from '../../domain/tasks/resumed-due.js';
import type { Store } from '../../store/contract.js';
import type { Documents } from '../../store/documents/documents.js';
import type { Directory } from '../../client/directory.js';
import type { OcdsExchange } from '../../client/ocds.js';
import type { Engagements } from '../../client/commands.js';

/** What the console is made of. */
export interface ConsoleDeps {
  store: Store;
  documents: Documents;
  engagements: Engagements;
  directory: Directory;
  rehearse: Rehearse;
  resumedDue: ResumedDue;
  log: Pick<Logger, 'error' | 'info'>;
  /** The client's name, as everybody knows it. */
  organisation?: string;
  /** Where people reach the console; sign-in links are made of it. */
  publicUrl: string;
  ocds: Pick<OcdsExchange, 'import'>;
  mailSignInLink: (person: Person, url: string) => Promise<void>;
  now?: () => string;
}

/** Who is signed in. */
export interface Visitor {
  email: string;
  name: string;
  /** Their language, time zone and notation. */
  localizer: Localizer;
  /** Goes into every form of the session, and is asked back. */
  formToken: string;
}

/** What every page of a signed-in person gets. */
export interface Surroundings {
  organisation?: string;
  visitor: Visitor;
  localizer: Localizer;
  now: string;
}

export type ConsoleEnv = { Variables: { around: Surroundings; form: FormData } };
