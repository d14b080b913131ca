import { PolicyOverride, resolvePolicy } from '../../../domain/tasks/policy.js';
import { defaultPolicy } from '../../../domain/practices/parse-practice.js';

describe('resolvePolicy', () => {
  const base = defaultPolicy;

  it('is the practice’s policy when the brief says nothing', () => {
    expect(resolvePolicy(base)).toEqual(base);
  });

  it('replaces key by key, and a ladder as a whole', () => {
    const resolved = resolvePolicy(base, { tasks: { 'nda.sign': { ladder: [] } }, periods: { notice: 'PT5S' } });
    expect(resolved.tasks['nda.sign']).toEqual({ ...base.tasks['nda.sign'], ladder: [] });
    expect(resolved.tasks['bid.submit']).toEqual(base.tasks['bid.submit']);
    expect(resolved.periods).toEqual({ ...base.periods, notice: 'PT5S' });
  });

  it('bounds how often people go round, and a brief may say otherwise', () => {
    expect(base.rounds).toEqual({ scope: 10, selection: 5, extension: 5 });
    expect(resolvePolicy(base, { rounds: { selection: 2 } }).rounds).toEqual({ scope: 10, selection: 2, extension: 5 });
    expect(PolicyOverride.safeParse({ rounds: { scope: 0 } }).success).toBe(false);
  });

  it.each([
    [{ due: 'PT5S' }, false],
    [{ due: 'PT5S', working: true }, true],
    [{ onSilence: 'accept' as const }, true],
  ])('with %j over a due in working time, working is %s', (override, working) => {
    expect(base.tasks['scope.approve'].working).toBe(true);
    expect(resolvePolicy(base, { tasks: { 'scope.approve': override } }).tasks['scope.approve'].working).toBe(working);
  });
});
