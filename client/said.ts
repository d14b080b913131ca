import { type Actor, actorNamed } from '../domain/kernel/actor.js';
import type { Words } from '../domain/kernel/words.js';

/** What somebody has typed as their reason, and who they are. */
export function said(words: string, name: string): { reason: Words; by: Actor } {
  const by = actorNamed(name);
  return { reason: { words, by }, by };
}
