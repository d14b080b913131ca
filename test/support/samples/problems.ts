import type { Problem } from '../../../domain/kernel/problem.js';
import { PLAIN } from '../../../i18n/index.js';

/** A problem as programs are told it in English: `/title: This is needed.` */
export const told = (problem: Problem): string => `${problem.pointer}: ${PLAIN.text(problem)}`;
