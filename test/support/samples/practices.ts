import type { Practice } from '../../../domain/practices/practice.js';
import { readBuiltInPractices } from '../../../platform/practice-files.js';

/** The built-in practices, as the product reads them. */
export const PRACTICES: readonly Practice[] = await readBuiltInPractices();

/** The built-in practice of an id, such as `legal`. */
export const builtInPractice = (id: string): Practice | undefined => PRACTICES.find((practice) => practice.id === id);
