import { isEnd, type Phase, WAY_THROUGH } from '../domain/engagement/index.js';

/** `✔ scoping ─ ● selection ─ ○ nda …`: what is behind, where it stands, what lies ahead. */
export function phaseStrip(phase: Phase): string {
  const now = WAY_THROUGH.indexOf(phase);
  if (now < 0) return `✖ ${phase}`;
  const mark = (index: number): string => (index < now || isEnd(phase) ? '✔' : index === now ? '●' : '○');
  return WAY_THROUGH.map((name, index) => `${mark(index)} ${name}`).join(' ─ ');
}
