import { createHash } from 'node:crypto';

/** SHA-256, hex, of parts that cannot run into each other. */
export const sha256 = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');
