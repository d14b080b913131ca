import { z } from 'zod';
import { wrong } from './rule.js';
import { CURRENCY_CODES } from './standards/iso-4217.js';

/** Whether ISO 4217 has this code. */
export const isCurrency = (code: string): boolean => CURRENCY_CODES.has(code);

/** A currency by its code, such as `GBP`. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, { abort: true, ...wrong('problems.currency') })
  .refine(isCurrency, wrong('problems.currency'));
