import { ofEveryKind } from '../tasks/kinds/index.js';
import type { Period, Policy } from '../tasks/policy.js';

const periods: Record<Period, string> = {
  bidExtension: 'P5D',
  notice: 'P10D',
  coolDown: 'P5D',
  extension: 'P7D',
};

/** The policy that every practice starts from; a practice says only what differs. */
export const defaultPolicy: Policy = { tasks: ofEveryKind(({ policy }) => policy), periods };
