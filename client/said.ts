import type { Actor, Words } from '../domain/kernel/index.js';

/** What somebody has typed as their reason, and who they are. */
export const said = (words: string, by: Actor): { reason: Words; by: Actor } => ({ reason: { words, by }, by });
