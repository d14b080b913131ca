import { isEnd, type Phase } from '../domain/journal/facts.js';

const PATH: readonly Phase[] = ['scoping', 'selection', 'nda', 'onboarding', 'delivery', 'closeout', 'closed'];

/** `✔ scoping ─ ● selection ─ ○ nda …`: what is behind, where it stands, what lies ahead. */
export function phaseStrip(phase: Phase): string {
  const now = PATH.indexOf(phase);
  if (now < 0) return `✖ ${phase}`;
  const mark = (index: number): string => (index < now || isEnd(phase) ? '✔' : index === now ? '●' : '○');
  return PATH.map((name, index) => `${mark(index)} ${name}`).join(' ─ ');
}
