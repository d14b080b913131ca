import { Readable } from 'node:stream';
import { readAnswer, setField } from '../../cli/answer.js';
import type { Io } from '../../cli/io.js';

const set = (...pairs: string[]): Record<string, unknown> => {
  const answer: Record<string, unknown> = {};
  for (const pair of pairs) setField(answer, pair, SCHEMA);
  return answer;
};
const SCHEMA = {
  properties: {
    decision: { const: 'bid' },
    reference: { type: 'string' },
    price: { properties: { minor: { type: 'integer' } } },
  },
};

describe('setField', () => {
  it.each([
    ['reason=Agreed with both', { reason: 'Agreed with both' }],
    ['reason=a=b', { reason: 'a=b' }],
    ['reason=', { reason: '' }],
    ['confirmed=true', { confirmed: true }],
    ['people=["a","b"]', { people: ['a', 'b'] }],
    ['price.minor=4200000', { price: { minor: 4_200_000 } }],
    ['scores.method=80', { scores: { method: 80 } }],
  ])('reads %s', (pair, answer) => {
    expect(set(pair)).toEqual(answer);
  });

  it('keeps a text where the task wants one, even when it looks like a number', () => {
    expect(set('reference=0042')).toEqual({ reference: '0042' });
  });

  it('adds to an object it has set a part of', () => {
    expect(set('price.minor=1', 'price.currency=GBP')).toEqual({ price: { minor: 1, currency: 'GBP' } });
  });

  it.each(['reason', '=value', '.a=1', '__proto__.polluted=1'])('refuses %j as wrong usage', (pair) => {
    expect(() => set(pair)).toThrow(
      expect.objectContaining({ exitCode: 2, message: expect.stringContaining(JSON.stringify(pair)) }),
    );
    expect('polluted' in {}).toBe(false);
  });
});

describe('readAnswer', () => {
  const io = (text: string): Io => ({ stdin: Readable.from([text]) }) as unknown as Io;

  it('lays the decision and the fields over the file', async () => {
    const answer = await readAnswer(
      io('decision: decline\nreference: A'),
      { oneOf: [SCHEMA], examples: [] },
      { file: '-', decision: 'bid', set: ['reference=7'] },
    );
    expect(answer).toEqual({ decision: 'bid', reference: '7' });
  });

  it.each([
    ['{', 'is neither JSON nor YAML'],
    ['[1]', 'holds no answer'],
  ])('refuses the file %j', async (text, message) => {
    await expect(readAnswer(io(text), { oneOf: [], examples: [] }, { file: '-', set: [] })).rejects.toMatchObject({
      exitCode: 4,
      message: expect.stringContaining(message),
    });
  });
});
