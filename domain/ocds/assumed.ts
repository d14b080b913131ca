import type { AssumptionCode } from '../../i18n/keys.js';
import type { Assumption } from '../engagement/index.js';

/** Something that was assumed at a place of a notice. */
export const assumed = (pointer: string, code: AssumptionCode, params?: Assumption['params']): Assumption => ({
  pointer,
  code,
  ...(params && { params }),
});
