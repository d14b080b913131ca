import { z } from 'zod';
import { Email, isExposed, Line, wrong } from '../domain/kernel/index.js';
import type { ProblemCode } from '../i18n/keys.js';

export const port = z
  .string()
  .regex(/^\d{1,5}$/, wrong('problems.setting.port'))
  .transform(Number)
  .refine((number) => number <= 65_535, wrong('problems.setting.port'));
export const word = (pattern: RegExp, code: ProblemCode) => z.string().regex(pattern, wrong(code));
export const words = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);
export const address = (protocol: RegExp, code: ProblemCode) => z.url({ protocol, ...wrong(code) });
export const web = address(/^https?$/, 'problems.address.form');
/** For receivers: by TLS, or on this machine. What is no address at all is `web`'s to say, and only that is said. */
export const unexposed = web.refine(
  (url) => !URL.canParse(url) || !isExposed(new URL(url)),
  wrong('problems.address.plain'),
);
export const mailbox = z
  .string()
  .max(300)
  .refine((text) => Email.safeParse(/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text).success && Line.safeParse(text).success, {
    ...wrong('problems.setting.sender'),
  });
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
