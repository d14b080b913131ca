import type { Practice } from './practice.js';

/**
 * The practice with the longest prefix of any of the CPV codes (`79400000`, with or without its check digit `-8`). Of
 * equally long prefixes the earlier code wins, then the earlier practice.
 */
export function practiceForCpv(codes: readonly string[], practices: readonly Practice[]): Practice | undefined {
  let best: { practice: Practice; length: number } | undefined;
  for (const code of codes) {
    for (const practice of practices) {
      const length = Math.max(0, ...practice.cpv.map((prefix) => (code.startsWith(prefix) ? prefix.length : 0)));
      if (length > (best?.length ?? 0)) best = { practice, length };
    }
  }
  return best?.practice;
}
