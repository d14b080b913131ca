import { DURATION_PATTERN, MOST_MINOR, TIME_PATTERN } from '../../kernel/index.js';
import { exampleAnswer, type Field, fieldsFor, type Form } from './form.js';
import { DEFAULT_LENGTH, MAX_EMAIL_LENGTH, MAX_LINES } from './limits.js';

type Schema = Record<string, unknown>;

/** The form as JSON Schema 2020-12, with a valid example for every choice, the way forward first. */
export function answerSchema(form: Form<string>): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: ['decision'],
    properties: { decision: { enum: form.choices.map(({ value }) => value) } },
    oneOf: form.choices.map((choice) => {
      const fields = fieldsFor(form, choice.value);
      return {
        title: choice.label,
        description: choice.consequence,
        ...exactly({
          decision: { const: choice.value },
          ...Object.fromEntries(
            fields.map((field) => [
              field.name,
              { title: field.label, ...(field.hint && { description: field.hint }), ...fieldSchema(field) },
            ]),
          ),
        }),
        required: ['decision', ...fields.filter(({ required }) => required).map(({ name }) => name)],
      };
    }),
    examples: form.choices.map(({ value }) => exampleAnswer(form, value)),
  };
}

/** An object of these properties, all of them required, and no others. */
const exactly = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

function fieldSchema(field: Field<string>): Schema {
  switch (field.type) {
    case 'text':
      return { type: 'string', minLength: 1, maxLength: field.maxLength ?? DEFAULT_LENGTH };
    case 'email':
      return { type: 'string', format: 'email', maxLength: MAX_EMAIL_LENGTH };
    case 'integer':
      return { type: 'integer', minimum: field.min, maximum: field.max };
    case 'money':
      return exactly({
        currency: { const: field.currency },
        minor: { type: 'integer', minimum: 1, maximum: field.below === undefined ? MOST_MINOR : field.below - 1 },
      });
    case 'duration':
      return { type: 'string', pattern: TIME_PATTERN.source };
    case 'attest':
      return { const: true };
    case 'flag':
      return { type: 'boolean' };
    case 'option':
      return { enum: field.options.map(({ value }) => value) };
    case 'lines':
      return { type: 'array', maxItems: MAX_LINES, items: { type: 'string', minLength: 1, maxLength: DEFAULT_LENGTH } };
    case 'scores':
      return exactly(
        Object.fromEntries(
          field.criteria.map(({ id, title }) => [id, { title, type: 'integer', minimum: 0, maximum: 100 }]),
        ),
      );
    case 'table':
      return { type: 'array', maxItems: MAX_LINES, items: rowSchema(field.columns) };
  }
}

const rowSchema = (columns: Extract<Field<string>, { type: 'table' }>['columns']): Schema =>
  exactly(Object.fromEntries(columns.map(({ name, label, type }) => [name, { title: label, ...CELLS[type] }])));

const CELLS = {
  integer: { type: 'integer' },
  text: { type: 'string' },
  duration: { type: 'string', pattern: DURATION_PATTERN.source },
} as const;
