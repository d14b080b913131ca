/** What a practice may say, and which one fits a brief. */

export { parsePractice } from './parse-practice.js';
export { NdaClause, Practice, practiceForCpv, ScoringWeights } from './practice.js';
