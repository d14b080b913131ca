/** What a test may need beside its sources. */
export type Need =
  | 'browser'
  | 'build'
  | 'database'
  | 'devServer'
  | 'postgres'
  | 'processes'
  | 'sockets'
  | 'testServer'
  | 'worker';

/** Every test file, by its path from the root. */
export function testFiles(): string[];

/** What one test file needs: none of it makes a unit test. */
export function needsOf(file: string): Set<Need>;

/** Test files by what is set up before them: nothing, a PostgreSQL cluster that they share, or by each what it needs. */
export function tiers(): Record<'unit' | 'databases' | 'whole', string[]>;
