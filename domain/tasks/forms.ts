export { checkAnswer } from './forms/check.js';
export { missing } from './forms/check-field.js';
export { exampleAnswer, fieldsFor, sealAnswer } from './forms/form.js';
export type { Choice, Field, Form } from './forms/form.js';
export { answerSchema } from './forms/schema.js';
