import { type Form, fieldsFor } from './form.js';
import { checkField } from './check-field.js';
import { escapePointer, complain, type Problem, quote } from '../../kernel/problem.js';

/**
 * Checks an answer against its form; an empty list means it is valid.
 * With `sealed`, fields with a vault are expected to be gone and their vaults to be named in `documents`.
 */
export function checkAnswer(form: Form, answer: unknown, { sealed = false } = {}): Problem[] {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    return [complain('', `an answer is an object with a "decision", not ${quote(answer)}`, 'complaints.choose')];
  const given = answer as Record<string, unknown>;
  const choice = form.choices.find(({ value }) => value === given.decision);
  if (!choice) {
    const choices = form.choices.map(({ value }) => `"${value}"`).join(', ');
    const message = `${quote(given.decision)} is not one of the choices ${choices}`;
    return [complain('/decision', message, 'complaints.choose')];
  }
  const fields = fieldsFor(form, choice.value);
  const open = sealed ? fields.filter((field) => !field.vault) : fields;
  const known = new Set(['decision', ...(sealed ? ['documents'] : []), ...open.map(({ name }) => name)]);
  const strangers = Object.keys(given).filter((name) => !known.has(name));
  return [
    ...strangers.map((name) =>
      complain(`/${escapePointer(name)}`, `"${name}" is not a field of "${choice.value}"`, 'complaints.stranger', {
        name,
      }),
    ),
    ...open.flatMap((field) => checkField(field, given[field.name])),
  ];
}
