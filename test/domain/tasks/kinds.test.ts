import { told } from '../../support/samples/problems.js';
import { checkAnswer } from '../../../domain/tasks/forms/check.js';
import { exampleAnswer } from '../../../domain/tasks/forms/form.js';
import { silenceLeadsTo } from '../../../domain/tasks/silence.js';
import { formOf, isWork, kindOf, TASK_KINDS, type TaskKind } from '../../../domain/tasks/kinds/index.js';
import type { AboutPart } from '../../../domain/tasks/about.js';
import type { TaskContext } from '../../../domain/tasks/task.js';
import { isMessage } from '../../../domain/kernel/message.js';
import { isMessageKey } from '../../../i18n/index.js';
import { aContext } from '../../support/samples/contexts.js';

const comesTo = (kind: TaskKind, act: 'accept' | 'reject'): string =>
  silenceLeadsTo({
    kind,
    context: aContext(kind),
    policy: { due: 'P1D', onSilence: 'escalate' },
    rungs: [{ at: '', do: act }],
  }).decision;

/** The codes of all messages in a value. */
function codesIn(value: unknown): string[] {
  if (isMessage(value)) return [value.code, ...codesIn(value.params)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(codesIn) : [];
}

const aboutOf = (kind: TaskKind): readonly AboutPart[] => kindOf(kind).about(aContext(kind));

/** What a kind is about besides its example, where that has other choices. */
const OTHERWISE: Partial<Record<TaskKind, TaskContext[]>> = {
  'contract.decide': [
    {
      vendor: 'northwind',
      vendorName: 'Northwind',
      signatory: { name: 'Jo Counsel', email: 'jo@counsel.example', side: 'vendor' },
    },
  ],
};

describe('a kind of task', () => {
  it.each(TASK_KINDS)('such as %s names choices of its own form as what silence is, and is not', (kind) => {
    const choices = [aContext(kind), ...(OTHERWISE[kind] ?? [])].flatMap((context) =>
      formOf(kind, context).choices.map(({ value }) => value),
    );
    const { refusal, needsAPerson } = kindOf(kind).silence;
    expect(choices).toEqual(expect.arrayContaining([refusal, ...needsAPerson]));
  });

  it.each(TASK_KINDS)('such as %s says what it is about in messages that there are', (kind) => {
    const codes = codesIn(aboutOf(kind));
    expect(codes.filter((code) => !isMessageKey(code))).toEqual([]);
    expect(codes.length > 0 || aboutOf(kind).every(({ type }) => type === 'ranking')).toBe(true);
  });

  it('leaves what it is about to its form where that says it all', () => {
    expect(TASK_KINDS.filter((kind) => aboutOf(kind).length === 0)).toEqual(['scope.answer']);
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

describe('silence', () => {
  it('deems no signature, document, score or word given, and commits no money', () => {
    const accepted = TASK_KINDS.filter((kind) => comesTo(kind, 'accept') !== 'silence');
    expect(accepted).toEqual(['scope.answer', 'position.decide', 'extension.decide', 'review.score', 'overdue.decide']);
    expect(TASK_KINDS.filter((kind) => comesTo(kind, 'reject') === 'silence')).toEqual([
      'input.provide',
      'deliverable.submit',
      'shortfall.decide',
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
