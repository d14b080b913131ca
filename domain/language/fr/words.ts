import type { Translated } from '../catalogue.js';
import type { words as english } from '../en/words.js';

export const words: Translated<typeof english> = {};
