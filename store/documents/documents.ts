/** The encrypted document store. Gates are not checked here: ask `mayOpen` of `domain/engagement/gates` first. */
export interface Documents {
  put(engagement: string, id: string, kind: string, mediaType: string, content: Uint8Array | string): Promise<void>;
  /** Undefined when there is none. */
  read(engagement: string, id: string): Promise<{ kind: string; mediaType: string; content: Uint8Array } | undefined>;
}
