import fc from 'fast-check';
import { align, compare, type Outlook, type Step, STEP_KINDS, totalsOf } from '../../../domain/simulation/rehearsed.js';

const NOW = '2026-03-02T09:00:00.000Z';
const day = (n: number): string => new Date(Date.parse(NOW) + n * 86_400_000).toISOString();
const someone = (name: string) => ({ name, email: `${name.toLowerCase()}@client.example` });
const aStep = (n: number, what: Step['what'], name = 'Ann'): Step => ({ at: day(n), what, who: someone(name) });
const shown = (step: Step | null) => step && [step.at, step.what, step.who.name];

describe('align', () => {
  const pairs = (before: Step[], after: Step[]) =>
    align(before, after).map((pair) => [shown(pair.before), shown(pair.after)]);

  it('pairs what the same person is told, whenever that is', () => {
    expect(pairs([aStep(1, 'reminded'), aStep(2, 'reminded')], [aStep(3, 'reminded'), aStep(4, 'reminded')])).toEqual([
      [
        [day(1), 'reminded', 'Ann'],
        [day(3), 'reminded', 'Ann'],
      ],
      [
        [day(2), 'reminded', 'Ann'],
        [day(4), 'reminded', 'Ann'],
      ],
    ]);
  });

  it('pairs what somebody else is told instead, and leaves the rest alone, in order', () => {
    expect(
      pairs([aStep(1, 'reminded'), aStep(3, 'escalated')], [aStep(2, 'asked', 'Ben'), aStep(4, 'reminded', 'Ben')]),
    ).toEqual([
      [null, [day(2), 'asked', 'Ben']],
      [[day(3), 'escalated', 'Ann'], null],
      [
        [day(1), 'reminded', 'Ann'],
        [day(4), 'reminded', 'Ben'],
      ],
    ]);
  });

  it('keeps every step of both sides once', () => {
    const steps = fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 9 }).map(day),
        what: fc.constantFrom(...STEP_KINDS),
        who: fc.constantFrom('Ann', 'Ben', 'Cem').map(someone),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(steps, steps, (before, after) => {
        const found = align(before, after);
        const side = (of: 'before' | 'after') => new Set(found.flatMap((pair) => pair[of] ?? []));
        expect(side('before')).toEqual(new Set(before));
        expect(side('after')).toEqual(new Set(after));
        expect(found.filter((pair) => pair.before)).toHaveLength(before.length);
        expect(found.filter((pair) => pair.after)).toHaveLength(after.length);
      }),
    );
  });
});

const TASK = {
  task: 'e1.main.1',
  engagement: 'e1',
  engagementTitle: 'Model',
  kind: 'scope.approve',
  subject: 'Approve',
} as const;
const outlook = (different: Partial<Outlook> = {}): Outlook => ({
  due: day(3),
  asked: [someone('Ann')],
  refused: [],
  steps: [aStep(2, 'reminded'), aStep(4, 'lapsed')],
  ...different,
});

describe('compare', () => {
  it.each<[string, Partial<Outlook>]>([
    ['another due date', { due: day(4) }],
    ['another person', { asked: [someone('Ben')] }],
    ['another instant', { steps: [aStep(1, 'reminded'), aStep(4, 'lapsed')] }],
    ['a step more', { steps: [...outlook().steps, aStep(5, 'reminded')] }],
    ['another hour of the mail', { steps: [{ ...aStep(2, 'reminded'), sent: day(2.5) }, aStep(4, 'lapsed')] }],
    ['another outcome', { steps: [aStep(2, 'reminded'), { ...aStep(4, 'lapsed'), outcome: 'approve' }] }],
  ])('finds %s', (_, different) => {
    expect(compare(TASK, outlook(), outlook(different), NOW)).toMatchObject({ changed: true, atOnce: false });
  });

  it('finds nothing where nothing differs', () => {
    expect(compare(TASK, outlook(), outlook(), NOW).changed).toBe(false);
  });

  it('says what would happen at once, which the news of another date alone is not', () => {
    const at = (...steps: Step[]) => compare(TASK, outlook(), outlook({ steps }), NOW).atOnce;
    expect(at(aStep(0, 'escalated'))).toBe(true);
    expect(at(aStep(0, 'moved'))).toBe(false);
  });
});

describe('totalsOf', () => {
  it('counts tasks by what changes, and mails by person', () => {
    const tasks = [
      compare(TASK, outlook(), outlook(), NOW),
      compare(TASK, outlook(), outlook({ due: day(4), steps: [aStep(5, 'reminded')] }), NOW),
      compare(TASK, outlook(), outlook({ asked: [someone('Ben')], steps: [aStep(0, 'asked', 'Ben')] }), NOW),
    ];
    expect(totalsOf(tasks)).toEqual({
      tasks: 3,
      changed: 2,
      untouched: 1,
      moved: 1,
      handedOn: 1,
      atOnce: 1,
      people: [
        { ...someone('Ann'), before: 6, after: 3 },
        { ...someone('Ben'), before: 0, after: 1 },
      ],
    });
  });
});
