import type { Subject } from '../../domain/kernel/index.js';
import type { DocumentMeta } from '../rows.js';

/** The encrypted document store. Gates are not checked here: ask `mayOpen` of `domain/engagement/gates` first. */
export interface Documents {
  put(subject: Subject, id: string, kind: string, mediaType: string, content: Uint8Array | string): Promise<void>;
  /** Undefined when there is none. */
  read(subject: Subject, id: string): Promise<{ kind: string; mediaType: string; content: Uint8Array } | undefined>;
}

/** The SHA-256, hex, of the encrypted file of a document; undefined when there is none. */
export type FileDigests = (subject: Subject, id: string) => Promise<string | undefined>;

/** What is known of documents. */
export interface DocumentRegister {
  putDocument(meta: DocumentMeta): Promise<void>;
  document(subject: Subject, id: string): Promise<DocumentMeta | undefined>;
  documents(subject: Subject): Promise<DocumentMeta[]>;
}
