import type { Logger } from 'pino';
import type { BriefInput } from '../../domain/brief.js';
import type { Problem } from '../../domain/forms.js';
import type { Practice } from '../../domain/practice.js';
import type { Vendor } from '../../domain/vendor.js';
import type { Store } from '../../store/contract.js';
import type { Documents } from '../../store/documents.js';
import type { Engagements } from '../services.js';

/** What the console is made of. */
export interface ConsoleDeps {
  store: Store;
  documents: Documents;
  engagements: Engagements;
  log: Pick<Logger, 'error' | 'info'>;
  /** The client's name, as everybody knows it. */
  organisation: string;
  /** Where people reach the console; sign-in links are made of it. */
  publicUrl: string;
  /** The built-in practices and the operator's own. */
  practices: () => Promise<readonly Practice[]>;
  /** Makes a brief of an OCDS release. */
  importOcds: (release: unknown) => Promise<{ ok: true; brief: BriefInput } | { ok: false; problems: Problem[] }>;
  /** Reads vendors from CSV text; nothing is stored. */
  readVendors: (csv: string) => { ok: true; vendors: Vendor[] } | { ok: false; problems: Problem[] };
  mailSignInLink: (email: string, url: string) => Promise<void>;
  now?: () => string;
}

/** Who is signed in. */
export interface Visitor {
  email: string;
  name: string;
  timeZone: string;
  /** Goes into every form of the session, and is asked back. */
  formToken: string;
}

/** What every page of a signed-in person gets. */
export interface Surroundings {
  organisation: string;
  visitor: Visitor;
  now: string;
}

export type ConsoleEnv = { Variables: { around: Surroundings; form: FormData } };
