import type { Logger } from 'pino';
import type { Localizer } from '../../i18n/index.js';
import type { ConsoleRole } from '../../domain/directory/index.js';
import type { Person } from '../../domain/kernel/index.js';
import type { Rehearse } from '../../domain/simulation/index.js';
import type { ResumedDue } from '../../domain/tasks/index.js';
import type { Documents, Maintenance, Store } from '../../store/index.js';
import type { HttpEnv } from '../api/env.js';
import type { OidcSettings } from './sign-in/openid.js';
import type {
  Directory,
  Engagements,
  EventSourceCommands,
  KeyCommands,
  Stops,
  TextReader,
} from '../../client/index.js';

/** What the console is made of. */
export interface ConsoleDeps {
  store: Store;
  documents: Documents;
  engagements: Engagements;
  directory: Directory;
  keys: KeyCommands;
  sources: EventSourceCommands;
  rehearse: Rehearse;
  resumedDue: ResumedDue;
  log: Pick<Logger, 'error' | 'warn' | 'info'>;
  /** The client's name, as everybody knows it. */
  organisation?: string;
  /** Where people reach the console; sign-in links are made of it. */
  publicUrl: string;
  reader: TextReader;
  stops: Pick<Stops, 'list'>;
  /** Whether keys may answer anything in anybody's place; not unless it is said. */
  sandbox?: boolean;
  /** Whether a source of events is built in. */
  builtInSource?: boolean;
  /** The provider that people sign in with, besides or instead of links. */
  oidc?: OidcSettings;
  /** Whether links are mailed to whoever asks; they are unless it is said. */
  signInLinks?: boolean;
  mailSignInLink: (person: Person, url: string) => Promise<void>;
  /** How long a session may lie unused (ISO 8601). */
  sessionIdle?: string;
  now?: () => string;
}

/** Who is signed in. */
export interface Visitor {
  email: string;
  name: string;
  roles: readonly ConsoleRole[];
  /** Their language, time zone and notation. */
  localizer: Localizer;
  session: string;
  /** Whether the session goes on: nobody has ended it, and the person may still sign in. */
  isSignedIn(): Promise<boolean>;
  /** Goes into every form of the session, and is asked back. */
  formToken: string;
}

/** What every page of a signed-in person gets. */
export interface Surroundings {
  organisation?: string;
  visitor: Visitor;
  localizer: Localizer;
  now: string;
  /** Stops that are announced or go on. */
  stops: readonly Maintenance[];
}

export type ConsoleEnv = {
  Variables: HttpEnv['Variables'] & { around: Surroundings; form: FormData };
};
