import type { Logger } from 'pino';
import type { Rehearse } from '../../domain/simulation/index.js';
import type { ResumedDue } from '../../domain/tasks/index.js';
import type { Documents, NoteSigner, SecretBox, Store } from '../../store/index.js';
import type { Limits } from '../limits/limits.js';
import type {
  Directory,
  Engagements,
  EventSourceCommands,
  KeyCommands,
  OcdsExchange,
  Stops,
  SubscriptionCommands,
  TextReader,
} from '../../client/index.js';

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
  keys: KeyCommands;
  sources: EventSourceCommands;
  subscriptions: SubscriptionCommands;
  stops: Stops;
  rehearse: Rehearse;
  resumedDue: ResumedDue;
  store: Store;
  documents: Documents;
  ocds: OcdsExchange;
  reader: TextReader;
  ready(): Promise<ReadyPart[]>;
  /** The key that may do everything; other keys are in the store. */
  adminKey: string;
  /** Whether keys may answer anything in anybody's place; not unless it is said. */
  sandbox?: boolean;
  /** Secrets (`whsec_…`) of the event source that is built in: a sandbox's, or those that the operator set. Else none. */
  eventSecrets: readonly string[];
  /** Seals the secrets of event sources and subscriptions. */
  secretBox: SecretBox;
  /** Signs checkpoints. */
  signer: NoteSigner;
  /** Hosts inside this network that events may be posted to. */
  outgoingAllow?: readonly string[];
  limits: Limits;
  /** Where people reach it. */
  publicUrl?: string;
  /** Who may read the figures; everybody where nothing is said. */
  metrics?: 'open' | 'key' | 'off';
  /** Whether the description is served; it is where nothing is said. */
  docs?: boolean;
  log: Logger;
}
