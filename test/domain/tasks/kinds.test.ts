import { told } from '../../support/problems.js';
import { checkAnswer, exampleAnswer } from '../../../domain/tasks/forms.js';
import { outcomeOf } from '../../../domain/tasks/ladder.js';
import { deemedChoice } from '../../../domain/tasks/silence.js';
import { formOf, isWork, kindOf, TASK_KINDS, type TaskKind } from '../../../domain/tasks/kinds/index.js';
import type { SubjectPart } from '../../../domain/tasks/subject.js';
import { isMessage } from '../../../domain/kernel/message.js';
import { isMessageKey } from '../../../i18n/index.js';
import { aContext } from '../../support/contexts.js';

const comesTo = (kind: TaskKind, act: 'accept' | 'reject'): string =>
  outcomeOf(act, { onSilence: 'escalate' }, (meant) => deemedChoice(kind, aContext(kind), meant));

/** The codes of all messages in a value. */
function codesIn(value: unknown): string[] {
  if (isMessage(value)) return [value.code, ...codesIn(value.params)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(codesIn) : [];
}

const subjectOf = (kind: TaskKind): readonly SubjectPart[] => kindOf(kind).subject(aContext(kind));

describe('a kind of task', () => {
  it.each(TASK_KINDS)('such as %s names choices of its own form as what silence is, and is not', (kind) => {
    const choices = formOf(kind, aContext(kind)).choices.map(({ value }) => value);
    const { refusal, needsAPerson } = kindOf(kind).silence;
    expect(choices).toEqual(expect.arrayContaining([refusal, ...needsAPerson]));
  });

  it.each(TASK_KINDS)('such as %s says what it is about in messages that there are', (kind) => {
    const codes = codesIn(subjectOf(kind));
    expect(codes.filter((code) => !isMessageKey(code))).toEqual([]);
    expect(codes.length > 0 || subjectOf(kind).every(({ type }) => type === 'ranking')).toBe(true);
  });

  it('leaves what it is about to its form where that says it all', () => {
    expect(TASK_KINDS.filter((kind) => subjectOf(kind).length === 0)).toEqual(['scope.answer']);
  });

  it('asks for work, or does not', () => {
    expect(TASK_KINDS.filter(isWork)).toEqual(['input.provide', 'deliverable.submit']);
  });

  it('shows an evaluator the technical part alone', () => {
    expect(TASK_KINDS.flatMap((kind) => (kindOf(kind).reads ? [[kind, kindOf(kind).reads]] : []))).toEqual([
      ['bid.evaluate', ['technical']],
    ]);
  });
});

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
    expect(problems.map(told)).toEqual([expect.stringMatching(`^/by: “${by}”`)]);
  });
});
