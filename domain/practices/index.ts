import type { Practice } from './practice.js';
import { businessOperations } from './business-operations.js';
import { dataAnalysis } from './data-analysis.js';
import { financialExpertise } from './financial-expertise.js';
import { investments } from './investments.js';
import { legal } from './legal.js';
import { medicalAndHealthcare } from './medical-and-healthcare.js';
import { researchAndDevelopment } from './research-and-development.js';
import { technicalAnalysis } from './technical-analysis.js';

/** The built-in practices. */
export const PRACTICES: readonly Practice[] = [
  financialExpertise,
  researchAndDevelopment,
  businessOperations,
  technicalAnalysis,
  investments,
  legal,
  medicalAndHealthcare,
  dataAnalysis,
];

/** The built-in practice of an id, such as `legal`. */
export const builtInPractice = (id: string): Practice | undefined => PRACTICES.find((practice) => practice.id === id);

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
