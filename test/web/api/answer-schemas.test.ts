import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { answerSchema } from '../../../domain/tasks/forms/schema.js';
import { checkAnswer } from '../../../domain/tasks/forms/check.js';
import { exampleAnswer } from '../../../domain/tasks/forms/form.js';
import { formFor, PLAIN } from '../../../i18n/index.js';
import { aContext } from '../../support/samples/contexts.js';
import { TASK_KINDS } from '../../../domain/tasks/kinds/index.js';

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
addFormats.default(ajv);

describe('answerSchema', () => {
  describe.each(TASK_KINDS)('of %s', (kind) => {
    const form = formFor(PLAIN, kind, aContext(kind));
    const schema = answerSchema(form);
    const accepts = ajv.compile(schema);
    const examples = schema.examples as Record<string, unknown>[];

    it('has a valid example for every choice, the way forward first', () => {
      expect(examples.map(({ decision }) => decision)).toEqual(form.choices.map(({ value }) => value));
      for (const example of examples) {
        expect({ example, errors: accepts(example) ? [] : accepts.errors }).toEqual({ example, errors: [] });
        expect(checkAnswer(form, example)).toEqual([]);
      }
    });

    it('agrees with checkAnswer when a field is missing, strange or of another type', () => {
      for (const example of examples) {
        for (const changed of changesOf(example)) {
          expect({ changed, accepted: accepts(changed) }).toEqual({
            changed,
            accepted: checkAnswer(form, changed).length === 0,
          });
        }
      }
    });

    it('says of every choice what it has and what comes of it', () => {
      const branches = schema.oneOf as { title: string; description: string }[];
      expect(branches.map(({ title }) => title)).toEqual(form.choices.map(({ label }) => label));
      expect(branches.every(({ description }) => description.length > 0)).toBe(true);
    });
  });

  it('is not met by an answer of another choice', () => {
    const form = formFor(PLAIN, 'scope.approve', aContext('scope.approve'));
    const accepts = ajv.compile(answerSchema(form));
    expect(accepts({ ...exampleAnswer(form, 'cancel'), decision: 'approve' })).toBe(false);
  });
});

/** The example with each field left out, made a number too large, or joined by a stranger. */
function* changesOf(example: Record<string, unknown>): Generator<Record<string, unknown>> {
  for (const name of Object.keys(example)) {
    const { [name]: _, ...rest } = example;
    yield rest;
    yield { ...example, [name]: 10 ** 15 };
    yield { ...example, [name]: { strange: true } };
    yield { ...example, [name]: ['', 1] };
  }
  yield { ...example, stranger: 'here' };
}
