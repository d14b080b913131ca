import { parsePractice } from '../../../domain/practices/parse-practice.js';
import { problemsOf } from '../../../domain/kernel/zod-problems.js';
import { PLAIN } from '../../../i18n/index.js';
import { overrideProblems, PolicyOverride } from '../../../domain/tasks/policy.js';
import { PRACTICES } from '../../support/samples/practices.js';
import { Policy } from '../../../domain/tasks/policy.js';

const base = PRACTICES[0]?.policy as Policy;
const ladderOf = (kind: string, ...ladder: object[]): unknown => ({ tasks: { [kind]: { ladder } } });
const complaintsAbout = (override: unknown): [string, string][] => {
  const parsed = PolicyOverride.safeParse(override);
  return parsed.success
    ? []
    : problemsOf(parsed.error, override).map((problem) => [problem.pointer, PLAIN.text(problem)]);
};

describe('a policy', () => {
  it('hands no task round in a circle', () => {
    expect(
      complaintsAbout(
        ladderOf(
          'extension.decide',
          { after: 'P1D', do: 'transfer', to: 'sponsor' },
          { after: 'P2D', do: 'transfer', to: 'finance' },
          { after: 'P3D', do: 'transfer', to: 'sponsor' },
        ),
      ),
    ).toEqual([
      [
        '/tasks/extension.decide/ladder/2/to',
        'The ladder of “extension.decide” goes round in a circle: “sponsor” has held it before.',
      ],
    ]);
    expect(complaintsAbout(ladderOf('extension.decide', { after: 'P1D', do: 'transfer', to: 'owner' }))).toHaveLength(
      1,
    );
  });

  it('hands nobody what only the one who is asked can say', () => {
    for (const rung of [
      { after: 'P1D', do: 'transfer', to: 'vendor' },
      { after: 'P1D', do: 'transfer', line: 1 },
      { after: 'P1D', do: 'decide', to: 'owner' },
    ])
      expect(complaintsAbout(ladderOf('expert.acknowledge', rung))).toEqual([
        [
          '/tasks/expert.acknowledge/ladder/0/to',
          '“expert.acknowledge” is asked of one person and cannot be handed to another.',
        ],
      ]);
  });

  it('says nothing before the task is opened', () => {
    const ladder = [{ before: 'P5D', do: 'remind' }];
    expect(complaintsAbout({ tasks: { 'award.approve': { due: 'P3D', ladder } } })).toEqual([
      [
        '/tasks/award.approve/ladder/0/before',
        '“P5D” before the due date lies in the past: “award.approve” is due 3 days after it is asked.',
      ],
    ]);
    expect(complaintsAbout({ tasks: { 'award.approve': { ladder } } })).toEqual([]);
    const override = PolicyOverride.parse({ tasks: { 'award.approve': { ladder } } });
    expect(overrideProblems(override, base, true)).toEqual([
      {
        pointer: '/policy/tasks/award.approve/ladder/0/before',
        code: 'problems.ladder.past',
        params: { value: 'P5D', kind: 'award.approve', due: { duration: base.tasks['award.approve'].due } },
      },
    ]);
  });

  it('names who must be told, for how long a clock stands still, and managers only where they are told or take over', () => {
    expect(complaintsAbout(ladderOf('scope.approve', { after: 'P1D', do: 'escalate' }))).toEqual([
      [
        '/tasks/scope.approve/ladder/0/to',
        'A rung that escalates or transfers names a role in “to” or managers in “line”.',
      ],
    ]);
    expect(complaintsAbout(ladderOf('scope.approve', { after: 'P1D', do: 'remind', line: 1 }))).toEqual([
      ['/tasks/scope.approve/ladder/0/line', '“1”: only a rung that escalates or transfers names a line of managers.'],
    ]);
    expect(complaintsAbout(ladderOf('scope.approve', { after: 'P1D', do: 'suspend' }))).toEqual([
      ['/tasks/scope.approve/ladder/0/to', 'A rung that suspends names a role in “to”.'],
    ]);
    expect(complaintsAbout(ladderOf('scope.approve', { after: 'P1D', do: 'escalate', to: 'boss' }))).toHaveLength(1);
  });

  it('has silence commit no money, by its end or by a rung', () => {
    for (const kind of ['scope.approve', 'award.approve', 'scaling.approve'])
      expect(complaintsAbout({ tasks: { [kind]: { onSilence: 'accept' } } })).toEqual([
        [`/tasks/${kind}/onSilence`, `Silence commits no money: nobody can be deemed to have accepted “${kind}”.`],
      ]);
    expect(complaintsAbout(ladderOf('award.approve', { after: 'P1D', do: 'accept' }))).toEqual([
      [
        '/tasks/award.approve/ladder/0/do',
        'Silence commits no money: nobody can be deemed to have accepted “award.approve”.',
      ],
    ]);
    expect(complaintsAbout({ tasks: { 'review.score': { onSilence: 'accept' } } })).toEqual([]);
  });

  it('of a brief may have silence end the engagement, that of a practice may not', () => {
    const tasks = { 'scope.approve': { onSilence: 'reject' } };
    expect(complaintsAbout({ tasks })).toEqual([]);
    const parsed = parsePractice(JSON.stringify({ extends: 'legal', policy: { tasks } }), PRACTICES);
    expect('problems' in parsed && parsed.problems.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/policy/tasks/scope.approve/onSilence', 'problems.silence.ends'],
    ]);
  });

  it('of a brief names nobody whose part nobody plays', () => {
    const named = (kind: string, to: string, withCounterpart: boolean): string[] =>
      overrideProblems(
        PolicyOverride.parse(ladderOf(kind, { after: 'P1D', do: 'escalate', to })),
        base,
        withCounterpart,
      ).map(PLAIN.text);
    expect(named('review.score', 'counterpart', false)).toEqual([
      'Nobody plays the part “counterpart”: the brief names no “affectedTeam”.',
    ]);
    expect(named('review.score', 'counterpart', true)).toEqual([]);
    expect(named('bid.evaluate', 'vendor', true)).toEqual([
      'Nobody plays the part “vendor”: no vendor is chosen yet when “bid.evaluate” is asked.',
    ]);
    expect(named('review.score', 'expert', true)).toEqual([
      'Nobody plays the part “expert”: experts are several people.',
    ]);
  });

  it.each(PRACTICES.map((practice) => [practice.id, practice] as const))('of %s is sound', (_, practice) => {
    expect(Policy.safeParse(practice.policy).error?.issues ?? []).toEqual([]);
  });
});
