import type { Subject } from '../../domain/kernel/index.js';

/** The encrypted document store. Gates are not checked here: ask `mayOpen` of `domain/engagement/gates` first. */
export interface Documents {
  put(subject: Subject, id: string, kind: string, mediaType: string, content: Uint8Array | string): Promise<void>;
  /** Undefined when there is none. */
  read(subject: Subject, id: string): Promise<{ kind: string; mediaType: string; content: Uint8Array } | undefined>;
}
