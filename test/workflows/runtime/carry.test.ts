import { carry } from '../../../workflows/runtime/carry.js';
import { type Changes, openChanges } from '../../../workflows/runtime/changes.js';

describe('carry', () => {
  it('measures what goes into the next run, and warns of what is more than half a megabyte', () => {
    const told: unknown[] = [];
    const telling = {
      measure: (bytes: number) => void told.push(['measured', bytes]),
      countLarge: () => void told.push(['counted']),
      warn: (message: string, context: object) => void told.push(['warned', message, context]),
    };
    const little = { heard: 'x'.repeat(1_000) };
    const much = { heard: 'x'.repeat(600_000) };
    expect([carry(little, telling), carry(much, telling)]).toEqual([little, much]);
    const [few, bytes] = [little, much].map((each) => JSON.stringify(each).length);
    expect(told).toEqual([
      ['measured', few],
      ['measured', bytes],
      ['counted'],
      ['warned', 'much is carried into the next run', { bytes, limit: 524_288 }],
    ]);
  });
});

const OUTSIDE = { inPart: false };
const INSIDE = { inPart: true };
const PAST = { past: true };
const NOW = { past: false };

describe('a change of the code of a process', () => {
  /** The release that has the change: Temporal takes each place for new that no history has passed. */
  const opened = (before?: Changes): Changes => openChanges(before?.passed(), () => true);

  it('is taken where a process comes for the first time, and again when it goes through that in its next run', () => {
    const first = opened();
    expect(first.has('a', { ...NOW, ...INSIDE })).toBe(true);
    const second = opened(first);
    expect(second.has('a', { ...PAST, ...INSIDE })).toBe(true);
    expect(opened(second).has('a', { ...PAST, ...INSIDE })).toBe(true);
  });

  it('is not taken where the release before has passed, in no later run', () => {
    const first = opened();
    expect(first.has('a', { ...PAST, ...INSIDE })).toBe(false);
    expect(first.has('a', { ...NOW, ...INSIDE })).toBe(true);
    const second = opened(first);
    expect([1, 2].map(() => second.has('a', { ...PAST, ...INSIDE }))).toEqual([false, true]);
    expect(second.has('a', { ...NOW, ...INSIDE })).toBe(true);
  });

  it('is counted anew once the part is done, but for what lies between parts', () => {
    const first = opened();
    expect(first.has('between', { ...NOW, ...OUTSIDE })).toBe(true);
    expect(first.has('a', { ...PAST, ...INSIDE })).toBe(false);
    first.forgetPart();
    const second = opened(first);
    expect(second.has('between', { ...PAST, ...OUTSIDE })).toBe(true);
    expect(first.passed()).toEqual({ between: 0 });
  });
});
