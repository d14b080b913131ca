import type { Subject } from '../../domain/kernel/index.js';
import type { Page, PageRequest } from '../lists.js';
import type { NoteSigner } from './note.js';

/** What has a chain of hashes: a subject's journal, or the audit. */
export type ChainName = Subject | 'audit';

/** How far a chain went, and its hash there. */
export interface SignedHead {
  chain: ChainName;
  entries: number;
  head: string;
}

export interface CheckpointTables {
  /** `more`: 1 where heads were left over for the next one. */
  checkpoints: Omit<Checkpoint, 'origin'> & { more: 0 | 1 };
  /** The log of heads; a chain has a leaf for each checkpoint before which it went on. */
  checkpointLeaves: SignedHead & { position: number };
  /** The complete subtrees over the leaves; hashes in base64. */
  checkpointNodes: { level: number; position: number; hash: string };
}

/** Signed heads: the tree over the first leaves of the log. */
export interface Checkpoint {
  /** How many leaves; names it. */
  size: number;
  at: string;
  origin: string;
  /** What verifies the note. */
  key: string;
  /** The C2SP tlog-checkpoint. */
  note: string;
}

/** A head with what shows that it is in a checkpoint's tree. */
export interface ProvenHead extends SignedHead {
  /** The place of its leaf, from 0. */
  index: number;
  /** Hashes in base64, from the leaf to the root. */
  proof: string[];
}

/** How a chain agrees with what was signed of it. */
export interface Agreement {
  /** The farthest signed head that the chain has. */
  upTo: number;
  /** The first signed head after it that the chain does not have. */
  broken: SignedHead | null;
  /** How many entries the chain has now. */
  entries: number;
}

export interface Checkpoints {
  /**
   * Signs the heads that went on since the last checkpoint, at most some hundreds; undefined where none did, or where the last one
   * was made after an instant and has left none over.
   */
  signCheckpoint(
    signer: NoteSigner,
    when: { now: string; unlessAfter?: string },
  ): Promise<(Checkpoint & { heads: number }) | undefined>;
  /** The newest first. */
  checkpoints(request?: PageRequest): Promise<Page<Checkpoint>>;
  /** One of them, or the newest. */
  checkpoint(size: number | 'latest'): Promise<Checkpoint | undefined>;
  /** The newest head of each chain in a checkpoint, or of one chain, by name; or those alone that it has beyond an earlier one. */
  provenHeads(size: number, which?: PageRequest & { chain?: ChainName; beyond?: number }): Promise<Page<ProvenHead>>;
  /** Every head of a chain that a checkpoint has, the first first. */
  signedHeads(chain: ChainName, size: number): Promise<SignedHead[]>;
  /** The newest head of each chain that a checkpoint has, by name. */
  newestHeads(size: number): Promise<SignedHead[]>;
  /** Every chain that there is. */
  chains(): Promise<ChainName[]>;
  /** The root of the first leaves, recomputed from them, in base64; undefined where there are less. */
  signedRoot(size: number): Promise<string | undefined>;
  /** Compares a chain with heads that were signed, in the order of their entries. */
  agrees(chain: ChainName, heads: readonly SignedHead[]): Promise<Agreement>;
}
