import { checkAnswer, exampleAnswer } from '../../../domain/tasks/forms.js';
import { outcomeOf } from '../../../domain/tasks/ladder.js';
import { deemedChoice } from '../../../domain/tasks/silence.js';
import { formOf } from '../../../domain/tasks/kinds/index.js';
import { TASK_KINDS, type TaskKind } from '../../../domain/tasks/kinds/index.js';
import { aContext } from '../../support/contexts.js';

const comesTo = (kind: TaskKind, act: 'accept' | 'reject'): string =>
  outcomeOf(act, { onSilence: 'escalate' }, (meant) => deemedChoice(kind, aContext(kind), meant));

describe('outcomeOf', () => {
  it('deems no signature, document, score or word given, and says that nothing was', () => {
    const accepted = TASK_KINDS.filter((kind) => comesTo(kind, 'accept') !== 'silence');
    expect(accepted).toEqual([
      'scope.answer',
      'scope.approve',
      'award.approve',
      'extension.decide',
      'review.score',
      'overdue.decide',
      'scaling.approve',
    ]);
    expect(TASK_KINDS.filter((kind) => comesTo(kind, 'reject') === 'silence')).toEqual([
      'input.provide',
      'deliverable.submit',
    ]);
    expect(comesTo('nda.sign', 'reject')).toBe('decline');
  });
});

describe('more time', () => {
  it.each(['P0D', 'PT0S', 'P0DT0H'])('is some time at all, and not "%s"', (by) => {
    const form = formOf('deliverable.submit', aContext('deliverable.submit'));
    const problems = checkAnswer(form, { ...exampleAnswer(form, 'extend'), by });
    expect(problems.map(({ pointer, message }) => [pointer, message])).toEqual([
      ['/by', expect.stringContaining(`"${by}"`)],
    ]);
  });
});
