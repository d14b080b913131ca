import { z } from 'zod';
import { wrong } from './rule.js';

/** What a practice is called in briefs, files and addresses. */
export const PracticeId = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, wrong('problems.lowerCaseId'));
