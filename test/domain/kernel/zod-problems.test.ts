import { z } from 'zod';
import { Email } from '../../../domain/kernel/address.js';
import { problem } from '../../../domain/kernel/problem.js';
import { wrong } from '../../../domain/kernel/rule.js';
import { problemsOf } from '../../../domain/kernel/zod-problems.js';
import { Line } from '../../../domain/kernel/text.js';
import { localizerFor, PLAIN } from '../../../i18n/index.js';

const greta = localizerFor({ language: 'de', timeZone: 'Europe/Berlin' });

const found = (schema: z.ZodType, input: unknown) => {
  const { error } = schema.safeParse(input);
  return error ? problemsOf(error, input) : [];
};

describe('problemsOf', () => {
  it('says what is expected in words of ours, not in the parser’s', () => {
    const [few] = found(z.array(z.string()).min(2), ['a']);
    expect([greta, PLAIN].map((localizer) => localizer.text(few ?? ''))).toEqual([
      'Mindestens 2 Angaben sind nötig, hier ist es 1.',
      'At least 2 are needed, and there is 1.',
    ]);
  });

  it('points with RFC 6901 into what was given, below where that stands', () => {
    const schema = z.object({ 'a/b': z.object({ 'c~d': z.array(z.int()) }) });
    const input = { 'a/b': { 'c~d': [1, 'x'] } };
    expect(problemsOf(schema.safeParse(input).error as z.ZodError, input, '/data')).toEqual([
      problem('/data/a~1b/c~0d/1', 'problems.type', { value: 'x', type: 'number' }),
    ]);
  });

  it('says by its code what a rule of a schema says, with the value and what the rule gives besides', () => {
    const known = z.string().refine((id) => id === 'legal', wrong('problems.practice', { known: 'legal' }));
    expect(found(known, 'law')).toEqual([problem('', 'problems.practice', { value: 'law', known: 'legal' })]);
  });

  it('says only that it is needed where there is nothing', () => {
    for (const nothing of [undefined, null, '', ' '])
      expect(found(z.object({ name: Line }), { name: nothing })).toEqual([problem('/name', 'problems.needed')]);
  });

  it('names each key that nobody asked for', () => {
    expect(found(z.strictObject({}), { a: 1, b: 2 })).toEqual([
      problem('/a', 'problems.stranger', { value: 'a' }),
      problem('/b', 'problems.stranger', { value: 'b' }),
    ]);
  });

  it('finds the alternative of a union that comes closest', () => {
    const due = z.union([z.strictObject({ after: Line }), z.strictObject({ on: z.iso.datetime() })]);
    expect(found(z.object({ due }), { due: { on: 'May' } })).toEqual([
      problem('/due/on', 'problems.instant', { value: 'May' }),
    ]);
  });

  it('of a key in a record says what is wrong with the key', () => {
    expect(found(z.record(Email, z.int()), { b: 1 })).toEqual([problem('/b', 'problems.email', { value: 'b' })]);
  });

  it('shortens what it repeats', () => {
    const [long] = found(z.string().max(50), 'x'.repeat(60));
    expect(long?.params).toEqual({ value: `${'x'.repeat(39)}…`, limit: 50 });
  });
});
