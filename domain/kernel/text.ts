import { z } from 'zod';
import { wrong } from './rule.js';
import { ONE_LINE, WRITABLE } from './words.js';

/** One line that is read as it stands, and safe in a header: what `ONE_LINE` takes. */
export const Line = z.string().trim().min(1).max(200).regex(ONE_LINE, wrong('problems.line'));

/** Free text of several lines. */
export const Prose = z.string().trim().min(1).max(20_000).regex(WRITABLE, wrong('problems.controls'));

/** What a practice is called in briefs, files and addresses. */
export const PracticeId = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, wrong('problems.lowerCaseId'));
