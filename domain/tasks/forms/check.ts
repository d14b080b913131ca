import { pointerOf, type Problem, problem, shown } from '../../kernel/index.js';
import { checkField } from './check-field.js';
import { type Form, fieldsFor } from './form.js';

/**
 * Checks an answer against its form; an empty list means it is valid.
 * With `sealed`, fields with a vault are expected to be gone and their vaults to be named in `documents`.
 */
export function checkAnswer(form: Form, answer: unknown, { sealed = false } = {}): Problem[] {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return [problem('', 'problems.choose')];
  const given = answer as Record<string, unknown>;
  const choice = form.choices.find(({ value }) => value === given.decision);
  if (!choice) return [notAChoice(form, given.decision)];
  const fields = fieldsFor(form, choice.value);
  const open = sealed ? fields.filter((field) => !field.vault) : fields;
  const known = new Set(['decision', ...(sealed ? ['documents'] : []), ...open.map(({ name }) => name)]);
  const strangers = Object.keys(given).filter((name) => !known.has(name));
  return [
    ...strangers.map((name) => problem(pointerOf([name]), 'problems.stranger', { value: shown(name) })),
    ...open.flatMap((field) => checkField(field, given[field.name])),
  ];
}

const notAChoice = ({ choices }: Form, decision: unknown): Problem =>
  problem('/decision', 'problems.choose', {
    ...(decision !== undefined && { value: shown(decision) }),
    options: choices.map(({ value }) => value),
  });
