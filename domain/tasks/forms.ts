export { checkAnswer } from './forms/check.js';
export { exampleAnswer, fieldsFor, sealAnswer } from './forms/form.js';
export type { Choice, Field, Form } from './forms/form.js';
export { complain, missing } from '../kernel/problem.js';
export type { Problem } from '../kernel/problem.js';
export { answerSchema } from './forms/schema.js';
