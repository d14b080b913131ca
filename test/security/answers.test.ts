import { checkAnswer } from '../../domain/tasks/forms/check.js';
import { exampleAnswer, sealAnswer } from '../../domain/tasks/forms/form.js';
import type { Answer } from '../../domain/tasks/task.js';
import { onFreshApi } from '../support/site/api.js';
import { aContext } from '../support/samples/contexts.js';
import { formOf, type TaskKind } from '../../domain/tasks/kinds/index.js';

function problemsOf(kind: TaskKind, decision: string, different: Partial<Answer>): string[] {
  const form = formOf(kind, aContext(kind));
  return checkAnswer(form, { ...exampleAnswer(form, decision), ...different }).map(({ pointer }) => pointer);
}

describe('checkAnswer', () => {
  it('refuses control characters, which a database or a mail header would choke on', () => {
    expect(problemsOf('nda.sign', 'decline', { reason: 'No\u0000thing' })).toEqual(['/reason']);
    expect(problemsOf('nda.sign', 'sign', { signature: 'Alex\r\nBcc: x@y.example' })).toEqual(['/signature']);
    expect(problemsOf('nda.sign', 'redirect', { signatoryEmail: 'a\u0007b@c.example' })).toEqual(['/signatoryEmail']);
    expect(problemsOf('review.score', 'rework', { findings: ['Fine', 'Not\u0001fine'] })).toEqual(['/findings/1']);
    expect(problemsOf('nda.sign', 'decline', { reason: 'Two\r\nlines\tare fine' })).toEqual([]);
  });

  it('takes nothing along with an amount', () => {
    const price = { currency: 'GBP', minor: 1, note: 'The approach, in the clear' };
    expect(problemsOf('bid.submit', 'bid', { price })).toEqual(['/price/note']);
  });

  it('bounds the cells of a table', () => {
    const deliverables = [{ id: 'D'.repeat(100_000), after: 'P1D' }];
    expect(problemsOf('scope.approve', 'change', { deliverables })).toEqual(['/deliverables/0/id']);
  });

  it('lets nobody name documents of their own', () => {
    expect(problemsOf('bid.submit', 'bid', { documents: { commercial: 'confidential' } })).toEqual(['/documents']);
  });
});

describe('sealAnswer', () => {
  it('leaves no secret of any form outside its vault', () => {
    const bid = formOf('bid.submit', aContext('bid.submit'));
    const { open } = sealAnswer(bid, exampleAnswer(bid, 'bid'));
    expect(Object.keys(open)).not.toEqual(expect.arrayContaining(['price']));
    expect(JSON.stringify(open)).not.toMatch(/approach|minor/);
  });
});

describe('bodies with a prototype in them', () => {
  const api = onFreshApi();

  it('give no field that way, and change no other object', async () => {
    const body = '{"decision":"approve","__proto__":{"polluted":true,"documents":{}},"constructor":{"prototype":{}}}';
    await api().send('POST', '/v1/tasks/e1.main.1/answer', { body });
    const [, { answer } = {}] = api().engagements.asked.find(([method]) => method === 'answer') ?? [];
    expect((answer as { polluted?: boolean } | undefined)?.polluted).toBeUndefined();
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('make no confidential part either', async () => {
    const body = '{"__proto__":{"title":"x"},"title":"y"}';
    expect((await api().send('POST', '/v1/engagements', { body })).status).toBe(422);
  });
});
