import { kindOf, type Subject, type SubjectKind } from '../domain/kernel/index.js';
import { engagementModel } from './engagements/engagement-model.js';
import type { ReadModel } from './journal/read-model.js';

const READ_MODELS: ReadonlyMap<SubjectKind, ReadModel> = new Map([['engagement', engagementModel]]);

/** Undefined for a kind of which nothing but journal, tasks and documents is read. */
export const readModelOf = (subject: Subject): ReadModel | undefined => READ_MODELS.get(kindOf(subject));
